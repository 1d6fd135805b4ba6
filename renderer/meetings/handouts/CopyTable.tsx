/** Every numbered copy, and whether it came back. */
import { handoutText as text } from '../../text/handouts.ts';
import { Button, Checkbox, LinkButton, Table } from '../../ui/index.ts';
import type { Copy } from './CaseHandouts.tsx';

export interface CopyTableProps {
  copies: readonly Copy[];
  onCollect: (ids: string[], isCollected: boolean) => void;
  onPreview: (copy: Copy) => void;
}

export function CopyTable({ copies, onCollect, onPreview }: CopyTableProps) {
  const left = copies.filter(({ collectedOn }) => collectedOn === null).map(({ id }) => id);
  const numberOf = (copy: Copy) => text.number(copy.number, copy.total);
  return (
    <>
      <Table
        caption={text.copies}
        rows={copies}
        rowKey={(copy) => copy.id}
        groupOf={(copy) => copy.title}
        columns={[
          { key: 'number', header: text.columns.number, isRowHeader: true, width: 'fit', cell: numberOf },
          { key: 'to', header: text.columns.to, cell: (copy) => copy.toName },
          {
            key: 'collected',
            header: text.columns.collected,
            width: 'fit',
            cell: (copy) => (
              <Checkbox
                isSelected={copy.collectedOn !== null}
                onChange={(isCollected) => onCollect([copy.id], isCollected)}
              >
                {text.collected}
              </Checkbox>
            ),
          },
          {
            key: 'print',
            header: text.columns.print,
            isHeaderHidden: true,
            width: 'fit',
            cell: (copy) => (
              <LinkButton
                aria-label={text.reprintOf(copy.title, numberOf(copy))}
                onPress={() => onPreview(copy)}
              >
                {text.reprint}
              </LinkButton>
            ),
          },
        ]}
      />
      {left.length > 1 && (
        <div>
          <Button size="s" onPress={() => onCollect(left, true)}>
            {text.collectAll(left.length)}
          </Button>
        </div>
      )}
    </>
  );
}

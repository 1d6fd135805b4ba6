/** The cases behind a number. */
import type { CaseState } from '../../db/cases/rules.ts';
import { usePlace } from '../app/place.ts';
import { reportText as words } from '../text/reports.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { Button, Dialog, Soft, Table } from '../ui/index.ts';

export interface CasesBehindDialogProps {
  what: string;
  caseIds: readonly string[];
  heads: Record<string, { caseNo: string; personName: string; state: CaseState }>;
  /** Below the list: what it leaves out. */
  notes?: readonly string[];
  onClose: () => void;
}

export function CasesBehindDialog({ what, caseIds, heads, notes, onClose }: CasesBehindDialogProps) {
  const go = usePlace((place) => place.go);
  const rows = caseIds.flatMap((id) => (heads[id] ? [{ id, ...heads[id] }] : []));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.casesOf(what)}
      size="m"
      actions={<Button onPress={onClose}>{words.close}</Button>}
    >
      <Table
        caption={words.cases}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<p>{words.noCases}</p>}
        columns={[
          {
            key: 'name',
            header: words.name,
            isRowHeader: true,
            cell: (row) => row.personName || words.nameUnknown,
          },
          { key: 'no', header: words.caseNo, width: 'fit', cell: (row) => row.caseNo },
          { key: 'state', header: words.state, cell: (row) => CASE_STATE_LABELS[row.state] },
          {
            key: 'open',
            header: words.openCase,
            isHeaderHidden: true,
            width: 'fit',
            cell: (row) => (
              <Button
                size="s"
                aria-label={`${words.openCase} ${row.caseNo}`}
                onPress={() => go({ room: 'case', caseId: row.id })}
              >
                {words.openCase}
              </Button>
            ),
          },
        ]}
      />
      {notes?.map((note) => (
        <p key={note}>
          <Soft>{note}</Soft>
        </p>
      ))}
    </Dialog>
  );
}

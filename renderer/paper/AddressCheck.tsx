/**
 * 宛名の二重確認, before papers for several people go out together: 誤送付 comes of one who makes and nobody who checks. Both look at every
 * address; who they were is recorded (R14).
 */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { handoutText as text } from '../text/handouts.ts';
import { uiText } from '../text/ui.ts';
import { Button, Checkbox, Dialog, FieldRow, Stack, Table, TextField } from '../ui/index.ts';

export interface AddressRow {
  to: string;
  what: string;
  copies: number;
}

export interface AddressCheckProps {
  rows: readonly AddressRow[];
  caseId: string | null;
  onClose: () => void;
  /** The ways out, once both have looked; `check` records it and answers whether they may be taken. */
  actions: (isReady: boolean, check: () => Promise<boolean>) => ReactNode;
  isLocked?: boolean;
  children?: ReactNode;
}

export function AddressCheck({
  rows,
  caseId,
  onClose,
  actions,
  isLocked = false,
  children,
}: AddressCheckProps) {
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const [made, setMade] = useState<string | null>(null);
  const [checkedBy, setCheckedBy] = useState('');
  const [hasMade, setHasMade] = useState(false);
  const [hasChecked, setHasChecked] = useState(false);
  const madeBy = made ?? session?.staff.name ?? '';
  const record = useOutcome(() =>
    trpcClient.handouts.checked.mutate({ caseId, madeBy, checkedBy, count: rows.length }),
  );
  const check = async (): Promise<boolean> => (await record.run(undefined)) === true;
  const people = new Set(rows.map(({ to }) => to)).size;
  return (
    <Dialog
      isOpen
      isForm
      size="l"
      title={text.checkTitle}
      onClose={onClose}
      isLocked={isLocked}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isLocked}>
            {uiText.cancel}
          </Button>
          {actions(hasMade && hasChecked && !isLocked, check)}
        </>
      }
    >
      <Stack>
        <p>{text.checkLead(people)}</p>
        <Table
          caption={text.checkCaption}
          rows={rows}
          rowKey={(row) => `${row.to} ${row.what}`}
          columns={[
            { key: 'to', header: text.checkColumns.to, isRowHeader: true, cell: (row) => row.to },
            { key: 'what', header: text.checkColumns.what, cell: (row) => row.what },
            {
              key: 'copies',
              header: text.checkColumns.copies,
              width: 'fit',
              align: 'end',
              cell: (row) => text.copiesOf(row.copies),
            },
          ]}
        />
        <FieldRow>
          <TextField label={text.madeBy} width="m" value={madeBy} onChange={setMade} />
          <TextField
            label={text.checkedBy}
            width="m"
            value={checkedBy}
            onChange={setCheckedBy}
            help={text.checkedByHelp}
          />
        </FieldRow>
        <Checkbox isSelected={hasMade} onChange={setHasMade}>
          {text.madeTick}
        </Checkbox>
        <Checkbox isSelected={hasChecked} onChange={setHasChecked}>
          {text.checkedTick}
        </Checkbox>
        <Refused refusal={record.refusal} />
        {children}
      </Stack>
    </Dialog>
  );
}

/** What has to be decided of one row, at its cell: a text to correct, a number to explain, a person to tell apart. */
import { useState } from 'react';
import type { LedgerDecision } from '../../db/ledgerImport/inputs.ts';
import { MATCH_REASON_LABELS } from '../text/labels.ts';
import { ROW_FAULT_SENTENCES, ledgerImportText as words } from '../text/ledgerImport.ts';
import { Button, RadioGroup, Row, TextField } from '../ui/index.ts';
import type { LedgerView, RowView } from './ledgerView.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'importId'> : never;
export type Say = (said: WithoutId<LedgerDecision>) => void;

export function FaultCell({ row, view, say }: { row: RowView; view: LedgerView; say: Say }) {
  return (
    <>
      {row.faults.map((fault) => (
        <div key={`${fault.code} ${fault.column}`} className="ledger-fault" data-severity={fault.severity}>
          <p>{ROW_FAULT_SENTENCES[fault.code](fault.facts)}</p>
          {fault.severity !== 'note' && fault.column !== null && fault.code !== 'value-unmatched' && (
            <Correct
              row={row.row}
              column={fault.column}
              head={view.columns[fault.column]?.head ?? ''}
              text={row.cells[fault.column] ?? ''}
              say={say}
            />
          )}
          {fault.code === 'individual-number' && !fault.isAccepted && <KeepNumber row={row.row} say={say} />}
          {fault.code === 'adverse-name' && !fault.isAccepted && (
            <Button
              size="s"
              onPress={() => say({ act: 'accept', row: row.row, code: 'adverse-name', because: '' })}
            >
              {words.accept}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}

interface CorrectProps {
  row: number;
  column: number;
  head: string;
  text: string;
  say: Say;
}

function Correct({ row, column, head, text: before, say }: CorrectProps) {
  const [text, setText] = useState(before);
  return (
    <Row>
      <TextField label={words.correctOf(row + 1, head)} value={text} onChange={setText} />
      <Button size="s" onPress={() => say({ act: 'correct', row, column, cellText: text })}>
        {words.correct}
      </Button>
    </Row>
  );
}

function KeepNumber({ row, say }: { row: number; say: Say }) {
  const [because, setBecause] = useState('');
  return (
    <Row>
      <TextField label={words.because(row + 1)} value={because} onChange={setBecause} />
      <Button size="s" onPress={() => say({ act: 'accept', row, code: 'individual-number', because })}>
        {words.keepNumber}
      </Button>
    </Row>
  );
}

/** Who a person of the file is, with the reasons for each proposal. */
export function WhoIs({ row, say }: { row: RowView; say: Say }) {
  const { person } = row;
  if (!person?.isFirst || !person.hasQuestion || row.isLeftOut) return null;
  const { identity, here, alike } = person;
  const why = (reasons: readonly (keyof typeof MATCH_REASON_LABELS)[]) =>
    reasons.map((reason) => MATCH_REASON_LABELS[reason]).join('・');
  return (
    <RadioGroup
      label={words.whoIs(row.name || row.kana)}
      layout="column"
      choices={[
        ...here.map((each) => ({
          value: each.personId,
          label: words.same(each.name || each.kana),
          note: [why(each.reasons), ...each.caseNos].join('　'),
        })),
        ...(alike
          ? [{ value: `row:${alike.first}`, label: words.sameRow(alike.first + 1), note: why(alike.reasons) }]
          : []),
        { value: 'new', label: words.other },
      ]}
      value={identity.kind === 'here' ? identity.personId : identity.kind === 'new' ? 'new' : null}
      onChange={(value) => say({ act: 'person', row: row.row, person: value })}
    />
  );
}

/** A house put on the round by hand: looked for as everywhere else, with its hour where it is known. */
import { useState } from 'react';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { useFoundCases } from '../handoff/useCaseHeads.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { uiText } from '../text/ui.ts';
import { visitText as words } from '../text/visits.ts';
import {
  Button,
  Dialog,
  EmptyState,
  FieldRow,
  Soft,
  Stack,
  Table,
  TextField,
  TimeField,
  useAnnounce,
} from '../ui/index.ts';
import { arrangeVisits, nameOf, planned, type VisitDay } from './visitDay.ts';

export function AddVisitDialog({ day, onClose }: { day: VisitDay; onClose: () => void }) {
  const [query, setQuery] = useState('');
  const [time, setTime] = useState<string | null>(null);
  const announce = useAnnounce();
  const { heads } = useFoundCases(query);
  const arranging = useOutcome(arrangeVisits);
  const on = new Set(day.stops.map(({ caseId }) => caseId));
  const put = async (caseId: string, who: string) => {
    const stops = planned(day.stops);
    // By its hour, where it has one; otherwise at the end.
    const before = time === null ? -1 : stops.findIndex((each) => (each.time ?? '99') > time);
    stops.splice(before === -1 ? stops.length : before, 0, { caseId, time });
    if (!(await arranging.run({ date: day.date, stops }))) return;
    announce(words.added(who), { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      onClose={onClose}
      title={words.addTitle}
      size="l"
      actions={<Button onPress={onClose}>{uiText.cancel}</Button>}
    >
      <Stack>
        <Refused refusal={arranging.refusal} />
        <FieldRow>
          <TextField label={words.find} width="l" autoFocus value={query} onChange={setQuery} />
          <TimeField label={words.addTime} value={time} onChange={setTime} />
        </FieldRow>
        <Table
          caption={words.found}
          rows={heads.filter(({ id }) => !on.has(id))}
          rowKey={({ id }) => id}
          empty={<EmptyState title={words.noneFound} />}
          columns={[
            {
              key: 'who',
              header: words.columns.who,
              isRowHeader: true,
              cell: (head) => (
                <>
                  {head.personName || words.unnamed} <Soft>{head.personKana}</Soft>
                </>
              ),
            },
            { key: 'no', header: words.columns.number, width: 'fit', cell: ({ caseNo }) => caseNo },
            { key: 'state', header: words.columns.caseState, cell: ({ state }) => CASE_STATE_LABELS[state] },
            {
              key: 'action',
              header: words.columns.actions,
              isHeaderHidden: true,
              width: 'fit',
              cell: (head) => (
                <Button
                  size="s"
                  isDisabled={arranging.isRunning}
                  aria-label={words.putOf(nameOf(head))}
                  onPress={() => void put(head.id, nameOf(head))}
                >
                  {words.put}
                </Button>
              ),
            },
          ]}
        />
      </Stack>
    </Dialog>
  );
}

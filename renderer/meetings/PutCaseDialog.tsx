/** A further case on the sitting: looked for as everywhere else, put on it with one press. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { useFoundCases } from '../handoff/useCaseHeads.ts';
import { meetingsText } from '../text/meetings.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { sittingText as words } from '../text/sittings.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, EmptyState, Soft, Stack, Table, TextField, useAnnounce } from '../ui/index.ts';

export interface PutCaseDialogProps {
  meetingId: string;
  /** Cases that are on it already. */
  present: readonly string[];
  onPut: (meetingCaseId: string) => void;
  onClose: () => void;
}

export function PutCaseDialog({ meetingId, present, onPut, onClose }: PutCaseDialogProps) {
  const [query, setQuery] = useState('');
  const announce = useAnnounce();
  const { heads } = useFoundCases(query);
  const put = useOutcome((caseId: string) => trpcClient.sittings.putCaseOn.mutate({ meetingId, caseId }));
  const press = async (caseId: string) => {
    const done = await put.run(caseId);
    if (!done) return;
    announce(words.added, { tone: 'ok' });
    onPut(done.meetingCaseId);
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
        <Refused refusal={put.refusal} />
        <TextField label={words.find} width="l" autoFocus value={query} onChange={setQuery} />
        <Table
          caption={words.addTitle}
          rows={heads.filter(({ id }) => !present.includes(id))}
          rowKey={(head) => head.id}
          empty={<EmptyState title={words.noneFound} />}
          columns={[
            { key: 'no', header: words.columns.no, width: 'fit', cell: (head) => head.caseNo },
            {
              key: 'person',
              header: words.columns.person,
              isRowHeader: true,
              cell: (head) => (
                <>
                  {head.personName || meetingsText.caseUnnamed}　<Soft>{head.personKana}</Soft>
                </>
              ),
            },
            { key: 'state', header: words.columns.state, cell: (head) => CASE_STATE_LABELS[head.state] },
            {
              key: 'action',
              header: words.columns.action,
              isHeaderHidden: true,
              width: 'fit',
              cell: (head) => (
                <Button
                  size="s"
                  isDisabled={put.isRunning}
                  aria-label={words.putOf(
                    meetingsText.caseTitle(head.personName || meetingsText.caseUnnamed, head.caseNo ?? ''),
                  )}
                  onPress={() => void press(head.id)}
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

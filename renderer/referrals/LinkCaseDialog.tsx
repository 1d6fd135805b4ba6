/** Which case a 受けたつなぎ belongs to: looked for as everywhere else, joined with one press. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useAction } from '../cases/useAction.ts';
import { receivedText as text } from '../text/received.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, EmptyState, Soft, Stack, Table, TextField, useAnnounce } from '../ui/index.ts';
import type { Received } from './ReceivedScreen.tsx';

const link = (input: { id: string; caseId: string }) => trpcClient.referrals.received.link.mutate(input);

export interface LinkCaseDialogProps {
  received: Received;
  query: string;
  onClose: () => void;
}

export function LinkCaseDialog({ received, query: first, onClose }: LinkCaseDialogProps) {
  const [query, setQuery] = useState(first);
  const announce = useAnnounce();
  const action = useAction(link);
  const { data: groups } = useQuery({
    ...trpc.search.find.queryOptions({ query: query.trim() }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const heads = new Map(
    Object.values(query.trim() === '' || !groups ? {} : groups).flatMap((group) =>
      group.found.flatMap((each) => each.cases.map(({ head }) => [head.id, head] as const)),
    ),
  );
  return (
    <Dialog
      isOpen
      isForm
      onClose={onClose}
      title={text.linkTitle}
      size="l"
      actions={<Button onPress={onClose}>{uiText.cancel}</Button>}
    >
      <Stack>
        <Refused refusal={action.refusal} />
        <TextField label={text.linkFind} width="l" autoFocus value={query} onChange={setQuery} />
        <Table
          caption={text.linkTitle}
          rows={[...heads.values()]}
          rowKey={(head) => head.id}
          empty={<EmptyState title={text.linkNone} />}
          columns={[
            { key: 'no', header: text.caseOf, width: 'fit', cell: (head) => head.caseNo },
            {
              key: 'person',
              header: text.columns.person,
              isRowHeader: true,
              cell: (head) => (
                <>
                  {head.personName || text.noName}　<Soft>{head.personKana}</Soft>
                </>
              ),
            },
            {
              key: 'state',
              header: text.columns.received,
              cell: (head) => `${formatShort(toTokyoDate(head.openedAt))}　${CASE_STATE_LABELS[head.state]}`,
            },
            {
              key: 'action',
              header: text.columns.action,
              isHeaderHidden: true,
              width: 'fit',
              cell: (head) => (
                <Button
                  size="s"
                  aria-label={text.linkThisOf(head.personName, head.caseNo)}
                  onPress={() =>
                    void action.runThen({ id: received.id, caseId: head.id }, () => {
                      announce(text.linked, { tone: 'ok' });
                      onClose();
                    })
                  }
                >
                  {text.linkThis}
                </Button>
              ),
            },
          ]}
        />
      </Stack>
    </Dialog>
  );
}

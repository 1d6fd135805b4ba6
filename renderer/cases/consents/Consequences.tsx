/** What a withdrawal leaves behind (R08): what had been shared and with whom, and the meetings that the case may not come before now. */
import type { inferRouterOutputs } from '@trpc/server';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import type { AppRouter } from '../../../db/router.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { meetingText } from '../../text/caseDialogs.ts';
import { itemsInWords, consentText as text } from '../../text/consents.ts';
import { LEGAL_BASIS_LABELS } from '../../text/labels.ts';
import { Button, EmptyState, Notice, Row, Soft, Table, useAnnounce } from '../../ui/index.ts';
import type { OpenDialog } from '../dialogs/caseDialog.ts';
import { useAction } from '../useAction.ts';

export type Consequences = inferRouterOutputs<AppRouter>['consents']['consequences'];

type Basis = keyof typeof LEGAL_BASIS_LABELS;

export function SharedList({ shared }: { shared: Consequences['shared'] }) {
  return (
    <Table
      caption={text.sharedCaption}
      rows={shared}
      rowKey={(row) => `${row.kind}${row.id}`}
      empty={<EmptyState title={text.sharedBefore}>{text.sharedNothing}</EmptyState>}
      columns={[
        {
          key: 'on',
          header: text.sharedOn,
          width: 'fit',
          cell: (row) => (row.on ? formatJapaneseDate(row.on) : meetingText.dateUndecided),
        },
        {
          key: 'to',
          header: text.sharedTo,
          isRowHeader: true,
          cell: (row) => (
            <>
              {row.recipient || text.sharedKind[row.kind]}
              {row.recipient && (
                <>
                  <br />
                  <Soft>{text.sharedKind[row.kind]}</Soft>
                </>
              )}
            </>
          ),
        },
        {
          key: 'what',
          header: text.sharedWhat,
          cell: (row) =>
            row.items === null
              ? row.kind === 'takeout'
                ? text.sharedWhole
                : text.sharedAtMeeting
              : itemsInWords(row.items) || text.none,
        },
        {
          key: 'basis',
          header: text.sharedBasis,
          cell: (row) => LEGAL_BASIS_LABELS[row.basis as Basis] ?? '',
        },
      ]}
    />
  );
}

const takeOff = (meetingCaseId: string) => trpcClient.meetings.takeOffPlanReview.mutate({ meetingCaseId });

export function EndangeredMeetings({
  meetings,
  open,
}: {
  meetings: Consequences['meetings'];
  open: OpenDialog;
}) {
  const action = useAction(takeOff);
  const announce = useAnnounce();
  const off = (id: string) => action.runThen(id, () => announce(text.takenOff, { tone: 'ok' }));
  return (
    <>
      <Refused refusal={action.refusal} />
      {meetings.map(({ meetingCaseId, date }) => (
        <Notice
          key={meetingCaseId}
          tone="caution"
          label={text.endangered}
          action={
            <Row>
              <Button
                size="s"
                onPress={() => void off(meetingCaseId).then(() => open({ kind: 'support-meeting' }))}
              >
                {text.holdSupport}
              </Button>
              <Button size="s" variant="quiet" onPress={() => void off(meetingCaseId)}>
                {text.takeOff}
              </Button>
            </Row>
          }
        >
          {text.endangeredText(date ? formatJapaneseDate(date) : meetingText.dateUndecided)}
        </Notice>
      ))}
    </>
  );
}

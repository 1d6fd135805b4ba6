/** つなぎ: where the person was led to, what was asked since, and whether it worked; what came in from others stands below. */
import { daysBetween, formatShort, toTokyoDate } from '../../../db/calendar/rules.ts';
import { confirmationDue } from '../../../db/referrals/rules.ts';
import { usePlace } from '../../app/place.ts';
import { referralText as text } from '../../text/caseDialogs.ts';
import { itemsInWords } from '../../text/consents.ts';
import { REFERRAL_WAY_LABELS } from '../../text/labels.ts';
import { receivedText } from '../../text/received.ts';
import {
  Button,
  Chip,
  EmptyState,
  Panel,
  Row,
  Soft,
  Stack,
  Timeline,
  type TimelineEntry,
} from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { Referral } from '../caseView.ts';

export function ReferralTab({ view, open }: CasePartProps) {
  return (
    <Stack>
      {view.record.endedAt === null && (
        <Row>
          <Button size="s" onPress={() => open({ kind: 'referral' })}>
            {text.send}
          </Button>
        </Row>
      )}
      {view.referrals.length === 0 && (
        <EmptyState title={text.noReferrals}>{text.noReferralsText}</EmptyState>
      )}
      {view.referrals.map((row) => (
        <ReferralCard key={row.id} row={row} view={view} open={open} />
      ))}
      <ReceivedOfCase view={view} />
    </Stack>
  );
}

/** What others sent in about this case, and whether it was answered. */
function ReceivedOfCase({ view }: Pick<CasePartProps, 'view'>) {
  const go = usePlace((placed) => placed.go);
  if (view.received.length === 0) return null;
  return (
    <Panel title={receivedText.panel} level={3}>
      {view.received.map((row) => (
        <Row key={row.id} justify="between">
          <span>
            {row.number}　{row.receivedOn && formatShort(row.receivedOn)}　{row.senderName}
          </span>
          <Row>
            <Chip tone={row.answeredOn ? 'ok' : 'info'}>
              {row.answeredOn
                ? receivedText.answeredOnShort(formatShort(row.answeredOn))
                : receivedText.due(row.answerDue ? formatShort(row.answerDue) : '')}
            </Chip>
            <Button
              size="s"
              variant="quiet"
              aria-label={receivedText.openOf(row.number ?? '')}
              onPress={() => go({ room: 'received', receivedId: row.id })}
            >
              {receivedText.open}
            </Button>
          </Row>
        </Row>
      ))}
    </Panel>
  );
}

function ReferralCard({ row, view, open }: CasePartProps & { row: Referral }) {
  const name = view.names.organisations[row.organisationId ?? ''] ?? '';
  const due = confirmationDue(row);
  const isLate = due !== null && due < view.today;
  return (
    <Panel
      title={name}
      level={3}
      aside={
        <Row>
          <State row={row} lateDays={isLate ? daysBetween(due, view.today) : 0} />
          {row.outcome === null && (
            <Button size="s" onPress={() => open({ kind: 'confirm-referral', referralId: row.id })}>
              {text.confirm}
            </Button>
          )}
          <Button
            size="s"
            variant="quiet"
            aria-label={text.openOf(text.sheetShort, name)}
            onPress={() => open({ kind: 'sheet', referralId: row.id })}
          >
            {text.sheetShort}
          </Button>
          <Button
            size="s"
            variant="quiet"
            aria-label={text.openOf(text.memoOpen, name)}
            onPress={() =>
              open({
                kind: 'paper',
                paper: 'guide-memo',
                id: row.id,
                fileName: text.memoName(view.head.caseNo),
              })
            }
          >
            {text.memoOpen}
          </Button>
        </Row>
      }
    >
      <Timeline label={text.timelineOf(name)} entries={stepsOf(row, view, due, isLate)} />
    </Panel>
  );
}

function State({ row, lateDays }: { row: Referral; lateDays: number }) {
  if (row.outcome)
    return (
      <Chip tone={row.outcome === 'connected' ? 'ok' : 'warn'}>
        {row.outcome === 'connected' ? text.connected : text.notConnected}
      </Chip>
    );
  return lateDays > 0 ? (
    <Chip tone="urgent">{text.late(lateDays)}</Chip>
  ) : (
    <Chip tone="info">{text.waiting}</Chip>
  );
}

/** From the sending to the outcome, in the order in which it happened. */
function stepsOf(
  row: Referral,
  view: CasePartProps['view'],
  due: string | null,
  isLate: boolean,
): TimelineEntry[] {
  const staff = (id: string | null) => view.names.staff[id ?? ''] ?? '';
  const sentOn = row.sentAt === null ? '' : toTokyoDate(row.sentAt);
  return [
    {
      key: 'sent',
      date: sentOn && formatShort(sentOn),
      dateTime: sentOn,
      title: text.stepSent,
      by: [row.way && REFERRAL_WAY_LABELS[row.way], row.contactName, row.contactTel, staff(row.staffId)]
        .filter(Boolean)
        .join('　'),
      tone: 'start',
      children: <Sent row={row} />,
    },
    ...(row.tries ?? []).map(
      (made, index): TimelineEntry => ({
        key: `try ${index}`,
        date: formatShort(made.on),
        dateTime: made.on,
        title: text.stepAsked(index + 1),
        by: `${text.notYetShort}　${made.method}`,
        children: made.note,
      }),
    ),
    ...(row.outcome
      ? [
          {
            key: 'ended',
            date: row.confirmedOn ? formatShort(row.confirmedOn) : '',
            title: row.outcome === 'connected' ? text.connected : text.notConnected,
            by: [row.confirmMethod, staff(row.confirmedByStaffId)].filter(Boolean).join('　'),
            children: row.confirmNote,
          },
        ]
      : due
        ? [
            {
              key: 'due',
              date: formatShort(due),
              dateTime: due,
              title: text.stepDue,
              ...(isLate ? { tone: 'urgent' as const } : {}),
            },
          ]
        : []),
  ];
}

const Sent = ({ row }: { row: Referral }) => (
  <>
    {row.reason && <p>{row.reason}</p>}
    {row.appointment && <p>{text.appointmentOf(row.appointment)}</p>}
    {row.said && <p>{text.saidOf(row.said)}</p>}
    <Soft>
      {row.items && text.carriedShort(itemsInWords(row.items))}
      {(row.leftOut ?? []).length > 0 && `　${text.leftOutShort}`}
    </Soft>
  </>
);

/** つなぎ: where the person was led to, when to ask, and whether it worked. */
import { formatJapaneseDate, toTokyoDate } from '../../../db/calendar/rules.ts';
import { referralText as text } from '../../text/caseDialogs.ts';
import { CONSENT_SCOPE_MARKS, REFERRAL_WAY_LABELS } from '../../text/labels.ts';
import { Button, Chip, EmptyState, Row, Soft, Stack, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { Referral } from '../caseView.ts';

export function ReferralTab({ view, open }: CasePartProps) {
  const name = (row: Referral) => view.names.organisations[row.organisationId ?? ''] ?? '';
  const isLate = (row: Referral) => row.outcome === null && (row.confirmDue ?? '9') < view.today;
  return (
    <Stack>
      {view.record.endedAt === null && (
        <Row>
          <Button size="s" onPress={() => open({ kind: 'referral' })}>
            {text.send}
          </Button>
        </Row>
      )}
      <Table
        caption={text.caption}
        rows={view.referrals}
        rowKey={(row) => row.id}
        rowTone={(row) => (isLate(row) ? 'urgent' : undefined)}
        empty={<EmptyState title={text.noReferrals}>{text.noReferralsText}</EmptyState>}
        columns={[
          {
            key: 'organisation',
            header: text.organisation,
            isRowHeader: true,
            cell: (row) => (
              <>
                {name(row)}
                <br />
                <Soft>{row.contactName}</Soft>
              </>
            ),
          },
          {
            key: 'sent',
            width: 'fit',
            header: text.date,
            cell: (row) => (
              <>
                {row.sentAt !== null && formatJapaneseDate(toTokyoDate(row.sentAt))}
                <br />
                <Soft>{row.way && REFERRAL_WAY_LABELS[row.way]}</Soft>
              </>
            ),
          },
          {
            key: 'scope',
            width: 'fit',
            header: text.carried,
            cell: (row) => (row.scope ?? []).map((scope) => CONSENT_SCOPE_MARKS[scope]).join(''),
          },
          {
            key: 'outcome',
            header: text.outcome,
            cell: (row) =>
              row.outcome ? (
                <>
                  <Chip tone={row.outcome === 'connected' ? 'ok' : 'warn'}>
                    {row.outcome === 'connected' ? text.connected : text.notConnected}
                  </Chip>
                  <br />
                  <Soft>
                    {row.confirmedOn && formatJapaneseDate(row.confirmedOn)} {row.confirmMethod}{' '}
                    {row.confirmNote}
                  </Soft>
                </>
              ) : (
                text.waiting(row.confirmDue ? formatJapaneseDate(row.confirmDue) : '')
              ),
          },
          {
            key: 'actions',
            header: text.confirm,
            isHeaderHidden: true,
            cell: (row) => (
              <Row>
                {row.outcome === null && (
                  <Button size="s" onPress={() => open({ kind: 'confirm-referral', referralId: row.id })}>
                    {text.confirm}
                  </Button>
                )}
                <Button size="s" variant="quiet" onPress={() => open({ kind: 'sheet', referralId: row.id })}>
                  {text.showSheet}
                </Button>
              </Row>
            ),
          },
        ]}
      />
    </Stack>
  );
}

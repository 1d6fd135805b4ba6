/** 書類: what of this case can be printed today. */
import { formatJapaneseDate, toTokyoDate } from '../../../db/calendar/rules.ts';
import { paperText as text } from '../../text/caseDialogs.ts';
import { Button, EmptyState, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { CaseDialog } from '../dialogs/caseDialog.ts';

export function PapersTab({ view, open }: CasePartProps) {
  const papers: { key: string; name: string; date: string | null; dialog: CaseDialog }[] = [
    ...view.referrals.map((each) => ({
      key: each.id,
      name: text.sheet(view.names.organisations[each.organisationId ?? ''] ?? ''),
      date: each.sentAt === null ? null : toTokyoDate(each.sentAt),
      dialog: { kind: 'sheet', referralId: each.id } as const,
    })),
    ...view.meetings.map(({ meeting, meetingCaseId }) => ({
      key: meetingCaseId,
      name: text.minutes(meeting.number ?? 0),
      date: meeting.date,
      dialog: { kind: 'minutes', meetingCaseId } as const,
    })),
  ];
  return (
    <Table
      caption={text.caption}
      rows={papers}
      rowKey={(paper) => paper.key}
      empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      columns={[
        { key: 'name', header: text.title, isRowHeader: true, cell: (paper) => paper.name },
        {
          key: 'date',
          header: text.date,
          width: 'fit',
          cell: (paper) => paper.date && formatJapaneseDate(paper.date),
        },
        {
          key: 'open',
          width: 'fit',
          header: text.open,
          isHeaderHidden: true,
          cell: (paper) => (
            <Button size="s" aria-label={text.openOf(paper.name)} onPress={() => open(paper.dialog)}>
              {text.open}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** 提供記録: what was told to whom outside a つなぎ, on what basis, with whose approval. */
import { useQuery } from '@tanstack/react-query';
import { formatInstantTokyo, formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { trpc } from '../../app/coreLink.ts';
import { itemsInWords } from '../../text/consents.ts';
import { disclosureText as text } from '../../text/disclosures.ts';
import { APPROVAL_WAY_LABELS, DISCLOSURE_METHOD_LABELS, LEGAL_BASIS_LABELS } from '../../text/labels.ts';
import { Button, Row, Soft, Stack, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';

export function DisclosureSection({ view, open }: CasePartProps) {
  const { data } = useQuery(trpc.disclosures.ofCase.queryOptions({ caseId: view.head.id }));
  const rows = data ?? [];
  const to = (row: (typeof rows)[number]) =>
    [view.names.organisations[row.organisationId ?? ''] ?? row.recipientName, row.contactName]
      .filter(Boolean)
      .join(' ');
  const at = (row: (typeof rows)[number]) => (row.at === null ? '' : formatInstantTokyo(row.at));
  return (
    <Stack gap="s">
      <Row justify="between">
        <h3 className="case-subtitle">{text.title}</h3>
        <Button size="s" onPress={() => open({ kind: 'disclosure' })}>
          {text.record}
        </Button>
      </Row>
      {rows.length === 0 ? (
        <p className="case-help">{text.lead}</p>
      ) : (
        <Table
          caption={text.caption}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'at',
              header: text.when,
              width: 'fit',
              cell: (row) => (
                <>
                  {at(row)}
                  <br />
                  <Soft>{row.method && DISCLOSURE_METHOD_LABELS[row.method]}</Soft>
                </>
              ),
            },
            {
              key: 'to',
              header: text.to,
              isRowHeader: true,
              cell: (row) => (
                <>
                  {to(row)}
                  <br />
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={text.paperOf(to(row), at(row))}
                    onPress={() =>
                      open({
                        kind: 'paper',
                        paper: 'information-disclosure',
                        id: row.id,
                        fileName: text.paperFile(view.head.caseNo),
                      })
                    }
                  >
                    {text.paper}
                  </Button>
                </>
              ),
            },
            {
              key: 'what',
              header: text.what,
              cell: (row) => (
                <>
                  {itemsInWords(row.items ?? [])}
                  <br />
                  <Soft>{row.content}</Soft>
                </>
              ),
            },
            {
              key: 'why',
              header: text.why,
              cell: (row) => (
                <>
                  {row.basis && LEGAL_BASIS_LABELS[row.basis]}
                  {row.reason && (
                    <>
                      <br />
                      <Soft>{row.reason}</Soft>
                    </>
                  )}
                  {row.approver && (
                    <>
                      <br />
                      {text.approvedBy(
                        row.approver,
                        row.approvedAt === null ? '' : formatInstantTokyo(row.approvedAt),
                        [
                          row.approvalWay ? APPROVAL_WAY_LABELS[row.approvalWay] : '',
                          view.names.staff[row.approvalHeardByStaffId ?? ''] ?? '',
                        ]
                          .filter(Boolean)
                          .join('・'),
                      )}
                      <br />
                      {row.approvalNumber ? (
                        text.number(
                          row.approvalNumber,
                          row.approvalNumberOn ? formatJapaneseDate(row.approvalNumberOn) : '',
                        )
                      ) : (
                        <Button
                          size="s"
                          variant="quiet"
                          aria-label={text.settleOf(to(row), at(row))}
                          onPress={() => open({ kind: 'settle-disclosure', disclosureId: row.id })}
                        >
                          {text.settle}
                        </Button>
                      )}
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Stack>
  );
}

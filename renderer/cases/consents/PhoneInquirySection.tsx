/** 電話照会: who called about the case, what they asked, what they were told. */
import { useQuery } from '@tanstack/react-query';
import { formatInstantTokyo } from '../../../db/calendar/rules.ts';
import { trpc } from '../../app/coreLink.ts';
import { itemsInWords } from '../../text/consents.ts';
import { INQUIRY_ANSWER_LABELS } from '../../text/labels.ts';
import { phoneInquiryText as text } from '../../text/phoneInquiries.ts';
import { Button, Row, Soft, Stack, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';

export function PhoneInquirySection({ view, open }: CasePartProps) {
  const { data } = useQuery(trpc.phoneInquiries.ofCase.queryOptions({ caseId: view.head.id }));
  const rows = data ?? [];
  return (
    <Stack gap="s">
      <Row justify="between">
        <h3 className="case-subtitle">{text.title}</h3>
        <Button size="s" onPress={() => open({ kind: 'phone-inquiry' })}>
          {text.record}
        </Button>
      </Row>
      {rows.length === 0 ? (
        <p className="case-help">{text.lead}</p>
      ) : (
        <Table
          caption={text.caption}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'at',
              header: text.when,
              width: 'fit',
              cell: ({ at, staffName }) => (
                <>
                  {at === null ? '' : formatInstantTokyo(at)}
                  <br />
                  <Soft>{staffName}</Soft>
                </>
              ),
            },
            {
              key: 'who',
              header: text.who,
              isRowHeader: true,
              cell: ({ organisationName, callerName }) =>
                [organisationName, callerName].filter(Boolean).join(' '),
            },
            { key: 'asked', header: text.what, cell: ({ asked }) => asked },
            {
              key: 'answer',
              header: text.how,
              cell: ({ inquiryAnswer, items, content }) => (
                <>
                  {inquiryAnswer && INQUIRY_ANSWER_LABELS[inquiryAnswer]}
                  {items && items.length > 0 && ` ${itemsInWords(items)}`}
                  {content && (
                    <>
                      <br />
                      <Soft>{content}</Soft>
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

/** Person by organisation on a day, on demand: the marks of what may go, or why nothing does. The frame scrolls and takes the focus. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SharedItems } from '../../../db/consents/rules.ts';
import { trpc } from '../../app/coreLink.ts';
import { caseText } from '../../text/cases.ts';
import { itemsInWords, consentText as text } from '../../text/consents.ts';
import { RELATION_LABELS } from '../../text/labels.ts';
import { EmptyState, JapaneseDateField, Soft, Stack, Table } from '../../ui/index.ts';
import type { CaseView } from '../caseView.ts';

export function ConsentMatrix({ view }: { view: CaseView }) {
  const [on, setOn] = useState<string | null>(view.today);
  const { data } = useQuery({
    ...trpc.consents.matrix.queryOptions({ caseId: view.head.id, on: on ?? view.today }),
    placeholderData: (before) => before,
  });
  if (!data) return null;
  return (
    <Stack gap="s">
      <JapaneseDateField label={text.matrixOn} value={on} onChange={setOn} />
      <Table
        caption={text.matrixCaption}
        rows={data.organisations.length > 0 ? data.rows : []}
        rowKey={(row) => row.personId}
        empty={<EmptyState title={text.noConsents}>{text.matrixEmpty}</EmptyState>}
        columns={[
          {
            key: 'person',
            header: text.matrixPerson,
            isRowHeader: true,
            width: 'fit',
            cell: (row) => (
              <>
                {row.name || caseText.nameUnknown}
                <br />
                <Soft>{RELATION_LABELS[(row.relation || 'unknown') as keyof typeof RELATION_LABELS]}</Soft>
              </>
            ),
          },
          ...data.organisations.map(({ id, name }, index) => ({
            key: id,
            header: name,
            cell: (row: (typeof data.rows)[number]) => <Cell shared={row.cells[index]} />,
          })),
        ]}
      />
      <p className="case-help">{text.matrixLegend}</p>
    </Stack>
  );
}

function Cell({ shared }: { shared: SharedItems | undefined }) {
  if (!shared) return null;
  if (shared.items.length > 0) return itemsInWords(shared.items);
  const because = shared.leftOut[0]?.because ?? 'no-consent';
  return (
    <>
      {text.matrixNo} <Soft>{text.because[because]}</Soft>
    </>
  );
}

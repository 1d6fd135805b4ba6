/** Two records side by side: what agrees, what each came for, which one stays. Nothing is written over, and it can be undone. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { formatShort, toTokyoDate } from '../../../db/calendar/rules.ts';
import type { AppRouter } from '../../../db/router.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { bornText } from '../../people/index.ts';
import { SEX_LABELS } from '../../text/labels.ts';
import { peopleText as words } from '../../text/people.ts';
import { CASE_STATE_LABELS } from '../../text/search.ts';
import { RadioGroup, TextField } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

type PersonRecord = inferRouterOutputs<AppRouter>['people']['records'][number];

const ROWS: readonly [label: string, value: (record: PersonRecord) => string][] = [
  [words.mergeFields.name, ({ name }) => name || words.nameUnknown],
  [words.mergeFields.kana, ({ kana }) => kana ?? ''],
  [words.mergeFields.born, bornText],
  [words.mergeFields.sex, ({ sex }) => (sex && sex !== 'unknown' ? SEX_LABELS[sex] : '')],
  [
    words.mergeFields.address,
    ({ address, isContactHidden }) => (isContactHidden ? words.concealed : (address ?? '')),
  ],
  [
    words.mergeFields.tel,
    ({ telHome, telMobile, isContactHidden }) =>
      isContactHidden ? words.concealed : [telHome, telMobile].filter(Boolean).join('／'),
  ],
  [words.mergeFields.note, ({ note }) => note ?? ''],
  [
    words.mergeFields.cases,
    ({ cases }) =>
      cases
        .map(({ caseNo, state, openedAt }) =>
          words.caseOf(caseNo, CASE_STATE_LABELS[state], formatShort(toTokyoDate(openedAt))),
        )
        .join('\n') || words.noCases,
  ],
];

const merge = (input: { keptId: string; mergedId: string; reason: string }) =>
  trpcClient.people.merge.mutate(input);

export function MergeDialog({
  keptId,
  mergedId,
  onClose,
}: Pick<CaseDialogProps, 'onClose'> & { keptId: string; mergedId: string }) {
  const { data: records } = useQuery(trpc.people.records.queryOptions({ personIds: [keptId, mergedId] }));
  const [kept, keep] = useState(keptId);
  const [reason, setReason] = useState('');
  const action = useAction(merge);
  const required = useRequired({ reason: [words.mergeReason, reason.trim() !== ''] });
  return (
    <FormDialog
      title={words.mergeTitle}
      size="l"
      submitLabel={words.merge}
      tries={required.tries}
      onSubmit={() =>
        required.check() &&
        void action.runThen(
          { keptId: kept, mergedId: kept === keptId ? mergedId : keptId, reason: reason.trim() },
          onClose,
        )
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      isReady={records !== undefined}
    >
      <p className="case-help">{words.mergeHelp}</p>
      <table className="people-compared">
        <thead>
          <tr>
            <th scope="col">{words.mergeItem}</th>
            {records?.map(({ id }, index) => (
              <th key={id} scope="col">
                {words.mergeThis(index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([label, value]) => {
            const values = records?.map(value) ?? [];
            const isSame = values.length === 2 && values[0] !== '' && values[0] === values[1];
            return (
              <tr key={label} data-same={isSame || undefined}>
                <th scope="row">
                  {isSame && '＝ '}
                  {label}
                </th>
                {records?.map((record, index) => (
                  <td key={record.id}>{values[index] || '—'}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <RadioGroup
        label={words.mergeKeep}
        choices={[keptId, mergedId].map((id, index) => ({
          value: id,
          label: `${words.mergeThis(index + 1)}　${records?.[index]?.name || words.nameUnknown}`,
        }))}
        value={kept}
        onChange={(id) => keep(id ?? kept)}
      />
      <TextField
        label={words.mergeReason}
        isRequired
        width="l"
        value={reason}
        onChange={setReason}
        help={words.mergeReasonHelp}
        error={required.errors.reason ?? null}
      />
    </FormDialog>
  );
}

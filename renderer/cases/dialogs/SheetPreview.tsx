/** What the つなぐシート will carry and what it leaves out, and why: seen before anything is sent. */
import { useQuery } from '@tanstack/react-query';
import { ITEM_SCOPE, WORRY_ITEM } from '../../../db/consents/rules.ts';
import type { LegalBasis } from '../../../db/handoff/codes.ts';
import type { Worry } from '../../../db/receptions/codes.ts';
import { trpc } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { referralText as words } from '../../text/caseDialogs.ts';
import { itemsInWords, leftOutInWords } from '../../text/consents.ts';
import { WORRY_LABELS } from '../../text/labels.ts';
import { DescriptionList, Notice } from '../../ui/index.ts';
import type { OpenDialog } from './caseDialog.ts';

export interface SheetPreviewProps {
  caseId: string;
  organisationId: string | null;
  date: string;
  /** Null: as the organisation's standing has it. */
  basis: LegalBasis | null;
  most: string | null;
  open: OpenDialog;
}

export const useSheetPreview = ({
  caseId,
  organisationId,
  date,
  basis,
}: Pick<SheetPreviewProps, 'caseId' | 'organisationId' | 'date' | 'basis'>) =>
  useQuery({
    ...trpc.referrals.preview.queryOptions({ caseId, organisationId: organisationId ?? '', date, basis }),
    enabled: organisationId !== null,
    placeholderData: (before) => (organisationId === null ? undefined : before),
  });

export function SheetPreview({ most, open, ...asked }: SheetPreviewProps) {
  const { organisationId } = asked;
  const { data } = useSheetPreview(asked);
  if (organisationId === null) return <p className="case-help">{words.sheetPick}</p>;
  if (!data) return null;
  if (!data.ok)
    return data.refusal.code === 'missing-required' ? (
      <Notice tone="caution" label={words.sheet}>
        {words.noPrincipal}
      </Notice>
    ) : (
      <Refused refusal={data.refusal} />
    );
  const { items, scope, leftOut, worries, leftOutWorries } = data.value;
  const named = (list: readonly string[]) =>
    list.map((worry) => `${worry === most ? '◎' : '○'}${worry} ${WORRY_LABELS[worry as Worry]}`).join('、');
  const reasons = [...new Set(leftOut.map((each) => each.because))];
  return (
    <section className="case-sheet" aria-label={words.sheet}>
      <DescriptionList
        items={[
          {
            label: words.carried,
            value: items.length ? itemsInWords(items) : words.nothingCarried,
          },
          { label: words.carriedWorries, value: named(worries) || words.nothingCarried },
        ]}
      />
      {data.value.isConcealed && (
        <Notice tone="caution" label={words.leftOut}>
          {words.concealed}
        </Notice>
      )}
      {data.value.agesKept.length > 0 && (
        <Notice tone="caution" label={words.leftOut}>
          {words.agesKept(data.value.agesKept.join('、'))}
        </Notice>
      )}
      {scope.length === 0 && (
        <Refused
          refusal={{ code: 'R06', way: 'record-consent', facts: { because: reasons[0] ?? 'no-consent' } }}
          ways={{ 'record-consent': () => open({ kind: 'consent' }) }}
        />
      )}
      {scope.length > 0 &&
        reasons.map((because) => {
          const kept = leftOut.filter((each) => each.because === because);
          const tells = (each: (typeof kept)[number], worry: string) => {
            const item = WORRY_ITEM[worry] ?? 'issues';
            return each.item ? each.item === item : each.scope === ITEM_SCOPE[item];
          };
          // Those that a worry belongs to first: that is what the person has to be told.
          const telling = kept.filter((each) => leftOutWorries.some((worry) => tells(each, worry)));
          const silent = kept.filter((each) => !telling.includes(each));
          return (
            <Notice key={because} tone="caution" label={words.leftOut}>
              {telling.length > 0 && (
                <p>
                  {words.leftOutSentence(
                    leftOutInWords(telling),
                    words.leftOutBecause[because],
                    named(leftOutWorries.filter((worry) => telling.some((each) => tells(each, worry)))),
                  )}
                </p>
              )}
              {silent.length > 0 && (
                <p>{words.leftOutSentence(leftOutInWords(silent), words.leftOutBecause[because], '')}</p>
              )}
            </Notice>
          );
        })}
    </section>
  );
}

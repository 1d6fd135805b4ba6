/** What the つなぐシート will carry and what it leaves out, and why: seen before anything is sent. */
import { useQuery } from '@tanstack/react-query';
import type { ConsentScope } from '../../../db/consents/codes.ts';
import { WORRY_SCOPE } from '../../../db/consents/rules.ts';
import type { LegalBasis } from '../../../db/handoff/codes.ts';
import type { Worry } from '../../../db/receptions/codes.ts';
import { trpc } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { referralText as words } from '../../text/caseDialogs.ts';
import { CONSENT_SCOPE_LABELS, CONSENT_SCOPE_MARKS, WORRY_LABELS } from '../../text/labels.ts';
import { DescriptionList, Notice } from '../../ui/index.ts';
import type { OpenDialog } from './caseDialog.ts';

export interface SheetPreviewProps {
  caseId: string;
  organisationId: string | null;
  date: string;
  basis: LegalBasis;
  most: string | null;
  open: OpenDialog;
}

export function SheetPreview({ caseId, organisationId, date, basis, most, open }: SheetPreviewProps) {
  const { data } = useQuery({
    ...trpc.referrals.preview.queryOptions({ caseId, organisationId: organisationId ?? '', date, basis }),
    enabled: organisationId !== null,
  });
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
  const { scope, leftOut, worries, leftOutWorries } = data.value;
  const named = (list: readonly string[]) =>
    list.map((worry) => `${worry === most ? '◎' : '○'}${worry} ${WORRY_LABELS[worry as Worry]}`).join('、');
  const reasons = [...new Set(leftOut.map((each) => each.because))];
  return (
    <section className="case-sheet" aria-label={words.sheet}>
      <DescriptionList
        items={[
          {
            label: words.carried,
            value: scope.length
              ? scope.map((each) => `${CONSENT_SCOPE_MARKS[each]}${CONSENT_SCOPE_LABELS[each]}`).join('　')
              : words.nothingCarried,
          },
          { label: words.carriedWorries, value: named(worries) || words.nothingCarried },
        ]}
      />
      {scope.length === 0 && (
        <Refused
          refusal={{ code: 'R06', way: 'record-consent', facts: { because: reasons[0] ?? 'no-consent' } }}
          ways={{ 'record-consent': () => open({ kind: 'consent' }) }}
        />
      )}
      {scope.length > 0 &&
        reasons.map((because) => {
          const scopes: ConsentScope[] = leftOut.flatMap((each) =>
            each.because === because ? [each.scope] : [],
          );
          // Those that a worry belongs to first: that is what the person has to be told.
          const telling = scopes.filter((each) =>
            leftOutWorries.some((worry) => (WORRY_SCOPE[worry] ?? '6') === each),
          );
          const silent = scopes.filter((each) => !telling.includes(each));
          return (
            <Notice key={because} tone="caution" label={words.leftOut}>
              {telling.length > 0 && (
                <p>
                  {words.leftOutSentence(
                    telling,
                    words.leftOutBecause[because],
                    named(leftOutWorries.filter((worry) => telling.includes(WORRY_SCOPE[worry] ?? '6'))),
                  )}
                </p>
              )}
              {silent.length > 0 && <p>{words.leftOutSentence(silent, words.leftOutBecause[because], '')}</p>}
            </Notice>
          );
        })}
    </section>
  );
}

/** 伝えてよいこと for whoever is on the telephone, a line for each member of the household. */
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../db/router.ts';
import { caseText } from '../../text/cases.ts';
import { consentText } from '../../text/consents.ts';
import { CONSENT_ITEM_LABELS, CONSENT_SCOPE_MARKS } from '../../text/labels.ts';
import { phoneInquiryText as words } from '../../text/phoneInquiries.ts';
import { Notice, Soft } from '../../ui/index.ts';

type MayBeToldAnswer = inferRouterOutputs<AppRouter>['phoneInquiries']['mayBeTold'];
type Kept = MayBeToldAnswer['people'][number]['leftOut'][number];

const keptWords = ({ scope, item, because }: Kept): string =>
  `${item ? CONSENT_ITEM_LABELS[item] : CONSENT_SCOPE_MARKS[scope]}（${consentText.because[because]}）`;

export function MayBeTold({ told }: { told: MayBeToldAnswer | null }) {
  if (!told) return <Soft>{words.mayAsk}</Soft>;
  if (told.isAdverse)
    return (
      <Notice tone="urgent" label={words.title}>
        {words.adverse}
      </Notice>
    );
  return (
    <Notice tone="info" label={words.may}>
      <ul className="case-plain-list">
        {told.people.map((person) => (
          <li key={person.personId}>
            <strong>{person.name || caseText.nameUnknown}</strong>
            {'　'}
            {person.items.length > 0
              ? person.items.map((item) => CONSENT_ITEM_LABELS[item]).join('・')
              : words.mayNothing}
            {person.items.length > 0 && person.leftOut.length > 0 && (
              <div>
                <Soft>{words.notOf(person.leftOut.map(keptWords).join('、'))}</Soft>
              </div>
            )}
            {person.isConcealed && <div>{words.concealed}</div>}
          </li>
        ))}
      </ul>
      <Soft>{words.unsure}</Soft>
    </Notice>
  );
}

/** One line per person: what may be shared today, and with whom. */

import { caseText } from '../../text/cases.ts';
import { consentLine, consentText as text } from '../../text/consents.ts';
import { RELATION_LABELS } from '../../text/labels.ts';
import { Chip, Soft } from '../../ui/index.ts';
import { ageOf, type CaseView, consentFactsOf, membersInOrder } from '../caseView.ts';

export function ConsentLines({ view }: { view: CaseView }) {
  const consents = consentFactsOf(view);
  return (
    <ul className="case-plain-list case-consent-lines" aria-label={text.linesCaption}>
      {membersInOrder(view).map(({ person, relation }) => {
        const { has, line, organisations } = consentLine(
          person.id,
          view.today,
          consents,
          (id) => view.names.organisations[id] ?? '',
        );
        const age = ageOf(person, view.today);
        return (
          <li key={person.id}>
            <span className="case-consent-who">
              {person.name || caseText.nameUnknown}{' '}
              <Soft>
                {RELATION_LABELS[(relation ?? 'unknown') as keyof typeof RELATION_LABELS]}
                {age === null ? '' : `・${caseText.age(age)}`}
              </Soft>
            </span>
            <span>
              <Chip tone={has ? 'ok' : 'warn'}>{line}</Chip>{' '}
              {organisations && <Soft>{text.towards(organisations)}</Soft>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

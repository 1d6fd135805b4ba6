/**
 * ご本人・世帯 of a reception: as many people as are known so far, 本人 first. While a name is typed, whoever it may be is proposed;
 * a person who is known is taken from the record and never written down twice.
 */
import { useRef } from 'react';
import { usePlace } from '../app/place.ts';
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { AdverseWarning, type Candidate, fieldsOfCandidate, SamePerson } from '../people/index.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { receptionText as words } from '../text/receptions.ts';
import { Button, LinkButton, Row } from '../ui/index.ts';
import { KnownPerson } from './KnownPerson.tsx';
import { PersonFields } from './PersonFields.tsx';
import { emptyPerson, type PersonRow } from './receptionBody.ts';
import { runningCase } from './returning.ts';

export interface PeopleRowsProps {
  people: PersonRow[];
  onChange: (people: PersonRow[]) => void;
  /** The case that the reception goes to; null: a new one. */
  caseId: string | null;
  /** Null where the case is given from the start. */
  onCase: ((caseId: string | null) => void) | null;
  today: string;
  errors: FieldErrors;
}

export function PeopleRows({ people, onChange, caseId, onCase, today, errors }: PeopleRowsProps) {
  const go = usePlace((placed) => placed.go);
  const root = useRef<HTMLDivElement>(null);
  const add = (relation: PersonRow['relation']) => {
    onChange([...people, emptyPerson(relation, crypto.randomUUID())]);
    // The new row is in the page after this render.
    setTimeout(() => root.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus());
  };
  const change = (key: string, part: Partial<PersonRow>) =>
    onChange(people.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const use = (person: PersonRow, candidate: Candidate, chosen?: string) => {
    const { name, cases } = candidate;
    const fields = fieldsOfCandidate(candidate);
    change(person.key, {
      personId: fields.personId,
      name: fields.name,
      kana: fields.kana,
      sex: fields.sex,
      birth: fields.birth,
      ageNote: fields.ageNote,
      known: { name, cases },
    });
    // A case that still runs is the likely one; the choice stands right below.
    if (person.relation === 'self') onCase?.(chosen ?? runningCase(cases)?.caseId ?? null);
  };
  const forget = (person: PersonRow) => {
    const { personId: _, known: __, ...rest } = person;
    onChange(people.map((each) => (each.key === person.key ? rest : each)));
    if (person.relation === 'self') onCase?.(null);
  };
  const hasPrincipal = people.some((each) => each.relation === 'self');
  return (
    <div ref={root} className="reception-people">
      {people.map((person, index) => {
        const title = words.personTitle(index + 1, RELATION_LABELS[person.relation]);
        return (
          <fieldset key={person.key} className="reception-person">
            <legend className="reception-person-title">{title}</legend>
            <PersonFields
              person={person}
              onChange={(part) => change(person.key, part)}
              today={today}
              errors={errors}
              afterName={
                <>
                  <AdverseWarning name={person.name} kana={person.kana} />
                  {person.known ? (
                    <KnownPerson
                      known={person.known}
                      caseId={caseId}
                      onCase={person.relation === 'self' ? onCase : null}
                      onForget={() => forget(person)}
                    />
                  ) : (
                    <SamePerson
                      person={person}
                      onUse={(candidate) => use(person, candidate)}
                      past={{
                        onOpen: (id) => go({ room: 'case', caseId: id }),
                        onAgain:
                          person.relation === 'self' && onCase
                            ? (candidate, id) => use(person, candidate, id)
                            : undefined,
                      }}
                    />
                  )}
                </>
              }
            />
            <LinkButton onPress={() => onChange(people.filter((each) => each.key !== person.key))}>
              {words.removePerson(title)}
            </LinkButton>
          </fieldset>
        );
      })}
      <Row>
        {!hasPrincipal && <Button onPress={() => add('self')}>{words.addPrincipal}</Button>}
        <Button onPress={() => add('unknown')}>{words.addPerson}</Button>
      </Row>
    </div>
  );
}

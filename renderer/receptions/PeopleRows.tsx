/** ご本人・世帯 of a reception: as many people as are known so far, 本人 first. */
import { useRef } from 'react';
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { receptionText as words } from '../text/receptions.ts';
import { Button, LinkButton, Row } from '../ui/index.ts';
import { PersonFields } from './PersonFields.tsx';
import { emptyPerson, type PersonRow } from './receptionBody.ts';

export interface PeopleRowsProps {
  people: PersonRow[];
  onChange: (people: PersonRow[]) => void;
  today: string;
  errors: FieldErrors;
}

export function PeopleRows({ people, onChange, today, errors }: PeopleRowsProps) {
  const root = useRef<HTMLDivElement>(null);
  const add = (relation: PersonRow['relation']) => {
    onChange([...people, emptyPerson(relation, crypto.randomUUID())]);
    // The new row is in the page after this render.
    setTimeout(() => root.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus());
  };
  const change = (key: string, part: Partial<PersonRow>) =>
    onChange(people.map((each) => (each.key === key ? { ...each, ...part } : each)));
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

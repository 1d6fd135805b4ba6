/** 構成員・出席者: who is invited, and who came. Typed, never chosen from the people of a case. */
import { useEffect, useRef } from 'react';
import { stakeholderText } from '../../text/stakeholderMeetings.ts';
import { Button, Checkbox, LinkButton, Notice, Stack, TextField } from '../../ui/index.ts';
import { MeetingSection } from '../MeetingSection.tsx';
import type { StakeholderPartProps } from './StakeholderHead.tsx';
import type { Person } from './stakeholderFields.ts';

const words = stakeholderText.fields;

export function StakeholderRoll({ row, isReadOnly, errorOf }: StakeholderPartProps) {
  const { fields, change, newPerson } = row;
  const list = useRef<HTMLOListElement>(null);
  const count = fields.attendees.length;
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current)
      list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
    before.current = count;
  }, [count]);
  const changeOne = (key: string, part: Partial<Person>) =>
    change({ attendees: fields.attendees.map((each) => (each.key === key ? { ...each, ...part } : each)) });
  const error = errorOf('attendees');
  return (
    <MeetingSection
      anchor="stakeholder-roll"
      title={stakeholderText.sections.roll}
      help={stakeholderText.rollHelp}
    >
      <Stack>
        {error && (
          <Notice tone="caution" label={stakeholderText.sections.roll}>
            {error}
          </Notice>
        )}
        <ol className="meetings-rows" ref={list}>
          {fields.attendees.map((person, index) => (
            <li key={person.key}>
              <fieldset className="stakeholder-person">
                <legend className="ui-visually-hidden">{stakeholderText.person(index + 1)}</legend>
                <TextField
                  label={words.organisationName}
                  width="full"
                  value={person.organisationName}
                  onChange={(organisationName) => changeOne(person.key, { organisationName })}
                  isReadOnly={isReadOnly}
                />
                <TextField
                  label={words.title}
                  width="full"
                  value={person.title}
                  onChange={(title) => changeOne(person.key, { title })}
                  isReadOnly={isReadOnly}
                />
                <TextField
                  label={words.name}
                  width="full"
                  value={person.name}
                  onChange={(name) => changeOne(person.key, { name })}
                  isReadOnly={isReadOnly}
                />
                <Checkbox
                  isSelected={person.attended}
                  onChange={(attended) => changeOne(person.key, { attended })}
                  isReadOnly={isReadOnly}
                >
                  {words.attended}
                </Checkbox>
                {!isReadOnly && (
                  <LinkButton
                    aria-label={stakeholderText.removePersonOf(index + 1, person.name)}
                    onPress={() =>
                      change({ attendees: fields.attendees.filter(({ key }) => key !== person.key) })
                    }
                  >
                    {stakeholderText.removePerson}
                  </LinkButton>
                )}
              </fieldset>
            </li>
          ))}
        </ol>
        {!isReadOnly && (
          <div>
            <Button onPress={() => change({ attendees: [...fields.attendees, newPerson()] })}>
              ＋ {stakeholderText.addPerson}
            </Button>
          </div>
        )}
      </Stack>
    </MeetingSection>
  );
}

/** Everybody of the household: birthday, relation as seen from 本人, work, health, contact; and who was taken out of it. */
import { formatJapaneseDate, schoolYearOn } from '../../../db/calendar/rules.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { HistoryButton } from '../../history/index.ts';
import { bornText } from '../../people/index.ts';
import { caseText as words } from '../../text/cases.ts';
import { RELATION_LABELS, SEX_LABELS, schoolYearText } from '../../text/labels.ts';
import { peopleText } from '../../text/people.ts';
import { Button, Chip, EmptyState, Row, Soft, Table, useAnnounce } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { ageOf, type Member, membersInOrder } from '../caseView.ts';
import { useAction } from '../useAction.ts';

const remove = (input: { caseId: string; memberId: string }) => trpcClient.cases.removeMember.mutate(input);
const restore = (input: { caseId: string; memberId: string }) => trpcClient.cases.restoreMember.mutate(input);

export function MembersTable({ view, open }: CasePartProps) {
  const announce = useAnnounce();
  const removing = useAction(remove);
  const restoring = useAction(restore);
  const caseId = view.head.id;
  return (
    <>
      <Table
        caption={words.members}
        rows={membersInOrder(view)}
        rowKey={(member) => member.memberId}
        empty={<EmptyState title={words.noMembers}>{words.noMembersText}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: words.name,
            isRowHeader: true,
            cell: ({ person, keyPerson }) => (
              <>
                <span className="case-nowrap">{person.name || words.nameUnknown}</span>{' '}
                {keyPerson && <Chip tone="info">{words.keyPerson}</Chip>}
                <br />
                <Soft>{[person.kana, person.nameNote].filter(Boolean).join('　')}</Soft>
              </>
            ),
          },
          {
            key: 'relation',
            header: peopleText.relationAndWork,
            cell: ({ relation, livingTogether, occupation, health }) => (
              <>
                <span className="case-nowrap">
                  {RELATION_LABELS[(relation ?? 'unknown') as keyof typeof RELATION_LABELS]}
                </span>{' '}
                {!livingTogether && <Chip>{words.apart}</Chip>}
                <br />
                <Soft>{[occupation, health].filter(Boolean).join('・')}</Soft>
              </>
            ),
          },
          {
            key: 'born',
            header: words.born,
            cell: ({ person }) => <Born person={person} today={view.today} />,
          },
          { key: 'contact', header: words.contact, cell: ({ person }) => <Contact person={person} /> },
          {
            key: 'actions',
            header: words.actions,
            isHeaderHidden: true,
            cell: ({ memberId, person }) => {
              const name = person.name || words.nameUnknown;
              const input = { caseId, memberId };
              return (
                <div className="case-row-actions">
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={words.editPersonOf(name)}
                    onPress={() => open({ kind: 'person', memberId })}
                  >
                    {words.editPerson}
                  </Button>
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={`${name}を${peopleText.removeMember}`}
                    onPress={() =>
                      void removing.runThen(input, () =>
                        announce(peopleText.removed(name), {
                          action: {
                            label: peopleText.restore,
                            onPress: () => void restoring.runThen(input, () => undefined),
                          },
                        }),
                      )
                    }
                  >
                    {peopleText.adverseRemove}
                  </Button>
                  <HistoryButton
                    what={name}
                    rows={[
                      { entity: 'person', id: person.id },
                      { entity: 'householdMember', id: memberId },
                    ]}
                  />
                </div>
              );
            },
          },
        ]}
      />
      {view.removedMembers.length > 0 && (
        <Row>
          <Soft>{peopleText.removedMembers}</Soft>
          {view.removedMembers.map(({ memberId, name }) => (
            <Button
              key={memberId}
              size="s"
              variant="quiet"
              aria-label={peopleText.restoreOf(name || words.nameUnknown)}
              onPress={() => void restoring.runThen({ caseId, memberId }, () => undefined)}
            >
              {`${name || words.nameUnknown} ${peopleText.restore}`}
            </Button>
          ))}
        </Row>
      )}
    </>
  );
}

/** 生年月日, and what follows from it today: age, 学年. */
function Born({ person, today }: Pick<Member, 'person'> & { today: string }) {
  const { birthDate, birthPrecision, sex } = person;
  const born = bornText(person);
  const age = ageOf(person, today);
  const school = birthDate && birthPrecision === 'day' ? schoolYearOn(birthDate, today) : null;
  const facts = [
    age === null ? '' : words.age(age),
    school ? schoolYearText(school) : '',
    sex && sex !== 'unknown' ? SEX_LABELS[sex] : '',
  ];
  return (
    <>
      <span className="case-nowrap">{born || '—'}</span>
      <br />
      <Soft>{facts.filter(Boolean).join('・')}</Soft>
    </>
  );
}

function Contact({ person }: Pick<Member, 'person'>) {
  if (person.isContactHidden)
    return (
      <>
        <Chip tone="warn">{peopleText.concealed}</Chip>
        <br />
        <Soft>
          {person.concealedUntil ? peopleText.until(formatJapaneseDate(person.concealedUntil)) : ''}
        </Soft>
      </>
    );
  return (
    <>
      {[person.telHome, person.telMobile, person.email].filter(Boolean).map((each) => (
        <span key={each} className="case-nowrap case-line">
          {each}
        </span>
      ))}
      {!(person.telHome || person.telMobile || person.email || person.address) && '—'}
      <Soft>{person.address}</Soft>
    </>
  );
}

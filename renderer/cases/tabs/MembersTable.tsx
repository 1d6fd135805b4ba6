/** Everybody of the household: birthday, relation as seen from 本人, work, health, contact; and who was taken out of it. */
import { formatJapaneseDate, schoolYearOn } from '../../../db/calendar/rules.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { HistoryButton } from '../../history/index.ts';
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
  const born = ({ person }: Member) => {
    const age = ageOf(person, view.today);
    const { birthDate, birthPrecision } = person;
    if (!birthDate || !birthPrecision || birthPrecision === 'unknown') return person.ageNote || '—';
    const school = birthPrecision === 'day' ? schoolYearOn(birthDate, view.today) : null;
    const years = [words.age(age ?? 0), school && schoolYearText(school)].filter(Boolean).join('・');
    return `${formatJapaneseDate(birthDate, birthPrecision)}（${years}）`;
  };
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
                {person.name || words.nameUnknown} {keyPerson && <Chip tone="info">{words.keyPerson}</Chip>}
                <br />
                <Soft>{[person.kana, person.nameNote].filter(Boolean).join('　')}</Soft>
              </>
            ),
          },
          {
            key: 'relation',
            header: words.relation,
            cell: ({ relation, livingTogether }) => (
              <>
                {RELATION_LABELS[(relation ?? 'unknown') as keyof typeof RELATION_LABELS]}{' '}
                {!livingTogether && <Chip>{words.apart}</Chip>}
              </>
            ),
          },
          {
            key: 'born',
            header: words.born,
            cell: (member) => (
              <>
                {born(member)}
                <br />
                <Soft>{member.person.sex ? SEX_LABELS[member.person.sex] : ''}</Soft>
              </>
            ),
          },
          {
            key: 'work',
            header: `${peopleText.occupation}／${peopleText.health}`,
            cell: ({ occupation, health }) => [occupation, health].filter(Boolean).join('／') || '—',
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
                <Row>
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
                </Row>
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
      {[person.telHome, person.telMobile, person.email].filter(Boolean).join('／') || '—'}
      <br />
      <Soft>{person.address}</Soft>
    </>
  );
}

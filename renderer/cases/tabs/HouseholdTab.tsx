/** 本人・世帯: everyone with birthday, contact and relation as seen from 本人, and what the household shares. */
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { HistoryButton } from '../../history/index.ts';
import { caseText as words } from '../../text/cases.ts';
import { RELATION_LABELS, SEX_LABELS } from '../../text/labels.ts';
import { Button, Chip, DescriptionList, EmptyState, Row, Soft, Stack, Table } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { ageOf, type Member, membersInOrder } from '../caseView.ts';

export function HouseholdTab({ view, open }: CasePartProps) {
  const born = ({ person }: Member) => {
    const age = ageOf(person, view.today);
    const { birthDate, birthPrecision } = person;
    return birthDate && birthPrecision && birthPrecision !== 'unknown'
      ? `${formatJapaneseDate(birthDate, birthPrecision)}（${words.age(age ?? 0)}）`
      : person.ageNote || '—';
  };
  return (
    <Stack>
      <Row>
        <Button size="s" onPress={() => open({ kind: 'person', memberId: null })}>
          {words.addMember}
        </Button>
        <Button size="s" onPress={() => open({ kind: 'household' })}>
          {words.householdEdit}
        </Button>
        {view.household && (
          <HistoryButton what={words.household} rows={[{ entity: 'household', id: view.household.id }]} />
        )}
      </Row>
      <DescriptionList
        layout="stack"
        items={[
          { label: words.householdTel, value: view.household?.tel ?? '' },
          { label: words.householdAddress, value: view.household?.address ?? '' },
          { label: words.householdNote, value: view.household?.note ?? '' },
        ]}
      />
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
                <Soft>{person.kana}</Soft>
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
            key: 'contact',
            header: words.contact,
            cell: ({ person }) => (
              <>
                {[person.telHome, person.telMobile].filter(Boolean).join('／') || '—'}
                <br />
                <Soft>{person.address}</Soft>
              </>
            ),
          },
          {
            key: 'actions',
            header: words.actions,
            isHeaderHidden: true,
            cell: ({ memberId, person }) => (
              <Row>
                <Button
                  size="s"
                  variant="quiet"
                  aria-label={words.editPersonOf(person.name || words.nameUnknown)}
                  onPress={() => open({ kind: 'person', memberId })}
                >
                  {words.editPerson}
                </Button>
                <HistoryButton
                  what={person.name || words.nameUnknown}
                  rows={[
                    { entity: 'person', id: person.id },
                    { entity: 'householdMember', id: memberId },
                  ]}
                />
              </Row>
            ),
          },
        ]}
      />
    </Stack>
  );
}

/** 世帯員: as they are written under 本人・世帯, with the ages of the sheet's day. Changed there, a form away. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import type { HouseholdType, Relation } from '../../db/people/codes.ts';
import { caseText } from '../text/cases.ts';
import { sheetText as words } from '../text/intakeSheet.ts';
import { HOUSEHOLD_TYPE_LABELS, RELATION_LABELS, SEX_LABELS } from '../text/labels.ts';
import { Button, Chip, EmptyState, LinkButton, Soft, Table } from '../ui/index.ts';
import { NationalMark } from './SheetFields.tsx';
import { type SheetMember, useSheet } from './sheetContext.ts';

export function HouseholdTable() {
  const { view, open } = useSheet();
  const type = view.householdType as HouseholdType | null;
  const columns = words.memberColumns;
  const ageOf = (member: SheetMember) =>
    view.memberFacts.find((each) => each.personId === member.person.id)?.age ?? null;
  const born = (member: SheetMember) => {
    const { birthDate, birthPrecision, ageNote } = member.person;
    if (!birthDate || !birthPrecision || birthPrecision === 'unknown') return ageNote || '—';
    const age = ageOf(member);
    return `${formatJapaneseDate(birthDate, birthPrecision)}${age === null ? '' : `（${caseText.age(age)}）`}`;
  };
  const isReported = view.reported.includes('household.members');
  return (
    <section className="sheet-part" aria-label={words.household}>
      <div className="sheet-part-head">
        <h2>{words.household}</h2>
        {isReported && <NationalMark />}
        <span>
          {words.householdSize(view.members.length)}
          {'　'}
          {words.householdType}
          {'　'}
          {type === null
            ? '—'
            : view.household?.type
              ? HOUSEHOLD_TYPE_LABELS[type]
              : words.householdTypeProposed(HOUSEHOLD_TYPE_LABELS[type])}
        </span>
        <Soft>{words.ageOn(formatJapaneseDate(view.on))}</Soft>
        <Button size="s" onPress={() => open({ kind: 'person', memberId: null })}>
          {words.addMember}
        </Button>
      </div>
      <Table
        caption={words.householdMembers}
        rows={[...view.members].sort((a, b) => Number(b.relation === 'self') - Number(a.relation === 'self'))}
        rowKey={(member) => member.memberId}
        empty={<EmptyState title={words.noMembers}>{words.noMembersHelp}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: columns.name,
            isRowHeader: true,
            cell: ({ person, keyPerson }) => (
              <>
                {person.name || caseText.nameUnknown}{' '}
                {keyPerson && <Chip tone="info">{words.keyPerson}</Chip>}
                <br />
                <Soft>{person.kana}</Soft>
              </>
            ),
          },
          {
            key: 'relation',
            width: 'fit',
            header: columns.relation,
            cell: ({ relation }) => RELATION_LABELS[(relation ?? 'unknown') as Relation],
          },
          {
            key: 'sex',
            width: 'fit',
            header: columns.sex,
            cell: ({ person }) => (person.sex ? SEX_LABELS[person.sex] : '—'),
          },
          { key: 'birth', width: 'fit', header: columns.birth, cell: born },
          {
            key: 'living',
            width: 'fit',
            header: columns.living,
            cell: ({ livingTogether }) => (livingTogether ? words.together : words.apart),
          },
          { key: 'occupation', header: columns.occupation, cell: ({ occupation }) => occupation || '—' },
          { key: 'health', header: columns.health, cell: ({ health }) => health || '—' },
          { key: 'note', header: columns.note, cell: ({ note }) => note || '—' },
          {
            key: 'action',
            header: columns.action,
            isHeaderHidden: true,
            width: 'fit',
            cell: ({ memberId, person }) => (
              <LinkButton
                aria-label={words.editMember(person.name || caseText.nameUnknown)}
                onPress={() => open({ kind: 'person', memberId })}
              >
                {words.edit}
              </LinkButton>
            ),
          },
        ]}
      />
      <p className="sheet-help">{words.drawings}</p>
    </section>
  );
}

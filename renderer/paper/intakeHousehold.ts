/** Page 1 of インテーク・アセスメントシート: how it came, what each says the matter is, the household. `data` is null for the blank form. */
import { COMMUNITY_TIES, HOUSINGS, MARRIAGES, YES_NO_UNKNOWN } from '../../db/assessments/intakeCodes.ts';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { HOUSEHOLD_TYPES, type HouseholdType, type Relation } from '../../db/people/codes.ts';
import { ROUTES, type Worry } from '../../db/receptions/codes.ts';
import { SHEET_PAGE_TITLES } from '../text/intakeSheet.ts';
import * as labels from '../text/labels.ts';
import { intakeSheetText as words } from '../text/papers/intakeSheet.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import { beside, type Cells, type Data, type FormPage, one, wordsOf } from './intakeForm.ts';
import type { IntakeSheetData } from './paperData.ts';

export function pageOne(kit: Cells, data: Data): FormPage {
  const { cell, ticks } = kit;
  const of = wordsOf(kit, data);
  const values = data?.values ?? null;
  const route = values?.route ?? data?.fromReception?.route ?? null;
  const organisations = data?.names.organisations ?? {};
  return {
    number: 1,
    title: SHEET_PAGE_TITLES['1'],
    blocks: [
      {
        kind: 'fields',
        rows: [
          [
            cell('intakeSheet.date', { text: data ? plainDate(data.on) : words.blankDate }),
            cell('intakeSheet.staffId', { text: data?.names.staff[values?.staffId ?? ''] ?? '' }),
          ],
          [
            cell('intakeSheet.place', {
              label: words.placeMethod,
              also: ['intakeSheet.method'],
              text: [values?.place, values?.method && labels.NOTE_METHOD_LABELS[values.method]]
                .filter(Boolean)
                .join('・'),
            }),
            cell('intakeSheet.routeOrganisationId', {
              text: organisations[values?.routeOrganisationId ?? ''] ?? '',
            }),
          ],
          [cell('intakeSheet.route', { ticks: ticks(ROUTES, labels.ROUTE_LABELS, one(route)) })],
          [
            cell('intakeSheet.historyHas', {
              ticks: ticks(YES_NO_UNKNOWN, labels.YES_NO_UNKNOWN_LABELS, one(values?.historyHas ?? null)),
              ...beside(values?.history),
              ...(data ? {} : { rows: 1 }),
            }),
          ],
          ...(data ? [[{ label: words.worries, isNational: false, text: worriesText(data) }]] : []),
          [of('chiefPrincipal', 2)],
          [of('chiefFamily', 2)],
          [of('chiefOrganisation', 2)],
        ],
      },
      {
        kind: 'title',
        title: words.household,
        aside: words.householdSize(data ? String(data.members.length) : '　　'),
        isNational:
          data?.reported.includes('household.members') ?? kit.cell('household.members', {}).isNational,
      },
      {
        kind: 'table',
        name: 'household',
        columns: words.householdColumns,
        rows: householdRows(data),
      },
      {
        kind: 'fields',
        rows: [
          [
            cell('household.type', {
              ticks: ticks(
                HOUSEHOLD_TYPES,
                labels.HOUSEHOLD_TYPE_LABELS,
                one((data?.householdType ?? null) as HouseholdType | null),
              ),
            }),
          ],
          [
            cell('intakeSheet.marriage', {
              ticks: ticks(MARRIAGES, labels.MARRIAGE_LABELS, one(values?.marriage ?? null)),
            }),
            cell('intakeSheet.childrenCount', { label: words.children, ticks: childrenTicks(data) }),
          ],
          [
            cell('intakeSheet.housing', {
              ticks: ticks(HOUSINGS, labels.HOUSING_LABELS, one(values?.housing ?? null)),
              ...beside(values?.housingText),
            }),
          ],
          [
            cell('intakeSheet.community', {
              ticks: ticks(COMMUNITY_TIES, labels.COMMUNITY_TIE_LABELS, one(values?.community ?? null)),
              ...beside(values?.communityText),
            }),
          ],
          [of('separateFamily', 1)],
        ],
      },
    ],
  };
}

const worriesText = ({ worries }: IntakeSheetData): string =>
  worries.worries
    .map((worry: Worry) => `${worry === worries.most ? '◎' : '○'}${labels.WORRY_LABELS[worry]}`)
    .join('　') || paperText.none;

function childrenTicks(data: Data) {
  const count = data?.values.childrenCount ?? null;
  const dependants = data?.values.dependantCount ?? null;
  return [
    {
      label: words.childrenOf(count ? String(count) : '　', dependants === null ? '　' : String(dependants)),
      isTicked: count !== null && count > 0,
    },
    { label: words.noChildren, isTicked: count === 0 },
  ];
}

/** At least eight rows, as the form has them; 本人 first, and the number by which page 3 speaks of each. */
function householdRows(data: Data): string[][] {
  const rows = inOrder(data).map((member, index) => {
    const { person } = member;
    const age = data?.memberFacts.find((each) => each.personId === person.id)?.age ?? null;
    const { birthDate, birthPrecision } = person;
    const born =
      birthDate && birthPrecision && birthPrecision !== 'unknown'
        ? `${formatJapaneseDate(birthDate, birthPrecision)}${age === null ? '' : `（${age}）`}`
        : (person.ageNote ?? '');
    return [
      String(index + 1),
      `${member.keyPerson ? words.keyPerson : ''}${person.name ?? ''}${person.kana ? `\n${person.kana}` : ''}`,
      labels.RELATION_LABELS[(member.relation ?? 'unknown') as Relation],
      person.sex && person.sex !== 'unknown' ? labels.SEX_LABELS[person.sex] : '',
      born,
      member.livingTogether ? '同居' : '別居',
      member.occupation ?? '',
      member.health ?? '',
      member.note ?? '',
    ];
  });
  const wanted = data ? rows.length : 8;
  while (rows.length < wanted) rows.push([String(rows.length + 1), '', '', '', '', '', '', '', '']);
  return rows;
}

export const inOrder = (data: Data) =>
  [...(data?.members ?? [])].sort((a, b) => Number(b.relation === 'self') - Number(a.relation === 'self'));

/**
 * 事例概要シート of one case of a sitting, put together from what was typed before; nothing is typed for it but what is to be decided.
 * At a 重層的支援会議 it holds what `layingOf` lets go, item by item and person by person (R06, R07); nothing of 支援経過 or of an earlier
 * 支援会議 is read here at all (R05), and a concealed address isn't in the data (R09).
 */
import { viewSheet } from '../assessments/sheetView.ts';
import { findCase } from '../cases/transitions.ts';
import { WORRY_ITEM } from '../consents/rules.ts';
import { layingOf, meetingPartOf } from '../meetings/laying.ts';
import { isConcealed } from '../people/store.ts';
import { worriesOf } from '../referrals/store.ts';
import type { Session } from '../session.ts';
import { paperHead, personOn } from './head.ts';
import { inInitials } from './initials.ts';
import { selectOverview } from './overviewRules.ts';

export function caseOverviewData(session: Session, meetingCaseId: string) {
  const { store } = session;
  const part = meetingPartOf(store, meetingCaseId);
  const found = part ? findCase(store, part.caseId) : null;
  const sheet = found ? viewSheet(store, found.id) : null;
  if (!part || !found || !sheet) return null;
  const laying = layingOf(session, part);
  const { may } = laying;
  const principalId = found.principalPersonId;
  const concealed = isConcealed(sheet.members);
  const principal = sheet.members.find(({ person }) => person.id === principalId) ?? null;
  const others = sheet.members.filter(({ person }) => person.id !== principalId);
  const memberIds = others.map(({ person }) => person.id);
  const { values, withheld, withheldWhole } = selectOverview(sheet.values, principalId, memberIds, laying);
  const { worries, most } = worriesOf(store, found.id);
  const data = {
    kind: part.kind,
    isLimited: laying.isLimited,
    usesInitials: part.usesInitials,
    date: part.date,
    number: part.number,
    fiscalYear: part.fiscalYear,
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    purpose: part.purpose,
    principal: principal && may(principalId, 'name') ? particularsOf(principal, laying.on, may) : null,
    address: addressOf(principal?.person.address || sheet.household?.address || '', {
      concealed,
      isOpen: may(principalId, 'address') && !part.usesInitials,
    }),
    /** Null: the family is not carried. */
    members: may(principalId, 'family')
      ? others.map((member) => ({
          ...particularsOf(member, laying.on, may),
          livingTogether: member.livingTogether ?? false,
          keyPerson: member.keyPerson ?? false,
          occupation: may(member.person.id, 'work') ? (member.occupation ?? '') : '',
          health: may(member.person.id, 'health') ? (member.health ?? '') : '',
          isWithheld: !laying.mayAll(member.person.id),
        }))
      : null,
    householdType: may(principalId, 'family') ? sheet.householdType : null,
    values: concealed ? { ...values, separateFamily: '' } : values,
    withheld,
    withheldWhole,
    worries: {
      of: worries.filter((worry) => may(principalId, WORRY_ITEM[worry] ?? 'issues')),
      most,
      isWithheld: Object.values(WORRY_ITEM).some((item) => !may(principalId, item)),
    },
    issues: sheet.issues.filter(({ personId }) => may(personId, 'issues')),
    labels: [principalId, ...memberIds].every((id) => may(id, 'issues')) ? sheet.labels : [],
    issuesWithheld: [principalId, ...memberIds].some((id) => !may(id, 'issues')),
    organisations: may(principalId, 'services')
      ? sheet.involved.map((each) => ({
          name: sheet.names.organisations[each.organisationId ?? ''] ?? each.organisationName ?? '',
          contact: each.contactName ?? '',
          what: each.involvement ?? '',
        }))
      : null,
    stoppedBy: laying.stoppedBy,
  };
  const hidden = part.usesInitials
    ? inInitials(data, namedOf(sheet.members), keptNames(session, data))
    : data;
  return { head: paperHead(session), ...hidden };
}
export type CaseOverviewData = NonNullable<ReturnType<typeof caseOverviewData>>;

type Sheet = NonNullable<ReturnType<typeof viewSheet>>;
type May = ReturnType<typeof layingOf>['may'];

/** Whoever's name may not stand in the text. */
export const namedOf = (members: Sheet['members']) =>
  members.map(({ person }) => ({ id: person.id, name: person.name ?? '', kana: person.kana ?? '' }));

const keptNames = (session: Session, data: { organisations: { name: string }[] | null }): string[] => [
  session.office.section,
  ...(data.organisations ?? []).map(({ name }) => name),
];

function particularsOf(member: Sheet['members'][number], on: string, may: May) {
  const { personId, name, kana, sex, age, ageNote, relation } = personOn(member, on);
  const tells = may(personId, 'age');
  return {
    personId,
    name,
    kana,
    relation,
    sex: may(personId, 'sex') ? sex : ('unknown' as const),
    age: tells ? age : null,
    ageNote: tells && age === null ? ageNote : '',
  };
}

/** Null: it is concealed, and the paper says so. */
const addressOf = (address: string, { concealed, isOpen }: { concealed: boolean; isOpen: boolean }) => {
  if (concealed) return null;
  return isOpen ? address : '';
};

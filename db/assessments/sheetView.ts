/**
 * The sheet with everything that other records already say, so that nothing typed before is typed again: the household, the
 * receptions' worries and route, risks, screening, つなぎ, organisations. What it proposes (labels, 属性, 世帯類型) is worked out anew each time.
 */
import { ageOn, toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { urgencyHistoryOf } from '../cases/urgencyHistory.ts';
import { validSharingConsents } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { listOrganisations, organisationNames } from '../organisations/store.ts';
import type { Relation } from '../people/codes.ts';
import { proposedHouseholdType } from '../people/rules.ts';
import { findHousehold, type HouseholdMember, membersOf } from '../people/store.ts';
import { receptionsOf } from '../receptions/store.ts';
import { referralsOf, worriesOf } from '../referrals/store.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { COMPOUND_LABELS, type CompoundLabel, type Issue } from './codes.ts';
import { sheetIdOf, sheetOf } from './currentSheet.ts';
import { type MemberFacts, proposedAttributes, proposedLabels } from './labelRules.ts';
import { riskChecksOf } from './riskChecks.ts';
import { isUnseen } from './rules.ts';
import { involvedOf, issuesOf, reportWords } from './sheet.ts';
import { SHEET_FIELDS, SHEET_PAGES, type SheetRecord } from './sheetCodes.ts';
import { filledOn, missingForReport, reportedKeys } from './sheetRules.ts';
import { screeningsOf } from './store.ts';
import type { intakeSheet } from './tables.ts';

type SheetRow = typeof intakeSheet.$inferSelect;
type SheetValues = Omit<SheetRow, 'id' | 'caseId' | 'term' | 'personId' | 'labels' | 'labelsRefused'>;

const KEYS = [...SHEET_PAGES.flatMap((page) => [...SHEET_FIELDS[page]]), 'attributes'] as const;

const valuesOf = (row: SheetRow | null): SheetValues =>
  Object.fromEntries(KEYS.map((key) => [key, row?.[key] ?? null])) as SheetValues;

const factsOf = (
  member: HouseholdMember,
  issues: readonly Issue[],
  note: string,
  on: string,
): MemberFacts => {
  const { birthDate, birthPrecision } = member.person;
  const known = birthDate && birthPrecision && birthPrecision !== 'unknown';
  return {
    personId: member.person.id,
    relation: (member.relation ?? 'unknown') as Relation,
    age: known ? (ageOn(birthDate, birthPrecision, on)?.years ?? null) : null,
    ageNote: member.person.ageNote ?? '',
    livingTogether: member.livingTogether ?? false,
    occupation: member.occupation ?? '',
    note: [note, member.note ?? ''].filter(Boolean).join(' '),
    issues,
  };
};

/** Organisations that other records name and the sheet's list does not yet. */
function organisationsToAdd(store: Store, caseId: string, listed: readonly (string | null)[]) {
  const named = referralsOf(store, caseId).map((each) => each.organisationId);
  return [...new Set(named)].filter((id): id is string => id !== null && !listed.includes(id));
}

export function viewSheet(store: Store, caseId: string) {
  const found = findCase(store, caseId);
  if (!found) return null;
  const today = toTokyoDate(store.now());
  const row = sheetOf(store, found);
  const values = valuesOf(row);
  // Ages are those of the sheet's day, on the screen as on the paper.
  const on = values.date ?? today;
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const household = found.householdId ? findHousehold(store, found.householdId) : null;
  const issues = issuesOf(store, caseId).flatMap(({ personId, code, note }) =>
    personId && code ? [{ personId, code, note: note ?? '' }] : [],
  );
  const of = (personId: string) => issues.filter((each) => each.personId === personId);
  const facts = members.map((member) =>
    factsOf(
      member,
      of(member.person.id).map((each) => each.code),
      of(member.person.id)
        .map((each) => each.note)
        .join(' ')
        .trim(),
      on,
    ),
  );
  const receptions = receptionsOf(store, caseId);
  const latest = receptions[0] ?? null;
  const route = values.route ?? latest?.route ?? null;
  const refused = row?.labelsRefused ?? [];
  const labels = COMPOUND_LABELS.filter(
    (label) =>
      (row?.labels ?? []).includes(label) ||
      (!refused.includes(label) && issues.some((each) => each.code === label)),
  ) as CompoundLabel[];
  const riskChecks = riskChecksOf(store, caseId);
  const screenings = screeningsOf(store, caseId);
  const referrals = referralsOf(store, caseId);
  const involved = involvedOf(store, caseId);
  const proposedType = proposedHouseholdType(
    members.map(({ person, relation, livingTogether }) => ({
      relation: relation as Relation | null,
      livingTogether: livingTogether ?? false,
      birthDate: person.birthDate,
      birthPrecision: person.birthPrecision,
    })),
    on,
  );
  const householdType = household?.type ?? (proposedType === 'unknown' ? null : proposedType);
  const records = new Set<SheetRecord>();
  if (members.length > 0) records.add('household.members');
  if (householdType) records.add('household.type');
  if (issues.length > 0) records.add('memberIssue');
  if (found.urgencyGround) records.add('urgency');
  if (riskChecks.length > 0) records.add('riskCheck');
  if (involved.length > 0) records.add('involvedOrganisation');
  if (screenings[0]?.date) records.add('screening.date');
  if (screenings[0]?.result) records.add('screening.result');
  if (referrals.length > 0) records.add('sentReferral');
  const sheetFacts = { fields: { ...values, route }, records };
  const reported = reportedKeys(reportWords(store));
  return {
    caseId,
    caseNo: found.caseNo ?? '',
    term: found.term ?? 1,
    state: found.state,
    today,
    on,
    sheetId: sheetIdOf(found),
    hasBegun: row !== null,
    principalPersonId: found.principalPersonId,
    values,
    /** What stands where the sheet says nothing of its own. */
    fromReception: latest && {
      id: latest.id,
      receivedAt: latest.receivedAt,
      route: latest.route,
      method: latest.method,
      memo: latest.memo ?? '',
      wish: latest.wish ?? '',
    },
    worries: worriesOf(store, caseId),
    members,
    memberFacts: facts,
    household,
    householdType,
    issues,
    labels,
    labelsRefused: COMPOUND_LABELS.filter((label) => refused.includes(label)),
    proposals: proposedLabels({
      members: facts,
      relativesElsewhere: (values.separateFamily ?? '') !== '',
      taken: labels,
      refused,
    }),
    attributesProposed: proposedAttributes({
      members: facts,
      labels,
      hasHandbook: (values.handbooks ?? []).some(
        ({ handbook }) => handbook !== 'none' && handbook !== 'unknown',
      ),
      isPoor:
        values.publicAssistance === 'receiving' ||
        values.publicAssistance === 'applying' ||
        (values.arrears ?? []).some((each) => each !== 'none'),
    }),
    urgency: found.urgency ?? ('low' as const),
    urgencyGround: found.urgencyGround ?? '',
    urgencyHistory: urgencyHistoryOf(store, caseId),
    unseen: isUnseen(found.urgency, riskChecks),
    riskChecks,
    isConcealed: members.some(({ person }) => person.addressConcealed),
    involved,
    organisationsToAdd: organisationsToAdd(
      store,
      caseId,
      involved.map((each) => each.organisationId),
    ),
    screenings,
    referrals,
    consents: validSharingConsents(consentFacts(store, caseId), today),
    records: [...records],
    progress: SHEET_PAGES.map((page) => ({ page, ...filledOn(page, sheetFacts) })),
    reported,
    missing: missingForReport(reported, sheetFacts, {
      refers: screenings[0]?.result === '2',
      broughtByOrganisation: route !== null && !['self-visit', 'self-phone-mail', 'family'].includes(route),
    }),
    names: {
      organisations: Object.fromEntries(organisationNames(store)),
      staff: Object.fromEntries(staffNames(store)),
    },
    directory: listOrganisations(store).map(({ id, name, tel, extension }) => ({ id, name, tel, extension })),
  };
}

export type SheetView = NonNullable<ReturnType<typeof viewSheet>>;

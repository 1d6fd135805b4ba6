/**
 * 中間の状況確認 for the office's file, and 助言の記録 to be handed to the organisation. On the latter the person is named only where they agreed to
 * it towards that organisation (R06): elsewhere their name is absent from the data, and what was typed of it stands in initials.
 */
import { findCase } from '../cases/transitions.ts';
import { maySend } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { organisationNames } from '../organisations/store.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { findAdvice } from '../supportPlans/advices.ts';
import { findCheck } from '../supportPlans/checks.ts';
import { actionsOfPlan, findPlan } from '../supportPlans/reading.ts';
import { paperHead } from './head.ts';
import { textInInitials } from './initials.ts';

export function planCheckData(session: Session, id: string) {
  const { store } = session;
  const check = findCheck(store, id);
  const plan = check?.planId ? findPlan(store, check.planId) : null;
  const found = plan?.caseId ? findCase(store, plan.caseId) : null;
  if (!check || !plan || !found) return null;
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const organisations = organisationNames(store);
  return {
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    people: members
      .filter(({ person }) => plan.personIds?.includes(person.id))
      .map(({ person }) => person.name ?? ''),
    round: plan.round ?? 1,
    version: plan.version ?? 1,
    goalShort: plan.goalShort ?? '',
    checkedOn: check.checkedOn,
    by: staffNames(store).get(check.staffId ?? '') ?? '',
    actions: actionsOfPlan(store, plan.id).flatMap((action) => {
      const seen = check.actions?.find(({ actionId }) => actionId === action.id);
      return seen
        ? [
            {
              what: action.what ?? '',
              organisation: organisations.get(action.organisationId ?? '') || action.organisationName || '',
              guide: action.guide ?? '',
              progress: seen.progress,
              note: seen.note,
            },
          ]
        : [];
    }),
    situation: check.situation ?? '',
    personWords: check.personWords ?? '',
    nextOn: check.nextOn,
  };
}
export type PlanCheckData = NonNullable<ReturnType<typeof planCheckData>>;

export function adviceSheetData(session: Session, id: string) {
  const { store } = session;
  const row = findAdvice(store, id);
  const found = row?.caseId ? findCase(store, row.caseId) : null;
  if (!row?.givenOn || !found) return null;
  const { givenOn, organisationId } = row;
  const consents = consentFacts(store, found.id);
  const mayName = (personId: string) =>
    organisationId !== null &&
    maySend({ scope: '1', item: 'name', personId, organisationId, on: givenOn }, consents).may;
  const members = (found.householdId ? membersOf(store, found.householdId) : []).map(({ person }) => ({
    id: person.id,
    name: person.name ?? '',
    kana: person.kana ?? '',
  }));
  const hidden = members.filter((member) => !mayName(member.id));
  const principal = members.find((member) => member.id === found.principalPersonId);
  return {
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    to: {
      organisation: row.organisationName || (organisationNames(store).get(organisationId ?? '') ?? ''),
      person: row.toWhom ?? '',
    },
    givenOn,
    method: row.method,
    // What was typed into the sentence goes the same way: initials.
    content: textInInitials(hidden, [row.organisationName ?? '', row.toWhom ?? ''])(row.content ?? ''),
    by: staffNames(store).get(row.staffId ?? '') ?? '',
    personName: principal && !hidden.includes(principal) ? principal.name : '',
  };
}
export type AdviceSheetData = NonNullable<ReturnType<typeof adviceSheetData>>;

/** Writing on インテーク・アセスメントシート: field by field, as it is typed. */
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase, mayMove, move } from '../cases/transitions.ts';
import { type FreeText, mayKeep } from '../individualNumbers/rules.ts';
import { recordKept } from '../individualNumbers/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { keepGap } from '../socialResources/store.ts';
import type { Store, Writer } from '../store/store.ts';
import type { CompoundLabel, Issue } from './codes.ts';
import { issueIdOf, sheetIdOf, sheetOf } from './currentSheet.ts';
import type {
  removeInvolvedInput,
  SheetFieldsInput,
  saveInvolvedInput,
  saveSheetInput,
  setIssueInput,
  setLabelInput,
  setReportFieldInput,
} from './sheetInputs.ts';
import { involvedOrganisation, memberIssue, reportField } from './tables.ts';

type FoundCase = NonNullable<ReturnType<typeof findCase>>;

/** The first word written on the sheet makes it, dated today and by whoever writes, and begins the intake. */
function putSheet(session: Session, writer: Writer, found: FoundCase, fields: Record<string, unknown>): void {
  const { store } = session;
  const isNew = sheetOf(store, found) === null;
  writer.put('intakeSheet', sheetIdOf(found), {
    ...(isNew && {
      caseId: found.id,
      term: found.term ?? 1,
      date: toTokyoDate(store.now()),
      staffId: session.staff.id,
    }),
    ...(found.principalPersonId && { personId: found.principalPersonId }),
    ...fields,
  });
  if (isNew && mayMove(store, found.id, 'begin-intake').ok) move(store, writer, found.id, 'begin-intake');
}

const wordsOf = (fields: SheetFieldsInput): FreeText =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );

export function saveSheet(
  session: Session,
  { caseId, fields, numberReason }: z.output<typeof saveSheetInput>,
): Outcome<null> {
  const found = findCase(session.store, caseId);
  if (!found) return refused('not-found');
  const kept = mayKeep(wordsOf(fields), numberReason);
  if (!kept.ok) return kept;
  session.store.write(session.staff.id, (writer) => {
    putSheet(session, writer, found, fields);
    recordKept(writer, kept.value, numberReason, {
      entity: 'intakeSheet',
      entityId: sheetIdOf(found),
      caseId,
    });
    // as.gap feeds the list of 社会資源: one entry for the sheet, which follows its text.
    if (fields.missingSupport !== undefined)
      keepGap(session.store, writer, sheetIdOf(found), {
        caseId,
        what: fields.missingSupport ?? '',
        foundOn: toTokyoDate(session.store.now()),
      });
  });
  return allowed(null);
}

function putIssue(
  session: Session,
  writer: Writer,
  { caseId, personId, code, on, note }: z.output<typeof setIssueInput>,
): void {
  writer.put('memberIssue', issueIdOf(caseId, personId, code), {
    caseId,
    personId,
    code,
    note,
    deletedAt: on ? null : session.store.now(),
  });
}

export function setIssue(session: Session, input: z.output<typeof setIssueInput>): Outcome<null> {
  const found = findCase(session.store, input.caseId);
  const members = found?.householdId ? membersOf(session.store, found.householdId) : [];
  if (!found || !members.some(({ person }) => person.id === input.personId)) return refused('not-found');
  const isThere = issuesOf(session.store, input.caseId).some(
    (each) => each.personId === input.personId && each.code === input.code,
  );
  // Taking back what was never there writes nothing.
  if (!input.on && !isThere) return allowed(null);
  session.store.write(session.staff.id, (writer) => {
    putSheet(session, writer, found, {});
    putIssue(session, writer, input);
  });
  return allowed(null);
}

/** Labels that are one of a member as well: with the label, the member has the issue. */
const OF_A_MEMBER: readonly CompoundLabel[] = ['young-carer'];

const without = (list: readonly Issue[] | null | undefined, label: Issue): Issue[] =>
  (list ?? []).filter((each) => each !== label);

export function setLabel(
  session: Session,
  { caseId, label, act, personIds }: z.output<typeof setLabelInput>,
): Outcome<null> {
  const found = findCase(session.store, caseId);
  if (!found) return refused('not-found');
  const sheet = sheetOf(session.store, found);
  const held = issuesOf(session.store, caseId).filter((each) => each.code === label);
  const members = found.householdId ? membersOf(session.store, found.householdId) : [];
  session.store.write(session.staff.id, (writer) => {
    putSheet(session, writer, found, {
      labels: [...without(sheet?.labels, label), ...(act === 'take' ? [label] : [])],
      labelsRefused: [...without(sheet?.labelsRefused, label), ...(act === 'refuse' ? [label] : [])],
    });
    if (act === 'take' && OF_A_MEMBER.includes(label))
      for (const { person } of members)
        if (personIds.includes(person.id) && !held.some((each) => each.personId === person.id))
          putIssue(session, writer, { caseId, personId: person.id, code: label, on: true, note: '' });
    if (act !== 'take')
      for (const each of held)
        if (each.personId)
          putIssue(session, writer, {
            caseId,
            personId: each.personId,
            code: label,
            on: false,
            note: each.note ?? '',
          });
  });
  return allowed(null);
}

export function saveInvolved(
  session: Session,
  { caseId, id, fields }: z.output<typeof saveInvolvedInput>,
): Outcome<{ id: string }> {
  const found = findCase(session.store, caseId);
  if (!found || (id && !involvedOf(session.store, caseId).some((each) => each.id === id)))
    return refused('not-found');
  return allowed(
    session.store.write(session.staff.id, (writer) => {
      const known = id ?? session.store.newId();
      writer.put('involvedOrganisation', known, { caseId, ...fields });
      return { id: known };
    }),
  );
}

export function removeInvolved(
  session: Session,
  { caseId, id }: z.output<typeof removeInvolvedInput>,
): Outcome<null> {
  if (!involvedOf(session.store, caseId).some((each) => each.id === id)) return refused('not-found');
  session.store.write(session.staff.id, (writer) =>
    writer.put('involvedOrganisation', id, { deletedAt: session.store.now() }),
  );
  return allowed(null);
}

export const setReportField = (
  session: Session,
  { key, nationalReport }: z.output<typeof setReportFieldInput>,
): void =>
  session.store.write(session.staff.id, (writer) => writer.put('reportField', key, { nationalReport }));

export const issuesOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(memberIssue)
    .where(and(eq(memberIssue.caseId, caseId), isNull(memberIssue.deletedAt)))
    .all();

export const involvedOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(involvedOrganisation)
    .where(and(eq(involvedOrganisation.caseId, caseId), isNull(involvedOrganisation.deletedAt)))
    .orderBy(involvedOrganisation.id)
    .all();

/** The administrator's words on 国への報告事項, by the field's key. */
export const reportWords = (store: Store): Map<string, boolean> =>
  new Map(
    store.orm
      .select()
      .from(reportField)
      .all()
      .map((each) => [each.id, each.nationalReport ?? false]),
  );

/** What a window's staff do in a history, by the very functions that the screens call. Whether they may is for those to say. */

import { removeMember, restoreMember, savePerson } from '../../../db/cases/household.ts';
import { addNoteInput } from '../../../db/cases/notes/inputs.ts';
import { addNote } from '../../../db/cases/notes/store.ts';
import { TRANSITIONS } from '../../../db/cases/rules.ts';
import { findCase, move } from '../../../db/cases/transitions.ts';
import { consentInput, withdrawInput } from '../../../db/consents/inputs.ts';
import { recordConsent, withdrawConsent } from '../../../db/consents/store.ts';
import { decide, decideRemoval, differencesFor } from '../../../db/differences/store.ts';
import { savePersonInput } from '../../../db/people/inputs.ts';
import { merge, undoMerge } from '../../../db/people/merges.ts';
import { gatherStrays, openStrays } from '../../../db/people/strays.ts';
import { registerInput } from '../../../db/receptions/inputs.ts';
import { register } from '../../../db/receptions/store.ts';
import type { Session } from '../../../db/session.ts';
import { completeTask } from '../../../db/tasks/store.ts';
import type { Act } from './acts.ts';

interface Seat {
  session: Session;
}

type Doing = Extract<Act, { act: 'work' }>;

const NAMES = ['山田 太郎', '葛飾 八郎', '中村 あかり'];

export const oneOf = <T>(items: readonly T[], index: number): T | undefined =>
  items.length === 0 ? undefined : items[index % items.length];

/** Of what stands at this window, in the order of its making: the same pick at every window that has the same. */
export const idsOf = ({ session }: Seat, table: string, where = '1'): string[] =>
  session.store.connection
    .prepare(`SELECT id FROM "${table}" WHERE ${where} ORDER BY id`)
    .pluck()
    .all() as string[];

export const casesAt = (window: Seat): string[] => idsOf(window, 'supportCase', 'state IS NOT NULL');

export function work(window: Seat, { work, which, other, value }: Doing): void {
  const { session } = window;
  const { store, staff, office } = session;
  const put = (entity: string, id: string | undefined, fields: Record<string, unknown>) =>
    id && store.write(staff.id, (writer) => writer.put(entity, id, fields));
  const caseId = oneOf(casesAt(window), which);
  const living = idsOf(window, 'person', 'name IS NOT NULL');
  if (work === 'register') {
    register(
      session,
      registerInput.parse({
        reception: {
          date: '2027-04-07',
          time: '10:20',
          method: 'phone',
          route: 'self-phone-mail',
          memo: `相談${value}`,
          people: [{ name: oneOf(NAMES, value), relation: 'self' }],
        },
      }).reception,
      { draftId: null, caseId: null, fromOneLineId: null },
    );
    return;
  }
  if (work === 'person') {
    const field = oneOf(['name', 'telMobile', 'note', 'address'], other) ?? 'name';
    put('person', oneOf(living, which), { [field]: `${field}${value}` });
  }
  if (!caseId) return;
  const found = findCase(store, caseId);
  const householdId = found?.householdId ?? undefined;
  const membersWhere = `householdId = '${householdId}' AND deletedAt IS`;
  const ofCase = (table: string, where = '1') => idsOf(window, table, `caseId = '${caseId}' AND ${where}`);
  if (work === 'household')
    put('household', householdId, { tel: `0476-00-000${value}`, note: `備考${other}` });
  if (work === 'case') put('case', caseId, { cautions: `注意${value}` });
  if (work === 'reassign') put('case', caseId, { staffId: staff.id, responsibleOfficeId: office.id });
  if (work === 'state') {
    const events = TRANSITIONS.filter(({ from }) => from === found?.state);
    const event = oneOf(events, value)?.event;
    if (event) store.write(staff.id, (writer) => move(store, writer, caseId, event));
  }
  if (work === 'note' || work === 'correct-note') {
    const own = ofCase('progressNote', `officeId = '${office.id}'`);
    const supersedesId = work === 'correct-note' ? oneOf(own, other) : undefined;
    if (work === 'correct-note' && !supersedesId) return;
    addNote(
      session,
      addNoteInput.parse({
        caseId,
        note: {
          date: '2027-04-07',
          time: '11:00',
          method: 'phone',
          fact: `経過${value}`,
          ...(supersedesId ? { supersedesId, correctionReason: '書き誤り' } : {}),
        },
      }),
    );
  }
  if (work === 'task')
    store.write(staff.id, (writer) =>
      writer.add('task', { caseId, kind: 'other', title: `用事${value}`, dueDate: `2027-05-1${value}` }),
    );
  if (work === 'postpone') put('task', oneOf(ofCase('task'), other), { dueDate: `2027-06-1${value}` });
  if (work === 'complete') {
    const task = oneOf(ofCase('task', 'doneAt IS NULL'), other);
    if (task) completeTask(session, task, `済${value}`);
  }
  if (work === 'new-member')
    savePerson(
      session,
      savePersonInput.parse({
        caseId,
        member: { name: oneOf(NAMES, value), relation: 'child', occupation: `仕事${other}` },
      }),
    );
  if (work === 'remove-member') {
    const memberId = oneOf(idsOf(window, 'householdMember', `${membersWhere} NULL`), other);
    if (memberId) removeMember(session, { caseId, memberId });
  }
  if (work === 'restore-member') {
    const memberId = oneOf(idsOf(window, 'householdMember', `${membersWhere} NOT NULL`), other);
    if (memberId) restoreMember(session, { caseId, memberId });
  }
  if (work === 'merge') {
    const [keptId, mergedId] = [oneOf(living, which), oneOf(living, other)];
    if (keptId && mergedId) merge(session, { keptId, mergedId, reason: '同じ人' });
  }
  if (work === 'undo-merge') {
    const mergeId = oneOf(idsOf(window, 'personMerge', 'undoneAt IS NULL'), other);
    if (mergeId) undoMerge(session, mergeId);
  }
  if (work === 'consent' && found?.principalPersonId)
    recordConsent(
      session,
      consentInput.parse({
        caseId,
        personId: found.principalPersonId,
        method: 'oral',
        scope: ['1'],
        organisationIds: ['org-1'],
        date: `2027-04-1${value}`,
      }),
    );
  if (work === 'withdraw') {
    const consentId = oneOf(ofCase('consent'), other);
    if (consentId)
      withdrawConsent(session, withdrawInput.parse({ consentId, date: '2027-04-20', method: 'phone' }));
  }
  if (work === 'gather') {
    const strayed = oneOf(openStrays(store), which);
    if (strayed) gatherStrays(session, strayed);
  }
  if (work === 'decide') decideOne(window, which, value);
  if (work === 'decide-removal') {
    const removal = oneOf(differencesFor(session, null).removals, which);
    if (removal)
      decideRemoval(session, {
        entity: removal.entity,
        id: removal.id,
        removal: removal.removal.hlc,
        isKept: value % 2 === 0,
      });
  }
}

/** What every window knows from the first day: a father and his child, a word of theirs, something to do, and a consent. */
export function begin(session: Session): void {
  for (const doing of ['register', 'new-member', 'note', 'task', 'consent'] as const)
    work({ session }, { act: 'work', at: 0, which: 0, other: 0, value: 0, work: doing });
}

/** Somebody reads an open difference and presses one of its buttons. */
export function decideOne({ session }: Seat, which: number, value: number): boolean {
  const difference = oneOf(differencesFor(session, null).differences, which);
  if (!difference) return false;
  const { entity, id, field, heads, both } = difference;
  const head = oneOf(heads, value)?.hlc ?? '';
  const decided = decide(session, {
    entity,
    id,
    field,
    heads: heads.map(({ hlc }) => hlc),
    decision: both && value % 3 === 0 ? { take: 'both' } : { take: 'head', hlc: head },
  });
  return decided.ok;
}

/**
 * What no other office may write, whoever signed the file: our own words, our own staff and numbers, records that are only ever
 * added to, settings that never travel, and cases that the file does not name. A change that is here already passes: it can only be
 * what we sent. Of what is our own, only what this PC lost when it was put back from a backup may come in (`returning.ts`).
 */
import { casesOfPerson } from '../cases/store.ts';
import type { Session } from '../session.ts';
import type { Change } from '../store/changeLog.ts';
import { rowOf } from '../store/store.ts';
import { knownOfficeById } from './cards.ts';
import { counterOversteps } from './counterRows.ts';
import { hangingOf } from './hanging.ts';
import type { Manifest } from './manifest.ts';
import { returningTo } from './returning.ts';

/**
 * Entries of these are added by one window and stay as they were added, empty fields as well: a withdrawal without a scope means all
 * of it. Named are the fields that the other window may write later: 事後決裁, つなぎ確認, an undone merge, a lifted R17.
 */
const ADDED_ONLY: ReadonlyMap<string, readonly string[]> = new Map([
  ['progressNote', []],
  ['caseTurn', []],
  ['screening', []],
  ['riskCheck', []],
  ['riskNotification', []],
  ['consent', []],
  ['consentWithdrawal', []],
  ['disclosure', ['approvalNumber', 'approvalNumberOn']],
  ['sentReferral', ['outcome', 'confirmedOn', 'confirmMethod', 'confirmNote', 'confirmedByStaffId', 'tries']],
  ['personMerge', ['undoneAt', 'undoneByStaffId']],
  ['minutesVersion', []],
  ['planSignature', []],
  ['planCheck', []],
  ['advice', []],
  // The file is what was added; what is written about it may be gone on with, and taking it out too.
  [
    'attachment',
    ['kind', 'title', 'date', 'note', 'handling', 'aboutEntity', 'aboutId', 'removalReason', 'deletedAt'],
  ],
  ['reassignment', []],
  ['handOverNote', []],
  // A 伝言 stays as it was written; that it was read and done is the other window's to say.
  ['message', ['readAt', 'readByStaffId', 'doneAt', 'doneByStaffId', 'reply']],
  ['phoneInquiry', []],
  ['closeRelation', ['liftedAt', 'liftedByStaffId', 'liftReason']],
]);

/** Which record it is: never changed, whatever else of it is gone on with at either window. */
const IDENTITY: ReadonlyMap<string, readonly string[]> = new Map([
  ['case', ['caseNo', 'householdId']],
  ['receivedReferral', ['number', 'officeId']],
  ['reception', ['officeId', 'staffId', 'isOneLine']],
]);
/** Numbers that carry the mark of the window that gave them. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ['case', 'caseNo'],
  ['receivedReferral', 'number'],
]);
/** This window's own settings: no copy of a case holds any of them. */
const AT_HOME = ['reportField', 'phrase', 'stakeholderMeeting', 'meetingSetting'];

/** Who has said so, in what the windows arrange among themselves. */
const IN_THE_NAME_OF: Readonly<Record<string, string>> = {
  reassignment: 'byStaffId',
  handOverNote: 'byStaffId',
};

interface Stored {
  entity: string;
  id: string;
  field: string;
  value: string;
}

/** `changes`: those of the file by which others are judged — what it joins and what it puts on a sitting. */
export function oversteppingOf(
  session: Session,
  manifest: Manifest,
  changes: readonly Change[] = [],
): (change: Change) => boolean {
  const { store, office } = session;
  const { connection, entities } = store;
  const known = connection.prepare('SELECT entity, id, field, value FROM change WHERE hlc = ?');
  const hasHead = connection.prepare('SELECT 1 FROM head WHERE entity = ? AND id = ? AND field = ?');
  const writtenBy = connection
    .prepare('SELECT replica FROM change WHERE entity = ? AND id = ? ORDER BY hlc LIMIT 1')
    .pluck();
  const named = new Set(manifest.cases.map(({ id }) => id));
  const ours = new RegExp(`^"受?R\\d+-${office.mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\d`);
  const areJoined = joinedPeople(session, changes);
  const returning = returningTo(store);

  const isElsewhere = (caseId: unknown): boolean => typeof caseId === 'string' && !named.has(caseId);

  const sender = () => ({
    officeId: manifest.sender.officeId,
    isOwnCity: knownOfficeById(store, manifest.sender.officeId)?.isOwnCity === true,
  });
  const overstepsCounter = counterOversteps(store, office.id, sender, isElsewhere);

  /** Asked of a row once: a file mostly writes its fields one after the other, and nothing is written here meanwhile. */
  let last: { entity: string; id: string; author: string | undefined; isNotTheirs: boolean } | undefined;
  function rowFacts({ entity, id }: Change) {
    if (last?.entity !== entity || last.id !== id) {
      const author = writtenBy.get(entity, id) as string | undefined;
      last = { entity, id, author, isNotTheirs: isNotTheirs(entity, id, author) };
    }
    return last;
  }

  /** What came later than the entry itself, of another window, or on top of what stands. */
  function rewritesEntry(change: Change, author: string | undefined): boolean {
    const { entity, id, field, replica, value } = change;
    const open = ADDED_ONLY.get(entity);
    if (!open || open.includes(field)) return false;
    const isAddition = author === undefined || author === replica;
    if (isAddition && !hasHead.get(entity, id, field)) return false;
    // 同一人の統合 moves what was written of the one record to the other, and back again.
    return !(
      entities.get(entity)?.references.get(field) === 'person' &&
      areJoined(rowOf(store, entity, id)?.[field], JSON.parse(value))
    );
  }

  const { isOfOthers, hangsOnOthers } = hangingOf(store, isElsewhere, changes);

  /** Rows of a case that is not named, or of no case: those have never left this window. */
  function isNotTheirs(entity: string, id: string, author: string | undefined): boolean {
    if (!entities.get(entity)?.fields.has('caseId')) return isOfOthers(entity, id);
    const caseId = rowOf(store, entity, id)?.caseId;
    if (typeof caseId === 'string') return isElsewhere(caseId);
    return author !== undefined && !hasHead.get(entity, id, 'caseId');
  }

  /** R09 — a file about other cases does not lift somebody's 住所秘匿. */
  function liftsConcealment({ entity, id, field, value }: Change): boolean {
    if (entity !== 'person' || !/^(addressConcealed|concealed(From|Until))$/.test(field) || value === 'true')
      return false;
    if (rowOf(store, 'person', id)?.addressConcealed !== true) return false;
    const cases = casesOfPerson(store, id);
    return cases.length > 0 && cases.every(({ caseId }) => isElsewhere(caseId));
  }

  const isOurStaff = (id: unknown): boolean =>
    typeof id === 'string' && rowOf(store, 'staff', id)?.officeId === office.id;

  /** This window's own row, its staff, its numbers. */
  const isOurs = ({ entity, id, field, value }: Change): boolean =>
    (entity === 'office' && id === office.id) ||
    (entity === 'staff' && isOurStaff(id)) ||
    // An absence is written at the window that the member belongs to.
    (entity === 'leave' &&
      (isOurStaff(rowOf(store, 'leave', id)?.staffId) ||
        (field === 'staffId' && isOurStaff(JSON.parse(value))))) ||
    (NUMBERS.get(entity) === field && ours.test(value));

  return (change) => {
    const { entity, id, field, value } = change;
    const here = known.get(change.hlc) as Stored | undefined;
    if (here) return here.entity !== entity || here.id !== id || here.field !== field || here.value !== value;
    if (change.replica === store.replica || AT_HOME.includes(entity)) return true;
    if (returning.isForged(change) || returning.isAfterEnd(change)) return true;
    if (isOurs(change) && !returning.isOwn(change)) return true;
    const ofCounter = overstepsCounter(change);
    // What was lost here comes back, of no case as well.
    if (ofCounter !== null) return ofCounter && !(returning.isOwn(change) && field !== 'caseId');
    // Nobody arranges this window's work in the name of its own members.
    if (IN_THE_NAME_OF[entity] === field && isOurStaff(JSON.parse(value)) && !returning.isOwn(change))
      return true;
    const facts = rowFacts(change);
    // Of a row of which nothing is known here, nothing can be written over.
    const isKnown = facts.author !== undefined;
    if (isKnown && rewritesEntry(change, facts.author)) return true;
    if (isKnown && IDENTITY.get(entity)?.includes(field) && hasHead.get(entity, id, field)) return true;
    if (entity === 'case') return !named.has(id);
    if (field === 'caseId' && isElsewhere(JSON.parse(value))) return true;
    return facts.isNotTheirs || hangsOnOthers(change) || liftsConcealment(change);
  };
}

/** Are these two records those of one person, by merges that stand here or come with the file, over however many of them? */
function joinedPeople({ store }: Session, changes: readonly Change[]) {
  const here = store.connection.prepare(
    `SELECT keptId AS one, mergedId AS other FROM personMerge WHERE keptId = @id OR mergedId = @id`,
  );
  const merges = new Map<string, Set<unknown>>();
  for (const { entity, id, field, value } of changes) {
    if (entity !== 'personMerge' || (field !== 'keptId' && field !== 'mergedId')) continue;
    merges.set(id, (merges.get(id) ?? new Set()).add(JSON.parse(value)));
  }
  return (one: unknown, other: unknown): boolean => {
    if (typeof one !== 'string' || typeof other !== 'string') return false;
    const group = new Set<string>([one]);
    const add = (id: unknown) => typeof id === 'string' && group.add(id);
    for (const id of group) {
      for (const merge of here.all({ id }) as { one: unknown; other: unknown }[])
        for (const each of [merge.one, merge.other]) add(each);
      for (const people of merges.values()) if (people.has(id)) for (const each of people) add(each);
      if (group.has(other)) return true;
    }
    return false;
  };
}

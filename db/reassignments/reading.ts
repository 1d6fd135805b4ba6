/** Whose cases are whose: what somebody carries now, who may take it over, and who carried one case when. */
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { casesById } from '../cases/store.ts';
import { findCase } from '../cases/transitions.ts';
import { keptFrom, keptStaffOf } from '../closeRelations/reach.ts';
import { officeNames } from '../offices/names.ts';
import type { Session } from '../session.ts';
import { listStaff, staffNames } from '../staff/store.ts';
import { perStore, type Store } from '../store/store.ts';
import { openTasksOfStaff } from '../tasks/store.ts';
import { waitingCopyOf } from './copyStanding.ts';
import type { carriedInput } from './inputs.ts';
import { dutyOf } from './moving.ts';
import { handOverNoteOf } from './notes.ts';
import { type Duty, dutyPeriods } from './rules.ts';
import { cityOfficeIds, doesCasework } from './store.ts';
import { reassignment } from './tables.ts';

/** Windows and members a case may go to; of the other window's members those whose names have come here. */
export function choicesOf(session: Session) {
  const { store, office } = session;
  const names = officeNames(store);
  const cityIds = cityOfficeIds(session);
  const offices = [...cityIds].map((id) => ({
    id,
    name: names.get(id) ?? '',
    isOwn: id === office.id,
  }));
  return {
    today: toTokyoDate(store.now()),
    offices,
    staff: listStaff(store)
      .filter((each) => !each.disabled && doesCasework(each) && each.name && cityIds.has(each.officeId ?? ''))
      .map(({ id, name, officeId }) => ({
        id,
        name: name ?? '',
        officeId,
        officeName: names.get(officeId ?? '') ?? '',
      })),
  };
}

/** Those who carry open cases, how many, disabled members among them: somebody has to take theirs over. */
export function carriersOf({ store }: Session) {
  const rows = store.connection
    .prepare(
      `SELECT staffId, sum(main) AS cases, sum(1 - main) AS deputies FROM (
         SELECT staffId, 1 AS main FROM caseLedger WHERE ended = 0
         UNION ALL SELECT deputyStaffId, 0 FROM caseLedger WHERE ended = 0 AND deputyStaffId IS NOT NULL)
       GROUP BY staffId`,
    )
    .all() as { staffId: string | null; cases: number; deputies: number }[];
  const known = new Map(listStaff(store).map((each) => [each.id, each]));
  const names = officeNames(store);
  return rows
    .map(({ staffId, ...counts }) => {
      const row = known.get(staffId ?? '');
      return {
        staffId,
        name: row?.name ?? '',
        officeName: names.get(row?.officeId ?? '') ?? '',
        isDisabled: row?.disabled === true,
        ...counts,
      };
    })
    .sort((a, b) => Number(b.isDisabled) - Number(a.isDisabled) || a.name.localeCompare(b.name, 'ja'));
}

/** As many as are chosen from at once; what was moved leaves the list, and the next ones come. */
const MOST = 300;

function idsOf(store: Store, { staffId, officeId, isUnassigned }: z.output<typeof carriedInput>): string[] {
  const asked = ['ended = 0'];
  const values: string[] = [];
  if (staffId !== null) {
    asked.push('(staffId = ? OR deputyStaffId = ?)');
    values.push(staffId, staffId);
  }
  if (isUnassigned) asked.push('staffId IS NULL');
  if (officeId !== null) {
    asked.push('officeId = ?');
    values.push(officeId);
  }
  return store.connection
    .prepare(`SELECT caseId FROM caseLedger WHERE ${asked.join(' AND ')} ORDER BY caseNo`)
    .pluck()
    .all(...values) as string[];
}

/** R17: of what the asker is kept from, only how many there are. */
export function carriedBy(session: Session, asked: z.output<typeof carriedInput>) {
  const { store, staff } = session;
  const ids = idsOf(store, asked);
  const reach = keptFrom(store, staff.id);
  const open = ids.filter((id) => !reach?.ids.has(id));
  const shown = open.slice(0, MOST);
  const heads = casesById(store, shown);
  return {
    total: ids.length,
    withheld: ids.length - open.length,
    rows: shown.flatMap((caseId) => {
      const head = heads.get(caseId);
      const found = findCase(store, caseId);
      if (!head || !found) return [];
      const duty = dutyOf(found);
      return [
        {
          caseId,
          caseNo: head.caseNo,
          state: head.state,
          urgency: head.urgency,
          personName: head.personName,
          personAgeNote: head.personAgeNote,
          duty,
          officeName: head.officeName,
          staffName: head.staffName,
          deputyName: head.deputyName,
          openTasks: asked.staffId === null ? 0 : openTasksOfStaff(store, caseId, asked.staffId).length,
          noteAt: handOverNoteOf(store, caseId)?.writtenAt ?? null,
          keptStaffIds: keptStaffOf(store, caseId),
        },
      ];
    }),
  };
}

const moves = perStore(({ orm }) =>
  orm
    .select()
    .from(reassignment)
    .where(eq(reassignment.caseId, sql.placeholder('caseId')))
    .prepare(),
);

const nameDuty = (store: Store, { officeId, staffId, deputyStaffId }: Duty) => {
  const names = staffNames(store);
  return {
    officeName: officeNames(store).get(officeId ?? '') ?? '',
    staffName: names.get(staffId ?? '') ?? '',
    deputyName: names.get(deputyStaffId ?? '') ?? '',
  };
};

/** Newest first, as they were recorded. */
export function movesOf(store: Store, caseId: string) {
  const names = staffNames(store);
  return moves(store)
    .all({ caseId })
    .map((row) => ({
      id: row.id,
      fromOn: row.fromOn ?? '',
      recordedAt: row.recordedAt ?? 0,
      before: {
        officeId: row.beforeOfficeId,
        staffId: row.beforeStaffId,
        deputyStaffId: row.beforeDeputyStaffId,
      },
      after: { officeId: row.officeId, staffId: row.staffId, deputyStaffId: row.deputyStaffId },
      reason: row.reason,
      reasonText: row.reasonText ?? '',
      batch: row.batch,
      byName: names.get(row.byStaffId ?? '') ?? '',
    }))
    .sort((a, b) => b.recordedAt - a.recordedAt || b.id.localeCompare(a.id));
}
export type RecordedReassignment = ReturnType<typeof movesOf>[number];

export const caseIdsOfBatch = ({ connection }: Store, batch: string): string[] =>
  connection
    .prepare(
      `SELECT r.caseId FROM reassignment r JOIN caseLedger l ON l.caseId = r.caseId
       WHERE r.batch = ? ORDER BY l.caseNo`,
    )
    .pluck()
    .all(batch) as string[];

export const caseIdsOfStaff = (store: Store, staffId: string): string[] =>
  idsOf(store, { staffId, officeId: null, isUnassigned: false });

/** だれがいつ担当だったか, newest first. */
export function periodsOf(store: Store, caseId: string) {
  const found = findCase(store, caseId);
  if (!found) return [];
  return dutyPeriods(toTokyoDate(found.openedAt ?? 0), dutyOf(found), movesOf(store, caseId)).map(
    ({ duty, fromOn, until, move }) => ({
      key: move?.id ?? fromOn ?? '',
      ...nameDuty(store, duty),
      fromOn,
      until,
      reason: move?.reason ?? null,
      reasonText: move?.reasonText ?? '',
      byName: move?.byName ?? '',
    }),
  );
}

/** For the case's own panel. */
export function dutyOfCase(session: Session, caseId: string) {
  const { store } = session;
  if (!findCase(store, caseId)) return null;
  return {
    periods: periodsOf(store, caseId),
    note: handOverNoteOf(store, caseId),
    waitingCopy: waitingCopyOf(session, caseId),
  };
}

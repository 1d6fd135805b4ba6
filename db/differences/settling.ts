/**
 * 決めたものに、知らずに書かれた: one window explained a plan, decided an evaluation or confirmed minutes, and the other wrote to a part of it
 * without knowing. What was settled has been printed and signed, so the later value is not simply taken for it: somebody is asked, and
 * the only answer is what was settled (R02, R12); the other value stays in the history, for the next version.
 */
import { isHistoryField } from '../history/rules.ts';
import type { Change } from '../store/changeLog.ts';
import type { RowKey } from '../store/mergeChanges.ts';
import { rowOf, type Store } from '../store/store.ts';
import { isSettledRow } from './settledRows.ts';

export interface OpenSettling extends RowKey {
  field: string;
  /** What stood when it was settled; null where nothing did. */
  settled: Change | null;
  written: Change;
}

/** A record's course goes on after it was settled: what is written there asks nothing. */
const COURSE =
  /^(state|explained\w+|notExplainedReason|meetingCaseId|urgent\w+|decided\w+|decider\w+|decision\w+|notice\w+|monitoringDates|evaluationOn|followUp\w*|followedUpOn|reportedLater|approve\w+|approval\w+|correctionReason|minutesConfirmedOn|calledOff\w+|nextMeetingId|taskId)$/;

/** What settles, by which field, and the parts that stand under it: entity → the field that points up. */
const SETTLING: Readonly<Record<string, { field: string; parts: Readonly<Record<string, string>> }>> = {
  supportPlan: { field: 'state', parts: { planIssue: 'planId', planAction: 'planId' } },
  evaluation: { field: 'state', parts: { leadAfter: 'evaluationId' } },
  supportMeeting: {
    field: 'minutesConfirmedOn',
    parts: { supportMeetingCase: 'meetingId', meetingAttendee: 'meetingId' },
  },
  planReviewMeeting: {
    field: 'minutesConfirmedOn',
    parts: { planReviewMeetingCase: 'meetingId', planReviewAttendee: 'meetingId' },
  },
};
/** Parts of a case's part of a sitting. */
const UNDER_CASE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  supportMeetingCase: { meetingStatement: 'meetingCaseId', agreedRole: 'meetingCaseId' },
  planReviewMeetingCase: { planReviewStatement: 'meetingCaseId', planReviewRole: 'meetingCaseId' },
};

const partsOf = (entity: string): [entity: string, field: string][] =>
  Object.entries(SETTLING[entity]?.parts ?? UNDER_CASE[entity] ?? {});

/** Part → what it stands under. */
const ABOVE = new Map(
  [...Object.keys(SETTLING), ...Object.keys(UNDER_CASE)].flatMap((above) =>
    partsOf(above).map(([entity, field]) => [entity, { above, field }] as const),
  ),
);

function settlingOver(store: Store, { entity, id }: RowKey): RowKey | null {
  if (SETTLING[entity]) return { entity, id };
  const up = ABOVE.get(entity);
  const above = up && rowOf(store, entity, id)?.[up.field];
  return up && typeof above === 'string' ? settlingOver(store, { entity: up.above, id: above }) : null;
}

function under(store: Store, row: RowKey): RowKey[] {
  return [
    row,
    ...partsOf(row.entity).flatMap(([entity, field]) =>
      (
        store.connection
          .prepare(`SELECT id FROM "${store.entities.get(entity)?.tableName}" WHERE "${field}" = ?`)
          .pluck()
          .all(row.id) as string[]
      ).flatMap((id) => under(store, { entity, id })),
    ),
  ];
}

interface Logged {
  hlc: string;
  field: string;
  value: string;
  replica: string;
  via: string | null;
}

/** After a file's changes were taken in: they stand staged still. */
export function noteWrittenAfterSettling(
  store: Store,
  { staging, fileId, touchedRows }: { staging: string; fileId: string; touchedRows: readonly RowKey[] },
): void {
  const { connection } = store;
  const over = new Map<string, RowKey>();
  for (const row of touchedRows) {
    if (!SETTLING[row.entity] && !ABOVE.has(row.entity)) continue;
    const found = settlingOver(store, row);
    if (found && isSettledRow(store, found.entity, found.id)) over.set(`${found.entity} ${found.id}`, found);
  }
  const inFile = connection.prepare('SELECT 1 FROM stagedChange WHERE staging = ? AND hlc = ?').pluck();
  const rowInFile = connection
    .prepare('SELECT 1 FROM stagedChange WHERE staging = ? AND entity = ? AND id = ? LIMIT 1')
    .pluck();
  const logged = connection.prepare(
    'SELECT hlc, field, value, replica, via FROM change WHERE entity = ? AND id = ? ORDER BY hlc',
  );
  const note = connection.prepare(
    'INSERT OR IGNORE INTO writtenAfterSettling (entity, id, field, settling, written) VALUES (?, ?, ?, ?, ?)',
  );
  for (const settled of over.values()) {
    const by = SETTLING[settled.entity]?.field;
    const settling = settlingIn(
      (logged.all(settled.entity, settled.id) as Logged[]).filter(({ field }) => field === by),
    );
    if (!settling) continue;
    const isFresh = settling.via === fileId;
    for (const { entity, id } of under(store, settled)) {
      // Of a sitting with several cases a file holds one case's part: what is not in it says nothing.
      if (!rowInFile.get(staging, entity, id)) continue;
      for (const { hlc, field, replica, via } of logged.all(entity, id) as Logged[]) {
        if (!isHistoryField(field) || COURSE.test(field) || replica === settling.replica) continue;
        // No screen lets anybody write there who knows: what comes after the settling was written without.
        const isUnseen = isFresh ? inFile.get(staging, hlc) === undefined : via === fileId;
        if (isUnseen) note.run(entity, id, field, settling.hlc, hlc);
      }
    }
  }
}

const UNSETTLED = ['null', '""', '"draft"', '"judged"'];

/** The change by which it stands settled: the first one after it last was not. */
function settlingIn(changes: readonly Logged[]): Logged | undefined {
  const last = changes.findLastIndex(({ value }) => UNSETTLED.includes(value));
  return changes[last + 1];
}

/** Open as long as what is shown is what was written without knowing. */
export function openSettlings(store: Store): OpenSettling[] {
  const noted = store.connection
    .prepare(
      'SELECT entity, id, field, written FROM writtenAfterSettling ORDER BY entity, id, field, written',
    )
    .all() as (RowKey & { field: string; written: string })[];
  return [...Map.groupBy(noted, ({ entity, id, field }) => `${entity} ${id} ${field}`).values()].flatMap(
    (of) => {
      const [first] = of;
      if (!first) return [];
      const { entity, id, field } = first;
      const unseen = new Set(of.map(({ written }) => written));
      const changes = store.changes.changesOf(entity, id, [field]);
      const shown = headIn(changes);
      const settled = headIn(changes.filter(({ hlc }) => !unseen.has(hlc)));
      if (!shown || !unseen.has(shown.hlc) || shown.value === (settled?.value ?? 'null')) return [];
      return [{ entity, id, field, settled, written: shown }];
    },
  );
}

function headIn(changes: readonly Change[]): Change | null {
  const below = new Set(changes.flatMap(({ baseHlc, alsoBase }) => [baseHlc, ...(alsoBase ?? [])]));
  return changes.filter(({ hlc }) => !below.has(hlc)).at(-1) ?? null;
}

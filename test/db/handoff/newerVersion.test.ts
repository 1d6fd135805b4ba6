/**
 * 先に新しい版になった窓口が書いたものは、古い版の窓口に読めなくても失われない。もう一つの窓口へもついて行き、そこが新しい版になれば見える。
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getTableColumns } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { entities } from '../../../db/entities.ts';
import { caseScope } from '../../../db/handoff/caseScope.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { type Entity, type EntityRegistry, entity, registry } from '../../../db/store/entities.ts';
import { databaseKey } from '../../../db/store/keyring.ts';
import { openStore, rowOf } from '../../../db/store/store.ts';
import { changesIn } from '../../attacks/forgedHandoff.ts';
import {
  expectRefused,
  give,
  hostileFile,
  ownRecords,
  road,
  sessionOf,
  take,
  theirs,
} from '../../attacks/receivingOffice.ts';
import { meet, setUpTestOffice, type TestOffice } from '../testOffice.ts';

/** What the next version adds: a field of the case, a code, and a table of its own. */
const homeVisit = sqliteTable('homeVisit', {
  id: text().primaryKey(),
  caseId: text(),
  impression: text(),
});
const { outlook } = getTableColumns(sqliteTable('supportCase', { outlook: text() }));
const knownCase = entities.get('case') as Entity;
const next: EntityRegistry = new Map([
  ...entities,
  ['case', { ...knownCase, fields: new Map([...knownCase.fields, ['outlook', outlook]]) }],
  ...registry([entity({ name: 'homeVisit', table: homeVisit })]),
]);

/** What 市役所, already of the next version, would write about its case. */
const ofNextVersion = (caseId: string, noteId: string) => [
  theirs('case', caseId, 'outlook', '夏までに落ち着く'),
  theirs('homeVisit', 'visit-1', 'caseId', caseId),
  theirs('homeVisit', 'visit-1', 'impression', '庭が片付いていた'),
  theirs('progressNote', noteId, 'caseId', caseId),
  theirs('progressNote', noteId, 'fact', '訪問した'),
  theirs('progressNote', noteId, 'method', 'hologram'),
];

/** The office's store as the next version would open it. */
async function upgraded(office: TestOffice) {
  const { storeKey, store } = sessionOf(office);
  const { storeId } = store;
  const key = databaseKey(storeKey);
  await office.core.close();
  const path = join(office.folder, 'office', 'store.db');
  const opened = openConnection(path, key);
  if (!opened.ok) throw new Error(opened.refusal.code);
  opened.value.exec(`ALTER TABLE supportCase ADD COLUMN outlook TEXT;
    CREATE TABLE homeVisit (id TEXT PRIMARY KEY, caseId TEXT, impression TEXT)`);
  opened.value.close();
  const newer = openStore({ path, key, storeId, entities: next, clock: () => office.clock.now });
  if (!newer.ok) throw new Error(newer.refusal.code);
  return newer.value;
}

test('新しい版の項目・表・区分は、古い版の窓口を通って三つ目の窓口へ渡り、そこが新しくなれば見える', async () => {
  const way = await road();
  const { palette, caseId, cityHall } = way;
  const honest = ofNextVersion(caseId, 'note-1');
  await take(palette, await hostileFile(way, [...changesIn(way.parts), ...honest]));
  // 読めないものは、画面にも一覧にも現れない。読めるところは、知らない区分でも残る。
  const { store } = sessionOf(palette);
  expect(rowOf(store, 'case', caseId)).not.toHaveProperty('outlook');
  expect(rowOf(store, 'progressNote', 'note-1')).toMatchObject({ fact: '訪問した', method: 'hologram' });

  const third = await setUpTestOffice('駅前窓口', '駅', { clock: cityHall.clock, recipientKind: 'x25519' });
  await meet(palette, third);
  await take(third, await readFile(await give(palette, [caseId], third)));
  const newer = await upgraded(third);
  try {
    expect(rowOf(newer, 'case', caseId)?.outlook).toBe('夏までに落ち着く');
    expect(rowOf(newer, 'homeVisit', 'visit-1')).toEqual({
      id: 'visit-1',
      caseId,
      impression: '庭が片付いていた',
    });
    expect(newer.connection.prepare('SELECT count(*) FROM unapplied').pluck().get()).toBe(0);
  } finally {
    newer.close();
  }
}, 60_000);

test('新しい版の、進め方を決める区分は、壊れているとは言わず、新しい版だと断る', async () => {
  const way = await road();
  const { palette, caseId } = way;
  const changes = [theirs('case', caseId, 'state', 'state-of-the-future')];
  const newer = await hostileFile(way, changes, { schemaVersion: way.manifest.schemaVersion + 1 });
  await expectRefused(palette, newer, /^handoff-newer-format$/, '新しい版');
  await expectRefused(palette, await hostileFile(way, changes), /^handoff-altered$/, 'この版');
});

test('除いて渡すときは、何が書いてあるか読めない新しい版の項目は、名を挙げて控える', async () => {
  const way = await road();
  const { palette, caseId } = way;
  await take(palette, await hostileFile(way, [...changesIn(way.parts), ...ofNextVersion(caseId, 'note-1')]));
  const { store } = sessionOf(palette);
  const carried = (choice: Parameters<typeof caseScope>[2]) => {
    const { changes, withheld } = caseScope(store, caseId, choice);
    const text = JSON.stringify(changes);
    return {
      goes: ['夏までに落ち着く', '庭が片付いていた'].filter((words) => text.includes(words)),
      withheld: withheld.find(({ section }) => section === 'newer-version')?.count ?? 0,
    };
  };
  const whole = { withhold: [], takesConcealed: false };
  expect(carried(whole)).toEqual({ goes: ['夏までに落ち着く', '庭が片付いていた'], withheld: 0 });
  expect(carried({ ...whole, withhold: ['telephone'] })).toEqual({ goes: [], withheld: 2 });
  expect(carried({ ...whole, leavesCity: true })).toEqual({ goes: [], withheld: 2 });
  store.write(null, (writer) => {
    const { principalPersonId } = rowOf(store, 'case', caseId) ?? {};
    writer.put('person', String(principalPersonId), { addressConcealed: true });
  });
  expect(carried(whole)).toEqual({ goes: [], withheld: 2 });
});

test('知らない表を名のっても、よそのケースにぶら下げることも、こちらの会議に書き足すこともできない', async () => {
  const way = await road();
  const { palette } = way;
  const ours = await ownRecords(palette);
  for (const [what, change] of [
    ['名のないケースに', theirs('homeVisit', 'v1', 'caseId', ours.caseId)],
    ['名のないケースの会議に', theirs('seating', 's1', 'meetingId', ours.meetingId)],
    ['名のないケースの議題に', theirs('seating', 's1', 'meetingCaseId', ours.meetingCaseId)],
  ] as const)
    await expectRefused(palette, await hostileFile(way, [change]), /^handoff-altered$/, what);
});

/** A PC put back from a backup: what it lost comes back from the other window, and numbers are not given twice. */
import { expect, test } from 'vitest';
import type { Manifest } from '../../../db/handoff/manifest.ts';
import { oversteppingOf } from '../../../db/handoff/overstepping.ts';
import { formerReplicas } from '../../../db/store/formerReplicas.ts';
import { meet, value } from '../testOffice.ts';
import {
  give,
  look,
  note,
  notesOf,
  office,
  register,
  reopened,
  restoreByHand,
  secondPc,
  store,
  take,
} from './pcs.ts';

const HALL = '市役所窓口';
const PALETTE = 'コスモスパレット窓口';

async function lostADay() {
  const hall = await office(HALL, '市');
  const palette = await office(PALETTE, 'コ', hall.clock);
  await meet(hall, palette);
  const before = await register(hall, '葛飾 八郎');
  hall.at('2027-04-08T09:00:00+09:00');
  value({ ok: true, value: await hall.api.office.backUpIfDue() });
  hall.at('2027-04-08T15:00:00+09:00');
  await note(hall, before, '控えのあとに書いた');
  const lost = await register(hall, '柴又 九子');
  await hall.api.office.saveContact({ tel: '047-000-1111', address: '新しい住所' });
  await take(palette, await give(hall, PALETTE, [before, lost]));
  await note(palette, lost, 'パレットで書いた');
  hall.at('2027-04-09T09:00:00+09:00');
  await restoreByHand(hall);
  return { hall, palette, before, lost };
}

const caseNoOf = (pc: Awaited<ReturnType<typeof office>>, caseId: string) =>
  store(pc).connection.prepare('SELECT caseNo FROM supportCase WHERE id = ?').pluck().get(caseId);

test('控えのあとに自分の窓口で書いたものは、相手の窓口から戻ってくる', async () => {
  const { hall, palette, before, lost } = await lostADay();
  expect(notesOf(hall, before)).toEqual([]);
  expect(await hall.api.handoff.news()).toMatchObject({
    restored: { reason: 'backup', windows: [{ name: PALETTE, last: null }] },
    sameNumbers: [],
  });
  // A number that is on paper already, and at the other window, is not given again.
  const after = await register(hall, '金町 十一');
  expect(caseNoOf(hall, after)).toBe('R09-市0102');
  await take(hall, await give(palette, HALL, [before, lost]));
  expect(notesOf(hall, before)).toEqual(['控えのあとに書いた']);
  expect(notesOf(hall, lost)).toEqual(['パレットで書いた']);
  expect(caseNoOf(hall, lost)).toBe('R09-市0002');
  expect((await hall.api.handoff.news()).sameNumbers).toEqual([]);
  await hall.api.handoff.readNews();
  expect((await hall.api.handoff.news()).restored).toBeNull();
});

test('同じ番号が二つのケースに付いたら、その番号が分かる', async () => {
  const { hall, palette, before, lost } = await lostADay();
  const after = await register(hall, '金町 十一');
  store(hall).write(null, (writer) => writer.put('case', after, { caseNo: 'R09-市0002' }));
  await take(hall, await give(palette, HALL, [before, lost]));
  expect((await hall.api.handoff.news()).sameNumbers).toEqual(['R09-市0002']);
});

test('前の端末の名をかたっても、戻す前に書いたはずのない変更は入らない', async () => {
  const { hall, before } = await lostADay();
  const session = hall.core.session();
  const [former] = formerReplicas(store(hall));
  if (!session || !former) throw new Error('not restored');
  const manifest = { cases: [{ id: before, caseNo: '' }] } as Manifest;
  const oversteps = oversteppingOf(session, manifest);
  const stamped = (at: number) => `${at.toString(16).padStart(12, '0')}-0000-${former.replica}`;
  const renaming = (hlc: string) =>
    oversteps({
      hlc,
      replica: former.replica,
      staff: null,
      entity: 'office',
      id: session.office.id,
      field: 'tel',
      baseHlc: null,
      value: '"047-000-9999"',
    });
  // Between the backup and the restore it was ours; before, it would stand here; after, it was not this PC.
  expect(renaming(stamped(Date.parse('2027-04-08T12:00:00+09:00')))).toBe(false);
  expect(renaming(stamped(Date.parse('2027-04-07T00:00:00+09:00')))).toBe(true);
  expect(renaming(stamped(Date.parse('2027-04-09T12:00:00+09:00')))).toBe(true);
  // Nor does it open what nobody may rewrite, or a case that the file does not name.
  const other = oversteppingOf(session, { cases: [] as Manifest['cases'] } as Manifest);
  expect(
    other({
      hlc: stamped(Date.parse('2027-04-08T12:00:00+09:00')),
      replica: former.replica,
      staff: null,
      entity: 'case',
      id: before,
      field: 'urgency',
      baseHlc: null,
      value: '"high"',
    }),
  ).toBe(true);
});

test('元のパソコンが戻した後も書いていれば、断って聞き、使い続けていると記録すれば入る', async () => {
  const hall = await office(HALL, '市');
  const palette = await office(PALETTE, 'コ', hall.clock);
  await meet(hall, palette);
  const caseId = await register(hall, '葛飾 八郎');
  const second = await secondPc(hall, 'store');
  hall.at('2027-04-08T09:00:00+09:00');
  await note(hall, caseId, '元のパソコンで書いた');
  await take(palette, await give(hall, PALETTE, [caseId]));
  const back = await give(palette, HALL, [caseId]);
  expect(await look(second, back)).toMatchObject({ refusal: { code: 'replica-ended' } });
  const { former } = await second.api.handoff.pcs();
  value(await second.api.handoff.sayLivesOn({ replica: former[0]?.replica ?? '', livesOn: true }));
  await take(second, back);
  expect(notesOf(second, caseId)).toEqual(['元のパソコンで書いた']);
});

test('管理者でない人は、続き番号を始め直せない', async () => {
  const hall = await office(HALL, '市');
  value(
    await hall.api.staff.add({
      name: '相談 員子',
      kana: '',
      title: '',
      section: '',
      login: 'inko',
      roles: ['counsellor'],
      passphrase: 'あおい傘と四つの橋をわたる',
    }),
  );
  await hall.core.close();
  value(await hall.api.office.unlock({ login: 'inko', passphrase: 'あおい傘と四つの橋をわたる' }));
  await expect(hall.api.handoff.beginAnew({ livesOn: false })).rejects.toMatchObject({
    cause: expect.anything(),
  });
  const { replica } = store(hall);
  await hall.core.close();
  await reopened(hall);
  expect(store(hall).replica).toBe(replica);
});

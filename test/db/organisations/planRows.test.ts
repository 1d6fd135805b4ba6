import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlanFile } from '../../../db/cityPlan/planFile.ts';
import type { PlanFile } from '../../../db/cityPlan/planSchema.ts';
import { loadPlan } from '../../../db/cityPlan/store.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const plan = (): PlanFile =>
  value(
    parsePlanFile(
      readFileSync(new URL('../../../db/cityPlan/plans/inzai-r8-r12.plan.json', import.meta.url), 'utf8'),
    ),
  );
const load = ({ core }: TestOffice, file: PlanFile) => {
  const session = core.session();
  if (!session) throw new Error('locked');
  session.store.write(session.staff.id, (writer) => loadPlan(session.store, writer, file));
  return session.store;
};
const concierge = async ({ api }: TestOffice) =>
  (await api.organisations.list()).find((each) => each.name?.startsWith('子育てコンシェルジュ'));

test('計画の機関を直すと変更として残り、計画を読み直しても職員の書いたものは消えない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const row = await concierge(office);
  const id = row?.id as string;
  await office.api.organisations.save({
    id,
    name: '子育てコンシェルジュ（本庁）',
    kana: row?.kana ?? '',
    section: row?.section ?? '',
    target: row?.target ?? '',
    tel: '0476-00-1111',
  });
  const next = plan();
  const [entry] = next.organisations.filter((each) => each.code === 'child-rearing-concierge');
  if (entry) Object.assign(entry, { tel: '0476-99-9999', hours: '9時〜16時' });
  const store = load(office, next);
  const stands = await concierge(office);
  expect(stands).toMatchObject({
    name: '子育てコンシェルジュ（本庁）',
    tel: '0476-00-1111',
    hours: '9時〜16時',
  });
  const changes = store.changes.changesOf('organisation', id);
  expect(changes.map(({ field, baseHlc }) => [field, baseHlc]).sort()).toEqual([
    ['name', null],
    ['tel', null],
  ]);
  expect(store.search.find('本庁', 5).map((hit) => hit.entityId)).toEqual([id]);
});

test('同じ計画を読み込んだもう一方の窓口で、直しは食い違いにならずに合わさる', async () => {
  const here = await setUpTestOffice('市役所', '市');
  const there = await setUpTestOffice('コスモスパレット', 'パ');
  const id = (await concierge(here))?.id as string;
  const from = here.core.session()?.store;
  const to = there.core.session()?.store;
  if (!from || !to) throw new Error('locked');
  await here.api.organisations.save({ id, name: '子育てコンシェルジュ', tel: '0476-00-1111' });
  await there.api.organisations.saveContact({ organisationId: id, kind: 'in-charge', name: '試験 次郎' });
  for (const change of from.changes.changesOf('organisation', id)) to.changes.receive(change, 'file');
  expect((await concierge(there))?.tel).toBe('0476-00-1111');
  expect(to.changes.differences('organisation', id)).toEqual([]);
});

test('機関は消さずに外し、戻せる。外した機関は一覧にも検索にも出ない', async () => {
  const { api, core } = await setUpTestOffice('市役所', '市');
  const { id } = await api.organisations.save({ name: '試験相談室' });
  await api.organisations.remove({ id });
  expect((await api.organisations.list()).some((each) => each.id === id)).toBe(false);
  expect(core.session()?.store.search.find('試験相談室', 5)).toEqual([]);
  expect((await api.organisations.removed()).map((each) => each.id)).toEqual([id]);
  await api.organisations.restore({ id });
  expect((await api.organisations.list()).some((each) => each.id === id)).toBe(true);
});

/** ジェノグラム・エコマップ through the contract: drawn from what is already entered, moved, tied, put back. */
import { beforeEach, expect, test } from 'vitest';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

let office: TestOffice;
let caseId: string;

beforeEach(async () => {
  office = await setUpTestOffice('市役所窓口', '市');
  office.at('2027-04-07T10:20:00+09:00');
  const born = (iso: string) => ({ iso, precision: 'day' as const });
  ({ caseId } = value(
    await office.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        memo: '最近お母さんを見ない。',
        worries: { '12': 'most' },
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        visitorIsPrincipal: false,
        visitorAnonymous: true,
        visitorRelation: 'neighbour',
        urgency: 'middle',
        urgencyGround: '要確認',
        people: [
          {
            name: '髙橋 誠',
            kana: 'たかはし まこと',
            sex: 'male',
            birth: born('1970-11-20'),
            address: '印西市秘匿町9-9-9',
            relation: 'self',
          },
          {
            name: '高橋 節子',
            kana: 'たかはし せつこ',
            sex: 'female',
            birth: born('1943-05-02'),
            relation: 'mother',
          },
        ],
      },
    }),
  ));
  value(
    await office.api.cases.savePerson({
      caseId,
      member: {
        name: '高橋 一郎',
        sex: 'male',
        birth: born('1940-01-01'),
        relation: 'father',
        livingTogether: true,
        deceased: { iso: '2020-06-01', precision: 'year' },
      },
    }),
  );
});

const view = async () => value(await office.api.diagrams.view({ caseId }));
const idOf = async (name: string) => (await view()).people.find((each) => each.name === name)?.id ?? '';

test('世帯から: 本人は56歳、母は83歳。亡くなった父は亡くなったときの年齢で、一緒に住む人ではない', async () => {
  const { people } = await view();
  expect(
    people.map(({ name, age, isPrincipal, livingTogether }) => [name, age, isPrincipal, livingTogether]),
  ).toEqual([
    ['髙橋 誠', 56, true, true],
    ['高橋 節子', 83, false, true],
    ['高橋 一郎', 80, false, false],
  ]);
  expect(JSON.stringify(await view())).not.toContain('秘匿町');
});

test('入力済みの機関から: 支援会議限りの経過でしか知らない機関は、図に出ない', async () => {
  const organisations = await office.api.organisations.list();
  const [one, other] = [organisations[0], organisations[1]];
  const write = async (organisationId: string, handling?: 'support-meeting-only') =>
    value(
      await office.api.cases.addNote({
        caseId,
        note: {
          date: '2027-04-07',
          time: '11:00',
          method: 'phone',
          kind: 'coordination',
          organisationId,
          fact: '照会した。',
          ...(handling && { handling }),
        },
      }),
    );
  await write(one?.id ?? '');
  await write(other?.id ?? '', 'support-meeting-only');
  expect((await view()).organisations.map(({ name }) => name)).toEqual([one?.name]);
});

test('つながり: 同じ二人をもう一度書けば直したことになり、消せる。世帯にいない人とは結べない', async () => {
  const [father, mother] = [await idOf('高橋 一郎'), await idOf('高橋 節子')];
  const tie = { caseId, oneId: father, otherId: mother };
  const first = value(await office.api.diagrams.saveFamilyTie({ ...tie, kind: 'married' }));
  const second = value(await office.api.diagrams.saveFamilyTie({ ...tie, kind: 'divorced' }));
  expect(second).toEqual(first);
  expect((await view()).familyTies).toMatchObject([{ kind: 'divorced' }]);
  value(await office.api.diagrams.removeFamilyTie({ caseId, tieId: first.tieId }));
  expect((await view()).familyTies).toEqual([]);
  expect(await office.api.diagrams.saveFamilyTie({ ...tie, otherId: father, kind: 'married' })).toMatchObject(
    {
      refusal: { code: 'missing-required', facts: { fields: ['otherId'] } },
    },
  );
});

test('エコマップ: 機関の一覧にない近隣の人も、線の強さと働きかけの向きをつけて置ける', async () => {
  const { tieId } = value(
    await office.api.diagrams.saveEcomapTie({
      caseId,
      name: '近隣',
      strength: 'weak',
      direction: 'to-person',
    }),
  );
  expect(await view()).toMatchObject({
    organisations: [{ nodeId: 'name:近隣', name: '近隣' }],
    ecomapTies: [
      { id: tieId, nodeId: 'name:近隣', personId: null, strength: 'weak', direction: 'to-person' },
    ],
  });
  value(await office.api.diagrams.removeEcomapTie({ caseId, tieId }));
  expect((await view()).organisations).toEqual([]);
});

test('動かした位置は残り、自動配置に戻せる。相手方は動かせない', async () => {
  const nodeId = await idOf('高橋 節子');
  const move = { caseId, diagram: 'genogram' as const, nodeId, x: 40, y: -20 };
  value(await office.api.diagrams.move(move));
  value(await office.api.diagrams.move({ ...move, x: 60 }));
  expect((await view()).places).toEqual([{ diagram: 'genogram', nodeId, x: 60, y: -20 }]);
  value(await office.api.diagrams.reset({ caseId, diagram: 'genogram' }));
  expect((await view()).places).toEqual([]);
  const { adverseId } = value(
    await office.api.people.saveAdverse({ caseId, party: { name: '試験 太郎', relation: '元の同僚' } }),
  );
  expect((await view()).people.some(({ name }) => name === '試験 太郎')).toBe(false);
  expect(await office.api.diagrams.move({ ...move, nodeId: adverseId })).toMatchObject({ ok: false });
});

test('死亡の記号とイニシャルは窓口の設定に従い、選ぶ欄には氏名が残る', async () => {
  const { api } = office;
  expect((await view()).deathSymbol).toBe('cross');
  expect((await view()).drawn.people.map(({ name }) => name)).toContain('髙橋 誠');
  value(await api.meetingSettings.save({ 'death-symbol': 'filled', 'diagram-initials': 'yes' }));
  value(
    await api.diagrams.saveEcomapTie({
      caseId,
      personId: null,
      organisationId: null,
      name: '節子さんの友人',
      strength: 'weak',
      direction: 'none',
      note: '',
    }),
  );
  const { drawn, people, deathSymbol } = await view();
  expect(deathSymbol).toBe('filled');
  expect(people.map(({ name }) => name)).toContain('髙橋 誠');
  expect(drawn.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['T.M.', 'T.S.']));
  const { view: paper } = value(await api.papers.diagrams({ id: `${caseId} list adverse` }));
  const shown = (of: object) => JSON.stringify(of, (key, each) => (key === 'nodeId' ? undefined : each));
  for (const name of ['髙橋', '高橋', '誠', '節子', '一郎']) {
    expect(shown(drawn)).not.toContain(name);
    expect(shown(paper)).not.toContain(name);
  }
  expect(drawn.organisations).toEqual([
    expect.objectContaining({ nodeId: 'name:節子さんの友人', name: 'T.S.さんの友人' }),
  ]);
});

/** 書きかけの帯: だれの・何を・いつからが分かり、書いているあいだに並びが変わらず、見られないケースのものは出ない。 */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { draftHint, subjectOf } from '../../../db/drafts/rules.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const reception = (api: TestOffice['api'], id: string, memo: string) =>
  api.drafts.save({ id, kind: 'reception', subjectId: null, body: { memo } });

test('三件の受付と経過の書きかけは、始めた順のまま並び、あとから書き足しても動かない', async () => {
  const { api, at } = await setUpTestOffice('市役所', '市');
  at('2027-04-12T09:00:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: { ...testReception, people: [{ name: '小川 和也', relation: 'self' }] },
    }),
  );
  const [one, two, three, note] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await reception(api, one, '一件目の電話');
  at('2027-04-12T09:04:00+09:00');
  await reception(api, two, '二件目の来所');
  at('2027-04-12T09:08:00+09:00');
  await api.drafts.save({ id: note, kind: 'progress-note', subjectId: caseId, body: { fact: '訪問した' } });
  at('2027-04-12T09:12:00+09:00');
  await reception(api, three, '三件目');
  at('2027-04-12T09:16:00+09:00');
  await reception(api, one, '一件目の電話。続き');
  const waiting = await api.drafts.waiting();
  expect(waiting.map(({ id }) => id)).toEqual([one, two, note, three]);
  expect(waiting.map(({ who }) => who)).toEqual([
    '一件目の電話。続き',
    '二件目の来所',
    '小川 和也',
    '三件目',
  ]);
  expect(waiting[0]?.startedAt).toBe(Date.parse('2027-04-12T09:00:00+09:00'));
  expect(waiting[2]).toMatchObject({ kind: 'progress-note', caseId });
});

test('訂正の書きかけも、近い人のケースのものは帯に出ず、番号を名のっても開かない', async () => {
  const { api, core } = await setUpTestOffice('市役所', '市');
  const { caseId } = value(await api.receptions.register({ reception: testReception }));
  const note = { date: '2027-04-08', time: '14:00', method: 'phone', partners: ['self'], fact: '電話した' };
  const { noteId } = value(await api.cases.addNote({ caseId, note: note as never }));
  const { staffId } = value(
    await api.staff.add({
      name: '石井 拓',
      login: 'ishii',
      passphrase: '水筒と三輪車のある夕立の道',
      roles: ['counsellor'],
    }),
  );
  const id = randomUUID();
  const draft = {
    id,
    kind: 'progress-note' as const,
    subjectId: `${caseId}/${noteId}`,
    body: { fact: '目印' },
  };
  await api.drafts.save(draft);
  expect(await api.drafts.waiting()).toMatchObject([{ id, caseId }]);
  value(
    await api.closeRelations.flag({
      caseId,
      staffId: core.session()?.staff.id ?? '',
      kind: 'relative',
      reason: 'いとこ',
      handOverStaffId: staffId,
    }),
  );
  expect(await api.drafts.waiting()).toEqual([]);
  await expect(api.drafts.get({ id })).rejects.toMatchObject({ cause: { refusal: { code: 'R17' } } });
});

test('書きかけの名札は、氏名、来談者、書き出しの順に選び、長いものは切る', () => {
  expect(draftHint({ memo: ' 家賃を三か月滞納していて電気も止まる ' })).toBe('家賃を三か月滞納していて…');
  expect(draftHint({ memo: '家賃', people: [{ name: '髙橋 進' }] })).toBe('髙橋 進');
  expect(draftHint({ memo: '', visitorName: '民生委員' })).toBe('民生委員');
  expect(draftHint(null)).toBe('');
  expect(subjectOf('case/entry')).toEqual({ caseId: 'case', entryId: 'entry' });
  expect(subjectOf(null)).toEqual({ caseId: null, entryId: null });
});

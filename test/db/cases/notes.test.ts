/** 支援経過: 訂正は新しい版になり、次回の予定は開庁日の対応事項になり、文例は窓口のものを足せる。 */
import { describe, expect, test } from 'vitest';
import { builtInHolidays, closedDays } from '../../../db/calendar/holidays.ts';
import { appointmentDay, versionsOf } from '../../../db/cases/notes/rules.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const holidays = closedDays(builtInHolidays());

const NOTE = { date: '2027-04-07', time: '11:00', method: 'phone', fact: '電話で様子を聞いた。' } as const;

async function openCase(office: TestOffice): Promise<string> {
  return value(
    await office.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'visit',
        route: 'self-visit',
        memo: '家賃が払えない。',
        people: [{ name: '中村 あかり', relation: 'self' }],
      },
    }),
  ).caseId;
}

const refusal = (outcome: { ok: boolean; refusal?: { code: string; facts?: Record<string, unknown> } }) =>
  outcome.ok ? null : [outcome.refusal?.code, outcome.refusal?.facts?.fields ?? null];

describe('次回の予定', () => {
  test('開庁日なら、その日が対応事項の期限になる', () => {
    expect(appointmentDay('2027-04-16', '2027-04-07', holidays)).toEqual({
      isOpen: true,
      due: '2027-04-16',
      nextOpen: '2027-04-16',
    });
  });
  test('閉庁日なら約束の日はそのままに、期限は前の開庁日になり、次の開庁日も案内する', () => {
    // 昭和の日 (木) のあとの土曜。
    expect(appointmentDay('2027-05-01', '2027-04-07', holidays)).toEqual({
      isOpen: false,
      due: '2027-04-30',
      nextOpen: '2027-05-06',
    });
  });
  test('前の開庁日がもう過ぎていたら、期限は次の開庁日になる', () => {
    expect(appointmentDay('2027-04-11', '2027-04-10', holidays).due).toBe('2027-04-12');
  });

  test('次回の予定は両方の窓口に見える対応事項になり、約束の日も書かれる', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office);
    value(
      await office.api.cases.addNote({
        caseId,
        note: { ...NOTE, nextDate: '2027-05-01', nextTime: '14:00', nextText: '自宅を訪問する' },
      }),
    );
    const view = value(await office.api.cases.view({ caseId }));
    expect(
      view.tasks.map(({ title, dueDate, dueTime, detail }) => [title, dueDate, dueTime, detail]),
    ).toEqual([['自宅を訪問する', '2027-04-30', null, '令和9年5月1日(土) 14:00']]);
    expect(view.notes[0]?.nextDate).toBe('2027-05-01');
  });

  test('日だけ、内容だけ、書いた日より前の予定は、その項目で断る', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office);
    const add = async (part: object) =>
      refusal(await office.api.cases.addNote({ caseId, note: { ...NOTE, ...part } }));
    expect(await add({ nextDate: '2027-04-16' })).toEqual(['missing-required', ['nextText']]);
    expect(await add({ nextText: '訪問' })).toEqual(['missing-required', ['nextDate']]);
    expect(await add({ nextDate: '2027-04-01', nextText: '訪問' })).toEqual(['invalid-input', ['nextDate']]);
    expect(await add({ endTime: '10:00' })).toEqual(['invalid-input', ['endTime']]);
  });
});

describe('訂正', () => {
  test('訂正は理由のある新しい版になり、元の記載は一字も変わらない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office);
    const first = value(await office.api.cases.addNote({ caseId, note: NOTE })).noteId;
    const correct = (supersedesId: string, part: object) =>
      office.api.cases.addNote({ caseId, note: { ...NOTE, supersedesId, ...part } });
    expect(refusal(await correct(first, { fact: '直した。' }))).toEqual([
      'missing-required',
      ['correctionReason'],
    ]);
    const second = value(await correct(first, { fact: '直した。', correctionReason: '聞き違い' })).noteId;
    const third = value(
      await correct(second, { fact: 'また直した。', correctionReason: '日付の誤り' }),
    ).noteId;
    const { notes } = value(await office.api.cases.view({ caseId }));
    const [latest, ...others] = versionsOf(notes);
    expect(others).toEqual([]);
    expect(latest?.note.id).toBe(third);
    expect(latest?.earlier.map(({ id, fact }) => [id, fact])).toEqual([
      [second, '直した。'],
      [first, NOTE.fact],
    ]);
  });

  test('もう訂正された版は訂正できない。ほかのケースの記載も訂正できない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office);
    const otherCase = await openCase(office);
    const first = value(await office.api.cases.addNote({ caseId, note: NOTE })).noteId;
    const correction = { ...NOTE, supersedesId: first, correctionReason: '聞き違い' };
    expect(refusal(await office.api.cases.addNote({ caseId: otherCase, note: correction }))).toEqual([
      'not-found',
      null,
    ]);
    value(await office.api.cases.addNote({ caseId, note: correction }));
    expect(refusal(await office.api.cases.addNote({ caseId, note: correction }))).toEqual([
      'state-changed',
      null,
    ]);
  });

  test('両方の窓口が同じ記載を訂正したら、両方の版が残る', () => {
    const note = (id: string, supersedesId: string | null) => ({ id, supersedesId });
    const found = versionsOf([note('c', 'a'), note('b', 'a'), note('a', null)]);
    expect(found.map((each) => [each.note.id, each.earlier.map(({ id }) => id)])).toEqual([
      ['c', ['a']],
      ['b', ['a']],
    ]);
  });

  test('訂正は元の予定の対応事項を引き継ぎ、予定がなくなれば理由を添えて閉じる', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await openCase(office);
    const planned = { ...NOTE, nextDate: '2027-04-16', nextText: '面談' };
    const first = value(await office.api.cases.addNote({ caseId, note: planned })).noteId;
    const moved = value(
      await office.api.cases.addNote({
        caseId,
        note: { ...planned, nextDate: '2027-04-19', supersedesId: first, correctionReason: '日の誤り' },
      }),
    ).noteId;
    const tasks = async () =>
      value(await office.api.cases.view({ caseId })).tasks.map((each) => [
        each.dueDate,
        each.doneAt !== null,
        each.doneNote,
      ]);
    expect(await tasks()).toEqual([['2027-04-19', false, null]]);
    value(
      await office.api.cases.addNote({
        caseId,
        note: { ...NOTE, supersedesId: moved, correctionReason: '約束していなかった' },
      }),
    );
    expect(await tasks()).toEqual([['2027-04-19', true, '約束していなかった']]);
  });
});

test('個人番号と思われる数字は、理由がなければ書けない。理由は操作記録に残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await openCase(office);
  const note = { ...NOTE, view: '整理番号 1234 5678 9018 と聞いた。' };
  expect(refusal(await office.api.cases.addNote({ caseId, note }))).toEqual(['R13', ['view']]);
  value(await office.api.cases.addNote({ caseId, note, numberReason: '年金証書の番号' }));
  const overrides = office.core
    .session()
    ?.store.connection.prepare(`SELECT detail FROM audit WHERE action = 'override'`)
    .all() as { detail: string }[];
  expect(overrides.map(({ detail }) => JSON.parse(detail))).toEqual([
    { rule: 'R13', fields: ['view'], reason: '年金証書の番号' },
  ]);
});

test('窓口の文例を足し、直し、消せる', async () => {
  const { api } = await setUpTestOffice('市役所', '市');
  const { phraseId } = value(
    await api.phrases.save({ field: 'fact', title: '不在', body: '不在のため、不在連絡票を投函した。' }),
  );
  value(await api.phrases.save({ id: phraseId, field: 'fact', title: '不在票', body: '不在連絡票を投函。' }));
  expect((await api.phrases.list()).map(({ title, body }) => [title, body])).toEqual([
    ['不在票', '不在連絡票を投函。'],
  ]);
  value(await api.phrases.remove({ id: phraseId }));
  expect(await api.phrases.list()).toEqual([]);
});

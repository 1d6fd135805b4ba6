/** 履歴と「元に戻す」: what a form's history says, and that taking back one's own last change restores exactly what was shown. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf, undo } from '../../../db/history/store.ts';
import type { Session } from '../../../db/session.ts';
import { rowOf } from '../../../db/store/store.ts';
import { openTestStore, testClock } from '../openTestStore.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

type Caller = TestOffice['api'];
type History = Extract<Awaited<ReturnType<Caller['history']['of']>>, { ok: true }>['value'];

async function caseWith(office: TestOffice) {
  const { caseId } = value(
    await office.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'visit',
        route: 'self-visit',
        memo: '家賃が払えない。',
        people: [
          { name: '中村 あかり', relation: 'self', address: '印西市試験町1-2-3', telMobile: '090-0000-1234' },
        ],
      },
    }),
  );
  const view = value(await office.api.cases.view({ caseId }));
  const personId = view.members[0]?.person.id ?? '';
  return { caseId, personId, memberId: view.members[0]?.memberId ?? '' };
}

const fieldOf = (history: History, field: string) =>
  history.fields.find((each) => each.field === field)?.versions ?? [];

const refusalOf = (outcome: { ok: boolean; refusal?: { code: string; facts?: Record<string, unknown> } }) =>
  outcome.ok ? null : [outcome.refusal?.code, outcome.refusal?.facts?.because ?? null];

describe('項目の履歴', () => {
  test('だれが・どの窓口で・いつ・何から何へ変えたかが、新しい順に並ぶ', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId } = await caseWith(office);
    office.at('2027-04-08T09:00:00+09:00');
    await office.api.cases.setCautions({ caseId, cautions: '郵送しない' });
    office.at('2027-04-09T09:00:00+09:00');
    await office.api.cases.setCautions({ caseId, cautions: '郵送しない。訪問は二人で' });
    const versions = fieldOf(
      value(await office.api.history.of({ rows: [{ entity: 'case', id: caseId }] })),
      'cautions',
    );
    expect(versions.map((each) => [each.value, each.standing, each.staffName, each.officeName])).toEqual([
      ['郵送しない。訪問は二人で', 'shown', '佐野 真由', '市役所'],
      ['郵送しない', 'superseded', '佐野 真由', '市役所'],
    ]);
    expect(versions[0]?.at).toBe(Date.parse('2027-04-09T09:00:00+09:00'));
  });

  test('秘匿の人の住所と電話は、履歴にも、元に戻す内容にも出ない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId, personId, memberId } = await caseWith(office);
    office.at('2027-04-08T09:00:00+09:00');
    value(
      await office.api.cases.savePerson({
        caseId,
        memberId,
        member: {
          personId,
          name: '中村 あかり',
          relation: 'self',
          address: '印西市別町9-9',
          telMobile: '090-0000-1234',
          addressConcealed: true,
        },
      }),
    );
    const history = value(await office.api.history.of({ rows: [{ entity: 'person', id: personId }] }));
    expect(JSON.stringify(history)).not.toMatch(/試験町|別町|090-0000/);
    expect(fieldOf(history, 'address').every((each) => each.isConcealed)).toBe(true);
    expect(history.undo?.fields.map(({ field }) => field).sort()).toEqual(['address', 'addressConcealed']);
  });

  test('職員の行には、履歴も元に戻すもない', async () => {
    const { api } = await setUpTestOffice('市役所', '市');
    const [staff] = await api.staff.list();
    const rows = [{ entity: 'staff', id: staff?.id ?? '' }];
    expect(refusalOf(await api.history.of({ rows }))).toEqual(['not-permitted', null]);
    expect(refusalOf(await api.history.undo({ rows, lastHlc: '' }))).toEqual(['not-permitted', null]);
  });
});

describe('元に戻す', () => {
  test('自分の最後の変更が一度に戻り、両方の値が履歴に残り、操作記録に載る', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId } = await caseWith(office);
    office.at('2027-04-08T09:00:00+09:00');
    value(await office.api.cases.setUrgency({ caseId, urgency: 'middle', ground: '滞納が2か月' }));
    office.at('2027-04-08T09:05:00+09:00');
    value(await office.api.cases.setUrgency({ caseId, urgency: 'high', ground: '立退きを求められた' }));
    const rows = [{ entity: 'case', id: caseId }];
    const { undo: offered } = value(await office.api.history.of({ rows }));
    expect(offered?.fields.map(({ field, from, to }) => [field, from, to]).sort()).toEqual([
      ['urgency', 'high', 'middle'],
      ['urgencyGround', '立退きを求められた', '滞納が2か月'],
    ]);
    value(await office.api.history.undo({ rows, lastHlc: offered?.lastHlc ?? '' }));
    const view = value(await office.api.cases.view({ caseId }));
    expect([view.head.urgency, view.head.urgencyGround]).toEqual(['middle', '滞納が2か月']);
    const history = value(await office.api.history.of({ rows }));
    expect(fieldOf(history, 'urgency').map((each) => each.value)).toEqual([
      'middle',
      'high',
      'middle',
      'low',
    ]);
    const store = office.core.session()?.store;
    const audit = store?.connection.prepare(`SELECT detail FROM audit WHERE action = 'row.undone'`).all();
    expect(audit).toHaveLength(1);
  });

  test('あとから別の人が同じ項目を変えていたら断り、別の項目なら戻せる', () => {
    const clock = testClock();
    const store = openTestStore(clock);
    const person = 'p1';
    const by = (id: string): Session => ({
      store,
      storeKey: new Uint8Array(),
      staff: { id, name: id, roles: ['counsellor'] },
      office: { id: 'o', name: '市役所', mark: '市', city: '印西市', section: '社会福祉課' },
    });
    const put = (staff: string, fields: Record<string, unknown>) => {
      clock.now += 60_000;
      store.write(staff, (writer) => writer.put('person', person, fields));
    };
    const rows = [{ entity: 'person', id: person }];
    const tryUndo = (staff: string) => {
      const { undo: offered } = value(historyOf(by(staff), { rows }));
      return undo(by(staff), { rows, lastHlc: offered?.lastHlc ?? 'x' });
    };
    put('a', { name: '中村', note: '一' });
    put('a', { note: '二' });
    put('b', { ageNote: '30代' });
    expect(value(tryUndo('a'))).toEqual({ fields: 1 });
    expect(rowOf(store, 'person', person)).toMatchObject({ note: '一', ageNote: '30代' });
    put('a', { note: '三' });
    put('b', { note: '四' });
    expect(refusalOf(tryUndo('a'))).toEqual(['not-undoable', 'changed-since']);
    clock.now += 25 * 3_600_000;
    expect(refusalOf(tryUndo('b'))).toEqual(['not-undoable', 'too-late']);
  });

  test('経過や同意のように積み重なる記録、状態、できたばかりの行は戻らない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const { caseId, personId } = await caseWith(office);
    office.at('2027-04-08T09:00:00+09:00');
    const { noteId } = value(
      await office.api.cases.addNote({
        caseId,
        note: { date: '2027-04-08', time: '09:00', method: 'phone', fact: '電話で様子を聞いた。' },
      }),
    );
    const undoOn = (entity: string, id: string) =>
      office.api.history.undo({ rows: [{ entity, id }], lastHlc: 'x' });
    expect(refusalOf(await undoOn('progressNote', noteId))).toEqual(['not-undoable', 'stays']);
    expect(refusalOf(await undoOn('case', caseId))).toEqual(['not-undoable', 'stays']);
    expect(refusalOf(await undoOn('person', personId))).toEqual(['not-undoable', 'nothing']);
  });

  test('性質: どんな順の変更でも、戻すとその人の直前の変更の前に見えていた値になり、消える変更はない', () => {
    const edit = fc.record({
      staff: fc.constantFrom('a', 'b'),
      fields: fc.dictionary(fc.constantFrom('name', 'kana', 'note', 'address'), fc.string({ maxLength: 4 }), {
        minKeys: 1,
      }),
      pause: fc.constantFrom(1500, 60_000),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const clock = testClock();
        const store = openTestStore(clock);
        store.write('a', (writer) => writer.put('person', 'p', { ageNote: '80代' }));
        let before: Record<string, unknown> | undefined;
        let shown = rowOf(store, 'person', 'p');
        for (const { staff, fields, pause } of edits) {
          clock.now += pause;
          const was = rowOf(store, 'person', 'p');
          store.write(staff, (writer) => writer.put('person', 'p', fields));
          shown = rowOf(store, 'person', 'p');
          if (JSON.stringify(was) !== JSON.stringify(shown)) before = { ...was, by: staff };
        }
        const logged = store.changes.changesOf('person', 'p');
        if (before) {
          const session: Session = {
            store,
            storeKey: new Uint8Array(),
            staff: { id: String(before.by), name: 'x', roles: ['counsellor'] },
            office: { id: 'o', name: '市役所', mark: '市', city: '印西市', section: '社会福祉課' },
          };
          const rows = [{ entity: 'person', id: 'p' }];
          const { undo: offered } = value(historyOf(session, { rows }));
          const done = value(undo(session, { rows, lastHlc: offered?.lastHlc ?? '' }));
          const { by: _, ...expected } = before;
          const blank = (row: Record<string, unknown> | undefined) =>
            Object.fromEntries(
              Object.entries(row ?? {}).map(([key, each]) => [key, each === '' ? null : each]),
            );
          expect(blank(rowOf(store, 'person', 'p'))).toEqual(blank(expected));
          const after = store.changes.changesOf('person', 'p');
          expect(after).toHaveLength(logged.length + done.fields);
          expect(after.slice(0, logged.length)).toEqual(logged);
        }
        store.close();
      }),
      { numRuns: 25 },
    );
  });
});

import { expect, test } from 'vitest';
import { caseScope } from '../../../db/handoff/caseScope.ts';
import { openTestStore } from '../openTestStore.ts';

test('R09 住所秘匿の人の住所と電話は、写しの中に初めから存在しない', () => {
  const store = openTestStore();
  const { caseId } = store.write('ishii', (writer) => {
    const householdId = writer.add('household', { address: '印西市秘匿1-2-3', tel: '0476-00-9999' });
    const personId = writer.add('person', {
      name: '小林 千尋',
      address: '印西市秘匿1-2-3',
      telMobile: '090-0000-7777',
      addressConcealed: true,
    });
    writer.add('householdMember', { householdId, personId, relation: 'self' });
    const id = writer.add('case', { householdId, principalPersonId: personId, state: 'received' });
    return { caseId: id };
  });
  const scope = caseScope(store, caseId);
  expect(scope.withheld).toEqual([{ section: 'concealed-address', caseId, count: 2 }]);
  const text = JSON.stringify(scope.changes);
  expect(text).toContain('小林 千尋');
  for (const secret of ['秘匿1-2-3', '7777', '9999']) expect(text).not.toContain(secret);
});

test('同じ会議の別のケースは、一字も写しに入らない', () => {
  const store = openTestStore();
  const ids = store.write('sano', (writer) => {
    const meetingId = writer.add('supportMeeting', { state: 'preparing' });
    return ['一件目のしるし', '二件目のしるし'].map((mark) => {
      const personId = writer.add('person', { name: mark });
      const householdId = writer.add('household', {});
      writer.add('householdMember', { householdId, personId });
      const caseId = writer.add('case', {
        householdId,
        principalPersonId: personId,
        state: 'support-meeting',
      });
      const meetingCaseId = writer.add('supportMeetingCase', { meetingId, caseId, discussion: mark });
      writer.add('meetingStatement', { meetingCaseId, fact: mark });
      writer.add('agreedRole', { meetingCaseId, what: mark });
      writer.add('progressNote', { caseId, fact: mark });
      writer.add('meetingAttendee', { meetingId, name: `${mark}の出席者`, caseIds: [caseId] });
      return caseId;
    });
  });
  const text = JSON.stringify(caseScope(store, ids[0] as string).changes);
  expect(text).toContain('一件目のしるしの出席者');
  expect(text).not.toContain('二件目のしるし');
});

test('職員の番号と役割は、窓口の外に出ない', () => {
  const store = openTestStore();
  const caseId = store.write('admin', (writer) => {
    writer.put('staff', 'sano', { name: '佐野 真由', login: 'sano-login', roles: ['administrator'] });
    return writer.add('case', { staffId: 'sano', state: 'received' });
  });
  const text = JSON.stringify(caseScope(store, caseId).changes);
  expect(text).toContain('佐野 真由');
  expect(text).not.toContain('sano-login');
  expect(text).not.toContain('administrator');
});

test('統合した二つの記録と、その統合の記録は、どちらの人のケースとも一緒に写る', () => {
  const store = openTestStore();
  const ids = store.write('sano', (writer) => {
    const keptId = writer.add('person', { name: '齋藤 美和' });
    const mergedId = writer.add('person', { name: '斎藤 美和', mergedIntoId: keptId });
    const mergeId = writer.add('personMerge', { keptId, mergedId, reason: '同じ人', moved: [] });
    const householdId = writer.add('household', {});
    writer.add('householdMember', { householdId, personId: keptId });
    const caseId = writer.add('case', { householdId, principalPersonId: keptId, state: 'received' });
    return { caseId, keptId, mergedId, mergeId };
  });
  const { contents, changes } = caseScope(store, ids.caseId);
  expect(contents).toMatchObject({ person: 2, personMerge: 1 });
  const taken = new Set(changes.map(({ id }) => id));
  for (const id of [ids.keptId, ids.mergedId, ids.mergeId]) expect(taken.has(id)).toBe(true);
});

test('相手方の連絡先は、住所秘匿のケースでも写る。支援措置のメモは写らない', () => {
  const store = openTestStore();
  const caseId = store.write('sano', (writer) => {
    const householdId = writer.add('household', {});
    const personId = writer.add('person', {
      name: '小川 恵',
      addressConcealed: true,
      concealedNote: '目印の相談室で決定',
    });
    writer.add('householdMember', { householdId, personId });
    const id = writer.add('case', { householdId, principalPersonId: personId, state: 'received' });
    writer.add('adverseParty', { caseId: id, name: '小川 剛', tel: '0476-11-1111' });
    return id;
  });
  const text = JSON.stringify(caseScope(store, caseId).changes);
  expect(text).toContain('0476-11-1111');
  expect(text).not.toContain('目印の相談室');
});

/**
 * What can go wrong when two windows write to one case without knowing of each other, item by item, and the humane answer to each: what is
 * shown meanwhile, who is asked, and that nothing is lost. The list is the one that password managers test their merges with, in the
 * words of this work.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writtenAfterEnd } from '../../../db/cases/afterEnd.ts';
import { reopen } from '../../../db/cases/course/store.ts';
import { removeMember, restoreMember, savePerson } from '../../../db/cases/household.ts';
import { addNoteInput } from '../../../db/cases/notes/inputs.ts';
import { addNote, notesOf } from '../../../db/cases/notes/store.ts';
import { findCase, move } from '../../../db/cases/transitions.ts';
import { consentInput, withdrawInput } from '../../../db/consents/inputs.ts';
import { consentsOf, recordConsent, withdrawConsent } from '../../../db/consents/store.ts';
import { decideHousehold } from '../../../db/differences/households.ts';
import { decide, decideRemoval, differencesFor, keepSettled, openOf } from '../../../db/differences/store.ts';
import { findCandidates } from '../../../db/people/candidates.ts';
import { candidatesInput, savePersonInput } from '../../../db/people/inputs.ts';
import { merge, undoMerge } from '../../../db/people/merges.ts';
import { membersOf } from '../../../db/people/store.ts';
import { gatherStrays, openStrays } from '../../../db/people/strays.ts';
import { survivorOf } from '../../../db/people/survivors.ts';
import { registerInput } from '../../../db/receptions/inputs.ts';
import { register } from '../../../db/receptions/store.ts';
import { rowOf } from '../../../db/store/store.ts';
import { completeTask } from '../../../db/tasks/store.ts';
import { give, take } from '../../../scripts/soak/histories/carrying.ts';
import { casesAt, idsOf } from '../../../scripts/soak/histories/casework.ts';
import { openWindows, type Window, type Windows } from '../../../scripts/soak/histories/window.ts';
import { value } from '../testOffice.ts';

const START = Date.parse('2027-04-07T10:20:00+09:00');

let windows: Windows;
let hall: Window;
let palette: Window;
let caseId: string;

beforeEach(() => {
  windows = openWindows(2, START);
  [hall, palette] = windows.all as [Window, Window];
  caseId = casesAt(hall)[0] ?? '';
});
afterEach(() => windows.close());

const carry = (from: Window, to: Window) => take(to, give(from, casesAt(from)));
const meet = () => {
  carry(hall, palette);
  carry(palette, hall);
};
const later = (at: Window, minutes = 1) => {
  at.clock.now += minutes * 60_000;
};
const put = (at: Window, entity: string, id: string, fields: Record<string, unknown>) =>
  at.session.store.write(at.session.staff.id, (writer) => writer.put(entity, id, fields));
const add = (at: Window, entity: string, fields: Record<string, unknown>) =>
  at.session.store.write(at.session.staff.id, (writer) => writer.add(entity, fields));
const row = (at: Window, entity: string, id: string) => rowOf(at.session.store, entity, id) ?? {};
const open = (at: Window) => differencesFor(at.session, null);
const valuesOf = (at: Window, entity: string, id: string, field: string) =>
  at.session.store.changes.changesOf(entity, id, [field]).map((each) => JSON.parse(each.value) as unknown);
const memberOf = (at: Window, index = 0) => idsOf(at, 'householdMember')[index] ?? '';
const isAlike = (entity: string, id: string) =>
  expect(row(palette, entity, id)).toEqual(row(hall, entity, id));

const openPerson = (at: Window, name: string): { caseId: string; personId: string } => {
  const opened = value(
    register(
      at.session,
      registerInput.parse({
        reception: {
          date: '2027-04-07',
          time: '10:20',
          method: 'phone',
          route: 'self-phone-mail',
          memo: '相談',
          people: [{ name, kana: 'やまだ たろう', relation: 'self', telMobile: '090-0000-1111' }],
        },
      }).reception,
      { draftId: null, caseId: null, fromOneLineId: null },
    ),
  );
  return {
    caseId: opened.caseId,
    personId: findCase(at.session.store, opened.caseId)?.principalPersonId ?? '',
  };
};
const note = (at: Window, of: string, fact: string) =>
  value(
    addNote(
      at.session,
      addNoteInput.parse({
        caseId: of,
        note: { date: '2027-04-07', time: '11:00', method: 'phone', fact },
      }),
    ),
  ).noteId;

describe('消すと直す', () => {
  test.each([
    ['こちらで消したあと、あちらで直す', true],
    ['あちらで直したあと、こちらで消す', false],
  ])('%s: 消えたままにせず尋ね、残すと決めれば両方で戻る', (_, isRemovedFirst) => {
    const memberId = memberOf(hall, 1);
    const remove = () => value(removeMember(hall.session, { caseId, memberId }));
    const edit = () => put(palette, 'householdMember', memberId, { occupation: '漁師' });
    if (isRemovedFirst) remove();
    later(palette);
    edit();
    later(hall, 2);
    if (!isRemovedFirst) remove();
    carry(palette, hall);
    const [removal] = open(hall).removals;
    expect(removal?.written.map((each) => each.value)).toContain('漁師');
    value(
      decideRemoval(hall.session, {
        entity: 'householdMember',
        id: memberId,
        removal: removal?.removal.hlc ?? '',
        isKept: true,
      }),
    );
    meet();
    expect(row(palette, 'householdMember', memberId)).toMatchObject({ deletedAt: null, occupation: '漁師' });
    isAlike('householdMember', memberId);
    expect([...open(hall).removals, ...open(palette).removals]).toEqual([]);
  });

  test('消して戻した記録は、あちらで直されていても、何も尋ねずにそのまま残る', () => {
    const memberId = memberOf(hall, 1);
    value(removeMember(hall.session, { caseId, memberId }));
    later(hall);
    value(restoreMember(hall.session, { caseId, memberId }));
    put(palette, 'householdMember', memberId, { occupation: '漁師' });
    meet();
    expect(open(hall).removals).toEqual([]);
    expect(row(hall, 'householdMember', memberId)).toMatchObject({ deletedAt: null, occupation: '漁師' });
    isAlike('householdMember', memberId);
  });

  test('両方で消したら、一度だけ消え、書いてあったことは履歴に残る', () => {
    const memberId = memberOf(hall, 1);
    value(removeMember(hall.session, { caseId, memberId }));
    later(palette);
    value(removeMember(palette.session, { caseId, memberId }));
    meet();
    expect(row(hall, 'householdMember', memberId).deletedAt).not.toBeNull();
    isAlike('householdMember', memberId);
    expect(open(hall).removals).toEqual([]);
    expect(valuesOf(hall, 'householdMember', memberId, 'relation')).toEqual(['child']);
  });
});

test('同じ人を両方で登録したら、だまって一つにせず、同じ人かもしれないと示す', () => {
  const one = openPerson(hall, '山田 太郎丸');
  const other = openPerson(palette, '山田 太郎丸');
  expect(one.personId).not.toBe(other.personId);
  meet();
  for (const at of [hall, palette]) {
    const found = findCandidates(
      at.session.store,
      candidatesInput.parse({ name: '山田 太郎丸', kana: 'やまだ たろう', tel: '090-0000-1111' }),
    ).map(({ personId }) => personId);
    expect(found).toEqual(expect.arrayContaining([one.personId, other.personId]));
    expect(row(at, 'person', one.personId).mergedIntoId).toBeNull();
  }
});

describe('世帯を移す', () => {
  test('こちらで別の世帯へ移した人を、あちらで元の世帯のまま直していたら、尋ねる。人は両方の窓口で失われない', () => {
    const other = openPerson(hall, '別の世帯の人');
    meet();
    const memberId = memberOf(hall, 1);
    const personId = String(row(hall, 'householdMember', memberId).personId);
    value(removeMember(hall.session, { caseId, memberId }));
    const moved = savePersonInput.parse({
      caseId: other.caseId,
      member: { personId, name: '葛飾 八郎', relation: 'child' },
    });
    value(savePerson(hall.session, moved));
    put(palette, 'householdMember', memberId, { occupation: '漁師' });
    meet();
    for (const at of [hall, palette]) {
      expect(open(at).removals).toHaveLength(1);
      const household = findCase(at.session.store, other.caseId)?.householdId ?? '';
      expect(membersOf(at.session.store, household).map(({ person }) => person.id)).toContain(personId);
    }
  });

  describe('両方で別々の世帯へ移したら', () => {
    let one: ReturnType<typeof openPerson>;
    let two: ReturnType<typeof openPerson>;
    let personId: string;
    const moveTo = (at: Window, to: string) => {
      value(removeMember(at.session, { caseId, memberId: memberOf(hall, 1) }));
      const member = { personId, name: '葛飾 八郎', relation: 'child' };
      return value(savePerson(at.session, savePersonInput.parse({ caseId: to, member }))).memberId;
    };
    const isIn = (at: Window, of: string) =>
      membersOf(at.session.store, findCase(at.session.store, of)?.householdId ?? '').some(
        ({ person }) => person.id === personId,
      );
    const whereAt = (at: Window) => [isIn(at, one.caseId), isIn(at, two.caseId)];
    const asked = (at: Window) => open(at).households;
    const answer = (at: Window, which: 0 | 1 | 'both') => {
      const [first, second] = asked(at)[0]?.standings.map(({ memberId }) => memberId) ?? [];
      const memberIds: [string, string] = [first ?? '', second ?? ''];
      return decideHousehold(at.session, { memberIds, stays: which === 'both' ? which : memberIds[which] });
    };

    beforeEach(() => {
      [one, two] = [openPerson(hall, '一つめの世帯の人'), openPerson(hall, '二つめの世帯の人')];
      meet();
      personId = String(row(hall, 'householdMember', memberOf(hall, 1)).personId);
    });
    const part = () => {
      moveTo(hall, one.caseId);
      later(palette);
      moveTo(palette, two.caseId);
      meet();
    };

    test('どちらの世帯にいるのかを両方の窓口で尋ね、決めれば、両方で片方の世帯だけになる', () => {
      part();
      for (const at of [hall, palette]) {
        expect(whereAt(at)).toEqual([true, true]);
        // That both took them out of where they were is no question.
        expect(open(at).differences).toEqual([]);
        expect(asked(at)).toMatchObject([
          {
            entity: 'person',
            id: personId,
            standings: [
              { cases: [{ caseId: one.caseId }], joined: { isOurs: at === hall } },
              { cases: [{ caseId: two.caseId }], joined: { isOurs: at === palette } },
            ],
          },
        ]);
        expect(openOf(at.session.store, one.caseId)).toContainEqual({ entity: 'person', id: personId });
        expect(openOf(at.session.store, two.caseId)).toContainEqual({ entity: 'person', id: personId });
      }
      value(answer(hall, 0));
      expect(whereAt(hall)).toEqual([true, false]);
      meet();
      for (const at of [hall, palette]) {
        expect(asked(at)).toEqual([]);
        expect(whereAt(at)).toEqual([true, false]);
        expect(open(at).removals).toEqual([]);
        // Out of the household, not out of the record.
        expect(row(at, 'person', personId)).toMatchObject({ name: '葛飾 八郎', deletedAt: null });
      }
    });

    test('どちらの世帯にもいると決めれば、両方の窓口でそのまま残り、二度と尋ねない', () => {
      part();
      value(answer(palette, 'both'));
      meet();
      meet();
      for (const at of [hall, palette]) {
        expect(asked(at)).toEqual([]);
        expect(whereAt(at)).toEqual([true, true]);
        expect(answer(at, 'both').ok).toBe(false);
      }
    });

    test('それぞれの窓口で逆に決めても、だれも失われず、どの世帯に残すかをもう一度尋ねる', () => {
      part();
      value(answer(hall, 0));
      later(palette);
      value(answer(palette, 1));
      meet();
      const isOfTwo = (at: Window, id: string) =>
        row(at, 'householdMember', id).householdId === findCase(at.session.store, two.caseId)?.householdId;
      for (const at of [hall, palette]) {
        expect(whereAt(at)).toEqual([false, false]);
        const kept = open(at).removals.find(({ id }) => isOfTwo(at, id));
        expect(kept?.written.map(({ field }) => field)).toEqual(['alsoIn']);
      }
      const kept = open(hall).removals.find(({ id }) => isOfTwo(hall, id));
      value(
        decideRemoval(hall.session, {
          entity: 'householdMember',
          id: kept?.id ?? '',
          removal: kept?.removal.hlc ?? '',
          isKept: true,
        }),
      );
      meet();
      for (const at of [hall, palette]) expect(whereAt(at)).toEqual([false, true]);
    });

    test('あちらで直した人を元の世帯に残すと決めたら、移した先の世帯との、どちらにいるのかを尋ねる', () => {
      const memberId = memberOf(hall, 1);
      moveTo(palette, two.caseId);
      put(hall, 'householdMember', memberId, { occupation: '漁師' });
      meet();
      const [removal] = open(palette).removals;
      value(
        decideRemoval(palette.session, {
          entity: 'householdMember',
          id: memberId,
          removal: removal?.removal.hlc ?? '',
          isKept: true,
        }),
      );
      meet();
      for (const at of [hall, palette]) expect(asked(at)).toHaveLength(1);
      const of = asked(hall)[0]?.standings.findIndex((each) => each.memberId !== memberId) === 0 ? 0 : 1;
      value(answer(hall, of));
      meet();
      for (const at of [hall, palette]) {
        expect(asked(at)).toEqual([]);
        expect(row(at, 'householdMember', memberId).deletedAt).not.toBeNull();
        expect(isIn(at, two.caseId)).toBe(true);
      }
    });

    test('ひとつの窓口で、知っていて二つの世帯に入れた人は、どちらの窓口でも尋ねない', () => {
      const member = { personId, name: '葛飾 八郎', relation: 'child' };
      value(savePerson(palette.session, savePersonInput.parse({ caseId: two.caseId, member })));
      meet();
      for (const at of [hall, palette]) {
        expect(isIn(at, two.caseId)).toBe(true);
        expect(asked(at)).toEqual([]);
      }
    });

    test('片方の世帯から外されたら、尋ねることもなくなる', () => {
      part();
      const second = asked(hall)[0]?.standings[1]?.memberId ?? '';
      value(removeMember(hall.session, { caseId: two.caseId, memberId: second }));
      meet();
      for (const at of [hall, palette]) expect([asked(at), whereAt(at)]).toEqual([[], [true, false]]);
    });
  });
});

describe('同一人の統合', () => {
  const two = () => {
    const [a, b] = [openPerson(hall, '山田 太郎'), openPerson(hall, '山田 太朗')];
    meet();
    return { a, b };
  };
  const join = (at: Window, keptId: string, mergedId: string) =>
    value(merge(at.session, { keptId, mergedId, reason: '同じ人' })).mergeId;
  const standing = (at: Window, id: string) => survivorOf(at.session.store.connection, id);

  test('両方で逆向きに統合しても、人は失われない。あとの統合が残した記録が立ち、まとめるか尋ねる', () => {
    const { a, b } = two();
    join(hall, a.personId, b.personId);
    later(palette);
    join(palette, b.personId, a.personId);
    meet();
    for (const at of [hall, palette]) {
      expect([standing(at, a.personId), standing(at, b.personId)]).toEqual([b.personId, b.personId]);
      const found = findCandidates(
        at.session.store,
        candidatesInput.parse({ name: '山田 太朗', kana: 'やまだ たろう' }),
      );
      expect(found.map(({ personId }) => personId)).toContain(b.personId);
      expect(open(at).strays).toMatchObject([{ keptId: b.personId, mergedId: a.personId }]);
    }
    value(gatherStrays(hall.session, { keptId: b.personId, mergedId: a.personId }));
    meet();
    for (const at of [hall, palette]) {
      expect(open(at).strays).toEqual([]);
      expect(row(at, 'person', b.personId).mergedIntoId).toBeNull();
      for (const of of [a.caseId, b.caseId]) expect(row(at, 'case', of).principalPersonId).toBe(b.personId);
    }
  });

  test('統合を知らない窓口が、もとの記録に書いた同意は、まとめれば残した記録のものになり、元に戻せば戻る', () => {
    const { a, b } = two();
    const mergeId = join(hall, a.personId, b.personId);
    const { consentId } = recordConsent(
      palette.session,
      consentInput.parse({
        caseId: b.caseId,
        personId: b.personId,
        method: 'oral',
        scope: ['1'],
        organisationIds: ['org-1'],
        date: '2027-04-07',
      }),
    );
    meet();
    expect(open(hall).strays).toMatchObject([{ mergedId: b.personId, counts: { consent: 1 } }]);
    value(gatherStrays(hall.session, { keptId: a.personId, mergedId: b.personId }));
    meet();
    for (const at of [hall, palette]) expect(row(at, 'consent', consentId).personId).toBe(a.personId);
    value(undoMerge(palette.session, mergeId));
    meet();
    for (const at of [hall, palette]) {
      expect(row(at, 'consent', consentId).personId).toBe(b.personId);
      expect(row(at, 'case', b.caseId).principalPersonId).toBe(b.personId);
    }
  });

  test('AをBへ、BをCへと、続けて統合しても、いちばん先の記録にたどり着く', () => {
    const { a, b } = two();
    const c = openPerson(palette, '山田 多郎');
    meet();
    join(hall, b.personId, a.personId);
    join(palette, c.personId, b.personId);
    meet();
    for (const at of [hall, palette]) expect(standing(at, a.personId)).toBe(c.personId);
    for (const strayed of openStrays(hall.session.store)) value(gatherStrays(hall.session, strayed));
    meet();
    for (const at of [hall, palette])
      for (const of of [a, b, c]) expect(row(at, 'case', of.caseId).principalPersonId).toBe(c.personId);
  });

  test('一つの窓口で二度続けて統合しても、そのファイルは相手の窓口に断られない', () => {
    const { a, b } = two();
    const c = openPerson(hall, '山田 多郎');
    meet();
    recordConsent(
      palette.session,
      consentInput.parse({
        caseId: a.caseId,
        personId: a.personId,
        method: 'oral',
        scope: ['1'],
        organisationIds: ['org-1'],
        date: '2027-04-07',
      }),
    );
    meet();
    join(hall, b.personId, a.personId);
    join(hall, c.personId, b.personId);
    meet();
    expect(row(palette, 'case', a.caseId).principalPersonId).toBe(c.personId);
    isAlike('case', a.caseId);
  });

  test('一つの記録を、両方で別々の記録へ統合したら尋ね、決めた方へ、つながりもそろう', () => {
    const { a, b } = two();
    const c = openPerson(hall, '山田 多郎');
    meet();
    join(hall, b.personId, a.personId);
    later(palette);
    join(palette, c.personId, a.personId);
    meet();
    const asked = open(hall).differences.find(({ field }) => field === 'mergedIntoId');
    expect(asked?.proposal).toBeNull();
    const toB = asked?.heads.find((each) => each.value === b.personId)?.hlc ?? '';
    value(
      decide(hall.session, {
        entity: 'person',
        id: a.personId,
        field: 'mergedIntoId',
        heads: asked?.heads.map(({ hlc }) => hlc) ?? [],
        decision: { take: 'head', hlc: toB },
      }),
    );
    meet();
    for (const at of [hall, palette]) {
      expect(standing(at, a.personId)).toBe(b.personId);
      expect(row(at, 'case', a.caseId).principalPersonId).toBe(b.personId);
    }
  });
});

describe('終結', () => {
  const end = (at: Window, event: 'screened-information-only' | 'screened-own-support') =>
    at.session.store.write(at.session.staff.id, (writer) =>
      value(move(at.session.store, writer, caseId, event)),
    );
  beforeEach(() => {
    for (const at of [hall, palette]) later(at, 120);
  });
  const afterEnd = (at: Window) => {
    const { store } = at.session;
    const found = findCase(store, caseId);
    return found ? writtenAfterEnd(store, found, notesOf(store, caseId)).map(({ noteId }) => noteId) : [];
  };

  test('こちらで終わらせ、あちらで経過を書いたら、終結のあとの記録として見え、再開すれば両方の窓口で続けられる', () => {
    end(hall, 'screened-information-only');
    later(palette, 60);
    const noteId = note(palette, caseId, '電話があった');
    meet();
    for (const at of [hall, palette]) expect(afterEnd(at)).toEqual([noteId]);
    later(hall, 120);
    value(reopen(hall.session, { caseId, date: '2027-04-07', reason: '電話があった' }));
    meet();
    for (const at of [hall, palette]) {
      expect(row(at, 'case', caseId)).toMatchObject({ state: 'intake', endedAt: null });
      expect(afterEnd(at)).toEqual([]);
    }
  });

  test('終わらせる前に書かれ、あとから届いた経過も、見ていなかった記録として見える', () => {
    const noteId = note(palette, caseId, '訪問した');
    later(hall, 60);
    end(hall, 'screened-information-only');
    expect(afterEnd(hall)).toEqual([]);
    later(hall, 60);
    carry(palette, hall);
    expect(afterEnd(hall)).toEqual([noteId]);
  });

  test('両方で別々に進めたら、どちらの状態かを尋ね、終了の日も決めた状態に合う。判断なので、おすすめはない', () => {
    end(hall, 'screened-information-only');
    later(palette);
    end(palette, 'screened-own-support');
    meet();
    const asked = open(hall).differences.find(({ field }) => field === 'state');
    expect(asked?.heads.map((each) => each.value)).toEqual(['own-support', 'ended-information']);
    expect(asked?.proposal).toBeNull();
    value(
      decide(hall.session, {
        entity: 'case',
        id: caseId,
        field: 'state',
        heads: asked?.heads.map(({ hlc }) => hlc) ?? [],
        decision: { take: 'head', hlc: asked?.heads[0]?.hlc ?? '' },
      }),
    );
    meet();
    for (const at of [hall, palette]) {
      expect(row(at, 'case', caseId)).toMatchObject({ state: 'own-support', endedAt: null });
      expect(open(at).differences).toEqual([]);
    }
  });

  test('両方で別々の理由で終わらせたら、どちらの終わり方かを尋ね、終了日は一つになる', () => {
    end(hall, 'screened-information-only');
    put(palette, 'case', caseId, { state: 'own-support' });
    later(palette, 60);
    palette.session.store.write(palette.session.staff.id, (writer) =>
      value(move(palette.session.store, writer, caseId, 'own-support-ended')),
    );
    meet();
    const asked = open(palette).differences.find(({ field }) => field === 'state');
    value(
      decide(palette.session, {
        entity: 'case',
        id: caseId,
        field: 'state',
        heads: asked?.heads.map(({ hlc }) => hlc) ?? [],
        decision: { take: 'head', hlc: asked?.heads[1]?.hlc ?? '' },
      }),
    );
    meet();
    for (const at of [hall, palette]) {
      expect(row(at, 'case', caseId).state).toBe('ended-information');
      expect(row(at, 'case', caseId).endedAt).not.toBeNull();
      expect(openOf(at.session.store, caseId)).toEqual([]);
    }
  });
});

describe('決めたもの', () => {
  const settled = (entity: string, id: string, field: string, before: string, after: string) => {
    for (const at of [hall, palette]) {
      expect(open(at).settlings).toMatchObject([
        { entity, id, field, settled: { value: before }, written: { value: after } },
      ]);
    }
    const [asked] = open(hall).settlings;
    value(keepSettled(hall.session, { entity, id, field, written: asked?.written.hlc ?? '' }));
    meet();
    for (const at of [hall, palette]) {
      expect(row(at, entity, id)[field]).toBe(before);
      expect(open(at).settlings).toEqual([]);
      expect(valuesOf(at, entity, id, field)).toContain(after);
    }
  };

  test('こちらで確定した会議録に、あちらで知らずに書いたら、確定したときの値に戻せる。書いたことは履歴に残る', () => {
    const meetingId = add(hall, 'supportMeeting', { state: 'held', date: '2027-04-07' });
    const partId = add(hall, 'supportMeetingCase', { meetingId, caseId, discussion: '見守る。' });
    meet();
    put(hall, 'supportMeeting', meetingId, { state: 'minutes-confirmed', minutesConfirmedOn: '2027-04-07' });
    later(palette);
    put(palette, 'supportMeetingCase', partId, { discussion: '見守る。次は5月。' });
    meet();
    settled('supportMeetingCase', partId, 'discussion', '見守る。', '見守る。次は5月。');
  });

  test('こちらで説明したプランの目標を、あちらで古い下書きのまま直したら、だまって変わらず、決めたときの値に戻せる', () => {
    const planId = add(hall, 'supportPlan', { caseId, state: 'draft', goalShort: '家賃を払う' });
    meet();
    put(palette, 'supportPlan', planId, { goalShort: '家賃を分けて払う' });
    later(hall);
    put(hall, 'supportPlan', planId, { state: 'explained', explainedOn: '2027-04-07' });
    meet();
    settled('supportPlan', planId, 'goalShort', '家賃を払う', '家賃を分けて払う');
  });

  test('決めたことを知ってから、あちらで記録したものは、何も尋ねない', () => {
    const planId = add(hall, 'supportPlan', { caseId, state: 'draft', goalShort: '家賃を払う' });
    put(hall, 'supportPlan', planId, { state: 'explained', explainedOn: '2027-04-07' });
    meet();
    put(palette, 'supportPlan', planId, { noticeNumber: '7福祉第30号' });
    meet();
    for (const at of [hall, palette]) expect(open(at).settlings).toEqual([]);
    expect(row(hall, 'supportPlan', planId).noticeNumber).toBe('7福祉第30号');
  });
});

test('同意をこちらで撤回し、あちらで新しく得たら、どちらも残り、新しい同意だけが続く', () => {
  const consentId = idsOf(hall, 'consent')[0] ?? '';
  const personId = String(row(hall, 'consent', consentId).personId);
  value(
    withdrawConsent(hall.session, withdrawInput.parse({ consentId, date: '2027-04-20', method: 'phone' })),
  );
  const given = recordConsent(
    palette.session,
    consentInput.parse({
      caseId,
      personId,
      method: 'oral',
      scope: ['1'],
      organisationIds: ['org-1'],
      date: '2027-04-21',
    }),
  );
  meet();
  for (const at of [hall, palette]) {
    const all = consentsOf(at.session.store, caseId);
    expect(all.find(({ id }) => id === consentId)?.withdrawnOn).toBe('2027-04-20');
    expect(all.find(({ id }) => id === given.consentId)?.withdrawnOn).toBeNull();
    expect(open(at).differences).toEqual([]);
  }
});

test('こちらで済ませた対応事項を、あちらで延ばしても、済んだまま。延ばした期日も残る', () => {
  const taskId = idsOf(hall, 'task')[0] ?? '';
  value(completeTask(hall.session, taskId, '電話で済んだ'));
  put(palette, 'task', taskId, { dueDate: '2027-06-01' });
  meet();
  for (const at of [hall, palette]) {
    expect(row(at, 'task', taskId)).toMatchObject({ doneNote: '電話で済んだ', dueDate: '2027-06-01' });
    expect(row(at, 'task', taskId).doneAt).not.toBeNull();
  }
});

test('両方で担当を替えたら、あとの担当を示しながら、だれにするかを尋ねる', () => {
  put(hall, 'case', caseId, { staffId: hall.session.staff.id, responsibleOfficeId: hall.session.office.id });
  later(palette);
  put(palette, 'case', caseId, {
    staffId: palette.session.staff.id,
    responsibleOfficeId: palette.session.office.id,
  });
  meet();
  for (const at of [hall, palette]) {
    expect(row(at, 'case', caseId).responsibleOfficeId).toBe(palette.session.office.id);
    const asked = open(at).differences.map(({ field, proposal }) => [field, proposal]);
    expect(asked).toEqual(
      expect.arrayContaining([
        ['staffId', null],
        ['responsibleOfficeId', null],
      ]),
    );
  }
});

describe('時計', () => {
  test('同じミリ秒に書いても、両方の窓口で同じ値を示し、もう一方も残る', () => {
    put(hall, 'case', caseId, { cautions: '犬がいる' });
    put(palette, 'case', caseId, { cautions: '夜は不在' });
    meet();
    isAlike('case', caseId);
    expect(valuesOf(hall, 'case', caseId, 'cautions')).toEqual(
      expect.arrayContaining(['犬がいる', '夜は不在']),
    );
    expect(open(hall).differences).toMatchObject([
      { field: 'cautions', proposal: { take: 'both', because: 'joined' } },
    ]);
  });

  test('時計が三年遅れた窓口でも、見てから書いたことは、見たことのあとになる', () => {
    put(hall, 'case', caseId, { cautions: '犬がいる' });
    carry(hall, palette);
    palette.clock.now -= 3 * 365 * 86_400_000;
    put(palette, 'case', caseId, { cautions: '犬はいない' });
    meet();
    expect(row(hall, 'case', caseId).cautions).toBe('犬はいない');
    expect(open(hall).differences).toEqual([]);
    expect(valuesOf(hall, 'case', caseId, 'cautions')).toEqual(['犬がいる', '犬はいない']);
  });
});

test('決めても、選ばなかった値も、決めた人も、履歴に残る', () => {
  put(hall, 'case', caseId, { urgencyGround: '食べていない' });
  put(palette, 'case', caseId, { urgencyGround: '電気が止まった' });
  meet();
  const [asked] = open(hall).differences;
  value(
    decide(hall.session, {
      entity: 'case',
      id: caseId,
      field: 'urgencyGround',
      heads: asked?.heads.map(({ hlc }) => hlc) ?? [],
      decision: { take: 'both' },
    }),
  );
  meet();
  for (const at of [hall, palette]) {
    const changes = at.session.store.changes.changesOf('case', caseId, ['urgencyGround']);
    expect(changes).toHaveLength(3);
    expect(changes.at(-1)?.staff).toBe(hall.session.staff.id);
    expect(String(row(at, 'case', caseId).urgencyGround)).toContain('食べていない');
    expect(String(row(at, 'case', caseId).urgencyGround)).toContain('電気が止まった');
  }
});

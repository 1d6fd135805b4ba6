import { describe, expect, test } from 'vitest';
import { MEETING_STATES } from '../../../db/meetings/codes.ts';
import {
  areMinutesConfirmed,
  mayCorrectMinutes,
  mayWriteMeeting,
  stateOnceConfirmed,
} from '../../../db/meetings/minutesRules.ts';
import { DAY, hold, twoCaseSitting } from '../meetings/sitting.ts';
import { value } from '../testOffice.ts';

describe('R12 確定した会議録は変わらない', () => {
  test('準備・開催済・訂正中は書け、確定と訂正版の確定は書けず、訂正版を作る道を示す', () => {
    for (const state of MEETING_STATES)
      for (const minutesConfirmedOn of [null, DAY]) {
        const standing = { state, minutesConfirmedOn };
        const isConfirmed =
          state === 'minutes-confirmed' || (state === 'minutes-corrected' && minutesConfirmedOn !== null);
        expect(areMinutesConfirmed(standing)).toBe(isConfirmed);
        if (isConfirmed)
          expect(mayWriteMeeting(standing)).toMatchObject({
            refusal: { code: 'R12', way: 'correct-minutes' },
          });
        else expect(mayWriteMeeting(standing).ok).toBe(true);
        expect(mayCorrectMinutes(standing, '誤記').ok).toBe(isConfirmed);
      }
  });
  test('訂正には理由が要る', () => {
    expect(mayCorrectMinutes({ state: 'minutes-confirmed', minutesConfirmedOn: DAY }, '　')).toMatchObject({
      refusal: { code: 'missing-required', facts: { fields: ['correctionReason'] } },
    });
  });
  test('確定できるのは、開催済と訂正中だけ', () => {
    expect(stateOnceConfirmed({ state: 'held', minutesConfirmedOn: null })).toBe('minutes-confirmed');
    expect(stateOnceConfirmed({ state: 'minutes-corrected', minutesConfirmedOn: null })).toBe(
      'minutes-corrected',
    );
    for (const state of ['preparing', 'minutes-confirmed'] as const)
      expect(stateOnceConfirmed({ state, minutesConfirmedOn: null })).toBe(null);
    expect(stateOnceConfirmed({ state: 'minutes-corrected', minutesConfirmedOn: DAY })).toBe(null);
  });
});

test('R12 訂正は理由つきの第2版になり、第1版はもとのまま印刷される。理由は操作記録にも残る', async () => {
  const { office, meetingId, first } = await twoCaseSitting();
  const { api } = office;
  await hold(office, meetingId);
  value(await api.meetings.confirmMinutes({ meetingId, date: DAY }));
  const { head: _, ...before } = value(await api.papers.minutes({ id: first.meetingCaseId }));
  expect(before.edition).toEqual({ version: 1, reason: '', isDraft: false });

  const change = () =>
    api.meetings.saveCase({ meetingCaseId: first.meetingCaseId, fields: { wishes: '訂正した意向' } });
  expect(await change()).toMatchObject({ refusal: { code: 'R12', way: 'correct-minutes' } });
  value(await api.sittings.correctMinutes({ meetingId, correctionReason: '意向の聞き違い' }));
  value(await change());
  const draft = value(await api.papers.minutes({ id: first.meetingCaseId }));
  expect(draft.edition).toEqual({ version: 2, reason: '意向の聞き違い', isDraft: true });

  office.at('2027-04-20T09:00:00+09:00');
  value(
    await api.meetings.saveRole({
      meetingCaseId: first.meetingCaseId,
      what: '書き落とした役割',
      position: 1,
    }),
  );
  expect(value(await api.meetings.confirmMinutes({ meetingId, date: '2027-04-20' })).tasks).toBe(1);
  const after = value(await api.papers.minutes({ id: first.meetingCaseId }));
  expect(after.edition).toEqual({ version: 2, reason: '意向の聞き違い', isDraft: false });
  expect(after.content.wishes).toBe('訂正した意向');
  const { head: _head, ...kept } = value(await api.papers.minutes({ id: `${first.meetingCaseId} 1` }));
  expect(kept).toEqual(before);
  expect(await change()).toMatchObject({ refusal: { code: 'R12' } });
  expect(value(await api.meetings.view({ meetingId })).cases[0]?.versions).toMatchObject([
    { version: 1, reason: '' },
    { version: 2, reason: '意向の聞き違い', confirmedOn: '2027-04-20' },
  ]);
  const entries = office.core
    .session()
    ?.store.connection.prepare(`SELECT detail FROM audit WHERE action = 'override'`)
    .all() as { detail: string }[];
  expect(entries.map(({ detail }) => JSON.parse(detail))).toContainEqual({
    rule: 'R12',
    reason: '意向の聞き違い',
  });
});

test('R12 確定したあとで名や同意が変わっても、会議録は確定した日のまま', async () => {
  const { office, meetingId, first } = await twoCaseSitting();
  const { api } = office;
  await hold(office, meetingId);
  value(await api.meetings.confirmMinutes({ meetingId, date: DAY }));
  const [member] = value(await api.cases.view({ caseId: first.caseId })).members;
  value(
    await api.cases.savePerson({
      caseId: first.caseId,
      memberId: member?.memberId ?? null,
      member: { personId: member?.person.id, name: '別名 太郎', relation: 'self' },
    }),
  );
  await api.meetingSettings.save({ 'secrecy-line': '別の文言' });
  const paper = JSON.stringify(value(await api.papers.minutes({ id: first.meetingCaseId })));
  expect(paper).toContain('赤印 太郎');
  expect(paper).not.toMatch(/別名|別の文言/);
});

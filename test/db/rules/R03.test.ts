import { describe, expect, test } from 'vitest';
import { mayAttendSupportMeeting, mayBeHeld } from '../../../db/meetings/rules.ts';
import { youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';

const member = (
  secrecyNoticeDate: string | null,
  way: 'member' | 'added-by-chair' | 'heard-then-left' = 'member',
) => ({
  name: '川村 和子',
  way,
  secrecyNoticeDate,
});

describe('R03 支援会議に出席できるのは、守秘義務の説明を受けた人だけ', () => {
  test('説明日が会議の日までにあれば出席できる', () => {
    expect(mayAttendSupportMeeting(member('2027-04-16'), '2027-04-16').ok).toBe(true);
  });
  test('説明日がない、または後の日付なら、その場の説明を案内する', () => {
    for (const date of [null, '2027-04-17']) {
      expect(mayAttendSupportMeeting(member(date), '2027-04-16')).toMatchObject({
        refusal: { code: 'R03', way: 'explain-secrecy', facts: { name: '川村 和子' } },
      });
    }
  });
  test('会長が加えた人も説明が要り、冒頭に聴取して退席する人は要らない', () => {
    expect(mayAttendSupportMeeting(member(null, 'added-by-chair'), '2027-04-16').ok).toBe(false);
    expect(mayAttendSupportMeeting(member(null, 'heard-then-left'), '2027-04-16').ok).toBe(true);
  });
});

describe('支援会議を開催済にするには', () => {
  const whole = {
    date: '2027-04-16',
    startTime: '14:00',
    place: '市役所 会議室',
    attendees: [member('2027-04-01')],
    cases: [{ agreedRoles: 1, discussion: null }],
    secrecyConfirmed: true,
    readAloud: true,
  };
  test('そろっていればできる', () => expect(mayBeHeld(whole).ok).toBe(true));
  test('足りないものを名前で示す', () => {
    expect(
      mayBeHeld({ ...whole, place: null, readAloud: false, cases: [{ agreedRoles: 0, discussion: null }] }),
    ).toMatchObject({
      refusal: { code: 'missing-required', facts: { fields: ['place', 'readAloud', 'agreedRoles'] } },
    });
  });
  test('申合せがなくても、協議の内容が書いてあればできる', () => {
    expect(mayBeHeld({ ...whole, cases: [{ agreedRoles: 0, discussion: '引き続き見守る' }] }).ok).toBe(true);
  });
});

test('R03・C6 構成員でない人は理由を書いて二つの道で加わり、その理由は操作記録に残る。説明のない構成員がいると開催済にできない', async () => {
  const { office, caseId, organisation, audited } = await youngCarerHousehold();
  const { api } = office;
  value(await api.assessments.screen({ caseId, date: '2027-05-14', result: '5', ground: '同意はまだ' }));
  value(
    await api.cases.requestCoordination({
      caseId,
      requestedOn: '2027-05-14',
      fromSection: '子ども家庭課',
      connectorName: '川口 直',
      form: 'without-consent',
      reason: '一緒に支える必要がある。',
    }),
  );
  value(
    await api.cases.decideAcceptance({
      caseId,
      decision: 'accepted',
      decidedOn: '2027-05-14',
      coordinatorStaffId: null,
    }),
  );
  const { meetingId, meetingCaseId } = value(
    await api.meetings.createSupportMeeting({ caseId, date: '2027-05-14' }),
  );
  const stranger = { meetingId, organisationName: '試験中学校', name: '森 一郎' };
  for (const way of ['added-by-chair', 'heard-then-left'] as const)
    expect(await api.meetings.saveAttendee({ ...stranger, way })).toMatchObject({
      refusal: { code: 'missing-required', facts: { fields: ['nonMemberReason'] } },
    });
  expect(audited('override')).toEqual([]);
  const reason = '毎朝の様子を知っているため';
  value(await api.meetings.saveAttendee({ ...stranger, way: 'added-by-chair', reason }));
  expect(audited('override')).toEqual([{ rule: 'C6', way: 'added-by-chair', reason }]);
  const { id: memberId } = await api.organisations.saveMember({
    organisationId: organisation('民生委員'),
    name: '川村 和子',
    title: '民生委員',
  });
  const { attendeeId } = value(
    await api.meetings.saveAttendee({ meetingId, memberId, name: '川村 和子', way: 'member' }),
  );
  value(
    await api.meetings.saveRole({
      meetingCaseId,
      what: '朝の様子を聴く',
      dueDate: '2027-05-20',
      position: 0,
    }),
  );
  value(
    await api.meetings.save({
      meetingId,
      fields: { startTime: '14:00', place: '市役所 会議室', secrecyConfirmed: true, readAloud: true },
    }),
  );
  expect(await api.meetings.hold({ meetingId })).toMatchObject({
    refusal: { code: 'R03', way: 'explain-secrecy', facts: { name: '川村 和子' } },
  });
  value(await api.meetings.explainSecrecy({ attendeeId, date: '2027-05-14' }));
  value(await api.meetings.hold({ meetingId }));
});

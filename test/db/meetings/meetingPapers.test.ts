import { expect, test } from 'vitest';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const reception = (name: string, kana: string) => ({
  date: '2027-04-07',
  time: '10:20',
  method: 'phone' as const,
  route: 'acquaintance-neighbour' as const,
  memo: '最近見ない。',
  worries: { '13': 'most' as const },
  form: 'without-consent' as const,
  noConsentReason: 'not-contacted' as const,
  urgency: 'middle' as const,
  people: [{ name, kana, relation: 'self' as const }],
});

async function sitting() {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2027-04-08T10:00:00+09:00');
  const { caseId } = value(
    await office.api.receptions.register({ reception: reception('高橋 節子', 'たかはし せつこ') }),
  );
  const { meetingId, meetingCaseId } = value(
    await office.api.meetings.createSupportMeeting({ caseId, date: '2027-04-16' }),
  );
  const found = value(await office.api.cases.view({ caseId }));
  return { office, caseId, meetingId, meetingCaseId, caseNo: found.head.caseNo };
}

const idOf = async ({ api }: TestOffice, name: string): Promise<string> =>
  (await api.organisations.list()).find((each) => each.name === name)?.id ?? '';

async function attend(
  office: TestOffice,
  meetingId: string,
  organisation: string,
  name: string,
): Promise<string> {
  const organisationId = await idOf(office, organisation);
  const { attendeeId } = value(
    await office.api.meetings.saveAttendee({ meetingId, organisationId, name, title: '主査', way: 'member' }),
  );
  return attendeeId;
}

test('開催通知: 宛先は出席する機関と名簿の構成員で、自分の課には出さない', async () => {
  const { office, meetingId } = await sitting();
  await attend(office, meetingId, '社会福祉課', '宮本 徹');
  await attend(office, meetingId, '高齢者福祉課', '木内 薫');
  await attend(office, meetingId, '高齢者福祉課', '試験 六郎');
  await office.api.organisations.saveMember({
    organisationId: await idOf(office, '民生委員・児童委員'),
    name: '試験 三枝',
    title: '',
    secrecyNoticeDate: null,
  });
  const known = value(await office.api.meetingNotices.addressees({ kind: 'support', meetingId }));
  expect(known).toMatchObject([
    {
      address: { lines: ['高齢者福祉課長'], honorific: 'sama' },
      people: [{ name: '木内 薫' }, { name: '試験 六郎' }],
      isAttending: true,
    },
    { address: { lines: ['民生委員・児童委員', '試験 三枝'], honorific: 'sama' }, isAttending: false },
  ]);
});

test('開催通知・次第・名簿のどこにも、対象者の名もケース番号もない', async () => {
  const { office, meetingId, meetingCaseId, caseNo } = await sitting();
  await attend(office, meetingId, '高齢者福祉課', '木内 薫');
  value(
    await office.api.meetings.save({
      meetingId,
      fields: {
        agenda: ['開会', '高橋節子さんの安否', `${caseNo}の見立て`],
        handouts: '高橋様の事例概要シート',
        purpose: '高橋家の見守り',
        noticeBring: '髙橋さんの記録\n筆記用具',
      },
    }),
  );
  value(await office.api.meetings.saveCase({ meetingCaseId, fields: { purpose: '高橋さんの件' } }));
  const [to] = value(await office.api.meetingNotices.addressees({ kind: 'support', meetingId }));
  const papers = [
    value(await office.api.papers.meetingNotice({ id: `support ${meetingId} ${to?.key}` })),
    value(await office.api.papers.meetingAgenda({ id: `support ${meetingId}` })),
    value(await office.api.papers.attendanceRoll({ id: `support ${meetingId}` })),
  ];
  for (const data of papers) {
    const said = JSON.stringify(data);
    for (const word of ['高橋', '髙橋', '節子', caseNo, meetingCaseId]) expect(said).not.toContain(word);
    expect(data.agenda).toEqual(['開会', '事例1', '事例1']);
  }
});

test('重層的支援会議にも、同じ三つの紙がある', async () => {
  const { office, caseId, caseNo } = await sitting();
  const view = value(await office.api.cases.view({ caseId }));
  await office.api.consents.record({
    caseId,
    personId: view.record.principalPersonId ?? '',
    method: 'written',
    scope: ['1', '2', '6'],
    organisationIds: [await idOf(office, '高齢者福祉課')],
    date: '2027-04-08',
  });
  const { meetingId } = value(await office.api.meetings.proposePlanReview({ caseId, date: '2027-05-20' }));
  const agenda = value(await office.api.papers.meetingAgenda({ id: `plan-review ${meetingId}` }));
  expect(agenda).toMatchObject({ kind: 'plan-review', name: '重層的支援会議', date: '2027-05-20' });
  expect(agenda.schedule.map(({ text }) => text)).toContain('支援プランの適切性の協議');
  expect(JSON.stringify(agenda)).not.toContain(caseNo);
  expect(await office.api.papers.meetingAgenda({ id: `support ${meetingId}` })).toMatchObject({ ok: false });
});

/** An office with a 支援会議 of two cases, each full of a mark of its own. */
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

export const DAY = '2027-04-16';

export interface Part {
  caseId: string;
  meetingCaseId: string;
  mark: string;
}

const openedCase = async ({ api }: TestOffice, name: string): Promise<string> =>
  value(
    await api.receptions.register({
      reception: { ...testReception, date: '2027-04-07', people: [{ name, relation: 'self' as const }] },
    }),
  ).caseId;

async function fill({ api }: TestOffice, { meetingCaseId, mark }: Part): Promise<void> {
  value(
    await api.meetings.saveCase({
      meetingCaseId,
      fields: {
        purpose: `${mark}の目的`,
        wishes: `${mark}の意向`,
        assessment: `${mark}の見立て`,
        discussion: `${mark}の協議`,
        remaining: `${mark}の課題`,
        nextDate: '2027-05-21',
        nextText: `${mark}の次回`,
      },
    }),
  );
  value(await api.meetings.saveStatement({ meetingCaseId, fact: `${mark}の事実`, position: 0 }));
  value(
    await api.meetings.saveRole({ meetingCaseId, what: `${mark}の役割`, who: `${mark}の担当`, position: 0 }),
  );
  value(await api.meetings.saveGap({ meetingCaseId, what: `${mark}の不足` }));
}

export async function twoCaseSitting(date = DAY): Promise<{
  office: TestOffice;
  meetingId: string;
  first: Part;
  second: Part;
}> {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2027-04-08T09:00:00+09:00');
  const { api } = office;
  const [caseId, otherId] = [await openedCase(office, '赤印 太郎'), await openedCase(office, '青印 花子')];
  const made = value(await api.meetings.createSupportMeeting({ caseId, date }));
  const { meetingId } = made;
  const put = value(await api.sittings.putCaseOn({ meetingId, caseId: otherId }));
  const first = { caseId, meetingCaseId: made.meetingCaseId, mark: '赤印' };
  const second = { caseId: otherId, meetingCaseId: put.meetingCaseId, mark: '青印' };
  for (const part of [first, second]) await fill(office, part);
  return { office, meetingId, first, second };
}

export async function hold({ api }: TestOffice, meetingId: string) {
  const organisationId = (await api.organisations.list())[0]?.id as string;
  const { id: memberId } = await api.organisations.saveMember({
    organisationId,
    name: '大野 恵',
    secrecyNoticeDate: '2027-04-01',
  });
  value(await api.meetings.saveAttendee({ meetingId, memberId, name: '大野 恵', way: 'member' }));
  value(
    await api.meetings.save({
      meetingId,
      fields: { startTime: '14:00', place: '市役所 会議室', secrecyConfirmed: true, readAloud: true },
    }),
  );
  return value(await api.meetings.hold({ meetingId }));
}

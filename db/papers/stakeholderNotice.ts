import { addressOf, isPersonal } from '../meetings/addressRules.ts';
import { meetingSettings } from '../meetings/settings.ts';
import { findStakeholderMeeting } from '../meetings/stakeholder.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

/** 開催通知 of a 関係者会議: one letter for each organisation of its roll. `id`: `stakeholder 018f…`. No case is on it. */
export function stakeholderNoticeData(session: Session, id: string) {
  const meeting = findStakeholderMeeting(session.store, id.split(' ')[1] ?? '');
  if (!meeting) return null;
  const settings = meetingSettings(session.store);
  const invited = (meeting.attendees ?? []).filter(({ name, organisationName }) => name || organisationName);
  const byOrganisation = Map.groupBy(invited, ({ organisationName, name }) =>
    isPersonal(organisationName) ? `${organisationName} ${name}` : organisationName,
  );
  return {
    head: paperHead(session),
    staffName: session.staff.name,
    name: settings['stakeholder-name'],
    sender: settings.sender,
    sealOmitted: settings['seal-omitted'],
    fiscalYear: meeting.fiscalYear ?? 0,
    number: meeting.number ?? 0,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place ?? '',
    agenda: meeting.agenda ?? [],
    noticeDate: meeting.noticeDate,
    noticeNumber: meeting.noticeNumber ?? '',
    addressees: [...byOrganisation.values()].map((people) => ({
      address: addressOf({
        organisation: people[0]?.organisationName ?? '',
        name: people[0]?.name ?? '',
      }),
      people: people.filter(({ name }) => name).map(({ title, name }) => ({ title, name })),
    })),
  };
}

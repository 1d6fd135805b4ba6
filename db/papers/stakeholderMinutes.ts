import { minutesVersionsOf } from '../meetings/minutesVersions.ts';
import { meetingSettings } from '../meetings/settings.ts';
import { findStakeholderMeeting, type StakeholderMeeting } from '../meetings/stakeholder.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

/** `id`: the meeting, and the version where it isn't the newest. As it was confirmed (R12); before that, as it stands. No case is on it. */
export function stakeholderMinutesData(session: Session, id: string) {
  const { store } = session;
  const [meetingId = '', asked] = id.split(' ');
  const meeting = findStakeholderMeeting(store, meetingId);
  if (!meeting) return null;
  const versions = minutesVersionsOf(store, 'stakeholder', meetingId);
  const version = asked ? versions.find((each) => String(each.version) === asked) : versions.at(-1);
  if (asked && !version) return null;
  const kept = version?.content
    ? (JSON.parse(version.content) as { name: string; meeting: StakeholderMeeting })
    : { name: meetingSettings(store)['stakeholder-name'], meeting };
  return {
    head: paperHead(session),
    ...kept,
    /** Null: not confirmed yet. */
    version: version?.version ?? null,
    reason: version?.reason ?? '',
  };
}

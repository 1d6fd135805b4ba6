/** Sittings of the three kinds on the days of a calendar: when and where, never what about. Those called off are none. */
import { and, between, isNull } from 'drizzle-orm';
import type { Store } from '../store/store.ts';
import type { MeetingKind } from './codes.ts';
import { planReviewMeeting } from './planReviewTables.ts';
import { meetingSettings } from './settings.ts';
import { stakeholderMeeting } from './stakeholderTables.ts';
import { supportMeeting } from './tables.ts';

export interface SittingOn {
  id: string;
  kind: MeetingKind;
  /** As the city names it. */
  subject: string;
  officeId: string | null;
  date: string;
  startTime: string | null;
  endTime: string | null;
  place: string;
  /** Held already. */
  isDone: boolean;
}

export function meetingsBetween(store: Store, from: string, until: string): SittingOn[] {
  const { orm } = store;
  const names = meetingSettings(store);
  const on = <Row extends { date: string | null; place: string | null; state: string | null }>(
    kind: MeetingKind,
    rows: readonly (Row & Pick<SittingOn, 'id' | 'officeId' | 'startTime' | 'endTime'>)[],
  ): SittingOn[] =>
    rows.map(({ id, officeId, date, startTime, endTime, place, state }) => ({
      id,
      kind,
      subject: names[`${kind}-name`],
      officeId,
      date: date ?? from,
      startTime,
      endTime,
      place: place ?? '',
      isDone: state !== null && state !== 'preparing',
    }));
  return [
    ...on(
      'support',
      orm
        .select()
        .from(supportMeeting)
        .where(and(between(supportMeeting.date, from, until), isNull(supportMeeting.calledOffOn)))
        .all(),
    ),
    ...on(
      'plan-review',
      orm
        .select()
        .from(planReviewMeeting)
        .where(and(between(planReviewMeeting.date, from, until), isNull(planReviewMeeting.calledOffOn)))
        .all(),
    ),
    ...on(
      'stakeholder',
      orm
        .select()
        .from(stakeholderMeeting)
        .where(and(between(stakeholderMeeting.date, from, until), isNull(stakeholderMeeting.deletedAt)))
        .all(),
    ),
  ];
}

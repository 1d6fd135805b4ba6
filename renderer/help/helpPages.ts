/** Every screen's help. A place without one does not compile. */
import type { Place } from '../app/place.ts';
import { caseHelp } from '../text/help/cases.ts';
import { counterHelp } from '../text/help/counter.ts';
import { handoffHelp } from '../text/help/handoff.ts';
import { meetingHelp } from '../text/help/meetings.ts';
import { officeHelp, topicHelp } from '../text/help/office.ts';
import type { HelpPage } from '../text/help/page.ts';

export type Room = Place['room'];

export const HELP: Record<Room, HelpPage> = {
  ...counterHelp,
  ...caseHelp,
  ...meetingHelp,
  ...handoffHelp,
  ...officeHelp,
};

/** What belongs to no one screen. */
export const TOPICS: Record<string, HelpPage> = topicHelp;

/** By key, as it is named in a list: screens first, in the order of a day. */
export const ALL_HELP: readonly (readonly [key: string, page: HelpPage])[] = [
  ...Object.entries(HELP),
  ...Object.entries(TOPICS),
];

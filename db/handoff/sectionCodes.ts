/** Which parts of a copy somebody chooses to leave out, and which stay behind unasked. */
import { SECTIONS, type Section } from './codes.ts';

/**
 * Left out without being asked, and never to be chosen: a concealed address (C10), the body of an attachment that this PC doesn't have
 * whole, what the city's windows say to each other where the file leaves the city, what this version cannot read.
 */
export const UNASKED_SECTIONS = [
  'concealed-address',
  'attachment-bodies',
  'counters-own',
  'newer-version',
] as const;

/** The others are a choice, or the recipient's kind makes it. */
export type ChosenSection = Exclude<Section, (typeof UNASKED_SECTIONS)[number]>;

/** What staff may leave out of a file, in the order in which it is offered. */
export const CHOSEN_SECTIONS: readonly ChosenSection[] = SECTIONS.filter(
  (section): section is ChosenSection => !(UNASKED_SECTIONS as readonly Section[]).includes(section),
);

/** What a search shows apart, in this order. 相手方 are not shown among people: whoever types their name is warned (C9). */
export const SHOWN_GROUPS = ['people', 'cases', 'notes', 'organisations', 'receptions'] as const;
export type ShownGroup = (typeof SHOWN_GROUPS)[number];

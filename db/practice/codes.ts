/** The two offices that know each other, so that 渡す・受け取る can be practised by one person. */
export const PRACTICE_WINDOWS = ['cityhall', 'palette'] as const;
export type PracticeWindow = (typeof PRACTICE_WINDOWS)[number];

/** What is kept apart: neither goes from a practice office into a real one, nor back. */
export type KeptApart = 'card' | 'file' | 'store';

/** There is nothing to keep secret in an office to practise in: both stand on its unlock screen. */
export const PRACTICE_LOGIN = 'renshu';
export const PRACTICE_PASSPHRASE = 'れんしゅうまどぐちをひらく';

/** The day on which it is always: the invented people's appointments and dates due lie around it. */
export const PRACTICE_DAY = '2027-06-09';

/** What the name of every file of a practice office begins with. */
export const PRACTICE_PREFIX = '練習用_';

/** How many steps the filling is told in. */
export const FILL_STEPS = 7;

/** はじめての一時間 at either window, in order. */
export const FIRST_HOUR = {
  cityhall: ['receive', 'open-case', 'write-note', 'refer', 'meet', 'print', 'give'],
  palette: ['take', 'write-note', 'give'],
} as const satisfies Record<PracticeWindow, readonly string[]>;
export type FirstHourStep = (typeof FIRST_HOUR)[PracticeWindow][number];

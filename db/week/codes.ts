/** What stands in a week: kinds of appointment, why somebody is away, and where an entry comes from. */
export const APPOINTMENT_KINDS = ['visit-here', 'home-visit', 'phone', 'meeting', 'other'] as const;
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number];

/** That somebody is away, and no more than colleagues have to know. */
export const LEAVE_KINDS = ['leave', 'business-trip', 'training', 'away'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

/** `next`: the next appointment of a 支援経過. `busy`: taken in the member's other calendar. */
export const WEEK_SOURCES = ['appointment', 'next', 'meeting', 'task', 'leave', 'busy'] as const;
export type WeekSource = (typeof WEEK_SOURCES)[number];

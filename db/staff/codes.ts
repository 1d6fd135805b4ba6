/**
 * What a member of staff may do. An administrator runs the application without seeing case content; an auditor
 * reads the logs only. One person may hold several roles.
 */
export const ROLES = ['counsellor', 'connector', 'coordinator', 'chief', 'administrator', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

import { z } from 'zod';
import { DEATH_SYMBOLS } from '../diagrams/codes.ts';

const line = z.string().trim().min(1).max(100).nullable();
const prose = z.string().trim().min(1).max(1000).nullable();
const switched = z.enum(['yes', 'no']).nullable();

/** Null: what is usual again. The legal kind of a meeting is not among them. */
export const saveMeetingSettingsInput = z
  .object({
    'support-name': line,
    'support-chair': line,
    'plan-review-name': line,
    'plan-review-chair': line,
    'stakeholder-name': line,
    'stakeholder-chair': line,
    sender: line,
    'seal-omitted': z.string().trim().max(100).nullable(),
    'trial-basis': prose,
    'trial-until': z
      .string()
      .regex(/^20\d{2}$/)
      .nullable(),
    'trial-secrecy-line': prose,
    'secrecy-line': prose,
    'uses-initials': switched,
    'circulation-allowed': switched,
    'death-symbol': z.enum(DEATH_SYMBOLS).nullable(),
    'diagram-initials': switched,
  })
  .partial();

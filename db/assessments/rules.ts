/** Screening and risks: what a decision needs before it stands. */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Risk, ScreeningResult } from './codes.ts';

/**
 * Risks for which the law names whom to tell: 児童虐待防止法6条, 高齢者虐待防止法7条, 障害者虐待防止法7条, DV防止法6条; 自殺 and 安否不明 by the
 * city's own duty of care. R16 — the entry says who was told, or why nobody.
 */
export const NOTIFIABLE_RISKS: readonly Risk[] = [
  'suicide',
  'abuse-child',
  'abuse-older-person',
  'abuse-disabled-person',
  'domestic-violence',
  'unseen',
];

export function mayRecordRisks(found: {
  risks: readonly Risk[];
  askedAndNone: boolean;
  notifiedOrganisationId: string | null;
  notifiedText: string;
  notNotifiedReason: string;
}): Outcome<null> {
  if (found.risks.length === 0 && !found.askedAndNone)
    return refused('missing-required', 'fill-in', { fields: ['risks'] });
  const notifiable = found.risks.filter((risk) => NOTIFIABLE_RISKS.includes(risk));
  const told = found.notifiedOrganisationId !== null || found.notifiedText !== '';
  return notifiable.length > 0 && !told && found.notNotifiedReason === ''
    ? refused('R16', 'record-notification', { risks: notifiable })
    : allowed(null);
}

/** A stop before judgement (result 6) and consent pending (5) need their ground in words. */
export function mayScreen(result: ScreeningResult, ground: string): Outcome<null> {
  return (result === '5' || result === '6') && ground === ''
    ? refused('missing-required', 'fill-in', { fields: ['ground'] })
    : allowed(null);
}

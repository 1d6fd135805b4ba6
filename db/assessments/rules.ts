/** Screening, urgency and risks: what a decision needs before it stands. */
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Risk, ScreeningResult, Urgency, UrgencyLowering } from './codes.ts';
import type { NotificationInput } from './inputs.ts';

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

/**
 * Whom to ring, as directories name them: institutions of the law (児童相談所, 市町村の担当課, 配偶者暴力相談支援センター …) and, for the risks that no law
 * speaks of, of the city's own practice. Tried in this order.
 */
const TOLD: Record<Risk, readonly RegExp[]> = {
  'abuse-child': [/児童相談所/, /家庭センター/, /福祉事務所/],
  'abuse-older-person': [/高齢.*課/, /地域包括支援センター/],
  'abuse-disabled-person': [/虐待防止センター/, /障[がい害碍]+者?福祉課/],
  'domestic-violence': [/配偶者暴力相談/, /女性相談/, /警察/],
  suicide: [/警察/, /消防/, /保健所/],
  unseen: [/警察/, /消防/, /地域包括支援センター/, /民生委員/],
  'food-lifeline': [/社会福祉協議会/, /福祉事務所|^社会福祉課/],
  'housing-loss': [/住宅/, /福祉事務所|^社会福祉課/],
  'medication-stopped': [/医療機関/, /保健所/],
  'violence-at-visit': [/警察/],
};

/** The directory's organisations that are told of a risk, those of the law's first word first. */
export const toldOf = <Organisation extends { name: string | null }>(
  risk: Risk,
  directory: readonly Organisation[],
): Organisation[] => [
  ...new Set(TOLD[risk].flatMap((name) => directory.filter((each) => name.test(each.name ?? '')))),
];

const isTold = (entry: NotificationInput): boolean =>
  entry.organisationId !== null || entry.organisationName !== '' || entry.contactName !== '';

/** R16 — each notifiable risk has its own entry: who was told, or why nobody. */
export function mayRecordRisks(found: {
  risks: readonly Risk[];
  askedAndNone: boolean;
  notifications: readonly NotificationInput[];
}): Outcome<null> {
  if (found.risks.length === 0 && !found.askedAndNone)
    return refused('missing-required', 'fill-in', { fields: ['risks'] });
  const open = found.risks.filter(
    (risk) =>
      NOTIFIABLE_RISKS.includes(risk) &&
      !found.notifications.some(
        (entry) => entry.risk === risk && (isTold(entry) || entry.notNotifiedReason !== ''),
      ),
  );
  return open.length > 0 ? refused('R16', 'record-notification', { risks: open }) : allowed(null);
}

/** C12 — nobody knows whether the person is alive: the latest word on risks says so, and 緊急性 is 高 still. */
export const isUnseen = (
  urgency: Urgency | null,
  checks: readonly { at: number | null; risks: readonly Risk[] | null }[],
): boolean => {
  const latest = checks.reduce<(typeof checks)[number] | undefined>(
    (last, each) => ((each.at ?? 0) >= (last?.at ?? 0) ? each : last),
    undefined,
  );
  return urgency === 'high' && (latest?.risks ?? []).includes('unseen');
};

/**
 * C12 — 高 stays until the person was seen with somebody's own eyes. 高 entered by mistake may be put right, but not while it is
 * unknown whether the person is alive. The ground is asked for by the form.
 */
export function mayChangeUrgency(change: {
  from: Urgency | null;
  to: Urgency;
  loweredBecause: UrgencyLowering | null;
  unseen: boolean;
}): Outcome<null> {
  if (change.from !== 'high' || change.to === 'high' || change.loweredBecause === 'seen')
    return allowed(null);
  return change.loweredBecause === 'entered-by-mistake' && !change.unseen
    ? allowed(null)
    : refused('not-yet-seen', 'fill-in', { fields: ['loweredBecause'] });
}

/**
 * A stop before judgement (6) and consent pending (5) need their ground in words; 多機関協働 (4) says who brings the case: the
 * organisation that it came from, or in words what follows. Before anybody has seen the person the way on is decided only with a
 * reason (C12): safety goes before order, and is not held up by it either.
 */
export function mayScreen(decision: {
  result: ScreeningResult;
  ground: string;
  date: string;
  today: string;
  hasReferringOrganisation: boolean;
  unseen: boolean;
  unseenReason: string;
}): Outcome<null> {
  if (decision.date > decision.today) return refused('invalid-input', 'fill-in', { fields: ['date'] });
  if (decision.unseen && decision.unseenReason === '') return refused('not-yet-seen', 'confirm-safety');
  const needsGround =
    decision.result === '5' ||
    decision.result === '6' ||
    (decision.result === '4' && !decision.hasReferringOrganisation);
  return needsGround && decision.ground === ''
    ? refused('missing-required', 'fill-in', { fields: ['ground'] })
    : allowed(null);
}

/**
 * What becomes of a seeded case after its reception: screened, referred, taken into 多機関協働, met about, ended. Each step is drawn
 * beforehand and calls the areas' own functions at its moment.
 */
import { screen } from '../../db/assessments/store.ts';
import { addDays, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { decideAcceptance, requestCoordination } from '../../db/cases/acceptances.ts';
import type { CaseEvent } from '../../db/cases/rules.ts';
import { move } from '../../db/cases/transitions.ts';
import { consentInput } from '../../db/consents/inputs.ts';
import { recordConsent } from '../../db/consents/store.ts';
import type { Outcome } from '../../db/outcome.ts';
import { confirmReferral } from '../../db/referrals/confirm.ts';
import { sendReferral } from '../../db/referrals/store.ts';
import type { Session } from '../../db/session.ts';
import type { Chance } from './chance.ts';
import { SCREENING_GROUND } from './sentences.ts';

export interface Happening {
  at: number;
  staff: number;
  act(session: Session): void;
}

export interface Setting {
  /** The last moment of the seeded time; nothing happens after it. */
  until: number;
  staffCount: number;
  organisationIds: readonly string[];
}

export const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the seed was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
export const dateOf = (session: Session): string => toTokyoDate(session.store.now());
export const timeOf = (session: Session): string => toTokyoTime(session.store.now());

/** How cases go, so many in a hundred. */
const WAYS = [
  { name: 'information', often: 8 },
  { name: 'referred', often: 24 },
  { name: 'own-support', often: 26 },
  { name: 'coordination', often: 30 },
  { name: 'stopped', often: 4 },
  { name: 'waiting', often: 8 },
] as const;
export type WayName = (typeof WAYS)[number]['name'];

const LATER: readonly CaseEvent[] = [
  'taken-to-support-meeting',
  'consent-obtained',
  'plan-submitted',
  'support-decided',
  'evaluation-due',
  'coordination-closed',
  'follow-up-done',
];

export function way(chance: Chance): WayName {
  let left = chance.int(1, 100);
  for (const { name, often } of WAYS) {
    left -= often;
    if (left <= 0) return name;
  }
  return 'waiting';
}

export type Found = { caseId: string; personId: string };

/** What becomes of the case, in order; each step is one moment. */
export function stepsOf(goes: WayName, chance: Chance, setting: Setting, found: Found): Happening['act'][] {
  const screened = (result: '1' | '2' | '3' | '4' | '5' | '6', ground = ''): Happening['act'] => {
    return (session) =>
      void must(
        screen(session, {
          caseId: found.caseId,
          date: dateOf(session),
          result,
          ground,
          deciderStaffId: null,
          unseenReason: '',
          watch:
            result === '6'
              ? {
                  lastContactOn: dateOf(session),
                  watchOrganisationId: null,
                  watchedBy: session.staff.name,
                  checkOn: null,
                }
              : null,
          draftId: null,
        }),
      );
  };
  if (goes === 'waiting') return [];
  if (goes === 'information') return [screened('1')];
  if (goes === 'own-support') return [screened('3')];
  if (goes === 'stopped') return [screened('6', chance.pick(SCREENING_GROUND))];
  if (goes === 'referred') return referral(chance, setting, found, screened('2'));
  const later = LATER.slice(0, chance.int(0, LATER.length));
  return [
    screened(chance.percent(80) ? '4' : '5', chance.pick(SCREENING_GROUND)),
    coordination(chance, found),
    ...later.map(
      (event): Happening['act'] =>
        (session) =>
          void session.store.write(session.staff.id, (writer) => {
            // A recorded consent moves the case by itself.
            if (event === 'consent-obtained') consents(session, found, setting.organisationIds.slice(0, 4));
            else must(move(session.store, writer, found.caseId, event));
          }),
    ),
  ];
}

function consents(session: Session, found: Found, organisationIds: readonly string[]): void {
  const { principal } = session.store.connection
    .prepare('SELECT principalPersonId AS principal FROM supportCase WHERE id = ?')
    .get(found.caseId) as { principal: string };
  recordConsent(
    session,
    consentInput.parse({
      caseId: found.caseId,
      personId: principal,
      method: 'written',
      scope: ['1', '2', '3', '4', '5', '6'],
      organisationIds: [...organisationIds],
      date: dateOf(session),
    }),
  );
}

function coordination(chance: Chance, found: Found): Happening['act'] {
  const withConsent = chance.percent(60);
  const reason = chance.pick(SCREENING_GROUND);
  return (session) => {
    const date = dateOf(session);
    must(
      requestCoordination(session, {
        caseId: found.caseId,
        requestedOn: date,
        fromSection: '福祉総務課',
        connectorName: session.staff.name,
        form: withConsent ? 'with-consent' : 'without-consent',
        reason,
      }),
    );
    must(
      decideAcceptance(session, {
        caseId: found.caseId,
        decision: 'accepted',
        decidedOn: date,
        coordinatorStaffId: session.staff.id,
        note: '',
        advice: null,
      }),
    );
  };
}

function referral(
  chance: Chance,
  setting: Setting,
  found: Found,
  screened: Happening['act'],
): Happening['act'][] {
  const organisationId = chance.pick(setting.organisationIds);
  const way = chance.pick(['information', 'contact', 'accompany'] as const);
  const wish = chance.pick(['本人の希望による。', '専門の相談が要るため。', '家から近く、通いやすいため。']);
  const connected = chance.percent(75);
  let referralId = '';
  const send: Happening['act'] = (session) => {
    const date = dateOf(session);
    consents(session, found, [organisationId]);
    screened(session);
    ({ referralId } = must(
      sendReferral(session, {
        caseId: found.caseId,
        organisationId,
        date,
        time: timeOf(session),
        basis: 'consent',
        basisReason: '',
        approver: '',
        approvedOn: null,
        approvedTime: null,
        approvalWay: null,
        approvalHeardByStaffId: null,
        contactName: '',
        contactTel: '',
        way,
        reason: wish,
        request: '面談をお願いします。',
        draftId: null,
        appointment: '',
        said: '',
        memoPlace: '',
        memoBring: '',
        confirmDue: addDays(date, 14),
      }),
    ));
  };
  const confirm: Happening['act'] = (session) =>
    void must(
      confirmReferral(session, {
        referralId,
        outcome: 'connected',
        date: dateOf(session),
        method: '先方に電話',
        note: '面談の日が決まった。',
      }),
    );
  return connected ? [send, confirm] : [send];
}

/**
 * One case from its reception on: what happens to it and when, along the table of states. Everything is drawn when the story is
 * told; what happens then calls the areas' own functions, so that the rules, the change log, the index and the record
 * of operations are those of real work.
 */
import { recordRisks, screen } from '../../db/assessments/store.ts';
import { addDays, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { saveHousehold } from '../../db/cases/household.ts';
import type { CaseEvent } from '../../db/cases/rules.ts';
import { addNote, decideAcceptance, requestCoordination } from '../../db/cases/store.ts';
import { move } from '../../db/cases/transitions.ts';
import { recordConsent } from '../../db/consents/store.ts';
import type { Outcome } from '../../db/outcome.ts';
import { register } from '../../db/receptions/store.ts';
import { confirmReferral, sendReferral } from '../../db/referrals/store.ts';
import type { Session } from '../../db/session.ts';
import { perStore } from '../../db/store/store.ts';
import { completeTask } from '../../db/tasks/store.ts';
import type { Chance } from './chance.ts';
import { household, type SeededHousehold } from './household.ts';
import { CONTACTS, SCREENING_GROUND, SLOTS, TROUBLES, URGENCY_GROUND } from './sentences.ts';

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

const DAY = 86_400_000;
const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the seed was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const dateOf = (session: Session): string => toTokyoDate(session.store.now());
const timeOf = (session: Session): string => toTokyoTime(session.store.now());

/** How cases go, so many in a hundred. */
const WAYS = [
  { name: 'information', often: 8 },
  { name: 'referred', often: 24 },
  { name: 'own-support', often: 26 },
  { name: 'coordination', often: 30 },
  { name: 'stopped', often: 4 },
  { name: 'waiting', often: 8 },
] as const;
type WayName = (typeof WAYS)[number]['name'];

const LATER: readonly CaseEvent[] = [
  'taken-to-support-meeting',
  'consent-obtained',
  'plan-submitted',
  'support-decided',
  'evaluation-due',
  'coordination-closed',
  'follow-up-done',
];

const fill = (chance: Chance, text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => chance.pick(SLOTS[slot] ?? ['']));

function way(chance: Chance): WayName {
  let left = chance.int(1, 100);
  for (const { name, often } of WAYS) {
    left -= often;
    if (left <= 0) return name;
  }
  return 'waiting';
}

export function story(chance: Chance, at: number, notes: number, setting: Setting): Happening[] {
  const people = household(chance, Number(toTokyoDate(at).slice(0, 4)));
  const trouble = chance.pick(TROUBLES);
  const staff = chance.int(0, setting.staffCount - 1);
  const found = { caseId: '', personId: '' };
  const happenings: Happening[] = [];
  const happens = (when: number, act: Happening['act'], by = staff) =>
    happenings.push({ at: when, staff: by, act });

  happens(at, receive(chance, people, trouble, found));
  const goes = way(chance);
  const steps = stepsOf(goes, chance, setting, found);
  const length = Math.min(setting.until - at - 3_600_000, (notes * chance.int(4, 14) + 7) * DAY);
  const moments = workingMoments(chance, at, Math.max(0, length), notes + steps.length);
  // Notes and steps share the case's time; a step falls on every so-manyth moment.
  const every = Math.max(1, Math.floor(moments.length / (steps.length + 1)));
  moments.forEach((moment, i) => {
    const isStep = steps.length > 0 && (i % every === every - 1 || moments.length - i <= steps.length);
    const step = isStep ? steps.shift() : undefined;
    happens(
      moment,
      step ?? note(chance, trouble, found),
      chance.percent(85) ? staff : chance.int(0, setting.staffCount - 1),
    );
  });
  return happenings;
}

/** Moments of office hours, in order. */
function workingMoments(chance: Chance, from: number, length: number, count: number): number[] {
  return Array.from({ length: count }, () => {
    const moment = from + 1_200_000 + chance.int(0, Math.max(1, Math.floor(length / 60_000))) * 60_000;
    const hour = new Date(moment + 9 * 3_600_000).getUTCHours();
    // What falls into the night moves to the working day around it.
    const shifted =
      hour < 9 ? moment + (9 - hour) * 3_600_000 : hour >= 17 ? moment - (hour - 16) * 3_600_000 : moment;
    return Math.max(from + 600_000, shifted);
  }).sort((a, b) => a - b);
}

function receive(
  chance: Chance,
  people: SeededHousehold,
  trouble: (typeof TROUBLES)[number],
  found: { caseId: string; personId: string },
): Happening['act'] {
  const urgent = chance.percent(6);
  const byOther = chance.percent(30);
  const [first = '99', ...rest] = chance.some(trouble.worries, chance.int(1, 2));
  const input = {
    method: chance.pick(['visit', 'phone', 'home-visit', 'mail-web'] as const),
    route: chance.pick([
      'self-visit',
      'self-phone-mail',
      'family',
      'welfare-commissioner',
      'community-support-centre',
      'city-section',
    ] as const),
    visitorIsPrincipal: !byOther,
    visitorAnonymous: false,
    visitorName: byOther ? people.members[0].name.replace(/ .*/, ' 試験') : '',
    visitorTel: '',
    visitorRelation: byOther ? ('family' as const) : null,
    visitorRelationText: '',
    memo: fill(chance, chance.pick(trouble.memo)),
    wish: chance.pick(trouble.wish),
    worries: {
      [first]: 'most' as const,
      ...Object.fromEntries(rest.map((worry) => [worry, 'applies' as const])),
    },
    worryOther: '',
    form: 'with-consent' as const,
    noConsentReason: null,
    noConsentReasonText: '',
    noConsentSource: '',
    noConsentRequest: '',
    urgency: urgent ? ('high' as const) : chance.pick(['middle', 'low', 'low'] as const),
    urgencyGround: urgent ? chance.pick(URGENCY_GROUND) : '',
    people: people.members,
  };
  const asked = chance.percent(40);
  return (session) => {
    const date = dateOf(session);
    const time = timeOf(session);
    const { caseId } = must(register(session, { ...input, date, time }, { draftId: null, caseId: null }));
    found.caseId = caseId;
    must(saveHousehold(session, { caseId, fields: { address: people.address, tel: people.tel } }));
    if (asked)
      must(
        recordRisks(session, {
          caseId,
          date,
          time,
          risks: [],
          askedAndNone: true,
          notifiedOrganisationId: null,
          notifiedText: '',
          notNotifiedReason: '',
        }),
      );
  };
}

const appointmentsDue = perStore(({ connection }) =>
  connection
    .prepare(
      `SELECT id FROM task WHERE caseId = ? AND kind = 'next-appointment' AND doneAt IS NULL AND dueDate <= ?`,
    )
    .pluck(),
);

function note(
  chance: Chance,
  trouble: (typeof TROUBLES)[number],
  found: { caseId: string },
): Happening['act'] {
  const contact = chance.pick(CONTACTS);
  const facts = chance.some(trouble.facts, chance.int(1, 2)).map((fact) => fill(chance, fact));
  const view = chance.percent(60) ? chance.pick(trouble.views) : '';
  const handling = chance.percent(5) ? ('sensitive' as const) : ('normal' as const);
  const inDays = chance.percent(15) ? chance.int(3, 21) : 0;
  const done = chance.percent(80);
  return (session) => {
    const date = dateOf(session);
    // What was arranged for today or before is done by coming back.
    if (done)
      for (const id of appointmentsDue(session.store).all(found.caseId, date) as string[])
        must(completeTask(session, id, '予定どおり実施'));
    must(
      addNote(session, {
        caseId: found.caseId,
        draftId: null,
        note: {
          date,
          time: timeOf(session),
          endTime: null,
          method: contact.method,
          partners: contact.kind === 'information' ? ['organisation'] : ['self'],
          organisationId: null,
          companions: '',
          kind: contact.kind,
          fact: fill(chance, contact.opening) + facts.join(''),
          view,
          handling,
          nextDate: inDays > 0 ? addDays(date, inDays) : null,
          nextTime: null,
          nextText: inDays > 0 ? '次回の面談' : '',
          supersedesId: null,
        },
      }),
    );
  };
}

type Found = { caseId: string; personId: string };

/** What becomes of the case, in order; each step is one moment. */
function stepsOf(goes: WayName, chance: Chance, setting: Setting, found: Found): Happening['act'][] {
  const screened = (result: '1' | '2' | '3' | '4' | '5' | '6', ground = ''): Happening['act'] => {
    return (session) =>
      void must(
        screen(session, { caseId: found.caseId, date: dateOf(session), result, ground, draftId: null }),
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
  recordConsent(session, {
    caseId: found.caseId,
    personId: principal,
    kind: 'information-sharing',
    method: 'written',
    giver: 'self',
    giverName: '',
    scope: ['1', '2', '3', '4', '5', '6'],
    organisationIds: [...organisationIds],
    excludedOrganisationIds: [],
    date: dateOf(session),
    until: null,
    note: '',
  });
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
        contactName: '',
        way,
        reason: wish,
        request: '面談をお願いします。',
        appointment: '',
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

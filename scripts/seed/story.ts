/**
 * One case from its reception on: what happens to it and when, along the table of states. Everything is drawn when the story is
 * told; what happens then calls the areas' own functions, so that the rules, the change log, the index and the record
 * of operations are those of real work.
 */
import { recordRisks } from '../../db/assessments/store.ts';
import { addDays, toTokyoDate } from '../../db/calendar/rules.ts';
import { saveHousehold } from '../../db/cases/household.ts';
import { addNote } from '../../db/cases/notes/store.ts';
import { register } from '../../db/receptions/store.ts';
import { perStore } from '../../db/store/store.ts';
import { completeTask } from '../../db/tasks/store.ts';
import type { Chance } from './chance.ts';
import { household, type SeededHousehold } from './household.ts';
import { CONTACTS, SLOTS, TROUBLES, URGENCY_GROUND } from './sentences.ts';
import { dateOf, type Happening, must, type Setting, stepsOf, timeOf, way } from './steps.ts';

const DAY = 86_400_000;
const fill = (chance: Chance, text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => chance.pick(SLOTS[slot] ?? ['']));

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
    numberReason: '',
  };
  const asked = chance.percent(40);
  return (session) => {
    const date = dateOf(session);
    const time = timeOf(session);
    const { caseId } = must(
      register(session, { ...input, date, time }, { draftId: null, caseId: null, fromOneLineId: null }),
    );
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
          notifications: [],
          unseenGround: '',
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
        numberReason: '',
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
          stages: [],
          supersedesId: null,
          correctionReason: '',
        },
      }),
    );
  };
}

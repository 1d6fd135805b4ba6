/** What a question counts, as facts: read by the same readers as 月報 and 計画進捗, so that the same question gives the same number. */
import { toTokyoDate } from '../calendar/rules.ts';
import { evaluatedFacts } from '../evaluations/counts.ts';
import { instants, noteFacts, receptionFacts, referralFacts, screeningFacts } from '../reports/facts.ts';
import { allDone } from '../reports/progress.ts';
import { ageBand, contactsOf, ofReception, type ReceptionFact, receptionColumn } from '../reports/rules.ts';
import { perStore, type Store } from '../store/store.ts';
import { ageDecade } from './ageRules.ts';
import type { Counted } from './codes.ts';
import type { Question } from './inputs.ts';
import type { KnownCases } from './knownCases.ts';
import type { Fact } from './rules.ts';

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const ofPerson = ({ sex, age }: ReceptionFact): Fact['own'] => ({
  sex: [sex],
  'age-band': [ageBand(age)],
  'age-decade': [ageDecade(age)],
});

const receptionFact = (each: ReceptionFact): Fact => ({
  unit: each.id,
  date: each.date,
  caseIds: one(each.caseId),
  personId: each.personId,
  own: {
    office: one(each.officeId),
    method: one(each.method),
    'contact-method': [receptionColumn(each.method)],
    'contact-count': [ofReception(each)],
    route: one(each.route),
    worry: each.worries,
    ...ofPerson(each),
  },
});

type Reader = (store: Store, question: Question, known: KnownCases) => Fact[];

const receptions: Reader = (store, { from, until }) => receptionFacts(store, from, until).map(receptionFact);

const contacts: Reader = (store, { from, until }, known) =>
  contactsOf({ receptions: receptionFacts(store, from, until), notes: noteFacts(store, from, until) }).map(
    (each) => ({
      unit: each.id,
      date: each.date,
      caseIds: one(each.caseId),
      personId: each.reception ? each.reception.personId : known.principalOf(each.caseId),
      own: {
        ...(each.reception && receptionFact(each.reception).own),
        office: one(each.officeId),
        'contact-method': [each.method],
        'contact-count': [each.counts],
      },
    }),
  );

/** The same facts, but counted by who it was. */
const byPerson =
  (read: Reader): Reader =>
  (store, question, known) =>
    read(store, question, known).map((fact) => ({ ...fact, unit: known.survivorOf(fact.personId) }));

const statements = perStore(({ connection }) => ({
  opened: connection.prepare(
    `SELECT id, responsibleOfficeId AS officeId, principalPersonId AS personId, openedAt AS at FROM supportCase
     WHERE openedAt >= ? AND openedAt < ?`,
  ),
  ended: connection.prepare(
    `SELECT id, responsibleOfficeId AS officeId, principalPersonId AS personId, endedAt AS at FROM supportCase
     WHERE endedAt >= ? AND endedAt < ?`,
  ),
  open: connection.prepare(
    `SELECT id, responsibleOfficeId AS officeId, principalPersonId AS personId, NULL AS at FROM supportCase
     WHERE openedAt < @end AND (endedAt IS NULL OR endedAt >= @end)`,
  ),
}));

interface StoredCase {
  id: string;
  officeId: string | null;
  personId: string | null;
  at: number | null;
}

const caseFacts = (rows: unknown[], until: string): Fact[] =>
  (rows as StoredCase[]).map(({ id, officeId, personId, at }) => ({
    unit: id,
    date: at === null ? until : toTokyoDate(at),
    caseIds: [id],
    personId,
    own: { office: one(officeId) },
  }));

const span = ({ from, until }: Question) => instants(from, until);

const MEETINGS = ['support-meetings', 'plan-review-meetings', 'stakeholder-meetings'];

const done = (store: Store, { from, until }: Question) =>
  allDone(store).filter(({ on }) => from <= on && on <= until);

const held = (store: Store, question: Question) =>
  done(store, question)
    .filter(({ measure }) => MEETINGS.includes(measure))
    .map((each) => ({
      ...each,
      own: {
        office: one(each.officeId),
        'meeting-kind': [each.measure],
        trial: [each.isTrial ? 'trial' : 'held'],
      } satisfies Fact['own'],
    }));

const READERS: Readonly<Record<Counted, Reader>> = {
  receptions,
  contacts,
  people: byPerson(receptions),
  'people-in-contact': byPerson(contacts),
  'cases-opened': (store, question) =>
    caseFacts(statements(store).opened.all(...span(question)), question.until),
  'cases-open': (store, question) =>
    caseFacts(statements(store).open.all({ end: span(question)[1] }), question.until),
  'cases-ended': (store, question) =>
    caseFacts(statements(store).ended.all(...span(question)), question.until),
  notes: (store, { from, until }, known) =>
    noteFacts(store, from, until)
      .filter(({ isSuperseded }) => !isSuperseded)
      .map((each) => ({
        unit: each.id,
        date: each.date,
        caseIds: [each.caseId],
        personId: known.principalOf(each.caseId),
        own: { office: one(each.officeId), 'note-method': one(each.method) },
      })),
  referrals: (store, { from, until }, known) =>
    referralFacts(store, from, until).map((each) => ({
      unit: each.id,
      date: each.date,
      caseIds: [each.caseId],
      personId: known.principalOf(each.caseId),
      own: {
        office: one(each.officeId),
        organisation: [each.organisationId],
        outcome: [each.outcome ?? 'waiting'],
      },
    })),
  screenings: (store, { from, until }, known) =>
    screeningFacts(store, from, until).map((each) => ({
      unit: each.id,
      date: each.date,
      caseIds: [each.caseId],
      personId: known.principalOf(each.caseId),
      own: { screening: [each.result] },
    })),
  meetings: (store, question) =>
    held(store, question).map(({ id, on, caseIds, own }) => ({
      unit: id,
      date: on,
      caseIds,
      personId: null,
      own,
    })),
  'meeting-cases': (store, question, known) =>
    held(store, question).flatMap(({ id, on, caseIds, own }) =>
      caseIds.map((caseId) => ({
        unit: `${id} ${caseId}`,
        date: on,
        caseIds: [caseId],
        personId: known.principalOf(caseId),
        own,
      })),
    ),
  plans: (store, question, known) =>
    done(store, question)
      .filter(({ measure }) => measure === 'support-plans')
      .map(({ id, on, caseIds }) => ({
        unit: id,
        date: on,
        caseIds,
        personId: known.principalOf(caseIds[0] ?? null),
        own: {},
      })),
  evaluations: (store, { from, until }, known) =>
    evaluatedFacts(store, from, until).map(({ id, caseId, decidedOn, result }) => ({
      unit: id,
      date: decidedOn,
      caseIds: one(caseId),
      personId: known.principalOf(caseId),
      own: { 'evaluation-result': one(result) },
    })),
};

export const factsOf = (store: Store, question: Question, known: KnownCases): Fact[] =>
  READERS[question.counted](store, question, known);

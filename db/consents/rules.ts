/**
 * One question, asked by every paper, list and export: may this item of this person go to this organisation on this date, and on
 * what basis? 個人情報保護法69条: use within the purpose is no disclosure; a disclosure needs the person's consent or one of the other
 * bases. Scopes ①–⑥ are those of the annex 「個人情報に関する管理・取扱規程」, and each item belongs to one of them (C11).
 *
 * Consents add up; where two speak about the same item and organisation, the newest word stands. A consent says yes (its scope, or an
 * item ruled 'share'), no (an excluded organisation, an item ruled 'withhold'), or nothing. A yes ends with its term; a no ends only
 * with a later yes. A withdrawal is a no to what its consent gave, or to the part that it names, from its own day on (R08): it can
 * therefore never let anything more go.
 */
import type { LegalBasis } from '../handoff/codes.ts';
import {
  CONSENT_ITEMS,
  CONSENT_SCOPES,
  type ConsentItem,
  type ConsentKind,
  type ConsentScope,
  type ItemRuling,
} from './codes.ts';

/** Which of ①–⑥ an item belongs to, after the annex's list. */
export const ITEM_SCOPE: Readonly<Record<ConsentItem, ConsentScope>> = {
  name: '1',
  sex: '1',
  age: '1',
  address: '1',
  tel: '1',
  family: '1',
  health: '2',
  disease: '2',
  disability: '2',
  care: '2',
  work: '3',
  schooling: '3',
  attendance: '3',
  income: '4',
  assets: '4',
  debt: '4',
  'arrears-fact': '4',
  'arrears-amount': '4',
  benefits: '5',
  services: '5',
  'life-history': '6',
  experience: '6',
  issues: '6',
  wish: '6',
};

export const itemsOf = (scopes: readonly ConsentScope[]): ConsentItem[] =>
  CONSENT_ITEMS.filter((item) => scopes.includes(ITEM_SCOPE[item]));

/** Of all that a consent gives, or of the named scopes or organisations only (null: all of them). */
export interface WithdrawalFact {
  on: string;
  at: number;
  scope: readonly ConsentScope[] | null;
  organisationIds: readonly string[] | null;
}

/** A consent as the rules see it, with what was later taken back of it. */
export interface ConsentFact {
  id: string;
  personId: string | null;
  kind: ConsentKind;
  scope: readonly ConsentScope[];
  items: Readonly<Partial<Record<ConsentItem, ItemRuling>>>;
  organisationIds: readonly string[];
  excludedOrganisationIds: readonly string[];
  date: string;
  until: string | null;
  /** When it was recorded: the order of two words of one day. */
  at: number;
  withdrawals: readonly WithdrawalFact[];
}

/** A consent as it is stored: what arrived in parts, without kind or date, carries nothing. */
export interface ConsentRecord {
  id: string;
  personId: string | null;
  kind: ConsentKind | null;
  scope: ConsentScope[] | null;
  items: Partial<Record<ConsentItem, ItemRuling>> | null;
  organisationIds: string[] | null;
  excludedOrganisationIds: string[] | null;
  date: string | null;
  until: string | null;
  recordedAt: number | null;
  withdrawals: readonly {
    date: string | null;
    recordedAt: number | null;
    scope: ConsentScope[] | null;
    organisationIds: string[] | null;
  }[];
}

export const consentFactsFrom = (records: readonly ConsentRecord[]): ConsentFact[] =>
  records.flatMap((row) => {
    const { kind, date } = row;
    if (!kind || !date) return [];
    return [
      {
        id: row.id,
        personId: row.personId,
        kind,
        scope: row.scope ?? [],
        items: row.items ?? {},
        organisationIds: row.organisationIds ?? [],
        excludedOrganisationIds: row.excludedOrganisationIds ?? [],
        date,
        until: row.until,
        at: row.recordedAt ?? 0,
        withdrawals: row.withdrawals.map((each) => ({
          // A withdrawal without a day, or dated before what it withdraws, counts from the consent's own day.
          on: each.date && each.date > date ? each.date : date,
          at: each.recordedAt ?? 0,
          scope: each.scope,
          organisationIds: each.organisationIds,
        })),
      },
    ];
  });

const gives = (consent: ConsentFact, item: ConsentItem): boolean =>
  (consent.items[item] ?? (consent.scope.includes(ITEM_SCOPE[item]) ? 'share' : 'withhold')) === 'share';

const takesBack = (each: WithdrawalFact, item: ConsentItem, organisationId: string): boolean =>
  (each.scope === null || each.scope.includes(ITEM_SCOPE[item])) &&
  (each.organisationIds === null || each.organisationIds.includes(organisationId));

/** Does anything of it stand on that day? A consent of another kind than sharing is withdrawn only as a whole. */
function stands(consent: ConsentFact, on: string): boolean {
  const taken = consent.withdrawals.filter((each) => each.on <= on);
  if (taken.some((each) => each.scope === null && each.organisationIds === null)) return false;
  if (taken.length === 0 || consent.kind !== 'information-sharing') return true;
  return consent.organisationIds.some((organisationId) =>
    CONSENT_ITEMS.some(
      (item) => gives(consent, item) && !taken.some((each) => takesBack(each, item, organisationId)),
    ),
  );
}

/** The day from which nothing of it is left; null while something is. */
export const withdrawnOn = (consent: ConsentFact): string | null =>
  consent.withdrawals
    .map((each) => each.on)
    .sort()
    .find((day) => !stands(consent, day)) ?? null;

/** Valid on a day: given by then, not run out, not withdrawn. A withdrawal stops sharing from its own day on. */
export const isValidOn = (consent: ConsentFact, on: string): boolean =>
  consent.date <= on && (consent.until === null || on <= consent.until) && stands(consent, on);

export const validSharingConsents = (consents: readonly ConsentFact[], on: string): ConsentFact[] =>
  consents.filter((each) => each.kind === 'information-sharing' && isValidOn(each, on));

/** Does a valid consent give this scope without any reservation: no item kept back, nothing withdrawn of it? */
export const givesWholly = (consent: ConsentFact, scope: ConsentScope, on: string): boolean =>
  itemsOf([scope]).every((item) => gives(consent, item)) &&
  !consent.withdrawals.some((each) => each.on <= on && (each.scope === null || each.scope.includes(scope)));

export interface SharingQuestion {
  scope: ConsentScope;
  /** One item of the scope. Without it the question is about the whole: no as soon as one of its items may not go. */
  item?: ConsentItem;
  /** Whose information it is. */
  personId: string;
  organisationId: string;
  on: string;
  /** Another basis that somebody has chosen and given a reason for (R06). */
  otherBasis?: Exclude<LegalBasis, 'consent'>;
}

export type NotSharedBecause =
  | 'no-consent'
  | 'outside-scope'
  | 'organisation-not-named'
  | 'organisation-excluded'
  | 'item-withheld'
  | 'withdrawn';

export type SharingAnswer =
  | { may: true; basis: LegalBasis; consentId: string | null }
  | { may: false; because: NotSharedBecause };

/** R06, R07, R08 — see the module's head. */
export function maySend(question: SharingQuestion, consents: readonly ConsentFact[]): SharingAnswer {
  if (question.otherBasis) return { may: true, basis: question.otherBasis, consentId: null };
  const own = consents.filter(
    (each) =>
      each.kind === 'information-sharing' && each.personId === question.personId && each.date <= question.on,
  );
  const asked = question.item ? [question.item] : itemsOf([question.scope]);
  const answers = asked.map((item) => answerOn(item, question, own));
  return answers.find((each) => !each.may) ?? (answers[0] as SharingAnswer);
}

interface Word {
  day: string;
  at: number;
  says: SharingAnswer;
}

function answerOn(
  item: ConsentItem,
  { organisationId, on }: SharingQuestion,
  own: readonly ConsentFact[],
): SharingAnswer {
  const words = own.flatMap((each) => wordsOf(each, item, organisationId, on));
  // The newest word stands; of two words of one moment, the no.
  words.sort((a, b) =>
    a.day === b.day ? b.at - a.at || Number(a.says.may) - Number(b.says.may) : a.day < b.day ? 1 : -1,
  );
  const newest = words[0];
  if (newest) return newest.says;
  const valid = validSharingConsents(own, on);
  if (valid.length === 0) return { may: false, because: 'no-consent' };
  const isNamed = valid.some((each) => each.organisationIds.includes(organisationId));
  return { may: false, because: isNamed ? 'outside-scope' : 'organisation-not-named' };
}

function wordsOf(consent: ConsentFact, item: ConsentItem, organisationId: string, on: string): Word[] {
  const { date: day, at, until } = consent;
  const no = (because: NotSharedBecause): SharingAnswer => ({ may: false, because });
  if (consent.excludedOrganisationIds.includes(organisationId))
    return [{ day, at, says: no('organisation-excluded') }];
  if (!consent.organisationIds.includes(organisationId)) return [];
  if (consent.items[item] === 'withhold') return [{ day, at, says: no('item-withheld') }];
  if (!gives(consent, item)) return [];
  const words: Word[] = consent.withdrawals
    .filter((each) => each.on <= on && takesBack(each, item, organisationId))
    .map((each) => ({ day: each.on, at: Math.max(each.at, at), says: no('withdrawn') }));
  if (until === null || on <= until)
    words.push({ day, at, says: { may: true, basis: 'consent', consentId: consent.id } });
  return words;
}

export interface SharedItems {
  items: ConsentItem[];
  /** Scopes of which something goes; ask `items` before printing a field. */
  scopes: ConsentScope[];
  /** `item` null: nothing of the scope goes. */
  leftOut: { scope: ConsentScope; item: ConsentItem | null; because: NotSharedBecause }[];
  consentIds: string[];
}

/** All items of one person towards one organisation on one day: what goes, what stays and why. */
export function sharedItems(
  question: Omit<SharingQuestion, 'scope' | 'item'>,
  consents: readonly ConsentFact[],
): SharedItems {
  const shared: SharedItems = { items: [], scopes: [], leftOut: [], consentIds: [] };
  for (const scope of CONSENT_SCOPES) {
    const kept: SharedItems['leftOut'] = [];
    const items = itemsOf([scope]);
    for (const item of items) {
      const answer = maySend({ ...question, scope, item }, consents);
      if (!answer.may) kept.push({ scope, item, because: answer.because });
      else {
        shared.items.push(item);
        if (answer.consentId && !shared.consentIds.includes(answer.consentId))
          shared.consentIds.push(answer.consentId);
      }
    }
    const first = kept[0];
    if (kept.length < items.length) shared.scopes.push(scope);
    const isWhole = kept.length === items.length && kept.every((each) => each.because === first?.because);
    shared.leftOut.push(...(isWhole && first ? [{ ...first, item: null }] : kept));
  }
  return shared;
}

/** Which item a worry of list W tells of: a tick alone says as much as a sentence (scenario 02: ○01 is ②). */
export const WORRY_ITEM: Readonly<Record<string, ConsentItem>> = {
  '01': 'health',
  '02': 'issues',
  '03': 'income',
  '04': 'arrears-fact',
  '05': 'arrears-fact',
  '06': 'debt',
  '07': 'work',
  '08': 'work',
  '09': 'issues',
  '10': 'issues',
  '11': 'issues',
  '12': 'care',
  '13': 'issues',
  '14': 'issues',
  '15': 'income',
  '99': 'issues',
};

export const WORRY_SCOPE: Readonly<Record<string, ConsentScope>> = Object.fromEntries(
  Object.entries(WORRY_ITEM).map(([worry, item]) => [worry, ITEM_SCOPE[item]]),
);

/**
 * Cases whose every text is a marker word: planted column by column over the registry of entities, so that a table or a column that is
 * added later is planted too. `印3番〔reception memo〕` says of which case it is and where it stood.
 */
import type { Entity } from '../../../db/store/entities.ts';
import type { Store, Writer } from '../../../db/store/store.ts';

/** Of no case: the directory, the office, the city's own words. */
const OF_NO_CASE = [
  'office',
  'staff',
  'organisation',
  'organisationContact',
  'meetingMember',
  'phrase',
  'reportField',
  'meetingSetting',
  'stakeholderMeeting',
  'personMerge',
  'takeoutRecord',
];
/** Of the sitting as a whole: one for all its cases. */
const OF_SITTING = ['supportMeeting', 'meetingAttendee', 'planReviewMeeting', 'planReviewAttendee'];

/** Columns that hold a code of a list, with one of it. */
const CODES: Readonly<Record<string, unknown>> = {
  state: 'intake',
  urgency: 'low',
  sex: 'female',
  birthPrecision: 'day',
  deceasedPrecision: null,
  leftWorkPrecision: 'month',
  relation: 'son',
  form: 'with-consent',
  handling: 'normal',
  basis: 'consent',
  outcome: 'connected',
  supersedesId: null,
  kind: null,
  method: 'phone',
  way: 'information',
};
const ENTITY_CODES: Readonly<Record<string, unknown>> = {
  'household type': 'single-parent',
  'reception noConsentReason': 'not-contacted',
  'reception visitorRelation': 'family',
  'reception route': 'self-visit',
  'receivedReferral way': 'fax',
  'receivedReferral answer': 'taken-on',
  'receivedReferral answerWay': 'paper',
  'receivedReferral consentSeen': 'not-seen',
  'screening result': '4',
  'memberIssue code': 'illness',
  'riskNotification risk': 'suicide',
  'intakeSheet route': 'self-visit',
  'consent kind': 'information-sharing',
  'consent method': 'written',
  'consent giver': 'self',
  'consentWithdrawal method': 'written',
  'progressNote kind': 'coordination',
  'caseTurn kind': 'reopened',
  'task kind': 'agreed-role',
  'task sourceEntity': 'agreedRole',
  'familyTie kind': 'couple',
  'ecomapTie strength': 'strong',
  'ecomapTie direction': 'none',
  'diagramPlace diagram': 'genogram',
  'planReviewMeetingCase kind': 'plan',
  'planReviewMeetingCase result': 'adequate',
  'supportPlan kind': 'first',
  'supportPlan state': 'decided',
  'planSignature signerRelation': 'self',
  'planSignature how': 'written',
  'evaluation state': 'decided',
  'evaluation opinion': 'close',
  'evaluation reason': 'goals-reached',
  'evaluation result': 'closed',
  'evaluation judgement': 'closed',
  'planReviewMeetingCase judgement': 'closed',
  'sentReferral leftOut': [],
  'handout meetingKind': 'support',
  'handout paper': 'case-overview',
  'minutesVersion meetingKind': 'support',
};

/** Text inside a list of small records. */
const RECORDS: Readonly<Record<string, (n: number) => unknown>> = {
  'evaluation goals': (n) => [
    { goal: markOf(n, 'evaluation goals goal'), result: null, note: markOf(n, 'evaluation goals note') },
  ],
  'sentReferral tries': (n) => [
    { on: '2027-04-08', method: '電話', note: markOf(n, 'sentReferral tries note'), nextDue: null },
  ],
};

export interface Planted {
  n: number;
  caseId: string;
  /** By entity: the row of this case. */
  id: Record<string, string>;
}

export const markOf = (n: number, place: string): string => `印${n}番〔${place}〕`;
export const marksIn = (text: string): { n: number; place: string }[] =>
  [...text.matchAll(/印(\d+)番〔([^〕]*)〕/gu)].map(([, n, place]) => ({ n: Number(n), place: place ?? '' }));
/** A marker that was cut short still tells whose it is. */
export const numbersIn = (text: string): number[] =>
  [...text.matchAll(/印(\d+)番/gu)].map(([, n]) => Number(n));

/** A code, a day or a time is no text; whatever else is written is. */
function plantedValue(of: Entity, field: string, dataType: string, n: number): unknown {
  const place = `${of.name} ${field}`;
  if (place in ENTITY_CODES) return ENTITY_CODES[place];
  if (field in CODES) return CODES[field];
  if (dataType === 'json') return RECORDS[place]?.(n) ?? null;
  if (dataType === 'boolean') return false;
  if (dataType === 'number') return 1_807_000_000_000;
  if (/(^date|Date|On|^until|Due|From|Until)$/.test(field)) return '2027-04-07';
  return /Time$/.test(field) ? '10:20' : markOf(n, place);
}

const CODED_BY_PREFIX = [
  'intakeSheet marriage',
  'intakeSheet community',
  'intakeSheet housing',
  'intakeSheet health',
  'intakeSheet mentalCare',
  'intakeSheet insurance',
  'intakeSheet careLevel',
  'intakeSheet residentTax',
  'intakeSheet publicAssistance',
  'intakeSheet debt',
  'intakeSheet workStatus',
  'intakeSheet workType',
  'intakeSheet education',
  'intakeSheet historyHas',
];

/** One row of every table for each of the cases, all of one sitting of each kind. */
export function plant(
  store: Store,
  writer: Writer,
  staffId: string,
  officeId: string,
  numbers: readonly number[],
) {
  const byTable = new Map([...store.entities.values()].map((each) => [each.tableName, each.name]));
  /** The sittings of both kinds that the cases are on, and who sits there. */
  const sitting: Record<string, string> = { staff: staffId, office: officeId };
  for (const name of OF_SITTING) sitting[name] = store.newId();
  const put = (of: Entity, n: number, ids: Record<string, string>) => {
    const fields: Record<string, unknown> = {};
    for (const [field, column] of of.fields) {
      if (field === 'deletedAt' || field === 'mergedIntoId') continue;
      const table = of.references.get(field);
      const planted = CODED_BY_PREFIX.includes(`${of.name} ${field}`)
        ? null
        : plantedValue(of, field, column.dataType, n);
      const value = table ? (ids[byTable.get(table) ?? ''] ?? null) : planted;
      if (value !== null) fields[field] = value;
    }
    writer.put(of.name, ids[of.name] as string, fields);
  };
  for (const of of store.entities.values()) if (OF_SITTING.includes(of.name)) put(of, 0, sitting);
  for (const name of ['supportMeeting', 'planReviewMeeting'])
    writer.put(name, sitting[name] as string, {
      state: 'held',
      date: '2027-04-08',
      number: 1,
      fiscalYear: 2027,
    });
  return {
    sitting,
    cases: numbers.map((n): Planted => {
      const ids: Record<string, string> = { ...sitting };
      for (const of of store.entities.values())
        if (!OF_SITTING.includes(of.name) && !OF_NO_CASE.includes(of.name)) ids[of.name] = store.newId();
      ids.intakeSheet = `${ids.case}-1`;
      for (const of of store.entities.values())
        if (!OF_SITTING.includes(of.name) && !OF_NO_CASE.includes(of.name)) put(of, n, ids);
      const [caseId, person] = [ids.case as string, ids.person as string];
      writer.put('intakeSheet', ids.intakeSheet as string, { term: 1 });
      writer.put('case', caseId, { principalPersonId: person, householdId: ids.household, term: 1 });
      writer.put('householdMember', ids.householdMember as string, {
        relation: 'self',
        livingTogether: true,
      });
      writer.put('supportPlan', ids.supportPlan as string, {
        meetingCaseId: ids.planReviewMeetingCase,
        personIds: [person],
        round: 1,
        version: 1,
      });
      writer.put('planCheck', ids.planCheck as string, {
        actions: [{ actionId: ids.planAction, progress: 'done', note: markOf(n, 'planCheck actions note') }],
      });
      writer.put('planReviewMeetingCase', ids.planReviewMeetingCase as string, { consentIds: [ids.consent] });
      return { n, caseId, id: ids };
    }),
  };
}

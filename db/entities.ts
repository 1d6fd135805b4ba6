/** All replicated entities: what the change log and the handoff speak of. Names here are written into files for good. */
import { riskCheck, screening } from './assessments/tables.ts';
import { acceptance, progressNote, supportCase } from './cases/tables.ts';
import { consent, consentWithdrawal } from './consents/tables.ts';
import {
  agreedRole,
  meetingAttendee,
  meetingStatement,
  planReviewMeeting,
  planReviewMeetingCase,
  supportMeeting,
  supportMeetingCase,
} from './meetings/tables.ts';
import { office } from './offices/tables.ts';
import { meetingMember, organisation } from './organisations/tables.ts';
import { household, householdMember, person } from './people/tables.ts';
import { reception } from './receptions/tables.ts';
import { sentReferral } from './referrals/tables.ts';
import { socialResourceGap } from './socialResources/tables.ts';
import { staff } from './staff/tables.ts';
import { entity, type Row, registry } from './store/entities.ts';
import { task } from './tasks/tables.ts';

const join = (...parts: unknown[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
const digits = (tel: unknown): string => (typeof tel === 'string' ? tel.replace(/[^0-9]/g, '') : '');
const caseId = (row: Row): string | null => (row.caseId as string | null) ?? null;

export const entities = registry([
  entity({ name: 'office', table: office }),
  entity({ name: 'staff', table: staff }),
  entity({
    name: 'organisation',
    table: organisation,
    searchText: (row) => join(row.name, row.kana, row.section, row.tel, digits(row.tel)),
  }),
  entity({ name: 'meetingMember', table: meetingMember }),
  entity({
    name: 'person',
    table: person,
    // A concealed address is found by nobody (R09).
    searchText: (row) =>
      join(
        row.name,
        row.kana,
        typeof row.name === 'string' ? row.name.replace(/\s/gu, '') : '',
        typeof row.kana === 'string' ? row.kana.replace(/\s/gu, '') : '',
        row.addressConcealed ? '' : row.address,
        row.addressConcealed ? '' : digits(row.telHome),
        row.addressConcealed ? '' : digits(row.telMobile),
        row.ageNote,
      ),
  }),
  // Not searched by its address or telephone: whether one of its members is concealed is not in this row (R09).
  entity({ name: 'household', table: household }),
  entity({ name: 'householdMember', table: householdMember }),
  entity({
    name: 'case',
    table: supportCase,
    caseOf: (row) => row.id as string,
    searchText: (row) => join(row.caseNo, row.cautions, row.urgencyGround),
  }),
  entity({
    name: 'progressNote',
    table: progressNote,
    caseOf: caseId,
    searchText: (row) => join(row.fact, row.view, row.nextText),
  }),
  entity({
    name: 'acceptance',
    table: acceptance,
    caseOf: caseId,
    searchText: (row) => join(row.reason, row.decisionNote),
  }),
  entity({
    name: 'reception',
    table: reception,
    caseOf: caseId,
    searchText: (row) => join(row.memo, row.wish, row.visitorName, row.noConsentSource, row.noConsentRequest),
  }),
  entity({
    name: 'screening',
    table: screening,
    caseOf: caseId,
    searchText: (row) => join(row.ground),
  }),
  entity({
    name: 'riskCheck',
    table: riskCheck,
    caseOf: caseId,
    searchText: (row) => join(row.notifiedText, row.notNotifiedReason),
  }),
  entity({
    name: 'consent',
    table: consent,
    caseOf: caseId,
    searchText: (row) => join(row.note),
  }),
  entity({
    name: 'consentWithdrawal',
    table: consentWithdrawal,
    caseOf: caseId,
  }),
  entity({
    name: 'sentReferral',
    table: sentReferral,
    caseOf: caseId,
    searchText: (row) => join(row.reason, row.request, row.confirmNote, row.contactName),
  }),
  entity({ name: 'supportMeeting', table: supportMeeting }),
  entity({
    name: 'supportMeetingCase',
    table: supportMeetingCase,
    caseOf: caseId,
    searchText: (row) => join(row.purpose, row.wishes, row.assessment, row.discussion, row.remaining),
  }),
  entity({ name: 'meetingAttendee', table: meetingAttendee }),
  entity({ name: 'meetingStatement', table: meetingStatement }),
  entity({ name: 'agreedRole', table: agreedRole }),
  entity({ name: 'planReviewMeeting', table: planReviewMeeting }),
  entity({
    name: 'planReviewMeetingCase',
    table: planReviewMeetingCase,
    caseOf: caseId,
  }),
  entity({
    name: 'task',
    table: task,
    caseOf: caseId,
    searchText: (row) => join(row.title, row.detail, row.doneNote),
  }),
  entity({
    name: 'socialResourceGap',
    table: socialResourceGap,
    caseOf: caseId,
    searchText: (row) => join(row.what),
  }),
]);

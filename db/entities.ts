/** All replicated entities: what the change log and the handoff speak of. Names here are written into files for good. */
import {
  intakeSheet,
  involvedOrganisation,
  memberIssue,
  reportField,
  riskCheck,
  riskNotification,
  screening,
} from './assessments/tables.ts';
import { attachment } from './attachments/tables.ts';
import { ledgerOfCase, ledgerOfCaseRow, ledgerOfPerson } from './cases/ledgerDerive.ts';
import { acceptance, caseTurn, phrase, progressNote, supportCase } from './cases/tables.ts';
import { closeRelation } from './closeRelations/tables.ts';
import { consent, consentWithdrawal } from './consents/tables.ts';
import { diagramPlace, ecomapTie, familyTie } from './diagrams/tables.ts';
import { disclosure } from './disclosures/tables.ts';
import { evaluation, leadAfter } from './evaluations/tables.ts';
import {
  planReviewAttendee,
  planReviewMeeting,
  planReviewMeetingCase,
  planReviewRole,
  planReviewStatement,
} from './meetings/planReviewTables.ts';
import { handout, informationRequest, meetingSetting, minutesVersion } from './meetings/recordTables.ts';
import { stakeholderMeeting } from './meetings/stakeholderTables.ts';
import {
  agreedRole,
  meetingAttendee,
  meetingStatement,
  supportMeeting,
  supportMeetingCase,
} from './meetings/tables.ts';
import { message } from './messages/tables.ts';
import { office } from './offices/tables.ts';
import { meetingMember, organisation, organisationContact } from './organisations/tables.ts';
import { adverseParty } from './people/adverseTables.ts';
import { deriveAdverseKeys, derivePersonKeys } from './people/personKeys.ts';
import { deriveSeveralHouseholds } from './people/severalHouseholds.ts';
import { household, householdMember, person, personMerge } from './people/tables.ts';
import { phoneInquiry } from './phoneInquiries/tables.ts';
import { handOverNote, reassignment } from './reassignments/tables.ts';
import { reception } from './receptions/tables.ts';
import { receivedReferral, sentReferral } from './referrals/tables.ts';
import { socialResourceGap } from './socialResources/tables.ts';
import { staff } from './staff/tables.ts';
import { entity, type Row, registry } from './store/entities.ts';
import {
  advice,
  planAction,
  planCheck,
  planIssue,
  planSignature,
  supportPlan,
} from './supportPlans/tables.ts';
import { task } from './tasks/tables.ts';
import { appointment, leave } from './week/tables.ts';

const join = (...parts: unknown[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
const digits = (tel: unknown): string => (typeof tel === 'string' ? tel.replace(/[^0-9]/g, '') : '');
const caseId = (row: Row): string | null => (row.caseId as string | null) ?? null;

export const entities = registry([
  entity({ name: 'office', table: office }),
  entity({ name: 'staff', table: staff }),
  entity({
    name: 'organisation',
    searchGroup: 'organisations',
    table: organisation,
    searchText: (row) => join(row.name, row.kana, row.section, row.tel, digits(row.tel)),
  }),
  entity({ name: 'meetingMember', table: meetingMember }),
  entity({
    name: 'organisationContact',
    searchGroup: 'organisations',
    table: organisationContact,
    searchText: (row) => join(row.name, row.kana, row.tel, digits(row.tel)),
  }),
  entity({ name: 'phrase', table: phrase }),
  entity({ name: 'reportField', table: reportField }),
  entity({
    name: 'person',
    searchGroup: 'people',
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
    derive: (connection, row) => {
      derivePersonKeys(connection, row);
      ledgerOfPerson(connection, row);
    },
    derivesFromLog: true,
    derivedVersion: 2,
  }),
  entity({ name: 'personMerge', table: personMerge }),
  // C9: found by whoever searches, so that the screen can warn; the case's other rows never name them.
  entity({
    name: 'adverseParty',
    searchGroup: 'adverse',
    table: adverseParty,
    caseOf: caseId,
    searchText: (row) => join(row.name, row.kana, digits(row.tel)),
    derive: deriveAdverseKeys,
    derivedVersion: 1,
  }),
  // Not searched by its address or telephone: whether one of its members is concealed is not in this row (R09).
  entity({ name: 'household', table: household }),
  entity({ name: 'householdMember', table: householdMember, derive: deriveSeveralHouseholds }),
  entity({
    name: 'case',
    table: supportCase,
    derive: ledgerOfCase,
    caseOf: (row) => row.id as string,
    searchText: (row) => join(row.caseNo, row.cautions, row.urgencyGround),
  }),
  entity({
    name: 'progressNote',
    searchGroup: 'notes',
    table: progressNote,
    caseOf: caseId,
    searchText: (row) => join(row.fact, row.view, row.nextText),
  }),
  entity({
    name: 'caseTurn',
    table: caseTurn,
    caseOf: caseId,
    searchText: (row) => join(row.reason, row.watchedBy),
  }),
  entity({ name: 'closeRelation', table: closeRelation, caseOf: caseId }),
  entity({
    name: 'message',
    table: message,
    caseOf: caseId,
    searchText: (row) =>
      join(row.callerName, row.callerTel, digits(row.callerTel), row.messageBody, row.reply),
  }),
  entity({
    name: 'phoneInquiry',
    table: phoneInquiry,
    caseOf: caseId,
    searchText: (row) => join(row.callerName, row.asked, row.content),
  }),
  entity({
    name: 'reassignment',
    table: reassignment,
    caseOf: caseId,
    searchText: (row) => join(row.reasonText),
  }),
  entity({
    name: 'handOverNote',
    table: handOverNote,
    caseOf: caseId,
    searchText: (row) => join(row.standing, row.next, row.care),
  }),
  entity({
    name: 'acceptance',
    table: acceptance,
    caseOf: caseId,
    searchText: (row) => join(row.reason, row.decisionNote),
  }),
  entity({
    name: 'reception',
    searchGroup: 'receptions',
    table: reception,
    caseOf: caseId,
    searchText: (row) =>
      row.deletedAt
        ? null
        : join(
            row.memo,
            row.wish,
            row.visitorName,
            row.noConsentSource,
            row.noConsentRequest,
            row.formerNumber,
          ),
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
    name: 'riskNotification',
    table: riskNotification,
    caseOf: caseId,
    searchText: (row) => join(row.content, row.contactName, row.notNotifiedReason),
  }),
  entity({
    name: 'intakeSheet',
    table: intakeSheet,
    caseOf: caseId,
    searchText: (row) =>
      join(
        row.history,
        row.chiefPrincipal,
        row.chiefFamily,
        row.chiefOrganisation,
        row.disease,
        row.clinic,
        row.career,
        row.lifeHistory,
        row.issueBackground,
        row.strengths,
        row.willPrincipal,
        row.willFamily,
        row.summary,
        row.missingSupport,
      ),
  }),
  entity({
    name: 'memberIssue',
    table: memberIssue,
    caseOf: caseId,
    searchText: (row) => join(row.note),
  }),
  entity({
    name: 'involvedOrganisation',
    table: involvedOrganisation,
    caseOf: caseId,
    searchText: (row) => join(row.organisationName, row.involvement, row.issue),
  }),
  entity({
    name: 'consent',
    table: consent,
    derive: ledgerOfCaseRow,
    caseOf: caseId,
    searchText: (row) => join(row.note, row.childWish),
  }),
  entity({
    name: 'consentWithdrawal',
    table: consentWithdrawal,
    derive: ledgerOfCaseRow,
    caseOf: caseId,
  }),
  entity({
    name: 'disclosure',
    table: disclosure,
    caseOf: caseId,
    searchText: (row) => join(row.content, row.reason, row.recipientName, row.contactName),
  }),
  entity({
    name: 'sentReferral',
    table: sentReferral,
    caseOf: caseId,
    searchText: (row) => join(row.reason, row.request, row.confirmNote, row.contactName, row.said),
  }),
  entity({
    name: 'receivedReferral',
    searchGroup: 'receptions',
    table: receivedReferral,
    caseOf: caseId,
    searchText: (row) =>
      join(
        row.personName,
        row.personKana,
        row.organisationName,
        row.contactName,
        row.content,
        row.request,
        row.answerText,
        digits(row.personTel),
      ),
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
    searchText: (row) =>
      join(
        row.purpose,
        row.wishes,
        row.assessment,
        row.discussion,
        row.resultText,
        row.resources,
        row.remaining,
      ),
  }),
  entity({ name: 'planReviewAttendee', table: planReviewAttendee }),
  entity({ name: 'planReviewStatement', table: planReviewStatement }),
  entity({ name: 'planReviewRole', table: planReviewRole }),
  entity({ name: 'stakeholderMeeting', table: stakeholderMeeting }),
  entity({ name: 'meetingSetting', table: meetingSetting }),
  entity({ name: 'minutesVersion', table: minutesVersion, caseOf: caseId }),
  entity({
    name: 'informationRequest',
    table: informationRequest,
    caseOf: caseId,
    searchText: (row) => join(row.content, row.answer),
  }),
  entity({ name: 'handout', table: handout, caseOf: caseId }),
  entity({
    name: 'supportPlan',
    table: supportPlan,
    caseOf: caseId,
    searchText: (row) => join(row.goalLong, row.goalShort, row.policy, row.emergency, row.missing),
  }),
  entity({ name: 'planIssue', table: planIssue }),
  entity({ name: 'planAction', table: planAction }),
  entity({ name: 'planSignature', table: planSignature, caseOf: caseId }),
  entity({
    name: 'planCheck',
    table: planCheck,
    caseOf: caseId,
    searchText: (row) => join(row.situation, row.personWords),
  }),
  entity({
    name: 'advice',
    table: advice,
    caseOf: caseId,
    searchText: (row) => join(row.content, row.toWhom),
  }),
  entity({
    name: 'evaluation',
    table: evaluation,
    caseOf: caseId,
    searchText: (row) => join(row.situation, row.hope, row.opinionText, row.reasonText, row.followUpText),
  }),
  entity({ name: 'leadAfter', table: leadAfter, caseOf: caseId }),
  entity({ name: 'familyTie', table: familyTie, caseOf: caseId }),
  entity({ name: 'ecomapTie', table: ecomapTie, caseOf: caseId }),
  entity({ name: 'diagramPlace', table: diagramPlace, caseOf: caseId }),
  entity({
    name: 'task',
    table: task,
    derive: ledgerOfCaseRow,
    caseOf: caseId,
    searchText: (row) => join(row.title, row.detail, row.doneNote),
  }),
  entity({
    name: 'appointment',
    table: appointment,
    caseOf: caseId,
    // Not by its place: that may be an address that is concealed (R09).
    searchText: (row) => (row.cancelledAt ? null : join(row.subject)),
  }),
  entity({ name: 'leave', table: leave }),
  entity({
    name: 'attachment',
    table: attachment,
    caseOf: caseId,
    searchText: (row) => join(row.title, row.note),
  }),
  entity({
    name: 'socialResourceGap',
    table: socialResourceGap,
    caseOf: caseId,
    searchText: (row) => join(row.what),
  }),
]);

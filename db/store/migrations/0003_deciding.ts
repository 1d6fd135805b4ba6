/**
 * 0003 — deciding together: 支援プラン with its versions, 重層的支援会議 and 関係者会議 in full, 評価 and 終結, 助言・中間の状況確認, 親族・知人の職員, 情報提供依頼,
 * numbered handouts, corrected minutes, ジェノグラム and エコマップ.
 */

import { attachments } from './0003_attachments.ts';
import { cards } from './0003_cards.ts';
import { differences } from './0003_differences.ts';
import { giving } from './0003_giving.ts';
import { handoffs } from './0003_handoffs.ts';
import { households } from './0003_households.ts';
import { meetingsTables, planReviewTables } from './0003_meetings.ts';
import { merging } from './0003_merging.ts';
import { pairs } from './0003_pairs.ts';
import { settling } from './0003_settling.ts';
import { staging } from './0003_staging.ts';
import { strays } from './0003_strays.ts';
import { undo } from './0003_undo.ts';

const plans = `
CREATE TABLE supportPlan (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  term INTEGER,
  round INTEGER,
  version INTEGER,
  kind TEXT,
  state TEXT,
  previousId TEXT REFERENCES supportPlan (id) DEFERRABLE INITIALLY DEFERRED,
  changeReason TEXT,
  madeOn TEXT,
  authorStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  personIds TEXT,
  goalLong TEXT,
  goalShort TEXT,
  policy TEXT,
  leadOrganisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  coordinatorStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  keyPersonId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  emergency TEXT,
  periodFrom TEXT,
  periodUntil TEXT,
  monitoringDates TEXT,
  evaluationOn TEXT,
  useOutreach INTEGER,
  outreachText TEXT,
  useParticipation INTEGER,
  participationText TEXT,
  useOther TEXT,
  missing TEXT,
  explainedOn TEXT,
  explainedByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  explainedHow TEXT,
  meetingCaseId TEXT,
  urgentReason TEXT,
  urgentOn TEXT,
  decidedOn TEXT,
  deciderName TEXT,
  decisionNumber TEXT,
  noticeOn TEXT,
  noticeNumber TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX supportPlan_caseId ON supportPlan (caseId);
CREATE INDEX supportPlan_previousId ON supportPlan (previousId);
CREATE INDEX supportPlan_authorStaffId ON supportPlan (authorStaffId);
CREATE INDEX supportPlan_leadOrganisationId ON supportPlan (leadOrganisationId);
CREATE INDEX supportPlan_coordinatorStaffId ON supportPlan (coordinatorStaffId);
CREATE INDEX supportPlan_keyPersonId ON supportPlan (keyPersonId);
CREATE INDEX supportPlan_explainedByStaffId ON supportPlan (explainedByStaffId);
CREATE INDEX supportPlan_state ON supportPlan (state);

CREATE TABLE planIssue (
  id TEXT PRIMARY KEY NOT NULL,
  planId TEXT REFERENCES supportPlan (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  words TEXT,
  position INTEGER,
  deletedAt INTEGER
) STRICT;
CREATE INDEX planIssue_planId ON planIssue (planId);
CREATE INDEX planIssue_personId ON planIssue (personId);

CREATE TABLE planAction (
  id TEXT PRIMARY KEY NOT NULL,
  planId TEXT REFERENCES supportPlan (id) DEFERRABLE INITIALLY DEFERRED,
  issueId TEXT REFERENCES planIssue (id) DEFERRABLE INITIALLY DEFERRED,
  what TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  who TEXT,
  personDoes TEXT,
  frequency TEXT,
  dueDate TEXT,
  guide TEXT,
  position INTEGER,
  taskId TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX planAction_planId ON planAction (planId);
CREATE INDEX planAction_issueId ON planAction (issueId);
CREATE INDEX planAction_organisationId ON planAction (organisationId);

CREATE TABLE planSignature (
  id TEXT PRIMARY KEY NOT NULL,
  planId TEXT REFERENCES supportPlan (id) DEFERRABLE INITIALLY DEFERRED,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  signedOn TEXT,
  signerName TEXT,
  signerRelation TEXT,
  how TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  recordedAt INTEGER
) STRICT;
CREATE INDEX planSignature_planId ON planSignature (planId);
CREATE INDEX planSignature_caseId ON planSignature (caseId);
CREATE INDEX planSignature_personId ON planSignature (personId);
CREATE INDEX planSignature_staffId ON planSignature (staffId);

CREATE TABLE planCheck (
  id TEXT PRIMARY KEY NOT NULL,
  planId TEXT REFERENCES supportPlan (id) DEFERRABLE INITIALLY DEFERRED,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  checkedOn TEXT,
  actions TEXT,
  situation TEXT,
  personWords TEXT,
  nextOn TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX planCheck_planId ON planCheck (planId);
CREATE INDEX planCheck_caseId ON planCheck (caseId);
CREATE INDEX planCheck_staffId ON planCheck (staffId);

CREATE TABLE advice (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  givenOn TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  toWhom TEXT,
  method TEXT,
  content TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX advice_caseId ON advice (caseId);
CREATE INDEX advice_organisationId ON advice (organisationId);
CREATE INDEX advice_staffId ON advice (staffId);
CREATE INDEX advice_givenOn ON advice (givenOn);

ALTER TABLE progressNote ADD COLUMN stages TEXT;

CREATE TABLE closeRelation (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  reason TEXT,
  flaggedAt INTEGER,
  flaggedByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  liftedAt INTEGER,
  liftedByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  liftReason TEXT
) STRICT;
CREATE INDEX closeRelation_caseId ON closeRelation (caseId);
CREATE INDEX closeRelation_staffId ON closeRelation (staffId);
CREATE INDEX closeRelation_flaggedByStaffId ON closeRelation (flaggedByStaffId);
CREATE INDEX closeRelation_liftedByStaffId ON closeRelation (liftedByStaffId);
`;

const evaluations = `
CREATE TABLE evaluation (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  planId TEXT REFERENCES supportPlan (id) DEFERRABLE INITIALLY DEFERRED,
  meetingCaseId TEXT REFERENCES planReviewMeetingCase (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  date TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  goals TEXT,
  changes TEXT,
  changeText TEXT,
  situation TEXT,
  hope TEXT,
  opinion TEXT,
  opinionText TEXT,
  result TEXT,
  reason TEXT,
  reasonText TEXT,
  lastContactOn TEXT,
  watcher TEXT,
  followUpOn TEXT,
  explainedOn TEXT,
  explainedHow TEXT,
  notExplainedReason TEXT,
  decidedOn TEXT,
  deciderName TEXT,
  decisionNumber TEXT,
  followUpText TEXT,
  followedUpOn TEXT,
  reportedLater INTEGER,
  deletedAt INTEGER
) STRICT;
CREATE INDEX evaluation_caseId ON evaluation (caseId);
CREATE INDEX evaluation_planId ON evaluation (planId);
CREATE INDEX evaluation_meetingCaseId ON evaluation (meetingCaseId);
CREATE INDEX evaluation_staffId ON evaluation (staffId);

CREATE TABLE leadAfter (
  id TEXT PRIMARY KEY NOT NULL,
  evaluationId TEXT REFERENCES evaluation (id) DEFERRABLE INITIALLY DEFERRED,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  watching TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX leadAfter_evaluationId ON leadAfter (evaluationId);
CREATE INDEX leadAfter_caseId ON leadAfter (caseId);
CREATE INDEX leadAfter_personId ON leadAfter (personId);
CREATE INDEX leadAfter_organisationId ON leadAfter (organisationId);
`;

const diagrams = `
CREATE TABLE familyTie (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  oneId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  otherId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  note TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX familyTie_caseId ON familyTie (caseId);
CREATE INDEX familyTie_oneId ON familyTie (oneId);
CREATE INDEX familyTie_otherId ON familyTie (otherId);

CREATE TABLE ecomapTie (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  strength TEXT,
  direction TEXT,
  note TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX ecomapTie_caseId ON ecomapTie (caseId);
CREATE INDEX ecomapTie_personId ON ecomapTie (personId);
CREATE INDEX ecomapTie_organisationId ON ecomapTie (organisationId);

CREATE TABLE diagramPlace (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  diagram TEXT,
  nodeId TEXT,
  x INTEGER,
  y INTEGER
) STRICT;
CREATE INDEX diagramPlace_caseId ON diagramPlace (caseId);

ALTER TABLE person ADD COLUMN deceasedOn TEXT;
ALTER TABLE person ADD COLUMN deceasedPrecision TEXT;
`;

export const migration = {
  number: 3,
  name: 'deciding',
  sql:
    plans +
    planReviewTables +
    meetingsTables +
    evaluations +
    diagrams +
    differences +
    handoffs +
    giving +
    pairs +
    staging +
    attachments +
    strays +
    settling +
    undo +
    cards +
    merging +
    households,
};

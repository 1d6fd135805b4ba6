/**
 * 0003 — deciding together: 支援プラン with its versions, 重層的支援会議 and 関係者会議 in full, 評価 and 終結, 助言・中間の状況確認, 情報提供依頼,
 * numbered handouts, corrected minutes, ジェノグラム and エコマップ.
 */
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
`;

const planReview = `
ALTER TABLE planReviewMeeting ADD COLUMN endTime TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN purpose TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN agenda TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN handouts TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN chairName TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN recorderName TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN approverName TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN approvedOn TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN approvalNumber TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN noticeDate TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN noticeNumber TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN readAloud INTEGER;
ALTER TABLE planReviewMeeting ADD COLUMN byCirculation INTEGER;
ALTER TABLE planReviewMeeting ADD COLUMN isTrial INTEGER;
ALTER TABLE planReviewMeeting ADD COLUMN minutesConfirmedOn TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN kind TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN planId TEXT REFERENCES supportPlan (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE planReviewMeetingCase ADD COLUMN startTime TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN purpose TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN wishes TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN assessment TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN discussion TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN result TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN resultText TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN judgement TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN resources TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN remaining TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN nextDate TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN nextText TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN leadOrganisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE planReviewMeetingCase ADD COLUMN coordinatorStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE planReviewMeetingCase ADD COLUMN urgency TEXT;
ALTER TABLE planReviewMeetingCase ADD COLUMN position INTEGER;
CREATE INDEX planReviewMeetingCase_planId ON planReviewMeetingCase (planId);
CREATE INDEX planReviewMeetingCase_leadOrganisationId ON planReviewMeetingCase (leadOrganisationId);
CREATE INDEX planReviewMeetingCase_coordinatorStaffId ON planReviewMeetingCase (coordinatorStaffId);

CREATE TABLE planReviewAttendee (
  id TEXT PRIMARY KEY NOT NULL,
  meetingId TEXT REFERENCES planReviewMeeting (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  name TEXT,
  title TEXT,
  standing TEXT,
  attended INTEGER,
  caseIds TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX planReviewAttendee_meetingId ON planReviewAttendee (meetingId);
CREATE INDEX planReviewAttendee_organisationId ON planReviewAttendee (organisationId);

CREATE TABLE planReviewStatement (
  id TEXT PRIMARY KEY NOT NULL,
  meetingCaseId TEXT REFERENCES planReviewMeetingCase (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  fact TEXT,
  position INTEGER,
  deletedAt INTEGER
) STRICT;
CREATE INDEX planReviewStatement_meetingCaseId ON planReviewStatement (meetingCaseId);
CREATE INDEX planReviewStatement_organisationId ON planReviewStatement (organisationId);

CREATE TABLE planReviewRole (
  id TEXT PRIMARY KEY NOT NULL,
  meetingCaseId TEXT REFERENCES planReviewMeetingCase (id) DEFERRABLE INITIALLY DEFERRED,
  what TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  who TEXT,
  dueDate TEXT,
  guide TEXT,
  position INTEGER,
  taskId TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX planReviewRole_meetingCaseId ON planReviewRole (meetingCaseId);
CREATE INDEX planReviewRole_organisationId ON planReviewRole (organisationId);
`;

const meetings = `
ALTER TABLE supportMeeting ADD COLUMN isTrial INTEGER;
ALTER TABLE supportMeeting ADD COLUMN usesInitials INTEGER;
ALTER TABLE supportMeetingCase ADD COLUMN position INTEGER;
ALTER TABLE socialResourceGap ADD COLUMN planId TEXT;
ALTER TABLE socialResourceGap ADD COLUMN note TEXT;

CREATE TABLE minutesVersion (
  id TEXT PRIMARY KEY NOT NULL,
  meetingKind TEXT,
  meetingCaseId TEXT,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER,
  reason TEXT,
  content TEXT,
  confirmedOn TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX minutesVersion_meetingCaseId ON minutesVersion (meetingCaseId);
CREATE INDEX minutesVersion_caseId ON minutesVersion (caseId);
CREATE INDEX minutesVersion_staffId ON minutesVersion (staffId);

CREATE TABLE informationRequest (
  id TEXT PRIMARY KEY NOT NULL,
  meetingId TEXT REFERENCES supportMeeting (id) DEFERRABLE INITIALLY DEFERRED,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT,
  requestedOn TEXT,
  content TEXT,
  dueOn TEXT,
  answeredOn TEXT,
  answer TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  deletedAt INTEGER
) STRICT;
CREATE INDEX informationRequest_meetingId ON informationRequest (meetingId);
CREATE INDEX informationRequest_caseId ON informationRequest (caseId);
CREATE INDEX informationRequest_organisationId ON informationRequest (organisationId);
CREATE INDEX informationRequest_staffId ON informationRequest (staffId);

CREATE TABLE handout (
  id TEXT PRIMARY KEY NOT NULL,
  meetingKind TEXT,
  meetingId TEXT,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  paper TEXT,
  title TEXT,
  number INTEGER,
  total INTEGER,
  toName TEXT,
  handedOn TEXT,
  collectedOn TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX handout_meetingId ON handout (meetingId);
CREATE INDEX handout_caseId ON handout (caseId);
CREATE INDEX handout_staffId ON handout (staffId);

CREATE TABLE meetingSetting (
  id TEXT PRIMARY KEY NOT NULL,
  value TEXT
) STRICT;

CREATE TABLE stakeholderMeeting (
  id TEXT PRIMARY KEY NOT NULL,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  fiscalYear INTEGER,
  state TEXT,
  date TEXT,
  startTime TEXT,
  endTime TEXT,
  place TEXT,
  agenda TEXT,
  chairName TEXT,
  recorderName TEXT,
  noticeDate TEXT,
  noticeNumber TEXT,
  attendees TEXT,
  minutes TEXT,
  conclusions TEXT,
  approverName TEXT,
  approvedOn TEXT,
  approvalNumber TEXT,
  minutesConfirmedOn TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX stakeholderMeeting_officeId ON stakeholderMeeting (officeId);
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
  sql: plans + planReview + meetings + evaluations + diagrams,
};

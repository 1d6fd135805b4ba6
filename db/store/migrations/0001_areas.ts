/** 0001, the areas' tables. A test compares them with drizzle's. */
export const areaTables = `
CREATE TABLE office (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  mark TEXT,
  address TEXT,
  tel TEXT,
  section TEXT,
  city TEXT
) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  kana TEXT,
  title TEXT,
  section TEXT,
  login TEXT,
  roles TEXT,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  disabled INTEGER
) STRICT;

CREATE TABLE meetingMember (
  id TEXT PRIMARY KEY NOT NULL,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  title TEXT,
  secrecyNoticeDate TEXT,
  secrecyExplainedBy TEXT,
  deletedAt INTEGER
) STRICT;

CREATE TABLE organisation (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT,
  name TEXT,
  kana TEXT,
  field TEXT,
  section TEXT,
  target TEXT,
  management TEXT,
  kind TEXT,
  programme TEXT,
  tel TEXT,
  extension TEXT,
  hours TEXT,
  address TEXT,
  worries TEXT,
  origin TEXT,
  deletedAt INTEGER
) STRICT;

CREATE TABLE household (
  id TEXT PRIMARY KEY NOT NULL,
  address TEXT,
  tel TEXT,
  type TEXT,
  note TEXT
) STRICT;

CREATE TABLE householdMember (
  id TEXT PRIMARY KEY NOT NULL,
  householdId TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT,
  livingTogether INTEGER,
  keyPerson INTEGER,
  occupation TEXT,
  note TEXT,
  deletedAt INTEGER
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  kana TEXT,
  sex TEXT,
  birthDate TEXT,
  birthPrecision TEXT,
  ageNote TEXT,
  zip TEXT,
  address TEXT,
  telHome TEXT,
  telMobile TEXT,
  email TEXT,
  note TEXT,
  addressConcealed INTEGER,
  deletedAt INTEGER
) STRICT;

CREATE TABLE acceptance (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  requestedOn TEXT,
  fromSection TEXT,
  connectorName TEXT,
  form TEXT,
  reason TEXT,
  decision TEXT,
  decidedOn TEXT,
  coordinatorStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  decisionNote TEXT
) STRICT;

CREATE TABLE progressNote (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER,
  endAt INTEGER,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  companions TEXT,
  method TEXT,
  partners TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  fact TEXT,
  view TEXT,
  handling TEXT,
  nextDate TEXT,
  nextText TEXT,
  supersedesId TEXT
) STRICT;

CREATE TABLE supportCase (
  id TEXT PRIMARY KEY NOT NULL,
  caseNo TEXT,
  householdId TEXT REFERENCES household (id) DEFERRABLE INITIALLY DEFERRED,
  principalPersonId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  term INTEGER,
  responsibleOfficeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  deputyStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  urgency TEXT,
  urgencyGround TEXT,
  cautions TEXT,
  openedAt INTEGER,
  endedAt INTEGER,
  endedAs TEXT,
  programme TEXT
) STRICT;

CREATE TABLE reception (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  receivedAt INTEGER,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  method TEXT,
  route TEXT,
  visitorIsPrincipal INTEGER,
  visitorAnonymous INTEGER,
  visitorName TEXT,
  visitorTel TEXT,
  visitorRelation TEXT,
  visitorRelationText TEXT,
  memo TEXT,
  wish TEXT,
  worries TEXT,
  worryOther TEXT,
  form TEXT,
  noConsentReason TEXT,
  noConsentReasonText TEXT,
  noConsentSource TEXT,
  noConsentRequest TEXT
) STRICT;

CREATE TABLE riskCheck (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  risks TEXT,
  askedAndNone INTEGER,
  notifiedOrganisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  notifiedText TEXT,
  notifiedAt INTEGER,
  notNotifiedReason TEXT
) STRICT;

CREATE TABLE screening (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  result TEXT,
  ground TEXT,
  deciderStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE consent (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  method TEXT,
  giver TEXT,
  giverName TEXT,
  scope TEXT,
  organisationIds TEXT,
  excludedOrganisationIds TEXT,
  date TEXT,
  until TEXT,
  explainedByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  explainedText TEXT,
  note TEXT,
  recordedAt INTEGER
) STRICT;

CREATE TABLE consentWithdrawal (
  id TEXT PRIMARY KEY NOT NULL,
  consentId TEXT REFERENCES consent (id) DEFERRABLE INITIALLY DEFERRED,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  method TEXT,
  note TEXT,
  recordedAt INTEGER
) STRICT;

CREATE TABLE sentReferral (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  contactName TEXT,
  way TEXT,
  reason TEXT,
  request TEXT,
  appointment TEXT,
  sentAt INTEGER,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  scope TEXT,
  basis TEXT,
  basisReason TEXT,
  consentId TEXT,
  confirmDue TEXT,
  outcome TEXT,
  confirmedOn TEXT,
  confirmMethod TEXT,
  confirmNote TEXT,
  confirmedByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE agreedRole (
  id TEXT PRIMARY KEY NOT NULL,
  meetingCaseId TEXT REFERENCES supportMeetingCase (id) DEFERRABLE INITIALLY DEFERRED,
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

CREATE TABLE meetingAttendee (
  id TEXT PRIMARY KEY NOT NULL,
  meetingId TEXT REFERENCES supportMeeting (id) DEFERRABLE INITIALLY DEFERRED,
  memberId TEXT REFERENCES meetingMember (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  name TEXT,
  title TEXT,
  standing TEXT,
  way TEXT,
  attended INTEGER,
  secrecyNoticeDate TEXT,
  deletedAt INTEGER
) STRICT;

CREATE TABLE meetingStatement (
  id TEXT PRIMARY KEY NOT NULL,
  meetingCaseId TEXT REFERENCES supportMeetingCase (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  fact TEXT,
  position INTEGER,
  deletedAt INTEGER
) STRICT;

CREATE TABLE planReviewMeeting (
  id TEXT PRIMARY KEY NOT NULL,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  fiscalYear INTEGER,
  state TEXT,
  date TEXT,
  startTime TEXT,
  place TEXT
) STRICT;

CREATE TABLE planReviewMeetingCase (
  id TEXT PRIMARY KEY NOT NULL,
  meetingId TEXT REFERENCES planReviewMeeting (id) DEFERRABLE INITIALLY DEFERRED,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  consentIds TEXT,
  deletedAt INTEGER
) STRICT;

CREATE TABLE supportMeeting (
  id TEXT PRIMARY KEY NOT NULL,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER,
  fiscalYear INTEGER,
  state TEXT,
  date TEXT,
  startTime TEXT,
  endTime TEXT,
  place TEXT,
  purpose TEXT,
  agenda TEXT,
  otherLaws TEXT,
  handouts TEXT,
  chairName TEXT,
  recorderName TEXT,
  approverName TEXT,
  approvedOn TEXT,
  approvalNumber TEXT,
  noticeDate TEXT,
  noticeNumber TEXT,
  secrecyConfirmed INTEGER,
  readAloud INTEGER,
  minutesConfirmedOn TEXT
) STRICT;

CREATE TABLE supportMeetingCase (
  id TEXT PRIMARY KEY NOT NULL,
  meetingId TEXT REFERENCES supportMeeting (id) DEFERRABLE INITIALLY DEFERRED,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT,
  wishes TEXT,
  assessment TEXT,
  discussion TEXT,
  leadOrganisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  coordinatorStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  remaining TEXT,
  nextDate TEXT,
  nextText TEXT,
  urgency TEXT,
  urgencyGround TEXT,
  noConsentReason TEXT,
  deletedAt INTEGER
) STRICT;

CREATE TABLE task (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  title TEXT,
  detail TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  dueDate TEXT,
  dueTime TEXT,
  sourceEntity TEXT,
  sourceId TEXT,
  doneAt INTEGER,
  doneNote TEXT,
  doneByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE socialResourceGap (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  meetingCaseId TEXT,
  what TEXT,
  foundOn TEXT,
  status TEXT
) STRICT;

CREATE TABLE draft (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  subjectId TEXT,
  staffId TEXT NOT NULL,
  body TEXT NOT NULL,
  updatedAt INTEGER NOT NULL
) STRICT;

CREATE TABLE cityPlan (
  code TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  city TEXT NOT NULL,
  body TEXT NOT NULL,
  loadedAt INTEGER NOT NULL
) STRICT;

CREATE TABLE knownOffice (
  officeId TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  card TEXT NOT NULL,
  receivedAt INTEGER NOT NULL,
  confirmedAt INTEGER,
  confirmedByStaffId TEXT
) STRICT;

CREATE TABLE officeSecret (
  officeId TEXT PRIMARY KEY NOT NULL,
  keys TEXT NOT NULL,
  card TEXT NOT NULL
) STRICT;

CREATE TABLE receivedHandoff (
  fileId TEXT PRIMARY KEY NOT NULL,
  fromOfficeId TEXT NOT NULL,
  fromOfficeName TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  fileHash TEXT NOT NULL,
  at INTEGER NOT NULL,
  staffId TEXT NOT NULL,
  manifest TEXT NOT NULL,
  changes INTEGER NOT NULL,
  newChanges INTEGER NOT NULL,
  receiptSent INTEGER NOT NULL
) STRICT;

CREATE TABLE stagedChunk (
  id INTEGER PRIMARY KEY,
  staging TEXT NOT NULL,
  member TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE takeoutRecord (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  at INTEGER NOT NULL,
  staffId TEXT NOT NULL,
  toOfficeId TEXT NOT NULL,
  toOfficeName TEXT NOT NULL,
  purpose TEXT NOT NULL,
  basis TEXT NOT NULL,
  approver TEXT NOT NULL,
  blanketApproval TEXT,
  mediumKind TEXT NOT NULL,
  mediumNumber TEXT NOT NULL,
  caseIds TEXT NOT NULL,
  contents TEXT NOT NULL,
  withheld TEXT NOT NULL,
  fileId TEXT NOT NULL,
  fileName TEXT NOT NULL,
  fileHash TEXT NOT NULL,
  fileSize INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  eraseDue TEXT NOT NULL,
  erasedOn TEXT,
  erasedByStaffId TEXT,
  receivedAt INTEGER
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  staff_id TEXT,
  action TEXT NOT NULL,
  case_id TEXT,
  entity TEXT,
  entity_id TEXT,
  detail TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE INDEX staff_officeId ON staff (officeId);
CREATE INDEX meetingMember_organisationId ON meetingMember (organisationId);
CREATE INDEX householdMember_householdId ON householdMember (householdId);
CREATE INDEX householdMember_personId ON householdMember (personId);
CREATE INDEX acceptance_caseId ON acceptance (caseId);
CREATE INDEX acceptance_coordinatorStaffId ON acceptance (coordinatorStaffId);
CREATE INDEX progressNote_staffId ON progressNote (staffId);
CREATE INDEX progressNote_officeId ON progressNote (officeId);
CREATE INDEX progressNote_organisationId ON progressNote (organisationId);
CREATE INDEX supportCase_householdId ON supportCase (householdId);
CREATE INDEX supportCase_principalPersonId ON supportCase (principalPersonId);
CREATE INDEX supportCase_responsibleOfficeId ON supportCase (responsibleOfficeId);
CREATE INDEX supportCase_staffId ON supportCase (staffId);
CREATE INDEX supportCase_deputyStaffId ON supportCase (deputyStaffId);
CREATE INDEX reception_caseId ON reception (caseId);
CREATE INDEX reception_personId ON reception (personId);
CREATE INDEX reception_officeId ON reception (officeId);
CREATE INDEX reception_staffId ON reception (staffId);
CREATE INDEX riskCheck_caseId ON riskCheck (caseId);
CREATE INDEX riskCheck_staffId ON riskCheck (staffId);
CREATE INDEX riskCheck_notifiedOrganisationId ON riskCheck (notifiedOrganisationId);
CREATE INDEX screening_caseId ON screening (caseId);
CREATE INDEX screening_deciderStaffId ON screening (deciderStaffId);
CREATE INDEX consent_caseId ON consent (caseId);
CREATE INDEX consent_personId ON consent (personId);
CREATE INDEX consent_explainedByStaffId ON consent (explainedByStaffId);
CREATE INDEX consentWithdrawal_consentId ON consentWithdrawal (consentId);
CREATE INDEX consentWithdrawal_caseId ON consentWithdrawal (caseId);
CREATE INDEX sentReferral_caseId ON sentReferral (caseId);
CREATE INDEX sentReferral_organisationId ON sentReferral (organisationId);
CREATE INDEX sentReferral_officeId ON sentReferral (officeId);
CREATE INDEX sentReferral_staffId ON sentReferral (staffId);
CREATE INDEX sentReferral_confirmedByStaffId ON sentReferral (confirmedByStaffId);
CREATE INDEX agreedRole_meetingCaseId ON agreedRole (meetingCaseId);
CREATE INDEX agreedRole_organisationId ON agreedRole (organisationId);
CREATE INDEX meetingAttendee_meetingId ON meetingAttendee (meetingId);
CREATE INDEX meetingAttendee_memberId ON meetingAttendee (memberId);
CREATE INDEX meetingAttendee_organisationId ON meetingAttendee (organisationId);
CREATE INDEX meetingStatement_meetingCaseId ON meetingStatement (meetingCaseId);
CREATE INDEX meetingStatement_organisationId ON meetingStatement (organisationId);
CREATE INDEX planReviewMeeting_officeId ON planReviewMeeting (officeId);
CREATE INDEX planReviewMeetingCase_meetingId ON planReviewMeetingCase (meetingId);
CREATE INDEX planReviewMeetingCase_caseId ON planReviewMeetingCase (caseId);
CREATE INDEX supportMeeting_officeId ON supportMeeting (officeId);
CREATE INDEX supportMeetingCase_meetingId ON supportMeetingCase (meetingId);
CREATE INDEX supportMeetingCase_caseId ON supportMeetingCase (caseId);
CREATE INDEX supportMeetingCase_leadOrganisationId ON supportMeetingCase (leadOrganisationId);
CREATE INDEX supportMeetingCase_coordinatorStaffId ON supportMeetingCase (coordinatorStaffId);
CREATE INDEX task_caseId ON task (caseId);
CREATE INDEX task_organisationId ON task (organisationId);
CREATE INDEX task_officeId ON task (officeId);
CREATE INDEX task_staffId ON task (staffId);
CREATE INDEX task_doneByStaffId ON task (doneByStaffId);
CREATE INDEX socialResourceGap_caseId ON socialResourceGap (caseId);
CREATE INDEX supportCase_caseNo ON supportCase (caseNo);
CREATE INDEX supportCase_state ON supportCase (state);
CREATE INDEX supportCase_urgency ON supportCase (urgency);
CREATE INDEX supportCase_openedAt ON supportCase (openedAt);
CREATE INDEX progressNote_caseAt ON progressNote (caseId, at);
CREATE INDEX task_open ON task (dueDate) WHERE doneAt IS NULL;
CREATE INDEX sentReferral_open ON sentReferral (confirmDue) WHERE outcome IS NULL;
CREATE INDEX draft_staff ON draft (staffId, updatedAt);
CREATE INDEX stagedChunk_member ON stagedChunk (staging, member, id);
`;

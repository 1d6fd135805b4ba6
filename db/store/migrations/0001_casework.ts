/** 0001, tables of people, cases and what is done for them. A test compares all tables with drizzle's. */
export const caseworkTables = `
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
`;

/** 0001, tables of meetings, 対応事項 and social resources, and those of this store alone. */
export const meetingTables = `
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
`;

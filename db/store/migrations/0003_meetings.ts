/** 0003, meetings: 重層的支援会議 and 関係者会議 in full, corrected minutes, requests for information, numbered handouts. */
export const planReviewTables = `
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
ALTER TABLE planReviewMeeting ADD COLUMN noticeBring TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN readAloud INTEGER;
ALTER TABLE planReviewMeeting ADD COLUMN byCirculation INTEGER;
ALTER TABLE planReviewMeeting ADD COLUMN isTrial INTEGER;
ALTER TABLE planReviewMeeting ADD COLUMN usesInitials INTEGER;
ALTER TABLE planReviewMeeting ADD COLUMN minutesConfirmedOn TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN correctionReason TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN calledOffOn TEXT;
ALTER TABLE planReviewMeeting ADD COLUMN calledOffReason TEXT;
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
ALTER TABLE planReviewMeetingCase ADD COLUMN nextMeetingId TEXT;
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
  basis TEXT,
  basisReason TEXT,
  position INTEGER,
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

export const meetingsTables = `
ALTER TABLE supportMeeting ADD COLUMN noticeBring TEXT;
ALTER TABLE supportMeeting ADD COLUMN isTrial INTEGER;
ALTER TABLE supportMeeting ADD COLUMN usesInitials INTEGER;
ALTER TABLE supportMeeting ADD COLUMN correctionReason TEXT;
ALTER TABLE supportMeeting ADD COLUMN calledOffOn TEXT;
ALTER TABLE supportMeeting ADD COLUMN calledOffReason TEXT;
ALTER TABLE supportMeetingCase ADD COLUMN position INTEGER;
ALTER TABLE supportMeetingCase ADD COLUMN nextMeetingId TEXT;
ALTER TABLE meetingAttendee ADD COLUMN caseIds TEXT;
ALTER TABLE meetingAttendee ADD COLUMN reason TEXT;
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
  personIds TEXT,
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
  paperId TEXT,
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

/** 伝言・折返し, and 電話照会: who called about a case, what they asked and what they were told. */
export const messages = `
CREATE TABLE message (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  fromStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  toStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  toOfficeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  callerName TEXT,
  callerTel TEXT,
  callWhen TEXT,
  messageBody TEXT,
  writtenAt INTEGER,
  readAt INTEGER,
  readByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  doneAt INTEGER,
  doneByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  reply TEXT
) STRICT;
CREATE INDEX message_caseId ON message (caseId);
CREATE INDEX message_fromStaffId ON message (fromStaffId);
CREATE INDEX message_officeId ON message (officeId);
CREATE INDEX message_toStaffId ON message (toStaffId);
CREATE INDEX message_toOfficeId ON message (toOfficeId);
CREATE INDEX message_readByStaffId ON message (readByStaffId);
CREATE INDEX message_doneByStaffId ON message (doneByStaffId);

CREATE TABLE phoneInquiry (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  at INTEGER,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  callerName TEXT,
  personIds TEXT,
  asked TEXT,
  inquiryAnswer TEXT,
  items TEXT,
  content TEXT,
  disclosureId TEXT REFERENCES disclosure (id) DEFERRABLE INITIALLY DEFERRED,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX phoneInquiry_caseId ON phoneInquiry (caseId);
CREATE INDEX phoneInquiry_organisationId ON phoneInquiry (organisationId);
CREATE INDEX phoneInquiry_disclosureId ON phoneInquiry (disclosureId);
CREATE INDEX phoneInquiry_officeId ON phoneInquiry (officeId);
CREATE INDEX phoneInquiry_staffId ON phoneInquiry (staffId);
`;

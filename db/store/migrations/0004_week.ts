/** 週間予定: appointments and absences, and of a member's other calendar the hours that are taken, of this store alone. */
export const week = `
CREATE TABLE appointment (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  startTime TEXT,
  endTime TEXT,
  room TEXT,
  place TEXT,
  subject TEXT,
  cancelledAt INTEGER
) STRICT;
CREATE INDEX appointment_caseId ON appointment (caseId);
CREATE INDEX appointment_staffId ON appointment (staffId);
CREATE INDEX appointment_officeId ON appointment (officeId);
CREATE INDEX appointment_date ON appointment (date) WHERE cancelledAt IS NULL;

CREATE TABLE leave (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  fromDate TEXT,
  untilDate TEXT,
  startTime TEXT,
  endTime TEXT,
  cancelledAt INTEGER
) STRICT;
CREATE INDEX leave_staffId ON leave (staffId);
CREATE INDEX leave_untilDate ON leave (untilDate) WHERE cancelledAt IS NULL;

CREATE TABLE busyTime (
  id TEXT PRIMARY KEY,
  staffId TEXT NOT NULL,
  date TEXT NOT NULL,
  startTime TEXT,
  endTime TEXT
) STRICT;
CREATE INDEX busyTime_date ON busyTime (date);

CREATE INDEX progressNote_nextDate ON progressNote (nextDate) WHERE nextDate IS NOT NULL;
`;

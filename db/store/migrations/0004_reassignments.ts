/** 担当替え and 引継ぎの要点: who was 担当 of a case when, and what whoever comes next has to know. */
export const reassignments = `
CREATE TABLE reassignment (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  fromOn TEXT,
  reason TEXT,
  reasonText TEXT,
  beforeOfficeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  beforeStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  beforeDeputyStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  deputyStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  batch TEXT,
  byStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  recordedAt INTEGER
) STRICT;
CREATE INDEX reassignment_caseId ON reassignment (caseId);
CREATE INDEX reassignment_beforeOfficeId ON reassignment (beforeOfficeId);
CREATE INDEX reassignment_beforeStaffId ON reassignment (beforeStaffId);
CREATE INDEX reassignment_beforeDeputyStaffId ON reassignment (beforeDeputyStaffId);
CREATE INDEX reassignment_officeId ON reassignment (officeId);
CREATE INDEX reassignment_staffId ON reassignment (staffId);
CREATE INDEX reassignment_deputyStaffId ON reassignment (deputyStaffId);
CREATE INDEX reassignment_byStaffId ON reassignment (byStaffId);
CREATE INDEX reassignment_batch ON reassignment (batch) WHERE batch IS NOT NULL;

CREATE TABLE handOverNote (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  standing TEXT,
  next TEXT,
  care TEXT,
  byStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  writtenAt INTEGER
) STRICT;
CREATE INDEX handOverNote_caseId ON handOverNote (caseId);
CREATE INDEX handOverNote_byStaffId ON handOverNote (byStaffId);
`;

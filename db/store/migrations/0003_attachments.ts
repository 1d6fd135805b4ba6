/** 添付: what is known of a file kept with a case. The body lies beside the store, encrypted, under a name that tells nothing. */
export const attachments = `
CREATE TABLE attachment (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  title TEXT,
  date TEXT,
  note TEXT,
  handling TEXT,
  mediaType TEXT,
  size INTEGER,
  contentHash TEXT,
  pixelWidth INTEGER,
  pixelHeight INTEGER,
  aboutEntity TEXT,
  aboutId TEXT,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  addedAt INTEGER,
  removalReason TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX attachment_caseId ON attachment (caseId);
CREATE INDEX attachment_officeId ON attachment (officeId);
CREATE INDEX attachment_staffId ON attachment (staffId);
CREATE INDEX attachment_contentHash ON attachment (contentHash);
`;

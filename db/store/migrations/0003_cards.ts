/**
 * Office cards that are read aloud by two named people, withdrawn and renewed; files that form a chain for each replica; and the
 * replicas that this store was before it was put back from a copy.
 */
export const cards = `
ALTER TABLE knownOffice ADD COLUMN readWithName TEXT;
ALTER TABLE knownOffice ADD COLUMN isOwnCity INTEGER NOT NULL DEFAULT 1;
ALTER TABLE knownOffice ADD COLUMN withdrawnAt INTEGER;
ALTER TABLE knownOffice ADD COLUMN withdrawnByStaffId TEXT;
ALTER TABLE knownOffice ADD COLUMN withdrawnReason TEXT;

CREATE TABLE formerCard (
  fingerprint TEXT PRIMARY KEY NOT NULL,
  officeId TEXT NOT NULL,
  name TEXT NOT NULL,
  card TEXT NOT NULL,
  receivedAt INTEGER NOT NULL,
  confirmedAt INTEGER,
  confirmedByStaffId TEXT,
  readWithName TEXT,
  isOwnCity INTEGER NOT NULL DEFAULT 1,
  withdrawnAt INTEGER,
  withdrawnByStaffId TEXT,
  withdrawnReason TEXT,
  replacedAt INTEGER
) STRICT;
CREATE INDEX formerCard_officeId ON formerCard (officeId);

CREATE TABLE formerSecret (
  id INTEGER PRIMARY KEY,
  officeId TEXT NOT NULL,
  keys TEXT NOT NULL,
  card TEXT NOT NULL,
  replacedAt INTEGER NOT NULL,
  byStaffId TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

ALTER TABLE takeoutRecord ADD COLUMN chain TEXT NOT NULL DEFAULT '';
ALTER TABLE receivedHandoff ADD COLUMN chain TEXT NOT NULL DEFAULT '';

CREATE TABLE formerReplica (
  replica TEXT PRIMARY KEY NOT NULL,
  reason TEXT NOT NULL,
  lastHlc TEXT,
  knownUntil INTEGER,
  endedAt INTEGER NOT NULL,
  livesOn INTEGER NOT NULL,
  toldAt INTEGER
) STRICT;
`;

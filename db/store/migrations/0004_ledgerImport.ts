/** 既存の台帳の取り込み: where a reception comes from an old ledger, its number there; and what was taken in, of this store alone. */
export const ledgerImport = `
ALTER TABLE reception ADD COLUMN formerNumber TEXT;
ALTER TABLE reception ADD COLUMN importedAt INTEGER;

CREATE TABLE ledgerImport (
  id TEXT PRIMARY KEY,
  fileName TEXT NOT NULL,
  at INTEGER NOT NULL,
  staffId TEXT NOT NULL,
  rows INTEGER NOT NULL,
  people INTEGER NOT NULL,
  cases INTEGER NOT NULL,
  oneLines INTEGER NOT NULL,
  afterHlc TEXT NOT NULL,
  lastHlc TEXT NOT NULL,
  lastTakeout INTEGER NOT NULL,
  undoneAt INTEGER,
  undoneByStaffId TEXT
) STRICT;

CREATE TABLE ledgerMemory (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`;

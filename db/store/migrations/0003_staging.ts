/**
 * The changes of a file that is being looked at, judged and waiting for a decision: of this store alone, gone when it is taken in or left.
 * And what the ledger will say of a file that is just getting its name.
 */
export const staging = `
CREATE TABLE stagedChange (
  staging TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  replica TEXT NOT NULL,
  staff TEXT,
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  base_hlc TEXT,
  also_base TEXT,
  value TEXT NOT NULL,
  PRIMARY KEY (staging, seq)
) WITHOUT ROWID;
CREATE TABLE unfinishedTakeout (
  id TEXT PRIMARY KEY NOT NULL,
  path TEXT NOT NULL,
  fileHash TEXT NOT NULL,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX stagedChange_row ON stagedChange (staging, entity, id, hlc);
`;

/**
 * 家庭訪問: the way to a house and what to mind there, whose letters leave without the office's name; of this store alone, whom a
 * member visits on a day in which order, and which papers were taken out for it.
 */
export const visits = `
ALTER TABLE household ADD COLUMN visitWay TEXT;
ALTER TABLE household ADD COLUMN visitCaution TEXT;
ALTER TABLE person ADD COLUMN withoutSender INTEGER;

CREATE TABLE visitPlan (
  staffId TEXT NOT NULL,
  date TEXT NOT NULL,
  stops TEXT NOT NULL,
  dismissed TEXT NOT NULL,
  changedAt INTEGER NOT NULL,
  PRIMARY KEY (staffId, date)
) STRICT;

CREATE TABLE visitKit (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  staffId TEXT NOT NULL,
  stops TEXT NOT NULL,
  approver TEXT NOT NULL,
  returnDue TEXT NOT NULL,
  madeAt INTEGER NOT NULL,
  takenAt INTEGER,
  returnedOn TEXT,
  returnedByStaffId TEXT
) STRICT;
CREATE INDEX visitKit_date ON visitKit (date);
`;

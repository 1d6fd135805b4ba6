/**
 * Two records that may be of one person, found when a file was taken in: they wait here until somebody has looked. Of this store alone:
 * what is decided (統合) travels as an entry of its own.
 */
export const pairs = `
CREATE TABLE likePair (
  personId TEXT NOT NULL,
  otherId TEXT NOT NULL,
  fileId TEXT NOT NULL,
  foundAt INTEGER NOT NULL,
  toldApartAt INTEGER,
  toldApartByStaffId TEXT,
  PRIMARY KEY (personId, otherId)
) STRICT, WITHOUT ROWID;
`;

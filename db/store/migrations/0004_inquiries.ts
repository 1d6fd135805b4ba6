/** 臨時照会 under names of this office's own. */
export const inquiries = `
CREATE TABLE namedQuestion (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, question TEXT NOT NULL, staffId TEXT NOT NULL,
  savedAt INTEGER NOT NULL, askedOn TEXT, total INTEGER
);
`;

/** What was written to something settled by a window that did not know: noted when the file comes, of this store alone. */
export const settling = `
CREATE TABLE writtenAfterSettling (
  entity TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL, settling TEXT NOT NULL, written TEXT NOT NULL,
  PRIMARY KEY (entity, id, field, settling, written)
) WITHOUT ROWID;
`;

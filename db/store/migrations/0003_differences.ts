/**
 * 入力の食い違い that wait for somebody, as this store finds them: fields with more than one head, and rows that were removed at one window
 * and written to at the other. Derived from the log as it grows, never replicated.
 */
export const differences = `
CREATE TABLE openDifference (
  entity TEXT NOT NULL, id TEXT NOT NULL, field TEXT NOT NULL,
  PRIMARY KEY (entity, id, field)
) WITHOUT ROWID;
INSERT INTO openDifference (entity, id, field)
  SELECT entity, id, field FROM head GROUP BY entity, id, field HAVING count(*) > 1;
CREATE TABLE writtenAfterRemoval (
  entity TEXT NOT NULL, id TEXT NOT NULL, removal TEXT NOT NULL, written TEXT NOT NULL,
  PRIMARY KEY (entity, id, removal, written)
) WITHOUT ROWID;

ALTER TABLE household ADD COLUMN telMobile TEXT;
`;

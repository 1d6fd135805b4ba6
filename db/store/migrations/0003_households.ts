/** Which memberships a membership was written in knowledge of, and (derived, of this store alone) who stands in several households. */
export const households = `
ALTER TABLE householdMember ADD COLUMN alsoIn TEXT;
CREATE TABLE memberOfSeveral (personId TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
`;

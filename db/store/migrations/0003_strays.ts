/** Records of people, merged into others, at which something that a file brought may still point. Of this store alone; a note where to look. */
export const strays = `
CREATE TABLE strayedTo (
  personId TEXT NOT NULL, fileId TEXT NOT NULL,
  PRIMARY KEY (personId, fileId)
) STRICT, WITHOUT ROWID;
`;

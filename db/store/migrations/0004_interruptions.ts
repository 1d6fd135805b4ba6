/** 書きかけ: since when, so that several at once keep their places. */
export const interruptions = `
ALTER TABLE draft ADD COLUMN startedAt INTEGER;
`;

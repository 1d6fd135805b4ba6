/** The chain of files: which one was made again for a lost one, and up to where each had what stood here. */
export const handoffs = `
ALTER TABLE takeoutRecord ADD COLUMN remakesId TEXT;
ALTER TABLE takeoutRecord ADD COLUMN changesSeen TEXT;
`;

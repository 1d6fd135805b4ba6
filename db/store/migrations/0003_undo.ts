/** 取り込みを元に戻す: that it was done and by whom, and up to where this window had written and given once the file was in. */
export const undo = `
ALTER TABLE receivedHandoff ADD COLUMN newestChange TEXT;
ALTER TABLE receivedHandoff ADD COLUMN lastTakeout INTEGER;
ALTER TABLE receivedHandoff ADD COLUMN undoneAt INTEGER;
ALTER TABLE receivedHandoff ADD COLUMN undoneByStaffId TEXT;
`;

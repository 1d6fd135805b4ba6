/**
 * What 持出し記録 and 受領 say beside what they said: to which organisation outside the city, on which consents, by whose approval of which
 * day, who took the medium along, how the file was erased. And the one 包括承認 of a fiscal year.
 */
export const giving = `
CREATE TABLE blanketApproval (
  fiscalYear INTEGER PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  approvedOn TEXT NOT NULL,
  approver TEXT NOT NULL,
  staffId TEXT NOT NULL,
  recordedAt INTEGER NOT NULL
) STRICT;

ALTER TABLE takeoutRecord ADD COLUMN organisationId TEXT;
ALTER TABLE takeoutRecord ADD COLUMN consentIds TEXT;
ALTER TABLE takeoutRecord ADD COLUMN reason TEXT;
ALTER TABLE takeoutRecord ADD COLUMN approvedOn TEXT;
ALTER TABLE takeoutRecord ADD COLUMN withhold TEXT;
ALTER TABLE takeoutRecord ADD COLUMN concealedReason TEXT;
ALTER TABLE takeoutRecord ADD COLUMN concealedApprover TEXT;
ALTER TABLE takeoutRecord ADD COLUMN remakeReason TEXT;
ALTER TABLE takeoutRecord ADD COLUMN remakeNote TEXT;
ALTER TABLE takeoutRecord ADD COLUMN handedOn TEXT;
ALTER TABLE takeoutRecord ADD COLUMN handedTo TEXT;
ALTER TABLE takeoutRecord ADD COLUMN handedByStaffId TEXT;
ALTER TABLE takeoutRecord ADD COLUMN erasedHow TEXT;
ALTER TABLE takeoutRecord ADD COLUMN erasedBy TEXT;
CREATE UNIQUE INDEX takeoutRecord_number ON takeoutRecord (number);
CREATE INDEX takeoutRecord_at ON takeoutRecord (at);
CREATE INDEX takeoutRecord_toOfficeId ON takeoutRecord (toOfficeId, sequence);
CREATE INDEX takeoutRecord_toOfficeId_at ON takeoutRecord (toOfficeId, at);
CREATE INDEX takeoutRecord_unerased ON takeoutRecord (eraseDue) WHERE erasedOn IS NULL;

ALTER TABLE receivedHandoff ADD COLUMN erasedOn TEXT;
ALTER TABLE receivedHandoff ADD COLUMN erasedHow TEXT;
ALTER TABLE receivedHandoff ADD COLUMN erasedBy TEXT;
ALTER TABLE receivedHandoff ADD COLUMN erasedByStaffId TEXT;
CREATE INDEX receivedHandoff_at ON receivedHandoff (at);
CREATE INDEX receivedHandoff_fromOfficeId ON receivedHandoff (fromOfficeId, sequence);
CREATE INDEX receivedHandoff_unerased ON receivedHandoff (json_extract(manifest, '$.eraseDue')) WHERE erasedOn IS NULL;
`;

/**
 * 0002 — the counter's everyday work: people and households in full (相手方, 支援措置, 統合), インテーク・アセスメントシート, 同意 item by
 * item and 提供記録, 受けたつなぎ, the directory's contact persons, 文例, and the two tables that are derived from the record and never travel
 * (`personKey` for «the same person?», `caseLedger` for the ledger).
 */
import { assessmentTables, peopleTables } from './0002_people.ts';

const casework = `
ALTER TABLE supportCase ADD COLUMN cautionCodes TEXT;
ALTER TABLE supportCase ADD COLUMN cautionHours TEXT;
ALTER TABLE supportCase ADD COLUMN urgencyLowered TEXT;
ALTER TABLE reception ADD COLUMN isOneLine INTEGER;
ALTER TABLE reception ADD COLUMN deletedAt INTEGER;
CREATE INDEX reception_receivedAt ON reception (receivedAt);
CREATE INDEX progressNote_at ON progressNote (at);
CREATE INDEX sentReferral_sentAt ON sentReferral (sentAt);
CREATE INDEX reception_oneLine ON reception (receivedAt) WHERE isOneLine = 1;
ALTER TABLE progressNote ADD COLUMN correctionReason TEXT;
ALTER TABLE progressNote ADD COLUMN nextTime TEXT;
CREATE INDEX progressNote_supersedesId ON progressNote (supersedesId) WHERE supersedesId IS NOT NULL;

CREATE TABLE caseTurn (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT,
  date TEXT,
  reason TEXT,
  lastContactOn TEXT,
  watchOrganisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  watchedBy TEXT,
  term INTEGER,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  recordedAt INTEGER
) STRICT;
CREATE INDEX caseTurn_caseId ON caseTurn (caseId);
CREATE INDEX caseTurn_watchOrganisationId ON caseTurn (watchOrganisationId);
CREATE INDEX caseTurn_staffId ON caseTurn (staffId);

CREATE TABLE phrase (
  id TEXT PRIMARY KEY NOT NULL,
  field TEXT,
  title TEXT,
  body TEXT,
  position INTEGER,
  deletedAt INTEGER
) STRICT;
`;

const consents = `
ALTER TABLE consent ADD COLUMN items TEXT;
ALTER TABLE consent ADD COLUMN itemsText TEXT;
ALTER TABLE consent ADD COLUMN giverRelation TEXT;
ALTER TABLE consent ADD COLUMN parentalAuthority TEXT;
ALTER TABLE consent ADD COLUMN otherParent TEXT;
ALTER TABLE consent ADD COLUMN childWish TEXT;
ALTER TABLE consent ADD COLUMN childWishOn TEXT;
ALTER TABLE consent ADD COLUMN childWishHeardByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE consent ADD COLUMN capacityNote TEXT;
ALTER TABLE consent ADD COLUMN witness TEXT;
ALTER TABLE consent ADD COLUMN explainedOn TEXT;
CREATE INDEX consent_childWishHeardByStaffId ON consent (childWishHeardByStaffId);
ALTER TABLE consentWithdrawal ADD COLUMN scope TEXT;
ALTER TABLE consentWithdrawal ADD COLUMN organisationIds TEXT;
ALTER TABLE consentWithdrawal ADD COLUMN staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX consentWithdrawal_staffId ON consentWithdrawal (staffId);

CREATE TABLE disclosure (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  personIds TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  recipientName TEXT,
  contactName TEXT,
  at INTEGER,
  method TEXT,
  items TEXT,
  content TEXT,
  basis TEXT,
  reason TEXT,
  consentIds TEXT,
  approver TEXT,
  approvedAt INTEGER,
  approvalWay TEXT,
  approvalHeardByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  approvalNumber TEXT,
  approvalNumberOn TEXT,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX disclosure_caseId ON disclosure (caseId);
CREATE INDEX disclosure_organisationId ON disclosure (organisationId);
CREATE INDEX disclosure_approvalHeardByStaffId ON disclosure (approvalHeardByStaffId);
CREATE INDEX disclosure_officeId ON disclosure (officeId);
CREATE INDEX disclosure_staffId ON disclosure (staffId);
`;

const referrals = `
ALTER TABLE sentReferral ADD COLUMN contactTel TEXT;
ALTER TABLE sentReferral ADD COLUMN said TEXT;
ALTER TABLE sentReferral ADD COLUMN items TEXT;
ALTER TABLE sentReferral ADD COLUMN leftOut TEXT;
ALTER TABLE sentReferral ADD COLUMN memoPlace TEXT;
ALTER TABLE sentReferral ADD COLUMN memoBring TEXT;
ALTER TABLE sentReferral ADD COLUMN tries TEXT;
ALTER TABLE sentReferral ADD COLUMN approver TEXT;
ALTER TABLE sentReferral ADD COLUMN approvedAt INTEGER;
ALTER TABLE sentReferral ADD COLUMN approvalWay TEXT;
ALTER TABLE sentReferral ADD COLUMN approvalHeardByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX sentReferral_approvalHeardByStaffId ON sentReferral (approvalHeardByStaffId);

CREATE TABLE receivedReferral (
  id TEXT PRIMARY KEY NOT NULL,
  number TEXT,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  receivedOn TEXT,
  way TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  contactName TEXT,
  contactTel TEXT,
  personName TEXT,
  personKana TEXT,
  personBirthDate TEXT,
  personBirthPrecision TEXT,
  personAddress TEXT,
  personTel TEXT,
  content TEXT,
  request TEXT,
  consentSeen TEXT,
  officeId TEXT REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  answerDue TEXT,
  answer TEXT,
  answerText TEXT,
  answeredOn TEXT,
  answerWay TEXT,
  answeredByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  deletedAt INTEGER
) STRICT;
CREATE INDEX receivedReferral_caseId ON receivedReferral (caseId);
CREATE INDEX receivedReferral_organisationId ON receivedReferral (organisationId);
CREATE INDEX receivedReferral_officeId ON receivedReferral (officeId);
CREATE INDEX receivedReferral_staffId ON receivedReferral (staffId);
CREATE INDEX receivedReferral_answeredByStaffId ON receivedReferral (answeredByStaffId);
CREATE INDEX receivedReferral_open ON receivedReferral (answerDue) WHERE answeredOn IS NULL;
`;

const directory = `
ALTER TABLE organisation ADD COLUMN fax TEXT;
ALTER TABLE organisation ADD COLUMN email TEXT;
ALTER TABLE organisation ADD COLUMN districts TEXT;
ALTER TABLE organisation ADD COLUMN managementTerms TEXT;
ALTER TABLE organisation ADD COLUMN note TEXT;

CREATE TABLE organisationContact (
  id TEXT PRIMARY KEY NOT NULL,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  kana TEXT,
  title TEXT,
  kind TEXT,
  tel TEXT,
  extension TEXT,
  since TEXT,
  until TEXT,
  note TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX organisationContact_organisationId ON organisationContact (organisationId);
`;

/** Derived from the record and made again at any time: they never travel and are in no change log. */
const derived = `
CREATE TABLE personKey (
  personId TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (kind, key, personId)
) STRICT, WITHOUT ROWID;
CREATE INDEX personKey_personId ON personKey (personId);

CREATE TABLE caseLedger (
  caseId TEXT PRIMARY KEY NOT NULL,
  caseNo TEXT NOT NULL,
  kanaKey TEXT NOT NULL,
  state TEXT NOT NULL,
  ended INTEGER NOT NULL,
  urgency INTEGER NOT NULL,
  officeId TEXT,
  staffId TEXT,
  deputyStaffId TEXT,
  openedAt INTEGER NOT NULL,
  nextDue TEXT NOT NULL,
  consentWaitingSince TEXT
) STRICT, WITHOUT ROWID;
-- Each order with what the ledger filters by: a page of it is read from the index alone. The key of the table ends each.
CREATE INDEX caseLedger_opened ON caseLedger
  (openedAt, caseId, ended, urgency, state, staffId, deputyStaffId, officeId, consentWaitingSince);
CREATE INDEX caseLedger_kana ON caseLedger
  (kanaKey, caseId, ended, urgency, state, staffId, deputyStaffId, officeId, consentWaitingSince);
CREATE INDEX caseLedger_number ON caseLedger
  (caseNo, caseId, ended, urgency, state, staffId, deputyStaffId, officeId, consentWaitingSince);
CREATE INDEX caseLedger_due ON caseLedger
  (nextDue, caseId, ended, urgency, state, staffId, deputyStaffId, officeId, consentWaitingSince);
CREATE INDEX caseLedger_urgent ON caseLedger (openedAt) WHERE urgency = 0 AND ended = 0;
CREATE INDEX task_mine ON task (staffId, dueDate) WHERE doneAt IS NULL;
CREATE INDEX caseLedger_waiting ON caseLedger (consentWaitingSince) WHERE consentWaitingSince IS NOT NULL;
`;

export const migration = {
  number: 2,
  name: 'counter',
  sql: peopleTables + assessmentTables + casework + consents + referrals + directory + derived,
};

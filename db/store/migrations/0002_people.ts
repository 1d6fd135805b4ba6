/** 0002, people and their assessment: 相手方, 支援措置, 統合, インテーク・アセスメントシート. */
export const peopleTables = `
ALTER TABLE person ADD COLUMN nameNote TEXT;
ALTER TABLE person ADD COLUMN concealedFrom TEXT;
ALTER TABLE person ADD COLUMN concealedUntil TEXT;
ALTER TABLE person ADD COLUMN concealedNote TEXT;
ALTER TABLE person ADD COLUMN mergedIntoId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX person_mergedIntoId ON person (mergedIntoId) WHERE mergedIntoId IS NOT NULL;
ALTER TABLE householdMember ADD COLUMN health TEXT;

CREATE TABLE adverseParty (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  kana TEXT,
  relation TEXT,
  birthDate TEXT,
  birthPrecision TEXT,
  tel TEXT,
  address TEXT,
  note TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX adverseParty_caseId ON adverseParty (caseId);

CREATE TABLE personMerge (
  id TEXT PRIMARY KEY NOT NULL,
  keptId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  mergedId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  moved TEXT,
  mergedAt INTEGER,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  undoneAt INTEGER,
  undoneByStaffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX personMerge_keptId ON personMerge (keptId);
CREATE INDEX personMerge_mergedId ON personMerge (mergedId);
CREATE INDEX personMerge_staffId ON personMerge (staffId);
CREATE INDEX personMerge_undoneByStaffId ON personMerge (undoneByStaffId);
`;

export const assessmentTables = `
CREATE TABLE intakeSheet (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  term INTEGER,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT,
  method TEXT,
  route TEXT,
  routeOrganisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  historyHas TEXT,
  history TEXT,
  chiefPrincipal TEXT,
  chiefFamily TEXT,
  chiefOrganisation TEXT,
  marriage TEXT,
  childrenCount INTEGER,
  dependantCount INTEGER,
  separateFamily TEXT,
  community TEXT,
  communityText TEXT,
  housing TEXT,
  housingText TEXT,
  health TEXT,
  clinic TEXT,
  medication TEXT,
  disease TEXT,
  handbooks TEXT,
  mentalCare TEXT,
  insurance TEXT,
  careLevel TEXT,
  careServices TEXT,
  disabilityServices TEXT,
  childServices TEXT,
  incomePrincipal INTEGER,
  incomeHousehold INTEGER,
  incomeSources TEXT,
  residentTax TEXT,
  benefits TEXT,
  benefitText TEXT,
  publicAssistance TEXT,
  debt TEXT,
  debtText TEXT,
  arrears TEXT,
  arrearsText TEXT,
  savings TEXT,
  workStatus TEXT,
  workType TEXT,
  leftWorkOn TEXT,
  leftWorkPrecision TEXT,
  education TEXT,
  licences TEXT,
  career TEXT,
  lifeHistory TEXT,
  issueBackground TEXT,
  strengths TEXT,
  willPrincipal TEXT,
  willFamily TEXT,
  summary TEXT,
  missingSupport TEXT,
  labels TEXT,
  labelsRefused TEXT,
  attributes TEXT
) STRICT;
CREATE INDEX intakeSheet_caseId ON intakeSheet (caseId);
CREATE INDEX intakeSheet_personId ON intakeSheet (personId);
CREATE INDEX intakeSheet_staffId ON intakeSheet (staffId);
CREATE INDEX intakeSheet_routeOrganisationId ON intakeSheet (routeOrganisationId);

CREATE TABLE memberIssue (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  personId TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT,
  note TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX memberIssue_caseId ON memberIssue (caseId);
CREATE INDEX memberIssue_personId ON memberIssue (personId);

CREATE TABLE riskNotification (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  riskCheckId TEXT REFERENCES riskCheck (id) DEFERRABLE INITIALLY DEFERRED,
  risk TEXT,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  contactName TEXT,
  at INTEGER,
  content TEXT,
  notNotifiedReason TEXT,
  staffId TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX riskNotification_caseId ON riskNotification (caseId);
CREATE INDEX riskNotification_riskCheckId ON riskNotification (riskCheckId);
CREATE INDEX riskNotification_organisationId ON riskNotification (organisationId);
CREATE INDEX riskNotification_staffId ON riskNotification (staffId);

CREATE TABLE involvedOrganisation (
  id TEXT PRIMARY KEY NOT NULL,
  caseId TEXT REFERENCES supportCase (id) DEFERRABLE INITIALLY DEFERRED,
  organisationId TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  organisationName TEXT,
  contactName TEXT,
  involvement TEXT,
  issue TEXT,
  deletedAt INTEGER
) STRICT;
CREATE INDEX involvedOrganisation_caseId ON involvedOrganisation (caseId);
CREATE INDEX involvedOrganisation_organisationId ON involvedOrganisation (organisationId);

ALTER TABLE screening ADD COLUMN unseenReason TEXT;

CREATE TABLE reportField (
  id TEXT PRIMARY KEY NOT NULL,
  nationalReport INTEGER
) STRICT;
`;

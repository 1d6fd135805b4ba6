/**
 * The four pages of インテーク・アセスメントシート (F2): which fields stand where, and which of them are 国への報告事項 as delivered. Only that the
 * national form frames some fields in bold is certain, not which: the administrator may change every flag.
 */

/** The sheet's own fields. What other records hold stands on the pages too and is asked for there, not here. */
export const SHEET_FIELDS = {
  '1': [
    'date',
    'staffId',
    'place',
    'method',
    'route',
    'routeOrganisationId',
    'historyHas',
    'history',
    'chiefPrincipal',
    'chiefFamily',
    'chiefOrganisation',
    'marriage',
    'childrenCount',
    'dependantCount',
    'separateFamily',
    'community',
    'communityText',
    'housing',
    'housingText',
  ],
  '2': [
    'health',
    'clinic',
    'medication',
    'disease',
    'handbooks',
    'mentalCare',
    'insurance',
    'careLevel',
    'careServices',
    'disabilityServices',
    'childServices',
    'incomePrincipal',
    'incomeHousehold',
    'incomeSources',
    'residentTax',
    'benefits',
    'benefitText',
    'publicAssistance',
    'debt',
    'debtText',
    'arrears',
    'arrearsText',
    'savings',
    'workStatus',
    'workType',
    'leftWorkOn',
    'leftWorkPrecision',
    'education',
    'licences',
    'career',
    'lifeHistory',
  ],
  '3': ['issueBackground', 'strengths', 'willPrincipal', 'willFamily'],
  '4': ['summary', 'missingSupport'],
} as const;

export const SHEET_PAGES = ['1', '2', '3', '4'] as const;
export type SheetPage = (typeof SHEET_PAGES)[number];
export type SheetField = (typeof SHEET_FIELDS)[SheetPage][number];

/** Words beside a choice: no question of their own, so that a page is not called unfinished for them. */
export const BESIDE_A_CHOICE = [
  'history',
  'dependantCount',
  'communityText',
  'housingText',
  'benefitText',
  'debtText',
  'arrearsText',
  'leftWorkPrecision',
] as const satisfies readonly SheetField[];

/** What the pages take from other records of the case. */
export const SHEET_RECORDS = {
  '1': ['household.members', 'household.type'],
  '2': [],
  '3': ['memberIssue', 'urgency', 'riskCheck'],
  '4': ['involvedOrganisation', 'screening.date', 'screening.result', 'sentReferral'],
} as const;
export type SheetRecord = (typeof SHEET_RECORDS)[SheetPage][number];

/** A field as `reportField` knows it: the sheet's own by their names, the others by their records'. */
export type ReportKey = `intakeSheet.${SheetField}` | SheetRecord;

export const REPORT_KEYS: readonly ReportKey[] = SHEET_PAGES.flatMap((page): ReportKey[] => [
  ...SHEET_FIELDS[page]
    .filter((field) => !(BESIDE_A_CHOICE as readonly string[]).includes(field))
    .map((field): ReportKey => `intakeSheet.${field}`),
  ...SHEET_RECORDS[page],
]);

export const REPORTED_AS_DELIVERED: readonly ReportKey[] = [
  'intakeSheet.route',
  'intakeSheet.routeOrganisationId',
  'household.members',
  'household.type',
  'intakeSheet.housing',
  'intakeSheet.handbooks',
  'intakeSheet.publicAssistance',
  'intakeSheet.workStatus',
  'memberIssue',
  'involvedOrganisation',
  'screening.date',
  'screening.result',
  'sentReferral',
];

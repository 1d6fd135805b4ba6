/** Code lists of インテーク・アセスメントシート (F2), pages 1 and 2. Codes only; the labels are wording. 'unknown' is 不明, absent is not asked yet. */
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

export const MARRIAGES = ['unmarried', 'married', 'separated', 'widowed', 'other'] as const;
export type Marriage = (typeof MARRIAGES)[number];

/** 地域との関係. */
export const COMMUNITY_TIES = ['good', 'thin', 'isolated', 'trouble', 'unknown'] as const;
export type CommunityTie = (typeof COMMUNITY_TIES)[number];

export const HOUSINGS = [
  'owned',
  'rented',
  'public',
  'company',
  'institution-hospital',
  'acquaintance',
  'net-cafe',
  'outdoors',
  'other',
] as const;
export type Housing = (typeof HOUSINGS)[number];

export const HEALTH_STATES = ['good', 'bad-no-clinic', 'attending-clinic', 'unknown'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

export const HANDBOOKS = ['physical', 'intellectual', 'mental', 'none', 'applying', 'unknown'] as const;
export type Handbook = (typeof HANDBOOKS)[number];

export const INSURANCES = ['national', 'other', 'late-elderly', 'none', 'unknown'] as const;
export type Insurance = (typeof INSURANCES)[number];

export const CARE_LEVELS = [
  'not-applied',
  'applying',
  'not-eligible',
  'programme-target',
  'support-1',
  'support-2',
  'care-1',
  'care-2',
  'care-3',
  'care-4',
  'care-5',
] as const;
export type CareLevel = (typeof CARE_LEVELS)[number];

export const INCOME_SOURCES = ['work', 'pension', 'allowance', 'remittance', 'assistance', 'none'] as const;
export type IncomeSource = (typeof INCOME_SOURCES)[number];

export const RESIDENT_TAXES = ['taxed', 'exempt', 'unknown'] as const;
export type ResidentTax = (typeof RESIDENT_TAXES)[number];

export const BENEFITS = [
  'pension',
  'employment-insurance',
  'child-allowance',
  'child-rearing-allowance',
  'special-child-allowance',
  'disability-allowance',
  'housing-benefit',
  'other',
  'none',
] as const;
export type Benefit = (typeof BENEFITS)[number];

/** 生活保護. */
export const PUBLIC_ASSISTANCES = ['receiving', 'applying', 'received-before', 'none'] as const;
export type PublicAssistance = (typeof PUBLIC_ASSISTANCES)[number];

export const ARREARS = ['rent', 'mortgage', 'tax', 'insurance', 'utilities', 'other', 'none'] as const;
export type Arrear = (typeof ARREARS)[number];

export const WORK_STATUSES = [
  'working',
  'working-wants-change',
  'about-to-work',
  'seeking',
  'not-seeking',
  'student',
  'unknown',
] as const;
export type WorkStatus = (typeof WORK_STATUSES)[number];

export const WORK_TYPES = [
  'regular',
  'part-time',
  'dispatched',
  'contract',
  'director',
  'self-employed',
  'family-worker',
  'home-work',
  'other',
] as const;
export type WorkType = (typeof WORK_TYPES)[number];

export const EDUCATIONS = [
  'junior-high-not-entered',
  'junior-high-left-high',
  'high',
  'special-needs',
  'vocational',
  'technical-college',
  'junior-college',
  'university',
  'other',
] as const;
export type Education = (typeof EDUCATIONS)[number];

/** 属性 for the counts; several make 複合. Proposed from ages and issues, corrected by staff. */
export const CASE_ATTRIBUTES = ['older', 'disability', 'children', 'poverty', 'other'] as const;
export type CaseAttribute = (typeof CASE_ATTRIBUTES)[number];

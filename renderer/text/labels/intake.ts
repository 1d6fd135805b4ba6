/** Wording of インテーク・アセスメントシート, pages 1 and 2. */
import type {
  Arrear,
  Benefit,
  CareLevel,
  CaseAttribute,
  CommunityTie,
  Education,
  Handbook,
  HealthState,
  Housing,
  IncomeSource,
  Insurance,
  Marriage,
  PublicAssistance,
  ResidentTax,
  WorkStatus,
  WorkType,
  YesNoUnknown,
} from '../../../db/assessments/intakeCodes.ts';

export const YES_NO_UNKNOWN_LABELS: Record<YesNoUnknown, string> = { yes: '有', no: '無', unknown: '不明' };

export const MARRIAGE_LABELS: Record<Marriage, string> = {
  unmarried: '未婚',
  married: '既婚',
  separated: '離別',
  widowed: '死別',
  other: 'その他',
};

export const COMMUNITY_TIE_LABELS: Record<CommunityTie, string> = {
  good: '良好',
  thin: '希薄',
  isolated: '孤立',
  trouble: 'トラブルあり',
  unknown: '不明',
};

export const HOUSING_LABELS: Record<Housing, string> = {
  owned: '持家',
  rented: '借家・賃貸',
  public: '公営住宅',
  company: '社宅・寮',
  'institution-hospital': '施設・病院',
  acquaintance: '知人宅等',
  'net-cafe': 'ネットカフェ等',
  outdoors: '野宿',
  other: 'その他',
};

export const HEALTH_STATE_LABELS: Record<HealthState, string> = {
  good: '良い',
  'bad-no-clinic': '良くないが通院していない',
  'attending-clinic': '通院している',
  unknown: '不明',
};

export const HANDBOOK_LABELS: Record<Handbook, string> = {
  physical: '身体障害者手帳',
  intellectual: '療育手帳',
  mental: '精神障害者保健福祉手帳',
  none: '無',
  applying: '申請中',
  unknown: '不明',
};

export const INSURANCE_LABELS: Record<Insurance, string> = {
  national: '国保',
  other: '国保以外',
  'late-elderly': '後期高齢',
  none: '未加入',
  unknown: '不明',
};

export const CARE_LEVEL_LABELS: Record<CareLevel, string> = {
  'not-applied': '未申請',
  applying: '申請中',
  'not-eligible': '非該当',
  'programme-target': '事業対象者',
  'support-1': '要支援1',
  'support-2': '要支援2',
  'care-1': '要介護1',
  'care-2': '要介護2',
  'care-3': '要介護3',
  'care-4': '要介護4',
  'care-5': '要介護5',
};

export const INCOME_SOURCE_LABELS: Record<IncomeSource, string> = {
  work: '就労',
  pension: '年金',
  allowance: '手当',
  remittance: '仕送り',
  assistance: '保護',
  none: 'なし',
};

export const RESIDENT_TAX_LABELS: Record<ResidentTax, string> = {
  taxed: '課税',
  exempt: '非課税',
  unknown: '不明',
};

export const BENEFIT_LABELS: Record<Benefit, string> = {
  pension: '年金',
  'employment-insurance': '雇用保険',
  'child-allowance': '児童手当',
  'child-rearing-allowance': '児童扶養手当',
  'special-child-allowance': '特別児童扶養手当',
  'disability-allowance': '障害手当',
  'housing-benefit': '住居確保給付金',
  other: 'その他',
  none: '無',
};

export const PUBLIC_ASSISTANCE_LABELS: Record<PublicAssistance, string> = {
  receiving: '受給中',
  applying: '申請中',
  'received-before': '受給歴あり',
  none: '無',
};

export const ARREAR_LABELS: Record<Arrear, string> = {
  rent: '家賃',
  mortgage: '住宅ローン',
  tax: '税',
  insurance: '保険料',
  utilities: '公共料金',
  other: 'その他',
  none: '無',
};

export const WORK_STATUS_LABELS: Record<WorkStatus, string> = {
  working: '就労中',
  'working-wants-change': '就労中（転職希望）',
  'about-to-work': '就労予定',
  seeking: '求職中',
  'not-seeking': '無職（求職していない）',
  student: '就学中',
  unknown: '不明',
};

export const WORK_TYPE_LABELS: Record<WorkType, string> = {
  regular: '正規',
  'part-time': 'パート・アルバイト',
  dispatched: '派遣',
  contract: '契約・嘱託',
  director: '会社役員',
  'self-employed': '自営業主',
  'family-worker': '家族従業者',
  'home-work': '内職',
  other: 'その他',
};

export const EDUCATION_LABELS: Record<Education, string> = {
  'junior-high-not-entered': '中学（高校未入学）',
  'junior-high-left-high': '中学（高校中退）',
  high: '高校（大学中退を含む）',
  'special-needs': '特別支援学校',
  vocational: '専修・各種学校',
  'technical-college': '高専',
  'junior-college': '短大',
  university: '大学・大学院',
  other: 'その他',
};

export const CASE_ATTRIBUTE_LABELS: Record<CaseAttribute, string> = {
  older: '高齢',
  disability: '障がい',
  children: 'こども・子育て',
  poverty: '困窮',
  other: 'その他',
};

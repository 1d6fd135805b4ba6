/** Wording of インテーク・アセスメントシート: screening, risks, 課題と特性, urgency, ways of a referral. */
import type {
  CompoundLabel,
  Issue,
  ReferralWay,
  Risk,
  ScreeningResult,
  Urgency,
  UrgencyLowering,
} from '../../../db/assessments/codes.ts';

export const SCREENING_RESULT_LABELS: Record<ScreeningResult, string> = {
  '1': '情報提供・相談対応のみで終了',
  '2': '他の制度・専門機関で対応可能（つなぐ）',
  '3': '自機関で継続支援（単独機関で対応可）',
  '4': '多機関協働事業へつなぐ',
  '5': '同意は未取得、取得に向け継続（支援会議・アウトリーチで検討）',
  '6': '判断前に中断・終了（連絡不通・転居・死亡・拒否）',
};

export const RISK_LABELS: Record<Risk, string> = {
  suicide: '自殺企図',
  'abuse-child': '児童虐待',
  'abuse-older-person': '高齢者虐待',
  'abuse-disabled-person': '障がい者虐待',
  'domestic-violence': 'DV（配偶者等からの暴力）',
  unseen: '安否が分からない',
  'food-lifeline': '食料・ライフライン',
  'housing-loss': '住居喪失',
  'medication-stopped': '服薬中断',
  'violence-at-visit': '暴力のおそれ（訪問時注意）',
};

export const ISSUE_LABELS: Record<Issue, string> = {
  illness: '病気',
  injury: 'けが',
  'disability-certified': '障がい（手帳有）',
  'disability-suspected': '障がい（疑い）',
  suicidal: '自死企図',
  'mental-health': 'その他メンタルヘルスの課題（うつ・不眠・不安・依存症・適応障害など）',
  'unstable-housing': '住まい不安定',
  homeless: 'ホームレス',
  poverty: '経済的困窮',
  debt: '（多重・過重）債務',
  'household-budget': '家計管理の課題',
  'finding-work': '就職活動困難',
  'keeping-work': '就職定着困難',
  'irregular-habits': '生活習慣の乱れ',
  isolation: '社会的孤立',
  withdrawal: 'ひきこもり',
  'family-relations': '家族関係・家族の問題',
  care: '介護',
  'child-rearing': '子育て',
  'school-absence': '不登校',
  delinquency: '非行',
  'early-school-leaving': '中卒・高校中退',
  'single-parent': 'ひとり親',
  'violence-abuse': 'DV・虐待',
  'foreign-language': '外国籍・言語',
  'ex-offender': '刑余者等',
  communication: 'コミュニケーションが苦手',
  ability: '本人の能力の課題（識字・言語・理解等）',
  disaster: '被災',
  other: 'その他',
  '8050': '8050',
  '9060': '9060',
  'double-care': 'ダブルケア',
  'young-carer': 'ヤングケアラー',
  'hoarding-animals': 'ごみ屋敷・多頭飼育',
  'neighbour-trouble': '近隣トラブル',
  'self-neglect': 'セルフネグレクト',
  dementia: '認知症（疑い）',
  'refusing-services': '医療・福祉サービス拒否',
  'rights-protection': '権利擁護（金銭管理・後見）',
  'no-relatives': '身寄りなし',
  'between-systems': '制度の狭間',
  'supporters-exhausted': '支援者の不在・疲弊',
};

export const COMPOUND_LABEL_LABELS: Record<CompoundLabel, string> = {
  '8050': ISSUE_LABELS['8050'],
  '9060': ISSUE_LABELS['9060'],
  'double-care': ISSUE_LABELS['double-care'],
  'young-carer': ISSUE_LABELS['young-carer'],
  'no-relatives': ISSUE_LABELS['no-relatives'],
  'supporters-exhausted': ISSUE_LABELS['supporters-exhausted'],
};

export const URGENCY_LOWERING_LABELS: Record<UrgencyLowering, string> = {
  seen: '本人を目で見て確かめた',
  'entered-by-mistake': '「高」にしたのが誤りだった',
};

export const URGENCY_LABELS: Record<Urgency, string> = {
  high: '高（生命・身体）',
  middle: '中',
  low: '低',
};

export const REFERRAL_WAY_LABELS: Record<ReferralWay, string> = {
  information: '情報提供',
  contact: '連絡',
  accompany: '同行',
};

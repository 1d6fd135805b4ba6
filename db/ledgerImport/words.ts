/**
 * By which words an old ledger is recognised: the heads of its columns, and what stands in them. These are read, never shown; what is
 * shown has its own wording. Compared without blanks, widths and brackets.
 */
import type { Sex } from '../people/codes.ts';
import type { ReceptionMethod, Route, Worry } from '../receptions/codes.ts';
import type { LedgerField, LedgerState } from './codes.ts';

export const foldWord = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\n()（）「」【】〔〕:：・.。*※]/gu, '')
    .toLowerCase();

/** In the order of asking: the longer word before the one that is part of it. */
export const HEAD_WORDS: readonly (readonly [LedgerField, readonly string[]])[] = [
  ['adverseName', ['相手方', '加害者', '配偶者暴力', '相手の氏名']],
  ['visitorName', ['来談者', '来所者', '相談者氏名本人以外', '連絡者', '通報者', '申込者']],
  ['kana', ['ふりがな', 'フリガナ', 'カナ', 'かな', 'よみ']],
  ['birth', ['生年月日', '誕生日', '生年']],
  ['sex', ['性別']],
  ['zip', ['郵便番号', '〒']],
  ['address', ['住所', '居住地', '所在地']],
  ['telMobile', ['携帯']],
  ['telHome', ['電話番号', 'tel', '連絡先', '固定電話', '電話']],
  ['endedOn', ['終了日', '終結日', '完了日', '終了年月日']],
  ['receivedOn', ['相談日', '受付日', '受付年月日', '相談年月日', '受理日', '対応日', '日付', '年月日']],
  ['office', ['受付窓口', '窓口', '受付場所', '拠点']],
  ['method', ['受付方法', '相談方法', '方法', '形態', '手段', '相談形態']],
  ['route', ['相談経路', '経路', '紹介元', '相談元', 'きっかけ']],
  [
    'worry',
    ['お困りごと', 'お困りのこと', '困りごと', '相談種別', '相談分類', '主訴分類', '分野', '相談区分'],
  ],
  ['referredTo', ['つなぎ先', '紹介先', '連携先', '引継ぎ先', '引継先', '案内先']],
  ['staff', ['担当者', '担当', '対応者', '受付者', '相談員', '記入者']],
  ['state', ['状態', '状況', '結果', '処理', '終結', '進捗', '転帰']],
  ['formerNumber', ['受付番号', '整理番号', '管理番号', '台帳番号', '番号', 'no', '№', '通番', '連番']],
  ['content', ['相談内容', '内容', '主訴', '概要', '経過', '相談の内容', '要旨']],
  ['note', ['備考', 'メモ', '特記', 'その他', '注意']],
  ['name', ['氏名', '名前', '本人', '対象者', '相談者', '利用者']],
];

export const METHOD_WORDS: Record<ReceptionMethod, readonly string[]> = {
  visit: ['来所', '来庁', '窓口', '面接', '面談', '来館'],
  phone: ['電話', 'tel', '架電', '受電'],
  'home-visit': ['訪問', '自宅'],
  'mail-web': ['メール', 'web', 'ウェブ', 'ネット', 'line', 'オンライン'],
  'fax-document': ['fax', '文書', '書面', '手紙', '郵送'],
  'meeting-information': ['会議', '情報提供'],
  other: ['その他'],
};

export const ROUTE_WORDS: Partial<Record<Route, readonly string[]>> = {
  'self-visit': ['本人来所', '本人'],
  'self-phone-mail': ['本人電話', '本人メール'],
  family: ['家族', '親族', '父', '母', '長男', '長女', '配偶者'],
  'acquaintance-neighbour': ['知人', '近隣', '友人', '隣人'],
  'welfare-commissioner': ['民生委員', '児童委員', '民生'],
  'residents-association': ['自治会', '町内会'],
  'community-support-centre': ['地域包括', '包括'],
  'care-provider': ['ケアマネ', '居宅介護', '介護事業所'],
  'disability-consultation': ['障がい者相談', '障害者相談', '基幹'],
  'child-family-support': ['子育て', 'こども家庭'],
  'school-education-board': ['学校', '教育委員会', '教委', 'ssw'],
  'self-reliance-consultation': ['自立相談', '自立支援'],
  'social-welfare-council': ['社会福祉協議会', '社協'],
  'welfare-office': ['福祉事務所', '生活保護', '生保'],
  'city-section': ['庁内', '他課', '税', '住宅', '水道', '市民課'],
  medical: ['医療', '病院', '医院', 'クリニック'],
  'public-health': ['保健所', '保健センター', '保健師'],
  employment: ['ハローワーク', '就労'],
  'police-fire': ['警察', '消防'],
  legal: ['弁護士', '司法', '法テラス'],
  'child-guidance-womens-support': ['児童相談所', '児相', '女性相談'],
  'business-landlord-lifeline': ['家主', '大家', '不動産', 'ライフライン'],
  meeting: ['会議'],
  outreach: ['アウトリーチ'],
  other: ['その他', '不明'],
};

export const WORRY_WORDS: Record<Worry, readonly string[]> = {
  '01': ['病気', '健康', '障がい', '障害', '医療', '精神'],
  '02': ['住まい', '住居', '住宅'],
  '03': ['収入', '生活費', '生活困窮', '困窮', '経済'],
  '04': ['家賃', 'ローン'],
  '05': ['税金', '公共料金', '滞納', '税'],
  '06': ['債務', '借金'],
  '07': ['仕事探し', '就職', '就労', '求職'],
  '08': ['仕事上', '職場'],
  '09': ['地域との関係', '近隣', '地域'],
  '10': ['家族との関係', '家族', '家庭'],
  '11': ['子育て', '育児', '子ども'],
  '12': ['介護', '高齢'],
  '13': ['ひきこもり', '引きこもり', '不登校'],
  '14': ['dv', '虐待', '暴力'],
  '15': ['食べるもの', '食料', '食糧', 'フード'],
  '99': ['その他'],
};

export const SEX_WORDS: Record<Sex, readonly string[]> = {
  male: ['男', '男性', 'm', '♂'],
  female: ['女', '女性', 'f', '♀'],
  other: ['その他'],
  'no-answer': ['無回答', '答えない', '回答しない'],
  unknown: ['不明', '?'],
};

/** What ended otherwise first: 「つないで終了」 is not simply over. */
export const STATE_WORDS: Record<LedgerState, readonly string[]> = {
  'ended-circumstances': ['死亡', '転出', '逝去'],
  'ended-referred': ['つなぎ', 'つない', '紹介', '引継', '他機関'],
  'ended-information': ['情報提供', '助言', '案内', '傾聴のみ'],
  'ended-own-support': ['終了', '終結', '完了', '解決', '済', '閉'],
  'own-support': ['継続', '支援中', '対応中', '進行中', '見守り', '実施中'],
  intake: ['受付', '未対応', '新規', '聴き取り'],
};

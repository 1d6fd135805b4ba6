/** The words of 入力の食い違い: what stands at both windows, what is proposed, and what becomes of it. */
import type { Because } from '../../db/differences/rules.ts';
import { caseText } from './cases.ts';
import { fieldWords } from './fieldValues.ts';
import { ROW_WORDS } from './handoffContents.ts';

/** Fields whose name depends on whose they are. */
const FIELDS_OF: Readonly<Record<string, string>> = {
  'household tel': caseText.householdTel,
  'household telMobile': caseText.householdTelMobile,
  'household address': caseText.householdAddress,
};

export const differenceFieldWords = (entity: string, field: string): string =>
  FIELDS_OF[`${entity} ${field}`] ?? fieldWords(field);

/** Of a field whose name says whose it is, no more is said. */
export const differenceTitle = (entity: string, field: string, rowName: string): string =>
  FIELDS_OF[`${entity} ${field}`] ??
  differencesText.of(fieldWords(field), differenceRowWords(entity, rowName));

export const differenceRowWords = (entity: string, name: string): string =>
  [ROW_WORDS[entity], name].filter(Boolean).join('　');

const BECAUSE: Record<Because, string> = {
  'only-changed': 'もう片方は、直す前の値のままです。',
  'says-the-same': '書き方が違うだけで、同じ内容です。新しい方を残します。',
  'two-telephones': '自宅と携帯の番号なので、それぞれの欄に残せます。',
  'holds-both': 'もう片方の内容も、この中に書かれています。',
  joined: 'どちらも書き足された文なので、続けて残せます。',
  'next-contact': '次の連絡のことなので、あとから書かれた方をおすすめします。',
  newest: 'あとから書かれた方です。どちらが正しいか、確かめてから決めてください。',
};

export const differencesText = {
  title: '入力の食い違い',
  lead: '両方の窓口で、同じところを直しています。どちらを残すか決めてください。選ばなかった値も、履歴に残ります。',
  loading: '食い違いを読んでいます',
  none: '入力の食い違いはありません',
  noneText: '両方の窓口で同じところを直したときに、ここに並びます。',
  back: '戻る',
  toCase: 'ケースを開く',
  toCaseOf: (name: string, caseNo: string) => `${name ? `${name}さん ` : ''}${caseNo}`,
  ofNoCase: '機関・構成員の名簿',
  of: (field: string, row: string) => (row === '' ? field : `${field}（${row}）`),

  base: '直す前',
  baseNone: '直す前は、空でした',
  ours: (office: string) => `こちら（${office}）`,
  theirs: (office: string) => `あちら（${office}）`,
  elsewhere: 'ほかの窓口',
  by: (staff: string, at: string) => [staff, at].filter(Boolean).join('　'),
  shown: 'いま表示中',
  proposed: 'おすすめ',
  because: (because: Because) => BECAUSE[because],
  noProposal: '判断にかかわるところなので、おすすめはありません。両方の窓口で確かめて、決めてください。',
  takeOurs: 'こちらを残す',
  takeTheirs: 'あちらを残す',
  takeOf: (staff: string) => (staff ? `${staff}さんの値を残す` : 'この値を残す'),
  takeLabel: (take: string, field: string) => `${field}: ${take}`,
  takeBoth: '両方残す',
  bothBecomes: '両方残すと、次のようになります',
  rewrite: '書き直す',
  rewriteLabel: '書き直した値',
  rewriteSave: 'この値にする',
  rewriteMissing: '残す値を書いてください',
  concealed: '住所が秘匿されているため、表示しません',
  concealedHelp: 'どちらの窓口の値を残すかだけを決められます。',
  settled: '会議録の確定かプランの決定のあとなので、いまの値のままにすることだけができます。',
  keepShown: 'いまの値のままにする',
  decided: (field: string) => `「${field}」を決めました。次に渡すファイルで、あちらの窓口でも終わります。`,

  removalTitle: (row: string) => `消された記録に書き足されています（${row}）`,
  removalLead: 'ひとつの窓口が消したあと、それを知らずに、もうひとつの窓口が書いています。',
  keepRow: '記録を残す',
  removeRow: '消したままにする',
  removalDecided: (row: string, isKept: boolean) =>
    `「${row}」を${isKept ? '残しました' : '消したままにしました'}。次に渡すファイルで、あちらの窓口でも終わります。`,

  settlingLead:
    '会議録の確定か、プラン・評価の決定を知らずに、もうひとつの窓口が書いています。紙に残したのは、決めたときの値です。',
  asSettled: '決めたときの値',
  keepSettled: '決めたときの値に戻す',
  settlingNext: 'あとから書かれた値は履歴に残ります。要るときは、訂正版か、プランの次の版に書いてください。',

  householdsTitle: (person: string) => `別々の世帯にいます（${person || '氏名不詳'}）`,
  householdsLead:
    'それぞれの窓口が、知らずに別の世帯に入れました。いまはどちらの世帯にも見えています。本人や家族に確かめてから、決めてください。',
  householdOf: (cases: readonly string[]) => cases.join('、') || 'ケースがまだ届いていない世帯',
  householdJoined: (person: string, relation: string) =>
    relation ? `${person || '氏名不詳'}（${relation}）` : person || '氏名不詳',
  householdMembers: '世帯の人',
  stay: 'この世帯に残す',
  stayLabel: (household: string) => `この世帯に残す（${household}）`,
  stayBoth: '両方の世帯にいる',
  householdsNext: '片方に残すと、もう片方の世帯から外れます。その人の記録も、書かれたことも、消えません。',
  householdsDecided: (person: string) =>
    `${person || '氏名不詳'}さんのいる世帯を決めました。次に渡すファイルで、あちらの窓口でも終わります。`,

  straysTitle: (merged: string) => `統合した記録に、あとから届いたものがあります（${merged || '氏名不詳'}）`,
  straysLead: (merged: string, kept: string) =>
    `「${merged || '氏名不詳'}」は「${kept || '氏名不詳'}」に統合しました。統合を知らなかった窓口が、もとの記録に書いています。両方の窓口で逆向きに統合したときも、ここに出ます。どれも残っています。`,
  straysOf: (contents: readonly string[]) =>
    contents.length > 0
      ? `もとの記録にあるもの: ${contents.join('、')}`
      : 'もとの記録の、世帯や続柄などのつながりです。',
  gather: (kept: string) => `「${kept || '氏名不詳'}」にまとめる`,
  straysGathered: (kept: string) =>
    `「${kept || '氏名不詳'}」にまとめました。次に渡すファイルで、あちらの窓口でもまとまります。`,

  panel: '入力の食い違い',
  panelOpen: (n: number) => `決めていないもの ${n}件`,
  panelGo: '食い違いを決める',
  notice: (n: number) => `両方の窓口で同じところを直した項目が${n}件あります。`,
  decide: 'どちらを残すか決める',
} as const;

/** What a file would bring, person by person, before it is taken in; and the list of people who may be one. */
import { contentWords } from './handoffContents.ts';

export const previewText = {
  summary: 'このファイルのまとめ',
  newPeople: (n: number) => `新しい人 ${n}人`,
  messages: (n: number) => `ケースのない伝言 ${n}件`,
  changedPeople: (n: number) => `変わる人 ${n}人`,
  differingCount: (n: number) => `入力の食い違い ${n}件`,
  likeCount: (n: number) => `同じ人かもしれない人 ${n}人`,
  withheldCases: (n: number) => `除かれたものがあるケース ${n}件`,
  bodies: (n: number, size: string) => `添付の本体 ${n}件（${size}）`,
  nothing: '新しい内容はありません',
  nothingText: '取り込むと、受け取ったことだけが記録されます。',

  cases: 'ケース',
  people: '一人ずつ',
  records: 'ケースの記録',
  others: 'そのほかの記録',
  unchanged: (n: number) => `変わらない人 ${n}人`,
  unnamed: '氏名不詳',
  noPrincipal: '本人の氏名なし',
  isNew: '新しい人',
  newCase: '新規',
  changes: (n: number) => `変わるところ ${n}`,
  differences: (n: number) => `入力の食い違い ${n}`,
  like: '同じ人かもしれない',
  concealed: '住所秘匿',
  caseOf: (name: string, caseNo: string) => `${name}さん ${caseNo}`,
  newIn: '新しく入るもの',
  nothingNew: '新しく入るものはありません',
  leftOut: '除かれたもの',

  newPerson: '新しく入ります。この窓口の記録に、同じ人らしい人は見つかりません。',
  newPersonLike: '新しく入ります。',
  contactLeftOut: '住所秘匿のため、住所・電話・メールはファイルに入っていません。',
  concealedHere: '住所秘匿の人です。住所・電話・メールは、ここには示しません。',
  likeTitle: 'この窓口の記録に、同じ人かもしれない人がいます',
  likeLater:
    '取り込んでも、ひとつにはしません。あとで確かめられるように、本日の予定の「同じ人かもしれない記録」に並びます。',
  caption: (of: string) => `${of}の変わるところ`,
  column: { field: '項目', before: 'いま', after: '取り込み後' },
  more: (n: number) => `ほか${n}か所は、取り込んだあとケースの記録で見られます。`,
  differencesLead:
    '両方の窓口で、同じところを直しています。取り込むと、あとから書かれた方が表示されます。どちらの値も残り、あとで決められます。',

  pairs: {
    title: '同じ人かもしれない記録',
    lead: '受け取ったファイルの人と、前からこの窓口の記録にいる人です。見比べて、同じ人なら統合し、違う人なら「別の人」を選んでください。',
    none: '確かめる記録はありません',
    noneText: '受け取ったファイルに、もう記録にいるかもしれない人がいると、ここに並びます。',
    loading: '読み込んでいます',
    panel: '同じ人かもしれない記録',
    panelOpen: (n: number) => `確かめていないもの ${n}組`,
    panelGo: '確かめる',
    came: '受け取ったファイルの人',
    here: '前からの記録',
    foundAt: (at: string) => `${at}に受け取りました`,
    compare: '見比べる',
    compareOf: (name: string) => `${name}さんの二つの記録を見比べる`,
    apart: '別の人',
    apartOf: (name: string) => `${name}さんは別の人`,
    toldApart: '別の人として記録しました',
    back: '戻る',
    taken: (n: number) => `同じ人かもしれない ${n}組を確かめる`,
  },
} as const;

/** Where the sender's own name of what was left out would be read as the receiver's. */
export const WITHHELD_WORDS: Readonly<Record<string, string>> = {
  'attachment-bodies': '送り主のパソコンに中身のない書類・写真',
};

/** Beside what 持出し記録 counts: what somebody looks for before taking a case in. */
const MORE_WORDS: Readonly<Record<string, (n: number) => string>> = {
  supportPlan: (n) => `支援プラン ${n}件`,
  planCheck: (n) => `状況確認 ${n}件`,
  evaluation: (n) => `評価 ${n}件`,
  advice: (n) => `助言 ${n}件`,
  disclosure: (n) => `提供の記録 ${n}件`,
  adverseParty: (n) => `相手方 ${n}人`,
};

export const newContentWords = (newRows: Readonly<Record<string, number>>): string[] => [
  ...contentWords(newRows),
  ...Object.entries(MORE_WORDS).flatMap(([entity, words]) => {
    const count = newRows[entity];
    return count ? [words(count)] : [];
  }),
];

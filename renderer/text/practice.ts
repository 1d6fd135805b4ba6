/** 練習モードの言葉. */
import type { KeptApart, PracticeWindow } from '../../db/practice/codes.ts';

/** Where somebody is → what does not belong there. */
export const PRACTICE_APART_SENTENCES: Record<'practice' | 'real', Record<KeptApart, string>> = {
  real: {
    card: 'これは練習用の窓口のカードです。ほんとうの窓口には登録できません。相手の窓口の、練習用でないカードを選んでください。',
    file: 'これは練習用のファイルです。ほんとうの窓口では開けません。開くには、つなぎを開く画面の「練習する」から入ってください。取り込みはしていません。',
    store:
      'これは練習用の記録です。ほんとうの窓口では使えません。ほかの控えを選ぶか、管理担当に連絡してください。',
  },
  practice: {
    card: 'これはほんとうの窓口のカードです。練習用の窓口には登録できません。練習を終えてから登録してください。',
    file: 'これは練習用のファイルではありません。練習用の窓口では開けません。練習を終えてから開いてください。取り込みはしていません。',
    store: 'これはほんとうの窓口の記録です。練習用の窓口では使えません。練習用の控えを選んでください。',
  },
};

export const PRACTICE_WINDOW_LABELS: Record<PracticeWindow, string> = {
  cityhall: '市役所窓口',
  palette: 'コスモスパレット窓口',
};

/** Whose part is played, in either window. */
export const PRACTICE_SELVES: Record<PracticeWindow, string> = {
  cityhall: '佐野 真由',
  palette: '石井 拓',
};

const window = (of: PracticeWindow): string => PRACTICE_WINDOW_LABELS[of];

export const practiceText = {
  mark: '練習用',
  /** On every printed page. */
  paperMark: '【練習用】',
  begin: '練習する',
  beginBefore: '設定する前に、練習する',
  /** The band on every screen. */
  band: (of: PracticeWindow, date: string) =>
    `${window(of)}の役。日付はいつも${date}。実在の人のことは書かないでください`,
  bandLabel: '練習モード',
  playOther: (of: PracticeWindow) => `${window(of)}の役をする`,
  end: '練習を終える',
  door: {
    title: '練習の窓口',
    lead: '何を書いても、渡しても、ほんとうの窓口の記録には入りません。試しに何でも押してみてください。',
    rules: [
      '作り話の四つの世帯が入っています。実在の人のことは書かないでください。',
      '窓口は二つあります。片方で渡して、もう片方で受け取れます。',
    ],
    date: (date: string) => `日付は、いつも${date}です。紙にもファイルにも「練習用」と付きます。`,
    known: (login: string, passphrase: string) =>
      `パスフレーズは打たなくて構いません（尋ねられたら、職員番号「${login}」、パスフレーズ「${passphrase}」）。`,
    open: (of: PracticeWindow) => `${window(of)}として開く（${PRACTICE_SELVES[of]}さんの役）`,
    opening: '開いています…',
    again: 'はじめからやり直す',
    againAsk: '練習で書いたことは、二つの窓口とも、すべてなくなります。はじめの四つの世帯に戻しますか。',
    againYes: 'すべて消して、はじめに戻す',
    againNo: 'やめる',
    filling: '練習用の人と記録を用意しています（10秒ほどかかります）',
    failed: '用意できませんでした。もう一度押してください。続くときは、管理担当に連絡してください。',
    retry: 'もう一度用意する',
    begun: 'はじめの四つの世帯に戻しました。',
  },
} as const;

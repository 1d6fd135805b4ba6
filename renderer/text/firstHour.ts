/** はじめての一時間: what is asked of somebody who practises, one small thing after another. Labels as they stand on the screen. */
import type { FirstHourStep, PracticeWindow } from '../../db/practice/codes.ts';

export interface HourStep {
  title: string;
  /** What has just happened at the counter. */
  story: string;
  how: readonly string[];
}

const receive: HourStep = {
  title: '電話を受け付ける',
  story: '近所の人から電話です。「同じ階の山本さんが、お金がなくて何日も食べていないと言っている」。',
  how: [
    '左の「受付する」を開きます。',
    '大きな欄に、聞いたことをそのまま書きます。',
    '下に出ている「登録までに要るもの」を入れます。名前は「山本 練」のように、作り話で。',
    '「受付として登録」を押します。',
  ],
};

const openCase: HourStep = {
  title: '前からいる人をさがして開く',
  story: '「木下の団地の高橋さんは、その後どうなりましたか」と聞かれました。',
  how: [
    'Ctrl＋K を押して「たかはし」と打ちます。',
    '↓ と Enter で、髙橋 誠さんのケースを開きます。',
    '「次にすること」を読みます。',
  ],
};

const writeNote: HourStep = {
  title: '経過を書く',
  story: '長男の誠さんから電話があり、「金曜なら会える」とのことでした。',
  how: [
    '髙橋さんのケースで「経過を書く」を押します。',
    '「内容（事実・発言）」に、聞いたことを書きます。考えたことは「所見」に分けます。',
    '「経過を記録する」を押します。',
  ],
};

const refer: HourStep = {
  title: 'ほかの機関へつなぐ',
  story:
    '斎藤 大輝さんのお母さんが、体調に合う働き方を相談したいそうです。伝えてよいことは、同意を得てあります。',
  how: [
    'Ctrl＋K で「さいとう」と打ち、斎藤 大輝さんのケースを開きます。',
    '「つなぎ」を選び、「つなぐ」を押します。',
    'つなぎ先の機関に「いんざいワーク・ライフサポートセンター」を選び、「載る情報」と「載らない情報」を見ます。',
    '「つなぐ理由」を書き、「この内容でつなぐ」を押します。',
  ],
};

const meet: HourStep = {
  title: '会議を準備する',
  story: '髙橋さんのことを、もう一度、支援会議で話し合うことになりました。',
  how: [
    '髙橋さんのケースの「会議」で「支援会議を開く」を押します。',
    '日を入れて「支援会議の準備を始める」を押します。',
    '会議の画面の「名簿から選ぶ」で、出席者を加えてみます。',
  ],
};

const print: HourStep = {
  title: '紙に出す',
  story: '会議の前に、紙を用意します。',
  how: [
    '会議の画面か、ケースの「書類」で、どれか一つ「下見」します。',
    'いちばん上に「練習用」とあるのを見ます。',
    '「PDFに保存」か「印刷する」を押します。',
  ],
};

const give: HourStep = {
  title: '隣の窓口へ渡す',
  story: '今日書いたことを、コスモスパレット窓口にも届けます。',
  how: [
    '左の「渡す・受け取る」で「渡す」を押します。',
    '前回から変わったケースが、もう選ばれています。媒体管理番号に「USB-03」と書きます。',
    'いちばん下のボタンでファイルを作ります。あとで使うので、見つけやすい場所に保存します。',
  ],
};

const take: HourStep = {
  title: '届いたファイルを受け取る',
  story: '市役所窓口から媒体が届きました。まだなら、先に市役所窓口の役で「渡す」をします。',
  how: [
    '左の「渡す・受け取る」で「受け取る」を押し、さっき保存したファイルを選びます。',
    '送り主と、一人ずつの中身を見ます。',
    'よければ取り込みます。',
  ],
};

export const FIRST_HOUR_STEPS: Record<PracticeWindow, Partial<Record<FirstHourStep, HourStep>>> = {
  cityhall: {
    receive,
    'open-case': openCase,
    'write-note': writeNote,
    refer,
    meet,
    print,
    give,
  },
  palette: {
    take,
    'write-note': {
      ...writeNote,
      title: '経過を書き足す',
      story: '誠さんが、はじめてコスモスパレットに来てくれました。',
    },
    give: {
      ...give,
      title: '書き足したものを返す',
      story: '書き足したことを、市役所窓口へ届けます。',
    },
  },
};

export const firstHourText = {
  title: 'はじめての一時間',
  lead: '順番どおりでなくて構いません。したことには、自動で印が付きます。',
  count: (done: number, of: number) => `${done}／${of}`,
  done: '済み',
  now: '次',
  go: 'その画面を開く',
  away: 'しまう',
  awayHelp: 'しまっても、上の帯から、いつでも出せます。',
  didIt: (title: string, next: string | null) =>
    next ? `「${title}」ができました。次は「${next}」です。` : `「${title}」ができました。`,
  end: {
    cityhall: 'ひととおりできました。保存したファイルを、コスモスパレット窓口の役で受け取ってみましょう。',
    palette: '渡して、受け取って、返すところまでできました。あとは、好きなところを触ってみてください。',
  } satisfies Record<PracticeWindow, string>,
} as const;

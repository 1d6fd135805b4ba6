/** The words of a sitting's cases, of who was there for which, of its next date, and of minutes that are corrected. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';

export const sittingText = {
  title: '対象のケース',
  help: (count: number) =>
    count > 1
      ? '一つずつ開きます。会議録はケースごとに別の紙になり、ほかのケースのことは載りません。開催の目的・資料には、名前を書かないでください'
      : '同じ日に話し合うケースを、ほかにも載せられます。会議録はケースごとに別の紙になります',
  shown: '開くケース',
  add: 'ケースを載せる',
  added: '会議にケースを載せました',
  addTitle: '会議にケースを載せる',
  find: '氏名・よみ・ケース番号でさがす',
  noneFound: '見つかりません。氏名の一部か、ケース番号を入れてください',
  columns: { no: 'ケース番号', person: 'ご本人', state: '状態', action: '操作' },
  put: '載せる',
  putOf: (title: string) => `${title}を載せる`,
  takeOff: (title: string) => `${title}を外す`,
  takeOffTitle: 'この会議から外しますか',
  takeOffText: (title: string) =>
    `${title}を、この会議から外します。書いたことは残り、もう一度載せると戻ります。`,
  takeOffConfirm: '外す',

  attendance: {
    edit: '出席のこと',
    editOf: (name: string) => `${name}さんの出席のこと`,
    title: (name: string) => `${name}さんの出席`,
    came: '出欠',
    present: '出席',
    absent: '欠席',
    standing: '立場',
    standingHelp: '会議録に載ります。空なら「構成員」と載ります。例: 担当、コネクター、調整役',
    cases: '出席するケース',
    casesHelp: '選ばなかったケースの会議録には、この人の名前が載りません',
    casesMissing: 'どれかを選んでください。どのケースにも出ない人は、欠席にするか、出席者から外します',
    save: '出席を記録する',
    all: 'すべて',
  },

  next: {
    made: (date: string | null, round: string) =>
      `次の会議（${round}${date ? `、${formatJapaneseDate(date, 'day', { weekday: true })}` : ''}）を準備しました。日を変えるときは、次の会議で直します。`,
    label: '次の会議',
    open: '次の会議を開く',
    help: '開催済にすると、この日の支援会議の準備が始まり、このケースが載ります',
  },

  callOff: {
    open: 'この会議を中止する',
    title: 'この会議を中止しますか',
    text: '載せていたケースは外れ、それぞれの「次にすること」に戻ります。日を変えるだけなら、中止せずに開催日を直してください。開催通知を出したあとは、相手の方への連絡も忘れないでください。',
    reason: '中止の理由',
    save: '中止する',
    done: '会議を中止しました',
    chip: '中止',
    label: '中止',
    notice: (on: string, reason: string) => `${formatJapaneseDate(on)}に中止しました。理由: ${reason}`,
  },

  trial: '試行',
  initials: '会議録などの紙では、氏名の代わりにイニシャルを使う',
  sameDay: {
    label: 'この日の会議',
    text: (round: string) => `この日には、準備中の支援会議（${round}）があります。`,
    group: 'どの会議で話し合うか',
    join: (round: string) => `${round}に載せる`,
    apart: '別の会議を開く',
    joinSave: 'この会議に載せる',
  },

  correction: {
    open: '会議録を訂正する',
    title: '会議録を訂正しますか',
    text: '第1版などの確定した会議録は、そのまま残り、あとからも印刷できます。訂正したものは、理由とともに次の版になります。',
    reason: '訂正する理由',
    reasonHelp: '訂正版の会議録に載ります',
    reasonMissing: '訂正する理由を書いてください',
    start: '訂正版を作る',
    started: '訂正版を作りました。直してから、もう一度確定してください',
    underWay: '訂正中',
    notice: (reason: string) =>
      `訂正版を書いています（理由: ${reason}）。直したら、もう一度確定してください。`,
    confirm: '訂正版を確定する',
    confirmTitle: '訂正版を確定しますか',
    confirmed: '訂正版を確定しました',
    versions: '確定した会議録',
    version: (version: number, date: string) =>
      `${version > 1 ? `訂正版 第${version}版` : '第1版'}（${formatJapaneseDate(date)}確定）`,
    versionFile: (version: number) => `第${version}版`,
    showVersion: (version: string) => `${version}を見る・印刷する`,
    showVersionOf: (title: string, version: string) => `${title} ${version}を見る・印刷する`,
    becauseOf: (reason: string) => `理由: ${reason}`,
  },
} as const;

/** The words of 評価シート (F7) and of 終結・中断の通知. The letter speaks to the person: plain, and in ます体. */
export const evaluationPaperText = {
  title: '評価シート',
  subtitle: '多機関協働事業',
  draft: '（案）',
  plan: '対象プラン',
  ofPlan: (round: number, version: number, span: string) =>
    [`第${round}回 第${version}版`, span].filter(Boolean).join('　'),
  blankPlan: '第　　回 第　　版　　令和　　年　　月　　日から　令和　　年　　月　　日まで',
  date: '評価日',
  by: '評価者',
  people: '対象者',
  goals: '目標ごとの達成状況',
  columns: { number: '№', goal: '目標（プランのことば）', result: '達成状況', note: '補足' },
  changes: '見られた変化',
  changeText: '変化の補足',
  situation: '現在の状況と残された課題',
  hope: '本人の希望',
  opinion: '支援者の意見',
  heldOn: '重層的支援会議',
  judgement: '会議での判断',
  resultText: '協議の内容',
  reason: '終結・中断の理由',
  leads: '終結後の主担当機関・見守り体制',
  leadColumns: { name: '氏名', organisation: '主担当機関', watching: '見守り体制' },
  suspended: '中断のとき',
  lastContact: (on: string, who: string) => `最後に連絡がとれた日　${on}　　見守る人・機関　${who}`,
  blankSuspended: '最後に連絡がとれた日　令和　　年　　月　　日　　見守る人・機関',
  explained: '本人への説明',
  notExplained: (reason: string) => `説明していない（${reason}）`,
  decision: '決定',
  followUp: 'フォローアップ',
  reportedLater: '会議を待たずに終了し、あとから報告',
  blankDate: '令和　　年　　月　　日',
} as const;

export const closingNoticeText = {
  title: {
    closed: '多機関協働事業の支援の終結について（通知）',
    suspended: '多機関協働事業の支援の中断について（通知）',
  },
  blankTitle: '多機関協働事業の支援の　□終結　□中断　について（通知）',
  lead: {
    closed: '支援プランによる多機関協働事業の支援を、下記のとおり終結しましたので通知します。',
    suspended: '支援プランによる多機関協働事業の支援を、下記のとおり中断しましたので通知します。',
  },
  blankLead: '支援プランによる多機関協働事業の支援について、下記のとおり決定しましたので通知します。',
  plan: 'プラン',
  people: '対象者',
  decidedOn: '決定日',
  reason: '理由',
  leads: 'これからの相談先',
  followUp: 'そのあとの確認',
  followUpOn: (on: string) => `${on}ごろ、様子をお聞きします。`,
  again: {
    closed:
      '困ったことがあれば、終結のあとでも、いつでも上の問い合わせ先に相談してください。支援をもう一度始められます。',
    suspended:
      '連絡をいただければ、いつでも支援をもう一度始められます。上の問い合わせ先に、電話か来所で知らせてください。',
  },
  blankAgain: '困ったことがあれば、いつでも上の問い合わせ先に相談してください。支援をもう一度始められます。',
} as const;

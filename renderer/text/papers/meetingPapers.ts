/** The words of 開催通知, 次第 and 出席者名簿兼守秘確認. A letter speaks ます体; of no case is anything said. */
export const letterText = {
  number: (number: string) => number || '　　　第　　　　号',
  blankDate: '令和　　年　　月　　日',
  seal: (omitted: string) => omitted && `（${omitted}）`,
  ki: '記',
  honorifics: '様・御中',
  contact: '担当',
  contactOf: (section: string, office: string, staff: string, tel: string) =>
    [[section, office].filter(Boolean).join('　'), [staff, tel && `電話 ${tel}`].filter(Boolean).join('　')]
      .filter(Boolean)
      .join('\n'),
} as const;

export const sittingText = {
  round: (year: string, number: number, name: string) => `${year}第${number}回${name}`,
  blankRound: (name: string) => `令和　　年度第　　回${name}`,
  when: (day: string, from: string, until: string) =>
    [day, from && (until ? `${from}から${until}まで` : `${from}から`)].filter(Boolean).join('　'),
  blankWhen: '令和　　年　　月　　日（　）　　時　　分から　　時　　分まで',
  circulation: '書面による開催（持回り）',
  undecided: '追ってお知らせします',
  case: (number: number) => `事例${number}`,
  /** Where the duty is not the law's: towards a 重層的支援会議, and in a year of 試行. */
  planReviewSecrecy:
    '会議で知った個人の情報は、本人が同意した範囲で、支援のためだけに用い、ほかの人に漏らさないでください。会議と資料は、原則として非公開です。',
  trialSecrecy:
    'この会議で知り得た秘密は、構成員全員の守秘の申合せにより、ほかに漏らしてはなりません。会議と資料は非公開です。',
} as const;

export const noticeText = {
  title: (round: string) => `${round}の開催について（依頼）`,
  greeting: '日頃から、福祉の推進に御協力をいただき、ありがとうございます。',
  supportLead: (name: string) =>
    `社会福祉法第106条の6第1項の規定により、${name}を下記のとおり開催します。御多用のところ恐れ入りますが、御出席くださるようお願いします。`,
  trialLead: (name: string, basis: string) =>
    `${name}を、${basis}として、下記のとおり開催します。御多用のところ恐れ入りますが、御出席くださるようお願いします。`,
  planReviewLead: (name: string) =>
    `本人の同意に基づいて支援プランなどを協議するため、${name}を下記のとおり開催します。御多用のところ恐れ入りますが、御出席くださるようお願いします。`,
  when: '日時',
  place: '場所',
  agenda: '議題',
  bring: '持参資料',
  usualBring: '対象の事例について、把握している事実が分かる資料（会議の場で使い、お持ち帰りください）',
  who: '出席をお願いする方',
  person: (title: string, name: string) => [title, `${name}　様`].filter(Boolean).join('　'),
  anybody: '担当の職員の方',
  other: 'その他',
  noCase: '対象の事例は、個人情報の保護のため、この通知には書いていません。担当から別にお知らせします。',
  absence: '御都合がつかないときは、前日までに、下の担当へ電話でお知らせください。',
} as const;

export const agendaText = {
  title: '次第',
  when: '日時',
  place: '場所',
  chair: '進行',
  recorder: '記録',
  number: '№',
  at: '時刻',
  order: '進め方',
  what: '内容',
  minutes: '目安',
  minutesOf: (minutes: number) => `${minutes}分`,
  total: (minutes: number) => `合計　${minutes}分`,
  attendees: '出席予定',
  organisation: '所属（機関）',
  jobTitle: '職名',
  person: '氏名',
  standing: '立場',
  member: '構成員',
  onlyCases: (numbers: string) => `${numbers}のみ`,
  heardThenLeft: '冒頭の聴取のみ・資料なし',
  handouts: '配付資料',
  usualHandouts: '番号を付けて配り、会議の終わりに回収します。',
} as const;

export const rollText = {
  title: '出席者名簿兼守秘確認',
  held: (when: string, place: string) => [when, place].filter(Boolean).join('　'),
  supportDuty: [
    '支援会議の事務に従事する者又は従事していた者は、正当な理由がなく、支援会議の事務に関して知り得た秘密を漏らしてはなりません（社会福祉法第106条の6第5項）。この義務は、職を離れたあとも続きます。違反には罰則があります。',
    '会議と資料は非公開です。配られた資料は会議の終わりに返し、写しを取ったり、写真を撮ったりしません。',
  ],
  trialDuty: [
    'この会議は試行です。出席者は、この会議で知り得た秘密を、職を離れたあとも、ほかに漏らさないことを申し合わせます。',
    '会議と資料は非公開です。配られた資料は会議の終わりに返し、写しを取ったり、写真を撮ったりしません。',
  ],
  planReviewDuty: [
    'この会議で扱う個人の情報は、本人が共有に同意した項目と機関の範囲のものです。出席者は、支援のためだけに用い、会議の要綱とそれぞれの法令の守秘義務に従って、ほかの人に漏らしません。',
    '会議と資料は、原則として非公開です。配られた資料は会議の終わりに返し、写しを取ったり、写真を撮ったりしません。',
  ],
  confirm: '上の説明を受け、守ることを確かめました。',
  number: '№',
  organisation: '所属・職名',
  person: '氏名',
  explained: '守秘の説明日',
  sign: '署名',
  notMember: '冒頭の聴取のみ・資料なし',
  noDuty: '―',
  checked: '確認した職員',
} as const;

/** The words of 情報提供依頼書 and 情報提供回答書. Letters: ます体. */
export const requestText = {
  title: '情報の提供について（依頼）',
  lead: (meeting: string) =>
    `社会福祉法第106条の6第3項の規定により、${meeting}で支援の体制を検討するために必要がありますので、下記のことについて、お知らせくださるようお願いします。`,
  who: '対象の方',
  person: '氏名',
  kana: 'ふりがな',
  birth: '生年月日',
  birthUnknown: '不明',
  what: 'お知らせいただきたいこと',
  due: '回答の期限',
  dueOf: (date: string) => `${date}まで`,
  how: '回答の方法',
  howText:
    '同封の「情報提供回答書」に記入し、封をして、下の担当へ手渡し又は郵送でお願いします。電子メールでは送らないでください。',
  notes: '取扱い',
  noteTexts: [
    'この依頼を受けたことと、その内容は、支援会議の事務に関する秘密です。正当な理由がなく漏らしてはなりません（同条第5項）。',
    '御本人と御家族に、この依頼のことを伝えたり、確かめたりしないでください。既にお持ちの情報だけで差し支えありません。',
    '支援会議の構成員は、この求めに応じて、協力に努めることとされています（同条第4項）。',
  ],
} as const;

export const answerFormText = {
  title: '情報提供回答書',
  from: '回答者',
  organisation: '機関',
  jobTitle: '職名',
  person: '氏名',
  tel: '電話',
  date: '回答日',
  lead: (date: string, number: string) =>
    `${[date && `${date}付け`, number].filter(Boolean).join('')}で依頼のあったことについて、次のとおり回答します。`,
  blankLead: '令和　　年　　月　　日付け　　　第　　　　号で依頼のあったことについて、次のとおり回答します。',
  subject: '対象の方は、依頼書に書かれている方です。この用紙には氏名を書きません。',
  question: 'お尋ねしたこと',
  answer: '回答（把握している事実と、いつ・どのように知ったか）',
  usualQuestion: 'お知らせいただけること',
  material: '添える資料',
  has: 'ある',
  hasNot: 'ない',
  materialName: '資料の名前',
  limits: '取扱いの希望',
  limitChoices: ['支援会議の中だけで用いる', '本人に伝えるときは、先に相談する', 'その他'],
  restricted: 'この回答は支援会議限りとして扱い、支援プランや本人に渡す書類には写しません。',
  due: '回答の期限',
  returnTo: '返送先',
  received: '窓口記入欄',
  receivedOn: '受領日',
  receivedBy: '受け取った職員',
  way: '受け取り方',
  ways: ['手渡し', '郵送', 'その他'],
} as const;

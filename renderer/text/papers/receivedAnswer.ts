/** The words of 回答書. A letter to another body: ます体. */
export const receivedAnswerText = {
  title: '回答書',
  subtitle: '（受けたつなぎへの回答）',
  number: (number: string) => `整理番号 ${number}`,
  blankNumber: '整理番号 受R　　-',
  lead: (date: string, way: string) =>
    `${date}に${way}でお知らせいただいた件について、次のとおり回答します。`,
  blankLead: '令和　　年　　月　　日にお知らせいただいた件について、次のとおり回答します。',
  person: 'お知らせのあった方',
  answer: '回答',
  words: '対応の状況',
  staff: '担当',
  tel: '電話',
  answeredOn: '回答日',
  silent:
    '個人情報の保護のため、この回答書では、これより詳しいことをお伝えしていません。お問い合わせは、上の担当までお願いします。',
  care: 'この回答書は、お知らせいただいた件への対応のためだけに使い、範囲外の人に見せないでください。',
} as const;

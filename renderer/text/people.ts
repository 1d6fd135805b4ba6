/** Words about people in the record: the same person?, 相手方, 住所秘匿, 統合. */
export const peopleText = {
  // 同じ人の候補
  sameTitle: '同じ人が、もう記録にあるかもしれません',
  sameWeak: (n: number) => `よみなどが近い人（${n}人）`,
  sameUse: 'この人の記録を使う',
  sameCompare: '見比べる',
  sameNobody: '違う人なら「別の人」を選ぶか、そのまま書き続けてください。',
  other: '別の人',
  otherOf: (name: string) => `${name} 別の人`,
  sameName: (name: string, kana: string) => (kana ? `${name}（${kana}）` : name),
  nameUnknown: '氏名不詳',
  noCases: 'ケースなし',
  concealed: '住所秘匿',
  caseOf: (caseNo: string, state: string, opened: string) => `${caseNo}　${state}　${opened}受付`,
  candidatesOf: (name: string) => `${name}さんと同じ人かもしれない記録`,

  // 人の項目
  more: 'くわしく（字の補足・郵便番号・メール・職業・健康・死亡）',
  nameNote: '字の補足',
  nameNoteHelp: '画面にない字は〔 〕で。例: 正字は〔土の下に口〕',
  zip: '郵便番号',
  email: 'メール',
  emailFault: 'メールは、名前@どこか の形で書いてください。',
  kanaFault: 'ふりがなは、ひらがなかカタカナで書いてください。',
  untilFault: '期限は、始まりより後の日にしてください。',
  relationAndWork: '続柄・職業・健康',
  occupation: '職業・学校',
  health: '健康・障がい',
  deceased: '亡くなっている',
  deceasedOn: '亡くなった日',
  deceasedHelp: '分かるところまで（「令和2年」だけでも）。分からなければ空けておきます',
  asRecorded: '記録のまま。書くと置き換わります',
  removeMember: '世帯から外す',
  removed: (name: string) => `${name}さんを世帯から外しました`,
  removedMembers: '世帯から外した人',
  restore: '元に戻す',
  restoreOf: (name: string) => `${name}を元に戻す`,

  // 住所秘匿
  concealing: '住所秘匿（支援措置）',
  concealedFrom: '始まり',
  concealedUntil: '期限',
  concealedUntilHelp: '空けておくと、始まりから1年。ひと月前に、延長の確認が対応事項になります。',
  concealedNote: '決めた課・メモ',
  until: (date: string) => `${date}まで`,
  hidden:
    '住所・電話・メールは、一覧・書類・引継ぎファイルに出ません。要るときだけ、理由を書いて表示してください。',
  revealReason: '表示する理由',
  revealReasonHelp: '5文字以上。だれがなぜ見たかが、操作記録に残ります。',
  revealReasonFault: '理由を5文字以上で書いてください。',
  reveal: '理由を書いて表示する',
  revealed: 'この画面を閉じるまで表示しています。',
  visitorTels: '受付に残した電話',

  // 相手方
  adverse: '相手方',
  adverseHelp: '世帯には入りません。氏名を書いたり探したりすると、知らせが出ます。',
  adverseNone: '相手方はいません。',
  adverseAdd: '相手方を加える',
  adverseEdit: '相手方を直す',
  adverseEditOf: (name: string) => `相手方 ${name}を直す`,
  adverseRemove: '外す',
  adverseRemoveOf: (name: string) => `相手方 ${name}を外す`,
  adverseRemoved: (name: string) => `${name}さんを相手方から外しました`,
  adverseSave: '相手方を保存する',
  adverseInquiry: '問い合わせの応対を書く',
  adverseInquiryOf: (name: string) => `相手方 ${name}からの問い合わせの応対を書く`,
  adverseRelation: '本人との関係',
  adverseRelationHelp: '例: 元配偶者、別居の父',
  adverseNote: '経過・注意',
  adverseSay:
    '相談があったことも、だれの相談かも、相手方には答えません。書類も渡せません。問い合わせには「お答えできません」と伝え、経過に書いてください。',
  adverseWarning: (name: string, cases: string) =>
    `「${name}」は、${cases} で相手方とされている人と同じ名前です。`,
  adverseWarningSay:
    '本人かどうかにかかわらず、相談があったことも、だれの相談かも答えないでください。書類も渡せません。',

  // 統合
  mergeTitle: '同じ人の記録かを見比べる',
  mergeHelp:
    '統合すると、どのケースからも残す方の記録が見えます。空いている項目だけが、もう一方から埋まります。あとで元に戻せます。別の人なら、やめてください。',
  mergeKeep: '残す記録',
  mergeReason: '同じ人と判断した理由',
  mergeReasonHelp: '例: 生年月日と電話が同じ。本人に確かめた',
  merge: '統合する',
  mergeThis: (n: number) => `記録${n}`,
  mergeItem: '項目',
  mergeFields: {
    name: '氏名',
    kana: 'ふりがな',
    born: '生年月日',
    sex: '性別',
    address: '住所',
    tel: '電話',
    note: 'メモ',
    cases: 'ケース',
  },
  merges: '統合した記録',
  mergeOf: (kept: string, merged: string) => `${merged} → ${kept}`,
  mergeBy: (at: string, who: string) => `${at}　${who}`,
  mergeUndone: (at: string, who: string) => `${at}に${who}が元に戻しました`,
  mergeUndo: '統合を元に戻す',
  mergeUndoDone: (stayed: number) =>
    stayed === 0
      ? '統合を元に戻しました'
      : `統合を元に戻しました。統合のあとで変えられた${stayed}件は、そのまま残っています`,

  // 世帯
  householdType: '世帯類型',
  proposedType: (type: string) => `世帯の人からは「${type}」`,
  unproposed: '同居の人と続柄がそろうと、ここに提案が出ます',
} as const;

/** Wording of 週間予定表. */
export const weekPlanText = {
  title: '週間予定表',
  blankRange: '令和　　年　　月　　日（月）〜',
  day: '日',
  time: '時刻',
  what: '予定',
  who: '担当',
  where: '場所',
  allDay: '終日',
  due: '期限',
  ofOffice: (name: string) => `${name}分`,
  ofStaff: (name: string) => `${name}分`,
  both: '両方の窓口',
  note: '対応事項の期限は「期限」と記す。閉庁日は網掛けの行で示す。',
} as const;

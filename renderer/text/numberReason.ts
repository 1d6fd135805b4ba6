/** Wording of the question about digits that look like a 個人番号. */
export const numberReasonText = {
  label: '注意',
  found: (fields: string) =>
    `「${fields}」に、個人番号（マイナンバー）と思われる12桁の数字があります。個人番号は記録できません。消してください。`,
  reason: '個人番号でないときは、何の番号か',
  reasonHelp: '例: 介護保険の被保険者番号。書くと保存でき、理由が操作記録に残ります。',
  keep: 'この理由で残す',
} as const;

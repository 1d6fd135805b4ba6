/** Wording of a field's history and of 元に戻す. */
import type { Standing } from '../../db/history/rules.ts';

export const historyText = {
  open: '履歴',
  openOf: (what: string) => `${what}の履歴`,
  titleOf: (what: string) => `${what}の履歴`,
  lead: 'だれが・どの窓口で・いつ変えたかを、新しい順に示します。変える前の値も消えません。',
  none: '履歴はまだありません',
  noneText: '変えたことが、ここに並びます。',
  column: { when: 'いつ', who: 'だれが', what: '内容' },
  who: (name: string, office: string) => [name, office && `（${office}）`].join('') || '（自動）',
  concealed: '（住所秘匿のため示しません）',
  first: 'はじめ',
  standing: {
    shown: 'いまの値',
    difference: '食い違い',
    superseded: '',
  } satisfies Record<Standing, string>,
  undo: '元に戻す',
  undoLabel: 'あなたの変更',
  undoOf: (at: string) => `${at} のあなたの変更を、前の値に戻せます。`,
  change: (field: string, from: string, to: string) => `${field}　「${from}」を「${to}」に戻す`,
  changeConcealed: (field: string) => `${field}を前の値に戻す`,
  undone: '元に戻しました',
  close: '閉じる',
} as const;

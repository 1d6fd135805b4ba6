/** Wording of 宛名 and 背表紙: the choices before they are printed, and the words on them. */
import type { Envelope } from '../../db/papers/addressRules.ts';

export const ENVELOPE_LABELS: Record<Envelope | 'labels', string> = {
  'long-3': '窓あき封筒 長形3号（三つ折り）',
  'square-2': '窓あき封筒 角形2号（折らない）',
  labels: 'ラベル 12面（A4、86.4×42.3 mm）',
};

export const addressText = {
  open: '宛名を印刷する',
  title: '宛名を印刷する',
  people: 'だれに',
  form: '封筒・ラベル',
  start: 'どのラベルから',
  startHelp: '使いかけのシートは、残っているところから印刷できます。左上が1、右へ数えます。',
  startOf: (n: number) => `${n}枚目`,
  copies: '同じ宛名の枚数',
  copiesOf: (n: number) => `${n}枚`,
  shift: '窓の位置を直す',
  shiftHelp:
    'はじめに一枚、試し刷りをします。窓からはずれたら、ずらす長さ（mm）を書くと、次からもそこに出ます。',
  shiftRight: '右へ（mm）',
  shiftDown: '下へ（mm）',
  shiftFault: '-30から30までの数字で書いてください。',
  concealed: '住所秘匿のため印刷できません',
  noAddress: '住所が書かれていません',
  withoutSender: '差出人の名を出さない（郵便に窓口の名を載せない）',
  nameless: '差出人の名は載りません',
  noPost: (name: string) => `${name}さんは「郵送しない」です。送ってよいか、先に確かめてください。`,
  preview: '下見する',
  nobody: '印刷する人を選んでください。',
  fileName: (form: string, no: string) => `${form} ${no}`,

  sama: '様',
  zip: (zip: string) => `〒${zip}`,
  sender: (name: string, address: string) => ['差出人', address, name].filter(Boolean).join('　'),
} as const;

export const spineText = {
  open: '背表紙を印刷する',
  title: '背表紙を印刷する',
  width: 'ファイルの背幅',
  widthOf: (mm: number) => `${mm / 10} cm`,
  volumes: '分冊',
  volumesOf: (n: number) => (n === 1 ? '1冊だけ' : `${n}冊`),
  keep: '保存年限',
  keepOf: (years: number) => (years === 0 ? '手で書く' : `${years}年`),
  mode: '背に載せるもの',
  byNumber: '番号だけ',
  byNumberNote: '棚の前を通る人に、名が読めない',
  byName: '番号と氏名',
  preview: '下見する',
  fileName: (no: string) => `背表紙 ${no}`,

  section: (city: string, section: string) => [city, section].filter(Boolean).join(' '),
  volumeOf: (n: number, of: number) => `第${n}冊／全${of}冊`,
  termOf: (n: number) => `第${n}期`,
  opened: (year: string) => `${year}開始`,
  keepFor: (years: number) => `保存${years}年`,
  keepUntil: (day: string) => `${day}まで`,
  keepBlank: '保存　　年（　　年　月まで）',
  cut: '実線に沿って切り、背に差し込む。',
} as const;

/** 練習モードの言葉. */
import type { KeptApart, PracticeWindow } from '../../db/practice/codes.ts';

/** Where somebody is → what does not belong there. */
export const PRACTICE_APART_SENTENCES: Record<'practice' | 'real', Record<KeptApart, string>> = {
  real: {
    card: 'これは練習用の窓口のカードです。ほんとうの窓口には登録できません。相手の窓口の、練習用でないカードを選んでください。',
    file: 'これは練習用のファイルです。ほんとうの窓口では開けません。開くには、つなぎを開く画面の「練習する」から入ってください。取り込みはしていません。',
    store:
      'これは練習用の記録です。ほんとうの窓口では使えません。ほかの控えを選ぶか、管理担当に連絡してください。',
  },
  practice: {
    card: 'これはほんとうの窓口のカードです。練習用の窓口には登録できません。練習を終えてから登録してください。',
    file: 'これは練習用のファイルではありません。練習用の窓口では開けません。練習を終えてから開いてください。取り込みはしていません。',
    store: 'これはほんとうの窓口の記録です。練習用の窓口では使えません。練習用の控えを選んでください。',
  },
};

export const PRACTICE_WINDOW_LABELS: Record<PracticeWindow, string> = {
  cityhall: '市役所窓口',
  palette: 'コスモスパレット窓口',
};

/** Wording of ジェノグラム and エコマップ. */
import type {
  DeathSymbol,
  Diagram,
  FamilyTie,
  TieDirection,
  TieStrength,
} from '../../../db/diagrams/codes.ts';

export const FAMILY_TIE_LABELS: Record<FamilyTie, string> = {
  married: '婚姻',
  partners: '内縁・同居',
  separated: '別居',
  divorced: '離婚',
  'parent-child': '親子',
  twins: '双子',
};

export const TIE_STRENGTH_LABELS: Record<TieStrength, string> = {
  strong: '強いつながり',
  usual: 'ふつうのつながり',
  weak: '弱いつながり',
  conflict: '対立・葛藤',
};

export const TIE_DIRECTION_LABELS: Record<TieDirection, string> = {
  none: '働きかけなし',
  'to-person': '先方から本人・世帯へ',
  'from-person': '本人・世帯から先方へ',
  both: '互いに',
};

export const DIAGRAM_LABELS: Record<Diagram, string> = { genogram: 'ジェノグラム', ecomap: 'エコマップ' };

export const DEATH_SYMBOL_LABELS: Record<DeathSymbol, string> = {
  cross: '×を重ねる',
  filled: '黒く塗りつぶす',
};

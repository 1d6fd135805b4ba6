/** Code lists of ジェノグラム and エコマップ. */
export const FAMILY_TIES = ['married', 'partners', 'separated', 'divorced', 'parent-child', 'twins'] as const;
export type FamilyTie = (typeof FAMILY_TIES)[number];

export const TIE_STRENGTHS = ['strong', 'usual', 'weak', 'conflict'] as const;
export type TieStrength = (typeof TIE_STRENGTHS)[number];

/** 働きかけ: from the organisation, towards it, both. */
export const TIE_DIRECTIONS = ['none', 'to-person', 'from-person', 'both'] as const;
export type TieDirection = (typeof TIE_DIRECTIONS)[number];

export const DIAGRAMS = ['genogram', 'ecomap'] as const;
export type Diagram = (typeof DIAGRAMS)[number];

/** How 死亡 is drawn: a cross through the symbol, or the symbol in black. */
export const DEATH_SYMBOLS = ['cross', 'filled'] as const;
export type DeathSymbol = (typeof DEATH_SYMBOLS)[number];

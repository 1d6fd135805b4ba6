/**
 * Compound labels and 属性, proposed from what is written of the members: ages, relations, issues, occupation. 8050・ダブルケア・ヤングケアラー are
 * the ministry's own examples of what the 重層的支援体制整備事業 (社会福祉法106条の4) is for. A proposal is a question to staff, with its reason: nothing
 * is a label until somebody takes it over, and what was refused is not proposed again.
 */
import type { Relation } from '../people/codes.ts';
import { COMPOUND_LABELS, type CompoundLabel, type Issue } from './codes.ts';
import type { CaseAttribute } from './intakeCodes.ts';

export interface MemberFacts {
  personId: string;
  relation: Relation;
  /** Whole years on the sheet's date; null where only 「80代」 or nothing is known. */
  age: number | null;
  ageNote: string;
  livingTogether: boolean;
  occupation: string;
  /** 備考 of the member, in words. */
  note: string;
  issues: readonly Issue[];
}

/** Why it is proposed: the people it is about, and what of them says so. The words are the page's. */
export interface LabelReason {
  label: CompoundLabel;
  /** Whose label it is: the ones cared for or caring, parent before child. */
  personIds: string[];
  /** Issues that speak for it. */
  issues: Issue[];
}

/** The youngest and the oldest that a member may be: 「80代」 is 80 to 89. Null: nobody knows. */
export function ageRange(member: Pick<MemberFacts, 'age' | 'ageNote'>): [from: number, to: number] | null {
  if (member.age !== null) return [member.age, member.age];
  const decade = /(\d{1,3})代/.exec(member.ageNote.normalize('NFKC'));
  if (decade) return [Number(decade[1]), Number(decade[1]) + 9];
  const years = /(\d{1,3})[歳才]/.exec(member.ageNote.normalize('NFKC'));
  return years ? [Number(years[1]), Number(years[1])] : null;
}

const isAged = (member: MemberFacts, from: number, to: number): boolean => {
  const range = ageRange(member);
  return range !== null && range[0] >= from && range[1] <= to;
};
const isChild = (member: MemberFacts): boolean => isAged(member, 0, 17);
const isAdult = (member: MemberFacts): boolean => !isChild(member);

/** Generations above 本人; null where the relation tells nothing. */
const GENERATION: Record<Relation, number | null> = {
  self: 0,
  spouse: 0,
  partner: 0,
  father: 1,
  mother: 1,
  son: -1,
  daughter: -1,
  child: -1,
  'elder-brother': 0,
  'elder-sister': 0,
  'younger-brother': 0,
  'younger-sister': 0,
  grandfather: 2,
  grandmother: 2,
  grandchild: -2,
  'parent-in-law': 1,
  'child-in-law': -1,
  'uncle-aunt': 1,
  'nephew-niece': -1,
  'other-relative': null,
  housemate: null,
  other: null,
  unknown: null,
};

const isParentOf = (parent: MemberFacts, child: MemberFacts): boolean => {
  const above = GENERATION[parent.relation];
  const below = GENERATION[child.relation];
  return above !== null && below !== null && above === below + 1;
};

const WITHDRAWN: readonly Issue[] = ['withdrawal', 'isolation', 'finding-work', 'keeping-work'];
const NEEDS_CARE: readonly Issue[] = ['care', 'dementia'];
const UNWELL: readonly Issue[] = [
  'illness',
  'injury',
  'disability-certified',
  'disability-suspected',
  'mental-health',
  'suicidal',
  'care',
  'dementia',
];
const has = (member: MemberFacts, issues: readonly Issue[]): Issue[] =>
  issues.filter((issue) => member.issues.includes(issue));
const isOutOfWork = (member: MemberFacts): boolean => /無職|失業|求職|離職|休職/.test(member.occupation);

/** A parent and a child of the household, of these ages, where the child is withdrawn or out of work. */
function agedPair(
  members: readonly MemberFacts[],
  parentAges: [number, number],
  childAges: [number, number],
): { personIds: string[]; issues: Issue[] } | null {
  for (const child of members.filter((each) => isAged(each, ...childAges))) {
    const parent = members.find((each) => isAged(each, ...parentAges) && isParentOf(each, child));
    const issues = has(child, WITHDRAWN);
    if (parent && (issues.length > 0 || isOutOfWork(child)))
      return { personIds: [parent.personId, child.personId], issues };
  }
  return null;
}

/** 8050: a child of 40 to 64 who is withdrawn, isolated or out of work lives with a parent of 70 to 89. */
const is8050 = (members: readonly MemberFacts[]) => agedPair(members, [70, 89], [40, 64]);

/** 9060: the same ten years later, when the parent's own strength is gone. */
const is9060 = (members: readonly MemberFacts[]) =>
  agedPair(members, [90, 120], [55, 79]) ?? agedPair(members, [85, 89], [60, 79]);

/** ダブルケア: somebody needs care and somebody brings up a child, in one household. */
function isDoubleCare(members: readonly MemberFacts[]) {
  const cared = members.find((each) => has(each, NEEDS_CARE).length > 0);
  const raising = members.find((each) => each.issues.includes('child-rearing')) ?? members.find(isChild);
  return cared && raising && cared !== raising && !isChild(cared)
    ? {
        personIds: [cared.personId, raising.personId],
        issues: [...has(cared, NEEDS_CARE), ...has(raising, ['child-rearing'])],
      }
    : null;
}

/**
 * ヤングケアラー (子ども・若者育成支援推進法2条7号): a child who does for the family what adults should do. Asked where an adult of the household is
 * unwell and something is written of the child: absence from school, or a remark.
 */
function isYoungCarer(members: readonly MemberFacts[]) {
  const unwell = members.find((each) => isAdult(each) && has(each, UNWELL).length > 0);
  const children = members.filter(
    (each) => isChild(each) && (each.issues.includes('school-absence') || each.note.trim() !== ''),
  );
  return unwell && children.length > 0
    ? {
        personIds: children.map((each) => each.personId),
        issues: [
          ...new Set([...has(unwell, UNWELL), ...children.flatMap((each) => has(each, ['school-absence']))]),
        ],
      }
    : null;
}

/** 身寄りなし: lives alone, no relative is known anywhere, and old, isolated or in need of somebody to act for them. */
function hasNoRelatives(members: readonly MemberFacts[], relativesElsewhere: boolean) {
  const [only, ...others] = members;
  if (!only || others.length > 0 || relativesElsewhere) return null;
  const issues = has(only, ['isolation', 'rights-protection', 'dementia']);
  return issues.length > 0 || isAged(only, 65, 120) ? { personIds: [only.personId], issues } : null;
}

/** 支援者の不在・疲弊: somebody needs care, and every other adult of the household is unwell or 75 and older. */
function areSupportersExhausted(members: readonly MemberFacts[]) {
  const cared = members.find((each) => has(each, NEEDS_CARE).length > 0);
  const others = members.filter((each) => each !== cared && isAdult(each));
  const isWorn = (each: MemberFacts) => has(each, UNWELL).length > 0 || isAged(each, 75, 120);
  return cared && others.length > 0 && others.every(isWorn)
    ? {
        personIds: [cared.personId, ...others.map((each) => each.personId)],
        issues: [...new Set([cared, ...others].flatMap((each) => has(each, UNWELL)))],
      }
    : null;
}

export interface LabelQuestion {
  members: readonly MemberFacts[];
  /** 別居の家族 or 緊急連絡先 are written down. */
  relativesElsewhere: boolean;
  taken: readonly Issue[];
  refused: readonly Issue[];
}

/** What is to be asked of staff now: neither taken over nor refused before. */
export function proposedLabels(question: LabelQuestion): LabelReason[] {
  const together = question.members.filter((each) => each.livingTogether || each.relation === 'self');
  const elsewhere = question.relativesElsewhere || question.members.some((each) => !together.includes(each));
  const older = is9060(together);
  const found: Record<CompoundLabel, { personIds: string[]; issues: Issue[] } | null> = {
    '8050': older ? null : is8050(together),
    '9060': older,
    'double-care': isDoubleCare(together),
    'young-carer': isYoungCarer(together),
    'no-relatives': hasNoRelatives(together, elsewhere),
    'supporters-exhausted': areSupportersExhausted(together),
  };
  const settled = [...question.taken, ...question.refused];
  return COMPOUND_LABELS.flatMap((label) => {
    const reason = found[label];
    return reason && !settled.includes(label) ? [{ label, ...reason }] : [];
  });
}

const OF_CHILDREN: readonly Issue[] = [
  'child-rearing',
  'school-absence',
  'young-carer',
  'single-parent',
  'delinquency',
];
const OF_DISABILITY: readonly Issue[] = ['disability-certified', 'disability-suspected'];
const OF_POVERTY: readonly Issue[] = ['poverty', 'debt', 'household-budget', 'homeless', 'unstable-housing'];

export interface AttributeFacts {
  members: readonly MemberFacts[];
  labels: readonly Issue[];
  hasHandbook: boolean;
  /** 生活保護, or arrears of any kind. */
  isPoor: boolean;
}

/** 属性 for the counts: 高齢・障がい・こども・困窮, several of which are 複合; その他 where none applies. */
export function proposedAttributes({
  members,
  labels,
  hasHandbook,
  isPoor,
}: AttributeFacts): CaseAttribute[] {
  const issues = [...members.flatMap((each) => each.issues), ...labels];
  const holds = (of: readonly Issue[]) => of.some((issue) => issues.includes(issue));
  const isOld = (each: MemberFacts) => (ageRange(each)?.[0] ?? 0) >= 65;
  const found: CaseAttribute[] = [];
  if (members.some(isOld)) found.push('older');
  if (hasHandbook || holds(OF_DISABILITY)) found.push('disability');
  if (members.some(isChild) || holds(OF_CHILDREN)) found.push('children');
  if (isPoor || holds(OF_POVERTY)) found.push('poverty');
  return found.length > 0 ? found : ['other'];
}

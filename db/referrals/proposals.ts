/**
 * つなぎ先の候補: from the worries (◎ before ○), the 担当地区 of the address, and 主な支援対象者. Pure, and each proposal says why it is
 * one. A proposal only; staff choose.
 */
import { districtOf } from '../organisations/rules.ts';
import type { Worry } from '../receptions/codes.ts';
import { TARGET_GROUPS, type TargetGroup } from './codes.ts';

export type ProposalReason =
  | { kind: 'worry'; worry: Worry; isMost: boolean }
  | { kind: 'district'; district: string }
  | { kind: 'target'; group: TargetGroup };

export interface ProposalQuestion {
  worries: readonly Worry[];
  most: Worry | null;
  /** Of 本人; empty when it is not known. */
  address: string;
  city: string;
  groups: readonly TargetGroup[];
}

export interface ProposalOrganisation {
  id: string;
  target: string | null;
  worries: readonly string[] | null;
  districts: readonly string[] | null;
}

export interface Proposal {
  organisationId: string;
  reasons: ProposalReason[];
}

const TARGET_WORDS: Record<TargetGroup, RegExp> = {
  older: /高齢/u,
  'child-rearing': /子育て|こども|子ども|親子|妊娠/u,
  disability: /障がい|障害/u,
  poverty: /困窮/u,
};

const POVERTY_WORRIES: readonly Worry[] = ['03', '04', '05', '06', '15'];
const OLDER = 65;
const CHILD = 18;

/** Whom the record speaks of: ages of the household, and worries about money or bringing up children. */
export function groupsOf(ages: readonly number[], worries: readonly Worry[]): TargetGroup[] {
  const is: Record<TargetGroup, boolean> = {
    older: ages.some((years) => years >= OLDER) || worries.includes('12'),
    'child-rearing': ages.some((years) => years < CHILD) || worries.includes('11'),
    // A record has no field that says so before the assessment; 病気や健康、障害 alone does not tell.
    disability: false,
    poverty: worries.some((worry) => POVERTY_WORRIES.includes(worry)),
  };
  return TARGET_GROUPS.filter((group) => is[group]);
}

const WEIGHT = { most: 100, worry: 10, district: 12, target: 6, otherTarget: -8 } as const;

function propose(
  question: ProposalQuestion,
  each: ProposalOrganisation,
): (Proposal & { weight: number }) | null {
  const served = question.worries.filter((worry) => each.worries?.includes(worry));
  const isDistricted = (each.districts ?? []).length > 0;
  const district = districtOf(each.districts, question.address, question.city);
  // Another centre is in charge of that address.
  if (isDistricted && question.address !== '' && district === null) return null;
  const named = TARGET_GROUPS.filter((group) => TARGET_WORDS[group].test(each.target ?? ''));
  const fitting = named.filter((group) => question.groups.includes(group));
  if (served.length === 0 && !(district !== null && fitting.length > 0)) return null;
  const isMost = question.most !== null && served.includes(question.most);
  return {
    organisationId: each.id,
    reasons: [
      ...served
        .toSorted((a, b) => Number(b === question.most) - Number(a === question.most))
        .map((worry): ProposalReason => ({ kind: 'worry', worry, isMost: worry === question.most })),
      ...(district === null ? [] : [{ kind: 'district', district } as const]),
      ...fitting.map((group): ProposalReason => ({ kind: 'target', group })),
    ],
    weight:
      served.length * WEIGHT.worry +
      (isMost ? WEIGHT.most : 0) +
      (district === null ? 0 : WEIGHT.district) +
      (fitting.length > 0 ? WEIGHT.target : 0) +
      (named.length > 0 && fitting.length === 0 && question.groups.length > 0 ? WEIGHT.otherTarget : 0),
  };
}

/** The likeliest first; of equal ones the directory's order stands. */
export const proposalsFor = (
  question: ProposalQuestion,
  organisations: readonly ProposalOrganisation[],
): Proposal[] =>
  organisations
    .flatMap((each) => propose(question, each) ?? [])
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ organisationId, reasons }) => ({ organisationId, reasons }));

/**
 * 事例概要シート: its sections (domain: §4.3), which fields of what was typed before stand in each, and under which item of the consent each
 * of them falls. What may not be laid before a 重層的支援会議 is absent from the data, and its section says that something was left out,
 * whether or not anything stood there: an empty line must not tell. Pure.
 */
import type { ConsentItem } from '../consents/codes.ts';

/** 'everyone': words of the family or on the household as a whole, which need the consent of each of them. */
type Whose = 'principal' | 'everyone';
interface Field {
  item: ConsentItem;
  whose?: Whose;
  /** Free text on everything at once: only where every item may go. */
  isWhole?: boolean;
}

export const OVERVIEW_FIELDS = {
  history: {
    lifeHistory: { item: 'life-history' },
    history: { item: 'experience' },
  },
  health: {
    health: { item: 'health' },
    disease: { item: 'disease' },
    clinic: { item: 'health' },
    medication: { item: 'health' },
    mentalCare: { item: 'health' },
    handbooks: { item: 'disability' },
    careLevel: { item: 'care' },
    careServices: { item: 'services' },
    disabilityServices: { item: 'services' },
    childServices: { item: 'services' },
  },
  money: {
    incomePrincipal: { item: 'income' },
    incomeHousehold: { item: 'income', whose: 'everyone' },
    incomeSources: { item: 'income' },
    benefits: { item: 'benefits' },
    benefitText: { item: 'benefits' },
    publicAssistance: { item: 'benefits' },
    debt: { item: 'debt' },
    debtText: { item: 'debt' },
    arrears: { item: 'arrears-fact' },
    arrearsText: { item: 'arrears-amount' },
    savings: { item: 'assets' },
  },
  housing: {
    housing: { item: 'issues' },
    housingText: { item: 'issues' },
  },
  work: {
    workStatus: { item: 'work' },
    workType: { item: 'work' },
    career: { item: 'work' },
    licences: { item: 'work' },
    education: { item: 'schooling' },
  },
  people: {
    marriage: { item: 'family' },
    separateFamily: { item: 'family' },
    community: { item: 'issues' },
    communityText: { item: 'issues' },
  },
  wish: {
    chiefPrincipal: { item: 'issues' },
    willPrincipal: { item: 'wish' },
  },
  family: {
    chiefFamily: { item: 'wish', whose: 'everyone' },
    willFamily: { item: 'wish', whose: 'everyone' },
  },
  strengths: {
    strengths: { item: 'issues' },
  },
  issues: {
    issueBackground: { item: 'issues' },
    summary: { item: 'issues', whose: 'everyone', isWhole: true },
  },
  ask: {
    chiefOrganisation: { item: 'issues', isWhole: true },
    missingSupport: { item: 'issues' },
  },
} as const satisfies Record<string, Record<string, Field>>;

export type OverviewSection = keyof typeof OVERVIEW_FIELDS;
export const OVERVIEW_SECTIONS = Object.keys(OVERVIEW_FIELDS) as OverviewSection[];
type FieldsOf<Section extends OverviewSection> = keyof (typeof OVERVIEW_FIELDS)[Section];
export type OverviewField = { [Section in OverviewSection]: FieldsOf<Section> }[OverviewSection];

export interface Sharing {
  may(personId: string | null, item: ConsentItem): boolean;
  mayAll(personId: string | null): boolean;
}

export interface SelectedOverview<Values> {
  /** Without what is withheld. */
  values: Partial<Values>;
  /** By section: what of it is left out for lack of consent. */
  withheld: Partial<Record<OverviewSection, ConsentItem[]>>;
  /** Free text on everything at once that is left out because some item is. */
  withheldWhole: OverviewField[];
}

export function selectOverview<Values extends Partial<Record<OverviewField, unknown>>>(
  values: Values,
  principalId: string | null,
  memberIds: readonly string[],
  sharing: Sharing,
): SelectedOverview<Values> {
  const everyone = principalId === null ? [...memberIds] : [...new Set([principalId, ...memberIds])];
  const mayGo = ({ item, whose, isWhole }: Field): boolean =>
    (whose === 'everyone' ? everyone : [principalId]).every((personId) =>
      isWhole ? sharing.mayAll(personId) : sharing.may(personId, item),
    );
  const kept: Partial<Record<string, unknown>> = {};
  const withheld: SelectedOverview<Values>['withheld'] = {};
  const withheldWhole: OverviewField[] = [];
  for (const section of OVERVIEW_SECTIONS)
    for (const [key, field] of Object.entries(OVERVIEW_FIELDS[section]) as [OverviewField, Field][])
      if (mayGo(field)) kept[key] = values[key];
      else if (field.isWhole) withheldWhole.push(key);
      else withheld[section] = [...new Set([...(withheld[section] ?? []), field.item])];
  return { values: kept as Partial<Values>, withheld, withheldWhole };
}

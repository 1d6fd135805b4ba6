/** What the consent dialog holds while it is filled in, and how it becomes what the core is told. Pure. */
import type { inferRouterInputs } from '@trpc/server';
import type {
  AnnexVersion,
  ConsentGiver,
  ConsentItem,
  ConsentKind,
  ConsentMethod,
  ConsentScope,
  ItemRuling,
  ParentalAuthority,
} from '../../../db/consents/codes.ts';
import { CONSENT_SCOPES, CURRENT_ANNEX } from '../../../db/consents/codes.ts';
import { type ConsentGap, consentGaps, isMinor } from '../../../db/consents/giving/rules.ts';
import { ITEM_SCOPE, itemsOf } from '../../../db/consents/rules.ts';
import type { AppRouter } from '../../../db/router.ts';
import { ageOf, type CaseView, type Member, membersInOrder, principalOf } from '../caseView.ts';

export type Items = Partial<Record<ConsentItem, ItemRuling>>;
export type ConsentsInput = inferRouterInputs<AppRouter>['consents']['recordTogether'];

export interface Giving {
  giver: ConsentGiver;
  giverName: string;
  giverRelation: string;
  parentalAuthority: ParentalAuthority | null;
  otherParent: string;
  childWish: string;
  childWishOn: string | null;
  childWishHeardByStaffId: string | null;
  capacityNote: string;
}

export interface ConsentForm {
  personIds: string[];
  /** What was changed by hand, by person; the rest follows from age. */
  giving: Record<string, Partial<Giving>>;
  kind: ConsentKind;
  method: ConsentMethod;
  scope: ConsentScope[];
  items: Items;
  itemsText: string;
  organisationIds: string[];
  excludedOrganisationIds: string[];
  date: string | null;
  until: string | null;
  explainedByStaffId: string | null;
  explainedOn: string | null;
  explainedText: AnnexVersion;
  witness: string;
  note: string;
}

export const emptyConsent = (view: CaseView, date: string): ConsentForm => ({
  personIds: [principalOf(view)?.person.id ?? ''].filter(Boolean),
  giving: {},
  kind: 'information-sharing',
  method: 'oral',
  scope: [],
  items: {},
  itemsText: '',
  organisationIds: [],
  excludedOrganisationIds: [],
  date,
  until: null,
  explainedByStaffId: null,
  explainedOn: null,
  explainedText: CURRENT_ANNEX,
  witness: '',
  note: '',
});

/** Those who consent in this sitting, 本人 first, with their age on the day of the consent. */
export const consenting = (view: CaseView, form: ConsentForm) =>
  membersInOrder(view)
    .filter(({ person }) => form.personIds.includes(person.id))
    .map((member) => ({ member, age: ageOf(member.person, form.date ?? view.today) }));

/** A child's consent is given by the parent who sits here: the first adult who consents as well. */
export function givingOf(view: CaseView, form: ConsentForm, { person }: Member, age: number | null): Giving {
  const isChild = isMinor(age);
  const adult = consenting(view, form).find((each) => !isMinor(each.age))?.member.person.name ?? '';
  return {
    giver: isChild ? 'parent' : 'self',
    giverName: isChild ? adult : '',
    giverRelation: '',
    parentalAuthority: null,
    otherParent: '',
    childWish: '',
    childWishOn: null,
    childWishHeardByStaffId: null,
    capacityNote: '',
    ...form.giving[person.id],
  };
}

export const givenItems = (scope: readonly ConsentScope[], items: Items): ConsentItem[] =>
  CONSENT_SCOPES.flatMap((each) =>
    itemsOf([each]).filter((item) =>
      items[item] ? items[item] === 'share' : scope.includes(ITEM_SCOPE[item]),
    ),
  );

/** A scope that is ticked anew, or no longer, forgets the exceptions made within it. */
export function withScope(form: ConsentForm, scope: ConsentScope[]): Pick<ConsentForm, 'scope' | 'items'> {
  const same = (item: ConsentItem) =>
    scope.includes(ITEM_SCOPE[item]) === form.scope.includes(ITEM_SCOPE[item]);
  const kept = Object.entries(form.items).filter(([item]) => same(item as ConsentItem));
  return { scope, items: Object.fromEntries(kept) };
}

/** The items of one scope that are ticked, as exceptions to its own tick. */
export function withItems(form: ConsentForm, scope: ConsentScope, ticked: readonly ConsentItem[]): Items {
  const isWhole = form.scope.includes(scope);
  const others = Object.entries(form.items).filter(([item]) => ITEM_SCOPE[item as ConsentItem] !== scope);
  const exceptions = itemsOf([scope]).flatMap((item): [ConsentItem, ItemRuling][] =>
    ticked.includes(item) === isWhole ? [] : [[item, isWhole ? 'withhold' : 'share']],
  );
  return Object.fromEntries([...others, ...exceptions]);
}

export const gapsOf = (view: CaseView, form: ConsentForm): { name: string; gaps: ConsentGap[] }[] =>
  consenting(view, form)
    .map(({ member, age }) => ({
      name: member.person.name ?? '',
      gaps: consentGaps(age, givingOf(view, form, member, age)),
    }))
    .filter(({ gaps }) => gaps.length > 0);

export function toInput(view: CaseView, form: ConsentForm): ConsentsInput {
  const { personIds, giving, date, ...agreed } = form;
  const isSharing = form.kind === 'information-sharing';
  return {
    ...agreed,
    ...(isSharing
      ? {}
      : { scope: [], items: {}, itemsText: '', organisationIds: [], excludedOrganisationIds: [] }),
    caseId: view.head.id,
    date: date ?? '',
    people: consenting(view, form).map(({ member, age }) => {
      const given = givingOf(view, form, member, age);
      const isChild = isMinor(age);
      return {
        ...given,
        personId: member.person.id,
        parentalAuthority: given.giver === 'parent' ? given.parentalAuthority : null,
        otherParent: given.parentalAuthority === 'joint' ? given.otherParent : '',
        giverName: given.giver === 'self' ? '' : given.giverName,
        giverRelation: given.giver === 'self' ? '' : given.giverRelation,
        childWish: isChild ? given.childWish : '',
      };
    }),
  };
}

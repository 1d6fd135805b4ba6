/** What the core answers on the plans of a case, and how its values read. */
import type { inferRouterOutputs } from '@trpc/server';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import type { PlanValue } from '../../db/supportPlans/differenceRules.ts';
import { caseText } from '../text/cases.ts';

export type PlansView = Extract<
  inferRouterOutputs<AppRouter>['supportPlans']['ofCase'],
  { ok: true }
>['value'];
export type PlanVersion = PlansView['plans'][number];

export const memberName = (view: PlansView, personId: string | null): string =>
  personId === null
    ? ''
    : view.members.find((each) => each.personId === personId)?.name || caseText.nameUnknown;

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A field's value in words: names for ids, 和暦 for days. */
export function valueWords(
  view: PlansView,
  issueWords: Record<string, string>,
  field: string,
  value: PlanValue,
): string {
  if (value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((each) => valueWords(view, issueWords, field, each)).join('、');
  if (typeof value === 'boolean') return value ? 'する' : 'しない';
  const text = String(value);
  if (field === 'personIds' || field === 'personId' || field === 'keyPersonId') return memberName(view, text);
  if (field === 'issueId') return issueWords[text] ?? '';
  if (field.endsWith('OrganisationId') || field === 'organisationId')
    return view.names.organisations[text] ?? '';
  if (field.endsWith('StaffId')) return view.names.staff[text] ?? '';
  return ISO.test(text) ? formatJapaneseDate(text) : text;
}

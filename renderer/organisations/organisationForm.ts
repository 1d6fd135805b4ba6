/** A 機関 as its form holds it: lists as the clerk types them, terms as rows. */
import type { ManagementKind, OrganisationField } from '../../db/cityPlan/codes.ts';
import { managementOf, type Term } from '../../db/organisations/rules.ts';
import type { Worry } from '../../db/receptions/codes.ts';
import type { trpcClient } from '../app/coreLink.ts';
import type { Organisation } from './OrganisationsScreen.tsx';

export interface TermRow extends Term {
  /** Tells the rows apart on the screen. */
  key: string;
}

export interface OrganisationForm {
  name: string;
  kana: string;
  field: OrganisationField | null;
  section: string;
  target: string;
  tel: string;
  extension: string;
  fax: string;
  email: string;
  hours: string;
  address: string;
  worries: Worry[];
  /** One a line. */
  districts: string;
  terms: TermRow[];
  note: string;
}

export const newTerm = (kind: ManagementKind, key: string): TermRow => ({
  key,
  kind,
  from: null,
  until: null,
});

export const organisationForm = (row: Organisation | null): OrganisationForm => ({
  name: row?.name ?? '',
  kana: row?.kana ?? '',
  field: (row?.field as OrganisationField | null) ?? null,
  section: row?.section ?? '',
  target: row?.target ?? '',
  tel: row?.tel ?? '',
  extension: row?.extension ?? '',
  fax: row?.fax ?? '',
  email: row?.email ?? '',
  hours: row?.hours ?? '',
  address: row?.address ?? '',
  worries: (row?.worries ?? []) as Worry[],
  districts: (row?.districts ?? []).join('\n'),
  terms: row ? managementOf(row).map((term, index) => ({ ...term, key: String(index) })) : [],
  note: row?.note ?? '',
});

type Input = Parameters<typeof trpcClient.organisations.save.mutate>[0];

export function toInput(form: OrganisationForm, row: Organisation | null): Input {
  const { districts, terms, ...fields } = form;
  const managementTerms = terms.map(({ kind, from, until }) => ({ kind, from, until }));
  const before = row ? managementOf(row) : [];
  const isAsBefore =
    row?.managementTerms == null && JSON.stringify(managementTerms) === JSON.stringify(before);
  return {
    ...fields,
    ...(row ? { id: row.id } : {}),
    districts: [...new Set(districts.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
    // The plan's own kinds, left as they are, stay the plan's.
    ...(isAsBefore ? {} : { managementTerms }),
  };
}

/** Rows whose end lies before their beginning, by key. */
export const reversedTerms = (terms: readonly TermRow[]): string[] =>
  terms.filter(({ from, until }) => from && until && until < from).map(({ key }) => key);

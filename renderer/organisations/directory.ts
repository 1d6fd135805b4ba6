/** The directory as its screens read it: rows with the people one asks for there today. */
import { useQuery } from '@tanstack/react-query';
import { connectorOf, contactsOn } from '../../db/organisations/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { foldForFilter } from '../ui/fields/kana.ts';
import type { Contact, Organisation } from './OrganisationsScreen.tsx';

export interface Entry {
  row: Organisation;
  inCharge: Contact | null;
  connector: Contact | null;
  /** What the text filter compares. */
  folded: string;
}

export interface Filters {
  find: string;
  field: string | null;
  section: string | null;
  worry: string | null;
}

export const noFilters: Filters = { find: '', field: null, section: null, worry: null };

export const entriesOf = (
  rows: readonly Organisation[],
  contacts: readonly Contact[],
  today: string,
): Entry[] =>
  rows.map((row) => {
    const here = contactsOn(contacts, row.id, today);
    const inCharge =
      here.find(({ kind }) => kind === 'in-charge') ?? here.find(({ kind }) => kind === 'head');
    const connector = connectorOf(row, rows, contacts, today);
    return {
      row,
      inCharge: inCharge ?? null,
      connector,
      folded: foldForFilter(
        [
          row.name,
          row.kana,
          row.section,
          row.target,
          row.tel,
          row.address,
          ...(row.districts ?? []),
          ...here.flatMap(({ name, kana }) => [name, kana]),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    };
  });

export const filtered = (entries: readonly Entry[], { find, field, section, worry }: Filters): Entry[] => {
  const words = foldForFilter(find).split(/\s+/u).filter(Boolean);
  return entries.filter(
    ({ row, folded }) =>
      words.every((word) => folded.includes(word)) &&
      (field === null || row.field === field) &&
      (section === null || row.section === section) &&
      (worry === null || (row.worries ?? []).includes(worry)),
  );
};

/** The 所管課 that occur, each once, in the directory's order. */
export const sectionsOf = (rows: readonly Organisation[]): string[] => [
  ...new Set(rows.flatMap(({ section }) => (section ? [section] : []))),
];

export function useDirectory() {
  const list = useQuery(trpc.organisations.list.queryOptions());
  const contacts = useQuery(trpc.organisations.contacts.queryOptions());
  const now = useQuery(trpc.office.now.queryOptions());
  const data =
    list.data && contacts.data && now.data
      ? { rows: list.data, contacts: contacts.data, today: now.data.date }
      : undefined;
  return { data, error: list.error ?? contacts.error ?? now.error };
}

/** Initials in place of everybody's name of one case: the household's, and 相手方's. Organisations and the section keep theirs. */
import { findCase } from '../cases/transitions.ts';
import { organisationNames } from '../organisations/store.ts';
import { adversePartiesOf } from '../people/adverse.ts';
import { membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { namedOf } from './caseOverview.ts';
import { inInitials } from './initials.ts';

export function withNamesHidden<Data>({ store, office }: Session, caseId: string, data: Data): Data {
  const found = findCase(store, caseId);
  const people = [
    ...(found?.householdId ? namedOf(membersOf(store, found.householdId)) : []),
    ...adversePartiesOf(store, caseId).map(({ id, name }) => ({ id, name: name ?? '', kana: '' })),
  ];
  return inInitials(data, people, [office.section, ...organisationNames(store).values()]);
}

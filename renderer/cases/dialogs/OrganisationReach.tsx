/** How to reach the つなぎ先 that is chosen: what the directory knows, beside the field. */
import { useQuery } from '@tanstack/react-query';
import { connectorOf, contactsOn } from '../../../db/organisations/rules.ts';
import { trpc } from '../../app/coreLink.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { reachWords } from './candidateWords.ts';

export function OrganisationReach({ organisationId, today }: { organisationId: string; today: string }) {
  const { data: rows } = useQuery(trpc.organisations.list.queryOptions());
  const { data: contacts } = useQuery(trpc.organisations.contacts.queryOptions());
  const row = rows?.find((each) => each.id === organisationId);
  if (!rows || !row || !contacts) return null;
  const said = reachWords({
    ...row,
    inChargeName: contactsOn(contacts, row.id, today).find(({ kind }) => kind === 'in-charge')?.name ?? '',
    connectorName: connectorOf(row, rows, contacts, today)?.name ?? '',
  });
  return (
    <p className="case-reach">
      <strong>{words.reach}</strong>　{said || words.reachNone}
    </p>
  );
}

/** The organisations as a combo box wants them: found by name, reading or section. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import type { ComboChoice } from '../ui/index.ts';

export function useOrganisationChoices(): ComboChoice[] {
  const { data } = useQuery(trpc.organisations.list.queryOptions());
  return (data ?? []).map((each) => ({
    value: each.id,
    label: each.name ?? '',
    kana: each.kana ?? '',
    ...(each.section ? { note: each.section } : {}),
  }));
}

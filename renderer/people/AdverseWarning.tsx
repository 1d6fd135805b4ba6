/**
 * C9 — the name being typed is an adverse party's: said at once, with what must not be done. Shown to staff alone; no paper and
 * no answer at the counter may follow from it.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { peopleText as words } from '../text/people.ts';
import { Notice } from '../ui/index.ts';
import { useSettled } from './useSettled.ts';

export interface AdverseWarningProps {
  name: string;
  kana: string;
}

export function AdverseWarning({ name, kana }: AdverseWarningProps) {
  const typed = useSettled({ name: name.trim(), kana: kana.trim() });
  const isAsked = typed.name.length >= 2 || typed.kana.length >= 2;
  const { data } = useQuery({
    ...trpc.people.adverseMatches.queryOptions(typed),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const [first] = data ?? [];
  if (!isAsked || !data || !first) return null;
  const cases = [...new Set(data.map(({ caseNo }) => caseNo))].join('、');
  return (
    <Notice tone="caution" label={words.adverse} isAnnounced>
      {words.adverseWarning(first.name || first.kana, cases)}
      {words.adverseWarningSay}
    </Notice>
  );
}

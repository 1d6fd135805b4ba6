/** Somebody of the record is named in what is typed: said at once, and left to whoever writes. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/coreLink.ts';
import { useSettled } from '../../people/index.ts';
import { stakeholderText as words } from '../../text/stakeholderMeetings.ts';
import { Notice } from '../../ui/index.ts';

export interface KnownNamesProps {
  texts: readonly string[];
  /** Who sits in the meeting is named as a matter of course. */
  except: readonly string[];
}

export function KnownNames({ texts, except }: KnownNamesProps) {
  const asked = useSettled({ text: texts.join('\n'), except: except.filter(Boolean) });
  const { data } = useQuery(
    trpc.stakeholderMeetings.namesIn.queryOptions(asked, {
      enabled: asked.text.trim() !== '',
      placeholderData: (before) => before,
      gcTime: 0,
    }),
  );
  if (asked.text.trim() === '' || !data || data.length === 0) return null;
  return (
    <Notice tone="caution" label={words.knownLabel} isAnnounced>
      {words.known(data.join('」「'))}
    </Notice>
  );
}

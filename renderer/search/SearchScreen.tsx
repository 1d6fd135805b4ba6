/**
 * 探す: what the words in the box above are found in, while they are typed: people, case records, 支援経過, organisations, receptions.
 * The earlier results stay until the new ones come. ↓ goes from the box into them, ↑↓ through them, Enter opens.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { type KeyboardEvent, useState } from 'react';
import type { AppRouter } from '../../db/router.ts';
import { SHOWN_GROUPS, type ShownGroup } from '../../db/search/codes.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { AdverseWarning } from '../people/AdverseWarning.tsx';
import { SHOWN_GROUP_LABELS } from '../text/labels.ts';
import { searchText } from '../text/search.ts';
import { Button, EmptyState, LinkButton, PageHeading, Panel, Soft, Stack } from '../ui/index.ts';
import { FoundItem } from './FoundItem.tsx';
import { FOUND } from './found.ts';
import './search.css';

export type Found = inferRouterOutputs<AppRouter>['search']['find'];
export type FoundRow = Found[ShownGroup]['found'][number];

/** As many as the core counts. */
const MOST = 100;

export function SearchScreen({ query }: { query: string }) {
  const back = usePlace((placed) => placed.back);
  // One group further down its list, for these words only.
  const [opened, setOpened] = useState<{ query: string; group: ShownGroup } | null>(null);
  const group = opened?.query === query ? opened.group : null;
  const found = useQuery(
    trpc.search.find.queryOptions(
      { query, ...(group ? { group, limit: MOST } : {}) },
      { trpc: { abortOnUnmount: true }, placeholderData: keepPreviousData },
    ),
  );
  return (
    <>
      <PageHeading
        title={searchText.title}
        meta={searchText.keys}
        actions={<Button onPress={back}>{searchText.back}</Button>}
      />
      <Loaded query={found}>
        {(groups) => {
          const shown = SHOWN_GROUPS.filter((each) => groups[each].count > 0);
          const summary = shown
            .map((each) => `${SHOWN_GROUP_LABELS[each]} ${countWords(groups[each])}`)
            .join('、');
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go through the buttons inside
            <div className="search-results" onKeyDown={walk} aria-busy={found.isPlaceholderData}>
              <Stack>
                <p role="status">{searchText.summary(query, summary || searchText.notFound)}</p>
                <AdverseWarning name={query} kana={query} />
                {shown.length === 0 && (
                  <EmptyState title={searchText.notFound}>{searchText.notFoundHelp}</EmptyState>
                )}
                {group && <LinkButton onPress={() => setOpened(null)}>{searchText.fewer}</LinkButton>}
                {shown.map((each) => (
                  <Panel
                    key={each}
                    title={SHOWN_GROUP_LABELS[each]}
                    aside={<Soft>{countWords(groups[each])}</Soft>}
                    padding="none"
                  >
                    <ul className="search-list">
                      {groups[each].found.map((row) => (
                        <FoundItem key={row.id} row={row} />
                      ))}
                    </ul>
                    {!group && groups[each].count > groups[each].found.length && (
                      <div className="search-more">
                        <LinkButton onPress={() => setOpened({ query, group: each })}>
                          {searchText.all(groups[each].count, groups[each].isMore)}
                        </LinkButton>
                      </div>
                    )}
                  </Panel>
                ))}
              </Stack>
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

const countWords = ({ count, isMore }: Found[ShownGroup]): string => searchText.count(count, isMore);

/** ↑↓ from one thing found to the next; ↑ from the first leads back into the box. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    usePlace.getState().back();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${FOUND}]`)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) next.focus();
  else if (event.key === 'ArrowUp')
    document.querySelector<HTMLInputElement>('[role="search"] input, search input')?.focus();
}

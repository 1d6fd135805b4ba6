/** One thing found: whose it is, the words in their sentence, where and when. All of it is one button, where it leads somewhere. */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import type { Relation } from '../../db/people/codes.ts';
import { type Place, usePlace } from '../app/place.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { HANDLING_LABELS, RELATION_LABELS } from '../text/labels.ts';
import { CASE_STATE_LABELS, searchText } from '../text/search.ts';
import { Chip, Soft } from '../ui/index.ts';
import { FOUND } from './found.ts';
import type { FoundRow } from './SearchScreen.tsx';
import { Snippet } from './Snippet.tsx';

const TABS: Record<string, string> = {
  progressNote: 'notes',
  sentReferral: 'referrals',
  task: 'tasks',
  consent: 'consents',
};

const dayOf = (at: FoundRow['at']): string =>
  at === null ? '' : formatShort(typeof at === 'number' ? toTokyoDate(at) : at);

export function FoundItem({ row }: { row: FoundRow }) {
  const go = usePlace((placed) => placed.go);
  if (row.cases.length === 0)
    return (
      <li>
        {row.isOneLine ? (
          <FoundButton
            row={row}
            label={searchText.oneLine}
            openLabel={searchText.growOneLine}
            onOpen={() => go({ room: 'reception', oneLineId: row.id })}
          />
        ) : row.entity === 'receivedReferral' ? (
          <FoundButton
            row={row}
            label={row.title.map(({ text }) => text).join('')}
            onOpen={() => go({ room: 'received', receivedId: row.id })}
          />
        ) : row.entity.startsWith('organisation') ? (
          <FoundButton
            row={row}
            label={row.title.map(({ text }) => text).join('')}
            onOpen={() =>
              go({
                room: 'organisations',
                ...(row.entity === 'organisation' ? { organisationId: row.id } : {}),
              })
            }
          />
        ) : (
          <div className="search-found">
            <Content row={row} meta={<Soft>{searchText.noCase}</Soft>} />
          </div>
        )}
      </li>
    );
  return row.cases.map((found) => {
    const { head, relation } = found;
    const tab = TABS[row.entity];
    const place: Place = { room: 'case', caseId: head.id, ...(tab ? { tab } : {}) };
    const who = head.personName || searchText.noName;
    return (
      <li key={head.id}>
        <FoundButton row={row} found={found} label={`${who} ${head.caseNo}`} onOpen={() => go(place)} />
        {relation && relation !== 'self' && (
          <span className="ui-visually-hidden">{RELATION_LABELS[relation as Relation]}</span>
        )}
      </li>
    );
  });
}

function FoundButton({
  row,
  found,
  label,
  openLabel = searchText.openOf(label),
  onOpen,
}: {
  row: FoundRow;
  found?: FoundRow['cases'][number];
  label: string;
  /** What pressing it does; 「…を開く」 unless said. */
  openLabel?: string;
  onOpen: () => void;
}) {
  return (
    <button
      type="button"
      className="search-found"
      aria-label={openLabel}
      onClick={onOpen}
      {...{ [FOUND]: '' }}
    >
      <Content
        row={row}
        {...(found ? { found } : {})}
        meta={
          found ? (
            <>
              <span>
                {found.head.caseNo}　<Soft>{CASE_STATE_LABELS[found.head.state]}</Soft>
              </span>
              <Soft>{[found.head.officeName, found.head.staffName].filter(Boolean).join(' ')}</Soft>
            </>
          ) : (
            row.isOneLine && <Soft>{openLabel}</Soft>
          )
        }
      />
    </button>
  );
}

/** 「妹 佐藤 結衣（本人 佐藤 誠）」, and below it where the words stand. */
function Content({
  row,
  found,
  meta,
}: {
  row: FoundRow;
  found?: FoundRow['cases'][number];
  meta: React.ReactNode;
}) {
  const isPerson = row.entity === 'person';
  const principal = found ? found.head.personName || searchText.noName : '';
  const relation = found?.relation && found.relation !== 'self' ? found.relation : null;
  const place = isPerson
    ? (fieldNames[row.field] ?? '')
    : (searchText.places[row.entity] ?? (row.entity.startsWith('organisation') ? '' : searchText.placeOther));
  return (
    <>
      <span className="search-found-main">
        <span className="search-found-title">
          {isPerson && relation && <Soft>{RELATION_LABELS[relation as Relation]} </Soft>}
          {row.title.length > 0 && (isPerson || !found) ? <Snippet parts={row.title} /> : principal}
          {isPerson && relation && <Soft>（ご本人 {principal}）</Soft>}
          {row.handling && row.handling !== 'normal' && (
            <Chip tone="warn">{HANDLING_LABELS[row.handling]}</Chip>
          )}
          {row.isSuperseded && <Chip>{searchText.superseded}</Chip>}
        </span>
        {(row.parts.length > 0 || row.at !== null) && (
          <span className="search-found-text">
            <Soft>{[dayOf(row.at), place].filter(Boolean).join(' ')} </Soft>
            <Snippet parts={row.parts} />
          </span>
        )}
      </span>
      <span className="search-found-meta">{meta}</span>
    </>
  );
}

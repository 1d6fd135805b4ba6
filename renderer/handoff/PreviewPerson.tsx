/** One person of a file: new, changed, differing, like somebody who is here. What is concealed is said, not shown. */

import { bornText } from '../people/bornText.ts';
import { fieldWords, valueWords } from '../text/fieldValues.ts';
import { takeText } from '../text/handoff.ts';
import { previewText as words } from '../text/handoffPreview.ts';
import { MATCH_REASON_LABELS } from '../text/labels.ts';
import { peopleText } from '../text/people.ts';
import { Chip, Disclosure, Row, Soft, Stack, Table } from '../ui/index.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import { rowWords } from './rowWords.ts';
import type { Preview } from './TakeScreen.tsx';

export type Changed = Preview['changed'][number];

export interface Told {
  preview: Preview;
  names: ReadonlyMap<string, string>;
}

type Person = Preview['people'][number];

/** Worth reading before taking in: it stands open. */
export const wantsLooking = ({ differences, like }: Person): boolean => differences > 0 || like.length > 0;

export const isUnchanged = ({ isNew, changes, differences }: Person): boolean =>
  !isNew && changes + differences === 0;

export function PreviewPerson({ person, ...told }: Told & { person: Person }) {
  const { isNew, isConcealed, changes, differences, like } = person;
  const name = person.name || words.unnamed;
  const isLeftOut = told.preview.cases.some(
    ({ id, withheld }) =>
      person.caseIds.includes(id) && withheld.some(({ section }) => section === 'concealed-address'),
  );
  return (
    <Disclosure
      title={name}
      isOpenAtFirst={wantsLooking(person)}
      summary={
        <>
          {isNew && <Chip tone="info">{words.isNew}</Chip>}{' '}
          {like.length > 0 && <Chip tone="warn">{words.like}</Chip>}{' '}
          {differences > 0 && <Chip tone="warn">{words.differences(differences)}</Chip>}{' '}
          {changes > 0 && <Chip>{words.changes(changes)}</Chip>}{' '}
          {isConcealed && <Chip tone="warn">{words.concealed}</Chip>}
        </>
      }
    >
      <Stack gap="s">
        {isNew && <p>{like.length > 0 ? words.newPersonLike : words.newPerson}</p>}
        {isConcealed && <p>{isLeftOut ? words.contactLeftOut : words.concealedHere}</p>}
        {like.length > 0 && <Like like={like} />}
        <Values {...told} of={name} subject={person.id} counts={person} />
      </Stack>
    </Disclosure>
  );
}

function Like({ like }: { like: Person['like'] }) {
  return (
    <section className="handoff-like" aria-label={words.likeTitle}>
      <p className="handoff-like-title">{words.likeTitle}</p>
      <ul className="handoff-plain-list">
        {like.map(({ personId, name, kana, reasons, caseNos, ...born }) => (
          <li key={personId}>
            <Row>
              <strong>{peopleText.sameName(name || words.unnamed, kana)}</strong>
              {reasons.map((reason) => (
                <Chip key={reason} tone="info">
                  {MATCH_REASON_LABELS[reason]}
                </Chip>
              ))}
              <Soft>
                {[bornText({ ...born, ageNote: '' }), caseNos.join('、') || peopleText.noCases]
                  .filter(Boolean)
                  .join('　')}
              </Soft>
            </Row>
          </li>
        ))}
      </ul>
      <Soft>{words.likeLater}</Soft>
    </section>
  );
}

/** Differences side by side, then what simply changes; of a person, of a case, or of neither. */
export function Values({
  of,
  subject,
  counts,
  preview,
  names,
}: Told & { of: string; subject: string | null; counts: { changes: number; differences: number } }) {
  const differing = preview.differing.filter((each) => each.subject === subject);
  const changed = preview.changed.filter((each) => each.subject === subject);
  const unlisted = counts.changes + counts.differences - differing.length - changed.length;
  return (
    <>
      {differing.length > 0 && <p>{words.differencesLead}</p>}
      {differing.map((difference) => (
        <DifferenceCard
          key={`${difference.id} ${difference.field} ${JSON.stringify(difference.after)}`}
          difference={difference}
          preview={preview}
          names={names}
        />
      ))}
      {changed.length > 0 && (
        <Table
          caption={words.caption(of)}
          rows={changed}
          rowKey={(row) => `${row.entity} ${row.id} ${row.field}`}
          columns={[
            {
              key: 'field',
              header: words.column.field,
              isRowHeader: true,
              width: 'fit',
              cell: (row) => (
                <>
                  {fieldWords(row.field)} {row.entity !== 'person' && <Soft>{rowWords(row, preview)}</Soft>}
                </>
              ),
            },
            {
              key: 'before',
              header: words.column.before,
              cell: (row) =>
                row.isConcealed ? takeText.concealed : valueWords(row.field, row.before, names),
            },
            {
              key: 'after',
              header: words.column.after,
              cell: (row) => (
                <strong>
                  {row.isConcealed ? takeText.concealed : valueWords(row.field, row.after, names)}
                </strong>
              ),
            },
          ]}
        />
      )}
      {unlisted > 0 && <Soft>{words.more(unlisted)}</Soft>}
    </>
  );
}

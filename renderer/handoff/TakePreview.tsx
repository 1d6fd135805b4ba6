/** What the file would change: at the left cases, people and counts, at the right differences of entry and values before → after. */

import { useNames } from '../app/useNames.ts';
import { fieldWords, valueWords } from '../text/fieldValues.ts';
import { takeText } from '../text/handoff.ts';
import { contentWords } from '../text/handoffContents.ts';
import { Chip, EmptyState, Panel, Soft, Stack, Table } from '../ui/index.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import { rowWords } from './rowWords.ts';
import type { Preview } from './TakeScreen.tsx';
import { isShown } from './values.ts';

/** More rows than this are not read before taking in; afterwards they stand in the case. */
const SHOWN = 100;

export function TakePreview({ preview }: { preview: Preview }) {
  const names = new Map([
    ...useNames(),
    ...preview.people.map(({ id, name }): [string, string] => [id, name]),
    [preview.manifest.sender.staffId, preview.manifest.sender.staffName] as [string, string],
  ]);
  const changed = preview.changed.filter(isShown);
  const differing = preview.differing.filter(isShown);
  // What ties rows together is not shown, and isn't counted where it is known not to be.
  const unlisted = preview.counts.changes - preview.changed.length;
  const more = Math.max(0, changed.length - SHOWN) + unlisted;
  const isAllNew = preview.cases.every((each) => each.isNew);

  return (
    <div className="handoff-preview">
      <Subjects preview={preview} changed={changed} differing={differing} />
      <Panel title={differing.length > 0 ? takeText.differencesTitle : takeText.changedTitle}>
        <Stack>
          {preview.newChanges === 0 && <EmptyState title={takeText.nothingNew} />}
          {differing.length > 0 && (
            <>
              <p>{takeText.differencesLead}</p>
              {differing.map((difference) => (
                <DifferenceCard
                  key={`${difference.id} ${difference.field} ${JSON.stringify(difference.after)}`}
                  difference={difference}
                  preview={preview}
                  names={names}
                />
              ))}
              <h3 className="handoff-subtitle">{takeText.changedTitle}</h3>
            </>
          )}
          {preview.newChanges > 0 && changed.length === 0 && (
            <p>{isAllNew ? takeText.allNew : takeText.changedNone}</p>
          )}
          {changed.length > 0 && (
            <Table
              caption={takeText.changedCaption}
              rows={changed.slice(0, SHOWN)}
              rowKey={(row) => `${row.entity} ${row.id} ${row.field}`}
              columns={[
                {
                  key: 'field',
                  header: takeText.field,
                  isRowHeader: true,
                  cell: (row) => (
                    <>
                      {fieldWords(row.field)} <Soft>{rowWords(row, preview)}</Soft>
                    </>
                  ),
                },
                {
                  key: 'before',
                  header: takeText.before,
                  cell: (row) =>
                    row.isConcealed ? takeText.concealed : valueWords(row.field, row.before, names),
                },
                {
                  key: 'after',
                  header: takeText.after,
                  cell: (row) => (
                    <strong>
                      {row.isConcealed ? takeText.concealed : valueWords(row.field, row.after, names)}
                    </strong>
                  ),
                },
              ]}
            />
          )}
          {more > 0 && <Soft>{takeText.moreChanges(more)}</Soft>}
        </Stack>
      </Panel>
    </div>
  );
}

/** Taking a copy in moves no case: said where staff look for it. */
export function ResponsibleStays({ of: { responsible } }: { of: Preview['cases'][number] }) {
  if (!responsible?.officeName) return null;
  return <Soft>{takeText.responsibleStays(responsible.officeName, responsible.staffName)}</Soft>;
}

interface SubjectsProps {
  preview: Preview;
  changed: Preview['changed'];
  differing: Preview['differing'];
}

function Subjects({ preview, changed, differing }: SubjectsProps) {
  // With one case in the file, what belongs to no person belongs to it: household, meetings, tasks.
  const isOne = preview.cases.length === 1;
  const countOf = (rows: Preview['changed'], id: string) =>
    rows.filter((row) => row.id === id || (isOne && id === preview.cases[0]?.id && row.entity !== 'person'))
      .length;
  const marks = (id: string, isNew: boolean) => {
    const [changes, differences] = [countOf(changed, id), countOf(differing, id)];
    return (
      <>
        {isNew && <Chip tone="info">{takeText.isNew}</Chip>}
        {differences > 0 && <Chip tone="warn">{takeText.differences(differences)}</Chip>}
        {changes > 0 && <Chip>{takeText.changes(changes)}</Chip>}
      </>
    );
  };
  const counts = contentWords(preview.newRows);
  return (
    <Panel title={takeText.cases}>
      <ul className="handoff-subjects">
        {preview.cases.map((each) => (
          <li key={each.id}>
            <strong>{each.caseNo}</strong> {marks(each.id, each.isNew)}
            <ResponsibleStays of={each} />
          </li>
        ))}
      </ul>
      <h3 className="handoff-subtitle">{takeText.people}</h3>
      <ul className="handoff-subjects">
        {preview.people.map((each) => (
          <li key={each.id}>
            {each.name || takeText.unnamed} {marks(each.id, each.isNew)}
          </li>
        ))}
      </ul>
      <h3 className="handoff-subtitle">{takeText.newRows}</h3>
      {counts.length === 0 ? (
        <p>
          <Soft>{takeText.newRowsNone}</Soft>
        </p>
      ) : (
        <ul className="handoff-plain-list">
          {counts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

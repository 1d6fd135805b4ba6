/**
 * What the file would change: the counts first, then the cases with what comes new and what was left out, and beside them everybody in
 * it, one by one. Who wants looking at stands open, the rest is folded.
 */
import { useNames } from '../app/useNames.ts';
import { sizeWords } from '../text/attachments.ts';
import { takeText } from '../text/handoff.ts';
import { newContentWords, WITHHELD_WORDS, previewText as words } from '../text/handoffPreview.ts';
import { SECTION_LABELS } from '../text/labels.ts';
import { Chip, Disclosure, EmptyState, Panel, Row, Soft, Stack } from '../ui/index.ts';
import { isUnchanged, PreviewPerson, type Told, Values, wantsLooking } from './PreviewPerson.tsx';
import type { Preview } from './TakeScreen.tsx';

export function TakePreview({ preview }: { preview: Preview }) {
  const names = new Map([
    ...useNames(),
    ...preview.people.map(({ id, name }): [string, string] => [id, name]),
    [preview.manifest.sender.staffId, preview.manifest.sender.staffName] as [string, string],
  ]);
  return (
    <Stack>
      <Summary preview={preview} />
      <div className="handoff-preview">
        <Cases preview={preview} />
        <Stack>
          <People preview={preview} names={names} />
          <Records preview={preview} names={names} />
        </Stack>
      </div>
    </Stack>
  );
}

function Summary({
  preview: { people, cases, counts, newRows, newChanges, manifest },
}: {
  preview: Preview;
}) {
  // All members but the first are the bodies of attachments.
  const bodies = manifest.members.slice(1);
  const amount = {
    isNew: people.filter(({ isNew }) => isNew).length,
    changed: people.filter((each) => !each.isNew && each.changes > 0).length,
    like: people.filter(({ like }) => like.length > 0).length,
    withheld: cases.filter(({ withheld }) => withheld.length > 0).length,
    messages: (newRows.message ?? 0) - cases.reduce((n, each) => n + (each.newRows.message ?? 0), 0),
  };
  if (newChanges === 0)
    return (
      <Panel>
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      </Panel>
    );
  return (
    <ul className="handoff-checks" aria-label={words.summary}>
      {amount.like > 0 && (
        <li>
          <Chip tone="warn">{words.likeCount(amount.like)}</Chip>
        </li>
      )}
      {counts.differences > 0 && (
        <li>
          <Chip tone="warn">{words.differingCount(counts.differences)}</Chip>
        </li>
      )}
      {amount.isNew > 0 && (
        <li>
          <Chip tone="info">{words.newPeople(amount.isNew)}</Chip>
        </li>
      )}
      {amount.changed > 0 && (
        <li>
          <Chip>{words.changedPeople(amount.changed)}</Chip>
        </li>
      )}
      {amount.messages > 0 && (
        <li>
          <Chip tone="info">{words.messages(amount.messages)}</Chip>
        </li>
      )}
      {bodies.length > 0 && (
        <li>
          <Chip>
            {words.bodies(bodies.length, sizeWords(bodies.reduce((sum, { size }) => sum + size, 0)))}
          </Chip>
        </li>
      )}
      {amount.withheld > 0 && (
        <li>
          <Chip>{words.withheldCases(amount.withheld)}</Chip>
        </li>
      )}
    </ul>
  );
}

const sectionWords = (section: string): string =>
  WITHHELD_WORDS[section] ?? (SECTION_LABELS as Readonly<Record<string, string>>)[section] ?? section;

function Cases({ preview: { cases } }: { preview: Preview }) {
  return (
    <Panel title={words.cases}>
      <ul className="handoff-cases">
        {cases.map((each) => {
          const contents = newContentWords(each.newRows);
          return (
            <li key={each.id}>
              <Row>
                <strong>{each.personName || words.noPrincipal}</strong>
                <span>{each.caseNo}</span>
                {each.isNew && <Chip tone="info">{words.newCase}</Chip>}
              </Row>
              <ResponsibleStays of={each} />
              <p>{contents.length > 0 ? `${words.newIn}: ${contents.join('、')}` : words.nothingNew}</p>
              {each.withheld.length > 0 && (
                <p className="handoff-left-out">
                  {words.leftOut}:{' '}
                  {[...new Set(each.withheld.map(({ section }) => sectionWords(section)))].join('、')}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Taking a copy in moves no case: said where staff look for it. */
export function ResponsibleStays({ of: { responsible } }: { of: Preview['cases'][number] }) {
  if (!responsible?.officeName) return null;
  return <Soft>{takeText.responsibleStays(responsible.officeName, responsible.staffName)}</Soft>;
}

function People(told: Told) {
  const { people } = told.preview;
  const unchanged = people.filter(isUnchanged);
  const shown = people
    .filter((each) => !isUnchanged(each))
    .sort((one, other) => Number(wantsLooking(other)) - Number(wantsLooking(one)));
  if (people.length === 0) return null;
  return (
    <Panel title={words.people}>
      {shown.map((person) => (
        <PreviewPerson key={person.id} person={person} {...told} />
      ))}
      {unchanged.length > 0 && (
        <Disclosure title={words.unchanged(unchanged.length)}>
          <p>{unchanged.map(({ name }) => name || words.unnamed).join('、')}</p>
        </Disclosure>
      )}
    </Panel>
  );
}

/** What changes in the cases' own records, and in what belongs to no case of the file. */
function Records(told: Told) {
  const { cases, people, counts } = told.preview;
  const ofSubjects = [...cases, ...people];
  const rest = {
    changes: counts.changes - sum(ofSubjects, 'changes'),
    differences: counts.differences - sum(ofSubjects, 'differences'),
  };
  const groups = [
    ...cases.map((each) => ({
      key: each.id as string | null,
      title: words.caseOf(each.personName || words.noPrincipal, each.caseNo),
      changes: each.changes,
      differences: each.differences,
    })),
    { key: null, title: words.others, ...rest },
  ].filter(({ changes, differences }) => changes + differences > 0);
  if (groups.length === 0) return null;
  return (
    <Panel title={words.records}>
      {groups.map(({ key, title, changes, differences }) => (
        <Disclosure
          key={key ?? ''}
          title={title}
          isOpenAtFirst={differences > 0}
          summary={
            <>
              {differences > 0 && <Chip tone="warn">{words.differences(differences)}</Chip>}{' '}
              {changes > 0 && <Chip>{words.changes(changes)}</Chip>}
            </>
          }
        >
          <Stack gap="s">
            <Values {...told} of={title} subject={key} counts={{ changes, differences }} />
          </Stack>
        </Disclosure>
      ))}
    </Panel>
  );
}

const sum = (rows: readonly { changes: number; differences: number }[], key: 'changes' | 'differences') =>
  rows.reduce((total, row) => total + row[key], 0);

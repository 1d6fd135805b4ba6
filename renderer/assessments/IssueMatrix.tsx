/**
 * 課題と特性 (list K), person by person: the issues down, the household across, in the groups of the day's work. One Tab stop for all
 * of them: the arrow keys walk from box to box, on into the next group, and Space ticks. A tick is saved at once; what is ticked is
 * listed below, where a word may be added.
 */
import { type KeyboardEvent, useRef, useState } from 'react';
import { ISSUE_GROUPS, type Issue, type IssueGroup } from '../../db/assessments/codes.ts';
import type { Relation } from '../../db/people/codes.ts';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpcClient } from '../app/coreLink.ts';
import { caseText } from '../text/cases.ts';
import { ISSUE_GROUP_LABELS, ISSUE_SHORT, sheetText as words } from '../text/intakeSheet.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { FilterChips, Icon, Soft, TextField } from '../ui/index.ts';
import { NationalMark } from './SheetFields.tsx';
import { type SheetMember, shortName, useSheet } from './sheetContext.ts';

const GROUPS = Object.keys(ISSUE_GROUPS) as IssueGroup[];
type Filter = 'all' | 'marked' | IssueGroup;

const nameOf = ({ person, relation }: SheetMember): string =>
  person.name || person.ageNote || RELATION_LABELS[(relation ?? 'unknown') as Relation];

export function IssueMatrix() {
  const { view } = useSheet();
  const [filter, setFilter] = useState<Filter>('all');
  const { isOn, toggle } = useTicks();
  const shown = (issue: Issue) =>
    filter !== 'marked' || view.members.some(({ person }) => isOn(person.id, issue));
  const groups = GROUPS.filter((group) => filter === 'all' || filter === 'marked' || filter === group)
    .map((group) => ({ group, issues: ISSUE_GROUPS[group].filter(shown) }))
    .filter(({ issues }) => issues.length > 0);
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState('');
  const cells = groups.flatMap(({ issues }) =>
    issues.flatMap((issue) => view.members.map(({ person }) => `${person.id} ${issue}`)),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const boxes = [...(grid.current?.querySelectorAll('button') ?? [])];
    const from = boxes.indexOf(document.activeElement as HTMLButtonElement);
    const to = from < 0 ? undefined : stepTo(event.key, from, view.members.length, boxes.length);
    if (to === undefined) return;
    event.preventDefault();
    boxes[to]?.focus();
  };
  return (
    <section className="sheet-part" aria-label={words.issues}>
      <div className="sheet-part-head">
        <h2>{words.issues}</h2>
        {view.reported.includes('memberIssue') && <NationalMark />}
        <FilterChips
          label={words.issueFilter}
          value={filter}
          onChange={setFilter}
          choices={[
            { value: 'all', label: words.showAll },
            ...GROUPS.map((value) => ({ value, label: ISSUE_GROUP_LABELS[value] })),
            { value: 'marked', label: words.showMarked },
          ]}
        />
      </div>
      {groups.length === 0 && <p className="sheet-help">{words.noMarked}</p>}
      {groups.length > 0 && <p className="sheet-help">{words.issueKeys}</p>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys belong to the boxes inside */}
      <div
        ref={grid}
        className="sheet-matrices"
        data-many={view.members.length > 5 || undefined}
        onKeyDown={onKeyDown}
      >
        {groups.map(({ group, issues }) => (
          <GroupTable
            key={group}
            group={group}
            issues={issues}
            isOn={isOn}
            toggle={toggle}
            stop={cells.includes(stop) ? stop : (cells[0] ?? '')}
            onStop={setStop}
          />
        ))}
      </div>
      <MarkedIssues />
    </section>
  );
}

/** Which box a key leads to, row by row through the groups; undefined when the key is not ours. */
function stepTo(key: string, from: number, across: number, all: number): number | undefined {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across };
  if (key === 'Home') return 0;
  if (key === 'End') return all - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return from + step >= 0 && from + step < all ? from + step : from;
}

/** What is ticked, as it stands under the clerk's hand: the core's answer follows a moment later. */
function useTicks() {
  const { view, act } = useSheet();
  const [own, setOwn] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOn = (personId: string, issue: Issue) =>
    own.get(`${personId} ${issue}`) ??
    view.issues.some((each) => each.personId === personId && each.code === issue);
  const toggle = (personId: string, issue: Issue, on: boolean) => {
    const key = `${personId} ${issue}`;
    setOwn((before) => new Map(before).set(key, on));
    const note = view.issues.find((each) => each.personId === personId && each.code === issue)?.note ?? '';
    void act(() =>
      trpcClient.assessments.setIssue.mutate({ caseId: view.caseId, personId, code: issue, on, note }),
    ).then(() =>
      setOwn((before) => {
        const next = new Map(before);
        if (next.get(key) === on) next.delete(key);
        return next;
      }),
    );
  };
  return { isOn, toggle };
}

interface GroupTableProps extends ReturnType<typeof useTicks> {
  group: IssueGroup;
  issues: readonly Issue[];
  /** The box that Tab leads to: a person and an issue. */
  stop: string;
  onStop: (cell: string) => void;
}

function GroupTable({ group, issues, isOn, toggle, stop, onStop }: GroupTableProps) {
  const { view } = useSheet();
  return (
    <section className="sheet-matrix" aria-label={ISSUE_GROUP_LABELS[group]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{ISSUE_GROUP_LABELS[group]}</th>
            {view.members.map((member) => (
              <th key={member.memberId} scope="col" className="sheet-matrix-person">
                {shortName(nameOf(member))}
                <Soft>{RELATION_LABELS[(member.relation ?? 'unknown') as Relation]}</Soft>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue}>
              <th scope="row">{ISSUE_SHORT[issue]}</th>
              {view.members.map((member) => {
                const cell = `${member.person.id} ${issue}`;
                const isTicked = isOn(member.person.id, issue);
                return (
                  <td key={member.memberId}>
                    {/* biome-ignore lint/a11y/useSemanticElements: a native checkbox is a Tab stop each, and its box cannot be the cell */}
                    <button
                      type="button"
                      role="checkbox"
                      aria-checked={isTicked}
                      aria-label={words.issueOf(nameOf(member), ISSUE_SHORT[issue])}
                      className="sheet-tick"
                      tabIndex={cell === stop ? 0 : -1}
                      onFocus={() => onStop(cell)}
                      onClick={() => toggle(member.person.id, issue, !isTicked)}
                    >
                      <span className="ui-choice-box" aria-hidden="true">
                        <Icon name="check" />
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MarkedIssues() {
  const { view } = useSheet();
  return (
    <div className="sheet-marked">
      <h3>{words.issueNotes}</h3>
      {view.issues.length === 0 && <p className="sheet-help">{words.noIssues}</p>}
      {view.members.map((member) => {
        const own = view.issues.filter((each) => each.personId === member.person.id);
        return own.length === 0 ? null : (
          <div key={member.memberId} className="sheet-marked-person">
            <strong>{member.person.name || caseText.nameUnknown}</strong>
            <ul>
              {own.map((each) => (
                <li key={each.code}>
                  <IssueNote
                    personId={each.personId}
                    code={each.code}
                    note={each.note}
                    name={nameOf(member)}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function IssueNote({
  personId,
  code,
  note,
  name,
}: {
  personId: string;
  code: Issue;
  note: string;
  name: string;
}) {
  const { view, refresh } = useSheet();
  const { fields, change } = useAutosavedRow(
    () => ({ note }),
    async (_part, all, kept) => {
      const saved = await trpcClient.assessments.setIssue.mutate({
        caseId: view.caseId,
        personId,
        code,
        on: true,
        note: all.note,
        ...kept,
      });
      // A remark on a child may be what ヤングケアラー is asked for.
      refresh();
      return saved;
    },
  );
  return (
    <span className="sheet-issue-note">
      <span>{ISSUE_SHORT[code]}</span>
      <TextField
        label={words.issueNote(name, ISSUE_SHORT[code])}
        isLabelHidden
        width="full"
        maxLength={1000}
        value={fields.note}
        onChange={(next) => change({ note: next })}
      />
    </span>
  );
}

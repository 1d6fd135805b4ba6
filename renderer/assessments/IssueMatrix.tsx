/**
 * 課題と特性 (list K), person by person: the issues down, the household across, in the groups of the day's work. A tick is saved at once; what is
 * ticked is listed below, where a word may be added.
 */
import { useState } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
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
      <div className="sheet-matrices" data-many={view.members.length > 5 || undefined}>
        {groups.map(({ group, issues }) => (
          <GroupTable key={group} group={group} issues={issues} isOn={isOn} toggle={toggle} />
        ))}
      </div>
      <MarkedIssues />
    </section>
  );
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
}

function GroupTable({ group, issues, isOn, toggle }: GroupTableProps) {
  const { view } = useSheet();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="sheet-matrix" tabIndex={0} aria-label={ISSUE_GROUP_LABELS[group]}>
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
              {view.members.map((member) => (
                <td key={member.memberId}>
                  <AriaCheckbox
                    className="sheet-tick"
                    aria-label={words.issueOf(nameOf(member), ISSUE_SHORT[issue])}
                    isSelected={isOn(member.person.id, issue)}
                    onChange={(on) => toggle(member.person.id, issue, on)}
                  >
                    <span className="ui-choice-box" aria-hidden="true">
                      <Icon name="check" />
                    </span>
                  </AriaCheckbox>
                </td>
              ))}
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
    async (_part, all) => {
      const saved = await trpcClient.assessments.setIssue.mutate({
        caseId: view.caseId,
        personId,
        code,
        on: true,
        note: all.note,
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

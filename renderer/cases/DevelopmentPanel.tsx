/** How far each person has come, as the 支援経過 found them: 未接触 → 受容 → …, each with its day. */
import { toTokyoDate } from '../../db/calendar/rules.ts';
import { stageText as words } from '../text/accompany.ts';
import { PARTICIPATION_LABELS, REACTION_LABELS } from '../text/labels.ts';
import { Panel, Soft } from '../ui/index.ts';
import type { CaseView } from './caseView.ts';

export function DevelopmentPanel({ view }: { view: CaseView }) {
  if (view.development.length === 0) return null;
  const nameOf = (personId: string) =>
    view.members.find(({ person }) => person.id === personId)?.person.name ?? '';
  const line = (steps: { label: string; at: number }[]) =>
    steps.map(({ label, at }) => words.at(label, toTokyoDate(at))).join(' → ');
  return (
    <Panel title={words.line}>
      <ul className="case-plain-list">
        {view.development.map(({ personId, reactions, participations }) => (
          <li key={personId}>
            <strong>{nameOf(personId)}</strong>
            {reactions.length > 0 && (
              <div>
                <Soft>{words.reaction}</Soft>{' '}
                {line(reactions.map(({ stage, at }) => ({ label: REACTION_LABELS[stage], at })))}
              </div>
            )}
            {participations.length > 0 && (
              <div>
                <Soft>{words.participation}</Soft>{' '}
                {line(participations.map(({ stage, at }) => ({ label: PARTICIPATION_LABELS[stage], at })))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

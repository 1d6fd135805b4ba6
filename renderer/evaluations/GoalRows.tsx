/** 目標ごとの達成状況: each goal of the plan in its words, how far it was reached, and a word on it. */
import { GOAL_RESULTS, type GoalResult } from '../../db/evaluations/codes.ts';
import { choicesOf } from '../cases/choices.ts';
import { evaluationText as words } from '../text/evaluations.ts';
import { GOAL_RESULT_LABELS } from '../text/labels/evaluations.ts';
import { RadioGroup, TextField } from '../ui/index.ts';

interface Goal {
  goal: string;
  result: GoalResult | null;
  note: string;
}

interface GoalRowsProps {
  goals: readonly Goal[];
  onChange: (goals: Goal[]) => void;
}

export function GoalRows({ goals, onChange }: GoalRowsProps) {
  const put = (index: number, part: Partial<Goal>) =>
    onChange(goals.map((goal, at) => (at === index ? { ...goal, ...part } : goal)));
  return (
    <ol className="evaluation-goals">
      {goals.map(({ goal, result, note }, index) => (
        // The plan's goals are a fixed list: nothing is added to it or taken out.
        <li key={goal} className="evaluation-goal">
          <p className="evaluation-goal-words">
            <span>{index + 1}</span> {goal}
          </p>
          <RadioGroup
            label={words.result(index + 1)}
            isLabelHidden
            choices={choicesOf(GOAL_RESULTS, GOAL_RESULT_LABELS)}
            value={result}
            onChange={(next) => put(index, { result: next })}
          />
          <TextField
            label={words.note(index + 1)}
            width="full"
            value={note}
            onChange={(text) => put(index, { note: text })}
          />
        </li>
      ))}
    </ol>
  );
}

/** An 評価シート before the decision, saved as it is typed: goals, changes, how it stands now; and who carries on afterwards. */
import {
  CHANGES,
  type Change,
  ENDING_REASONS,
  type EndingReason,
  OPINIONS,
  type Opinion,
} from '../../db/evaluations/codes.ts';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { evaluationText as words } from '../text/evaluations.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { CHANGE_LABELS, ENDING_REASON_LABELS, OPINION_LABELS } from '../text/labels/evaluations.ts';
import {
  CheckboxGroup,
  JapaneseDateField,
  Panel,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../ui/index.ts';
import type { EvaluationEntry, EvaluationsView } from './evaluationView.ts';
import { GoalRows } from './GoalRows.tsx';
import { LeadRows } from './LeadRows.tsx';

export interface EvaluationPartProps {
  view: EvaluationsView;
  entry: EvaluationEntry;
}

const valuesOf = ({ record }: EvaluationEntry) => ({
  date: record.date ?? '',
  goals: record.goals ?? [],
  changes: record.changes ?? [],
  changeText: record.changeText ?? '',
  situation: record.situation ?? '',
  hope: record.hope ?? '',
  opinion: record.opinion as Opinion | null,
  opinionText: record.opinionText ?? '',
  reason: record.reason as EndingReason | null,
  reasonText: record.reasonText ?? '',
});
type SheetValues = ReturnType<typeof valuesOf>;

/** 「変化なし」 stands alone: whichever was ticked last stands. */
const ticked = (before: readonly Change[], after: Change[]): Change[] => {
  if (!after.includes('none') || after.length === 1) return after;
  return before.includes('none') ? after.filter((each) => each !== 'none') : ['none'];
};

export function EvaluationForm({ view, entry }: EvaluationPartProps) {
  const evaluationId = entry.record.id;
  const { fields, change } = useAutosavedRow<SheetValues>(
    () => valuesOf(entry),
    (part, _, kept) => trpcClient.evaluations.save.mutate({ evaluationId, fields: part, ...kept }),
  );
  const area = (field: 'situation' | 'hope' | 'opinionText' | 'reasonText', rows: number) => (
    <TextArea
      label={fieldNames[field] ?? field}
      width="full"
      rows={rows}
      value={fields[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <div className="evaluation-form">
      <div id="evaluation-goals">
        <Panel title={words.goals}>
          <GoalRows goals={fields.goals} onChange={(goals) => change({ goals })} />
        </Panel>
      </div>
      <Panel title={words.changes}>
        <CheckboxGroup
          label={words.changes}
          isLabelHidden
          help={words.changesHelp}
          layout="grid"
          choices={choicesOf(CHANGES, CHANGE_LABELS)}
          value={fields.changes}
          onChange={(next) => change({ changes: ticked(fields.changes, next) })}
        />
        <TextField
          label={fieldNames.changeText ?? ''}
          width="full"
          value={fields.changeText}
          onChange={(changeText) => change({ changeText })}
        />
      </Panel>
      <Panel title={words.now}>
        {area('situation', 4)}
        {area('hope', 2)}
        <RadioGroup
          label={fieldNames.opinion ?? ''}
          isClearable
          choices={choicesOf(OPINIONS, OPINION_LABELS)}
          value={fields.opinion}
          onChange={(opinion) => change({ opinion })}
        />
        {area('opinionText', 2)}
        <JapaneseDateField
          label={words.date}
          help=""
          value={fields.date || null}
          onChange={(date) => date && change({ date })}
        />
      </Panel>
      <div id="evaluation-ending">
        <Panel title={words.ending}>
          <p className="evaluation-help">{words.endingHelp}</p>
          <Select
            label={words.reason}
            isClearable
            choices={choicesOf(ENDING_REASONS, ENDING_REASON_LABELS)}
            value={fields.reason}
            onChange={(reason) => change({ reason })}
          />
          {area('reasonText', 2)}
          <div id="evaluation-leads">
            <LeadRows view={view} entry={entry} />
          </div>
        </Panel>
      </div>
    </div>
  );
}

/**
 * 中間の状況確認 of the plan in force: how each 支援内容 goes, how the person is, and when somebody looks again. One form, opened from the case, the
 * plan's page and 本日の予定 alike; it starts from what the last check found.
 */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays } from '../../db/calendar/rules.ts';
import { PROGRESSES, type Progress } from '../../db/supportPlans/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { checkText as words } from '../text/accompany.ts';
import { PROGRESS_LABELS } from '../text/labels/supportPlans.ts';
import { JapaneseDateField, Select, TextArea, TextField, useAnnounce } from '../ui/index.ts';
import { DueDateField } from '../workingDays/index.ts';
import type { PlansView, PlanVersion } from './planView.ts';
import '../cases/cases.css';
import './supportPlans.css';
import './checks.css';

export function CheckDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { data } = useQuery(trpc.supportPlans.ofCase.queryOptions({ caseId }, { gcTime: 0 }));
  const clock = useQuery({ ...trpc.office.now.queryOptions(), gcTime: 0 });
  if (!data?.ok || !clock.data || !clock.isFetchedAfterMount) return null;
  const version = data.value.plans.find(({ plan }) => plan.state === 'decided');
  return version ? (
    <CheckForm view={data.value} version={version} today={clock.data.date} onClose={onClose} />
  ) : null;
}

interface CheckFormProps {
  view: PlansView;
  version: PlanVersion;
  today: string;
  onClose: () => void;
}

interface Row {
  actionId: string;
  progress: Progress | null;
  note: string;
}

const check = trpcClient.accompany.check.mutate;

function CheckForm({ view, version, today, onClose }: CheckFormProps) {
  const { plan, actions, checks } = version;
  const last = checks[0]?.actions ?? [];
  const shown = actions.filter(({ what }) => what);
  const [rows, setRows] = useState<Row[]>(
    shown.map(({ id }) => ({
      actionId: id,
      progress: last.find((each) => each.actionId === id)?.progress ?? null,
      note: '',
    })),
  );
  const [checkedOn, setCheckedOn] = useState<string | null>(today);
  const [situation, setSituation] = useState('');
  const [personWords, setPersonWords] = useState('');
  const [nextOn, setNextOn] = useState<string | null>(nextPlanned(plan.monitoringDates, today));
  const action = useAction(check);
  const announce = useAnnounce();
  const errors = fieldErrors(action.refusal);
  const change = (actionId: string, part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.actionId === actionId ? { ...row, ...part } : row)));
  return (
    <FormDialog
      title={words.title}
      size="l"
      submitLabel={words.save}
      onSubmit={() =>
        void action.runThen(
          { planId: plan.id, checkedOn: checkedOn ?? '', actions: rows, situation, personWords, nextOn },
          () => {
            announce(words.saved, { tone: 'ok' });
            onClose();
          },
        )
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <fieldset className="check-actions">
        <legend className="ui-field-label">{words.actionsLegend}</legend>
        {shown.map(({ id, what, organisationId, organisationName }) => {
          const row = rows.find(({ actionId }) => actionId === id);
          if (!row) return null;
          return (
            <div key={id} className="check-action">
              <div>
                {what}
                <div className="plan-help">
                  {view.names.organisations[organisationId ?? ''] ?? organisationName}
                </div>
              </div>
              <Select
                label={words.progressOf(what ?? '')}
                isLabelHidden
                width="s"
                choices={choicesOf(PROGRESSES, PROGRESS_LABELS)}
                value={row.progress}
                onChange={(progress) => change(id, { progress })}
                error={row.progress === null ? (errors.planProgress ?? null) : null}
              />
              <TextField
                label={words.noteOf(what ?? '')}
                isLabelHidden
                placeholder={words.notePlaceholder}
                width="full"
                value={row.note}
                onChange={(note) => change(id, { note })}
              />
            </div>
          );
        })}
      </fieldset>
      <TextArea
        label={words.situation}
        isRequired
        rows={3}
        width="full"
        value={situation}
        onChange={setSituation}
        error={situation.trim() === '' ? (errors.checkSituation ?? null) : null}
      />
      <TextArea
        label={words.personWords}
        rows={2}
        width="full"
        value={personWords}
        onChange={setPersonWords}
      />
      <div className="check-days">
        <JapaneseDateField
          label={words.checkedOn}
          isRequired
          value={checkedOn}
          onChange={setCheckedOn}
          error={errors.date ?? null}
        />
        <DueDateField
          label={words.nextOn}
          help={words.nextOnHelp}
          value={nextOn}
          onChange={setNextOn}
          error={errors.nextCheckOn ?? null}
        />
      </div>
    </FormDialog>
  );
}

/** The plan's next day of モニタリング, where one lies more than a week ahead: nearer ones are what is done now. */
const nextPlanned = (days: readonly string[] | null, today: string): string | null =>
  [...(days ?? [])].sort().find((day) => day > addDays(today, 7)) ?? null;

/** 中断・終了 and 再開: which turn is possible is read off the table of states; what it needs is asked for here. */

import { useState } from 'react';
import { type CaseEvent, nextState } from '../../../db/cases/rules.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { courseText as words } from '../../text/course.ts';
import { ComboBox, FieldRow, JapaneseDateField, RadioGroup, TextArea, TextField } from '../../ui/index.ts';
import { DueDateField } from '../../workingDays/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

type Turn = 'suspend' | 'end-own-support' | 'died' | 'moved-away';

const EVENTS: Record<Turn, CaseEvent> = {
  suspend: 'suspended',
  'end-own-support': 'own-support-ended',
  died: 'ended-at-once',
  'moved-away': 'ended-at-once',
};
const LABELS: Record<Turn, [label: string, note: string]> = {
  suspend: [words.suspend, words.suspendNote],
  'end-own-support': [words.endOwnSupport, words.endOwnSupportNote],
  died: [words.died, words.diedNote],
  'moved-away': [words.movedAway, words.movedAwayNote],
};
const TURNS: readonly Turn[] = ['end-own-support', 'suspend', 'died', 'moved-away'];

export interface Watch {
  lastContactOn: string | null;
  watchOrganisationId: string | null;
  watchedBy: string;
  checkOn: string | null;
}
export const NO_WATCH: Watch = {
  lastContactOn: null,
  watchOrganisationId: null,
  watchedBy: '',
  checkOn: null,
};

interface Body extends Watch {
  caseId: string;
  turn: Turn;
  date: string | null;
  reason: string;
}

const send = ({ turn, lastContactOn, watchOrganisationId, watchedBy, checkOn, ...fields }: Body) => {
  const base = { ...fields, date: fields.date ?? '' };
  switch (turn) {
    case 'suspend':
      return trpcClient.cases.suspend.mutate({
        ...base,
        lastContactOn,
        watchOrganisationId,
        watchedBy,
        checkOn,
      });
    case 'end-own-support':
      return trpcClient.cases.endOwnSupport.mutate(base);
    default:
      return trpcClient.cases.endAtOnce.mutate({ ...base, because: turn });
  }
};

export function SuspendOrEndDialog({ view, now, onClose }: CaseDialogProps) {
  const state = view.record.state ?? 'received';
  const possible = TURNS.filter((each) => nextState(state, EVENTS[each]).ok);
  const [body, setBody] = useState<Body>({
    ...NO_WATCH,
    caseId: view.head.id,
    turn: possible[0] ?? 'suspend',
    date: now.date,
    reason: '',
  });
  const change = (part: Partial<Body>) => setBody((before) => ({ ...before, ...part }));
  const action = useAction(send);
  const isSuspension = body.turn === 'suspend';
  const required = useRequired({
    reason: [words.reason, body.reason.trim() !== ''],
    date: [words.date, body.date !== null],
    lastContactOn: [words.lastContactOn, !isSuspension || body.lastContactOn !== null],
    watchedBy: [
      words.watchedBy,
      !isSuspension || body.watchedBy.trim() !== '' || body.watchOrganisationId !== null,
    ],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  return (
    <FormDialog
      title={words.title}
      submitLabel={isSuspension ? words.suspendSave : words.endSave}
      tries={required.tries}
      onSubmit={() => void (required.check() && action.runThen(body, onClose))}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <RadioGroup
        label={words.what}
        layout="column"
        choices={possible.map((value) => ({ value, label: LABELS[value][0], note: LABELS[value][1] }))}
        value={body.turn}
        onChange={(turn) => change({ turn: turn ?? body.turn })}
      />
      <TextArea
        label={words.reason}
        isRequired
        rows={3}
        value={body.reason}
        onChange={(reason) => change({ reason })}
        help={words.reasonHelp}
        error={errors.reason ?? null}
      />
      <JapaneseDateField
        label={words.date}
        isRequired
        value={body.date}
        onChange={(date) => change({ date })}
        error={errors.date ?? null}
      />
      {isSuspension && <WatchFields watch={body} change={change} errors={errors} />}
    </FormDialog>
  );
}

/** R11: also asked for where スクリーニング stops a case. */
export function WatchFields({
  watch,
  change,
  errors,
}: {
  watch: Watch;
  change: (part: Partial<Watch>) => void;
  errors: Readonly<Record<string, string>>;
}) {
  const organisations = useOrganisationChoices();
  return (
    <>
      <FieldRow>
        <JapaneseDateField
          label={words.lastContactOn}
          isRequired
          value={watch.lastContactOn}
          onChange={(lastContactOn) => change({ lastContactOn })}
          error={errors.lastContactOn ?? null}
        />
        <DueDateField
          label={words.checkOn}
          value={watch.checkOn}
          onChange={(checkOn) => change({ checkOn })}
          help={words.checkOnHelp}
        />
      </FieldRow>
      <FieldRow>
        <ComboBox
          label={words.watchOrganisation}
          choices={organisations}
          value={watch.watchOrganisationId}
          onChange={(watchOrganisationId) => change({ watchOrganisationId })}
        />
        <TextField
          label={words.watchedBy}
          value={watch.watchedBy}
          onChange={(watchedBy) => change({ watchedBy })}
          help={words.watchedByHelp}
          error={errors.watchedBy ?? null}
        />
      </FieldRow>
    </>
  );
}

const sendReopen = (input: { caseId: string; date: string | null; reason: string }) =>
  trpcClient.cases.reopen.mutate({ ...input, date: input.date ?? '' });

export function ReopenDialog({ view, now, onClose }: CaseDialogProps) {
  const [date, setDate] = useState<string | null>(now.date);
  const [reason, setReason] = useState('');
  const action = useAction(sendReopen);
  const required = useRequired({
    reason: [words.reason, reason.trim() !== ''],
    date: [words.date, date !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  return (
    <FormDialog
      title={words.reopenTitle}
      submitLabel={words.reopenSave}
      tries={required.tries}
      onSubmit={() =>
        void (required.check() && action.runThen({ caseId: view.head.id, date, reason }, onClose))
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p className="case-help">{words.reopenHelp((view.record.term ?? 1) + 1)}</p>
      <TextArea
        label={words.reason}
        isRequired
        rows={3}
        value={reason}
        onChange={setReason}
        error={errors.reason ?? null}
      />
      <JapaneseDateField
        label={words.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
    </FormDialog>
  );
}

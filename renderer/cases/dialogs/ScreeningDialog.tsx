/** スクリーニング: the six results of list S, each with what follows from it in plain words. */
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { SCREENING_RESULTS, type ScreeningResult } from '../../../db/assessments/codes.ts';
import { isUnseen } from '../../../db/assessments/rules.ts';
import { nextState, screeningEvent } from '../../../db/cases/rules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { SCREENING_CONSEQUENCES, URGENCY_SHORT, caseText as words } from '../../text/cases.ts';
import { courseText } from '../../text/course.ts';
import { SCREENING_RESULT_LABELS } from '../../text/labels.ts';
import { Button, JapaneseDateField, Notice, RadioGroup, Select, TextArea } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import { NO_WATCH, type Watch, WatchFields } from './CourseDialogs.tsx';
import type { CaseDialogProps } from './caseDialog.ts';

interface Body {
  date: string | null;
  result: ScreeningResult | null;
  ground: string;
  deciderStaffId: string | null;
  unseenReason: string;
  watch: Watch;
}

const save = ({ body, ...input }: { caseId: string; draftId: string | null; body: Body }) =>
  trpcClient.assessments.screen.mutate({
    ...input,
    date: body.date ?? '',
    result: body.result as ScreeningResult,
    ground: body.ground,
    deciderStaffId: body.deciderStaffId,
    unseenReason: body.unseenReason,
    watch: body.result === '6' ? body.watch : null,
  });

export function ScreeningDialog({ view, now, onClose, open }: CaseDialogProps) {
  const caseId = view.head.id;
  const ownId = useQuery(trpc.office.session.queryOptions()).data?.staff.id ?? null;
  const staff = (useQuery(trpc.staff.list.queryOptions()).data ?? []).filter((each) => !each.disabled);
  const unseen = isUnseen(view.head.urgency, view.riskChecks);
  const empty = useCallback(
    (): Body => ({
      date: now.date,
      result: null,
      ground: '',
      deciderStaffId: ownId,
      unseenReason: '',
      watch: NO_WATCH,
    }),
    [now, ownId],
  );
  const { body, change, draftId, saved, reset, isLoaded } = useDraft('screening', caseId, empty);
  const action = useAction(save);
  const stops = body.result === '6';
  const needsGround = body.result === '5' || body.result === '6';
  const required = useRequired({
    result: [words.screenResult, body.result !== null],
    ground: [words.screenGround, !needsGround || body.ground.trim() !== ''],
    date: [words.screenDate, body.date !== null],
    lastContactOn: [courseText.lastContactOn, !stops || body.watch.lastContactOn !== null],
    watchedBy: [
      courseText.watchedBy,
      !stops || body.watch.watchedBy.trim() !== '' || body.watch.watchOrganisationId !== null,
    ],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const from = view.record.state ?? 'received';
  // Only where the case can go from here: an own support that grows needs 多機関協働, not another information.
  const possible = SCREENING_RESULTS.filter((result) => nextState(from, screeningEvent(result)).ok);
  return (
    <FormDialog
      title={words.screen}
      size="l"
      submitLabel={words.screenSave}
      onSubmit={() => {
        if (!required.check()) return;
        void action.runThen({ caseId, draftId, body }, () => {
          reset();
          onClose();
        });
      }}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      saved={saved}
      isReady={isLoaded}
      ways={{ 'confirm-safety': () => open({ kind: 'urgency' }) }}
    >
      {unseen && (
        <>
          <Notice
            tone="urgent"
            label={URGENCY_SHORT.high}
            action={
              <Button size="s" onPress={() => open({ kind: 'urgency' })}>
                {words.changeUrgency}
              </Button>
            }
          >
            {words.screenUnseen}
          </Notice>
          <TextArea
            label={words.screenUnseenReason}
            rows={1}
            value={body.unseenReason}
            onChange={(unseenReason) => change({ unseenReason })}
          />
        </>
      )}
      <RadioGroup
        label={words.screenResult}
        isRequired
        layout="column"
        choices={possible.map((value) => ({
          value,
          label: `${value} ${SCREENING_RESULT_LABELS[value]}`,
          note: SCREENING_CONSEQUENCES[value],
        }))}
        value={body.result}
        onChange={(result) => change({ result })}
        error={errors.result ?? null}
      />
      <TextArea
        label={words.screenGround}
        isRequired={needsGround}
        rows={3}
        value={body.ground}
        onChange={(ground) => change({ ground })}
        help={words.screenGroundHelp}
        error={errors.ground ?? null}
      />
      {stops && (
        <WatchFields
          watch={body.watch}
          change={(part) => change({ watch: { ...body.watch, ...part } })}
          errors={errors}
        />
      )}
      <JapaneseDateField
        label={words.screenDate}
        isRequired
        value={body.date}
        onChange={(date) => change({ date })}
        error={errors.date ?? null}
      />
      <Select
        label={words.screenDecider}
        choices={staff.map((each) => ({ value: each.id, label: each.name ?? '' }))}
        value={body.deciderStaffId ?? ownId}
        onChange={(deciderStaffId) => change({ deciderStaffId })}
      />
    </FormDialog>
  );
}

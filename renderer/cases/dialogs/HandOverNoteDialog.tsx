/** 引継ぎの要点 by itself: written ahead, while whoever leaves is still there; kept as a draft while it is typed. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useCallback } from 'react';
import type { AppRouter } from '../../../db/router.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { reassignText as words } from '../../text/reassignments.ts';
import { TextArea } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { type FieldErrors, fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

export interface NoteBody {
  handOverStanding: string;
  handOverNext: string;
  handOverCare: string;
}

type OfCase = Extract<inferRouterOutputs<AppRouter>['reassignments']['ofCase'], { ok: true }>['value'];

/** What stands already, to be gone on with. */
export const bodyOf = (note: OfCase['note']): NoteBody => ({
  handOverStanding: note?.standing ?? '',
  handOverNext: note?.next ?? '',
  handOverCare: note?.care ?? '',
});

export const isSameNote = (one: NoteBody, other: NoteBody): boolean =>
  one.handOverStanding === other.handOverStanding &&
  one.handOverNext === other.handOverNext &&
  one.handOverCare === other.handOverCare;

export function useDutyOfCase(caseId: string): OfCase | null {
  const { data } = useQuery(trpc.reassignments.ofCase.queryOptions({ caseId }));
  return data?.ok ? data.value : null;
}

const save = (input: NoteBody & { caseId: string; draftId: string | null }) =>
  trpcClient.reassignments.saveNote.mutate(input);

export function HandOverNoteDialog(props: CaseDialogProps) {
  const found = useDutyOfCase(props.view.head.id);
  return found ? <NoteForm {...props} last={bodyOf(found.note)} /> : null;
}

function NoteForm({ view, onClose, last }: CaseDialogProps & { last: NoteBody }) {
  const caseId = view.head.id;
  const empty = useCallback(() => last, [last]);
  const { body, change, draftId, saved, reset, isLoaded } = useDraft('hand-over-note', caseId, empty);
  const action = useAction(save);
  return (
    <FormDialog
      title={words.noteTitle}
      size="l"
      submitLabel={words.noteSave}
      onSubmit={() =>
        void action.runThen({ caseId, draftId, ...body }, () => {
          reset();
          onClose();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      saved={saved}
      isReady={isLoaded}
    >
      <NoteFields body={body} change={change} errors={fieldErrors(action.refusal)} />
    </FormDialog>
  );
}

export function NoteFields({
  body,
  change,
  errors,
}: {
  body: NoteBody;
  change: (part: Partial<NoteBody>) => void;
  errors: FieldErrors;
}) {
  return (
    <>
      <TextArea
        label={words.standing}
        help={words.standingHelp}
        rows={3}
        value={body.handOverStanding}
        onChange={(handOverStanding) => change({ handOverStanding })}
        error={errors.handOverStanding ?? null}
      />
      <TextArea
        label={words.next}
        help={words.nextHelp}
        rows={3}
        value={body.handOverNext}
        onChange={(handOverNext) => change({ handOverNext })}
        error={errors.handOverNext ?? null}
      />
      <TextArea
        label={words.care}
        help={words.careHelp}
        rows={2}
        value={body.handOverCare}
        onChange={(handOverCare) => change({ handOverCare })}
        error={errors.handOverCare ?? null}
      />
    </>
  );
}

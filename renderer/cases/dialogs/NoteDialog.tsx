/** 経過を書く (F6): facts apart from judgement, and where the entry may go. A correction is a new version beside the old one. */
import { useCallback, useState } from 'react';
import { formatJapaneseDate, toTokyoDate } from '../../../db/calendar/rules.ts';
import type { NoteInput } from '../../../db/cases/notes/inputs.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { caseText as words } from '../../text/cases.ts';
import { noteText } from '../../text/notes.ts';
import { Button, Row, Soft, TextField } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { NoteFields } from '../notes/NoteFields.tsx';
import {
  copiedFrom,
  correctionOf,
  emptyNote,
  inquiryNote,
  lastNote,
  type NoteBody,
} from '../notes/noteBody.ts';
import { StageFields } from '../notes/StageFields.tsx';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const send = (input: {
  caseId: string;
  body: NoteBody;
  supersedesId: string | null;
  draftId: string | null;
  numberReason?: string;
}) =>
  trpcClient.cases.addNote.mutate({
    caseId: input.caseId,
    draftId: input.draftId,
    ...(input.numberReason ? { numberReason: input.numberReason } : {}),
    // The core answers what is still missing, field by field.
    note: { ...input.body, supersedesId: input.supersedesId } as NoteInput,
  });

export function NoteDialog({
  view,
  now,
  onClose,
  supersedesId = null,
  inquiryOf = null,
  draft = null,
}: CaseDialogProps & { supersedesId?: string | null; inquiryOf?: string | null; draft?: string | null }) {
  const caseId = view.head.id;
  const corrected = view.notes.find((each) => each.id === supersedesId);
  const asked = view.adverseParties.find(({ id }) => id === inquiryOf);
  const empty = useCallback(() => {
    const note = emptyNote(now.date, now.time);
    if (asked) return inquiryNote(note, asked.name || asked.kana || '');
    return corrected ? correctionOf(corrected, note) : note;
  }, [now, corrected, asked]);
  const { body, change, draftId, saved, reset, isLoaded } = useDraft(
    'progress-note',
    supersedesId ? `${caseId}/${supersedesId}` : caseId,
    empty,
    draft ? { id: draft } : asked ? 'new' : 'latest',
  );
  const action = useAction(send);
  const required = useRequired({
    fact: [words.noteFact, body.fact.trim() !== ''],
    date: [words.noteDate, body.date !== null],
    time: [words.noteTime, body.time !== null],
    method: [words.noteMethod, body.method !== null],
    correctionReason: [
      noteText.correctionReason,
      supersedesId === null || body.correctionReason.trim() !== '',
    ],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () =>
    action.runThen({ caseId, body, supersedesId, draftId }, () => {
      reset();
      onClose();
    });

  return (
    <FormDialog
      title={supersedesId ? words.correct : words.writeNote}
      size="l"
      submitLabel={words.saveNote}
      onSubmit={() => void (required.check() && submit())}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      saved={saved}
      isReady={isLoaded}
    >
      {supersedesId ? (
        <>
          <p className="case-help">{words.correctionNote}</p>
          <TextField
            label={noteText.correctionReason}
            isRequired
            width="full"
            value={body.correctionReason}
            onChange={(correctionReason) => change({ correctionReason })}
            help={noteText.correctionReasonHelp}
            error={errors.correctionReason ?? null}
          />
        </>
      ) : (
        <CopyLast view={view} body={body} change={change} />
      )}
      <NoteFields body={body} change={change} errors={errors} />
      <StageFields view={view} stages={body.stages} onChange={(stages) => change({ stages })} />
    </FormDialog>
  );
}

function CopyLast({
  view,
  body,
  change,
}: Pick<CaseDialogProps, 'view'> & { body: NoteBody; change: (part: Partial<NoteBody>) => void }) {
  const [isCopied, setCopied] = useState(false);
  const last = lastNote(view);
  if (!last) return null;
  const when = last.at === null ? '' : formatJapaneseDate(toTokyoDate(last.at), 'day', { weekday: true });
  return (
    <Row>
      <Button
        size="s"
        onPress={() => {
          change(copiedFrom(last, body));
          setCopied(true);
        }}
      >
        {noteText.copyLast}
      </Button>
      <span role="status">{isCopied && <Soft>{noteText.copied(when)}</Soft>}</span>
    </Row>
  );
}

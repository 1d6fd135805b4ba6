/** One house's entry: the form of 経過 with the visit's day, hour and way filled in. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoteInput } from '../../db/cases/notes/inputs.ts';
import { trpcClient } from '../app/coreLink.ts';
import { NumberReason } from '../app/NumberReason.tsx';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useDraft } from '../app/useDraft.ts';
import { fieldErrors, useFocusOnRefusal } from '../cases/fieldErrors.ts';
import { NoteFields } from '../cases/notes/NoteFields.tsx';
import { emptyNote, type NoteBody } from '../cases/notes/noteBody.ts';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { caseText } from '../text/cases.ts';
import { visitText as words } from '../text/visits.ts';
import {
  Button,
  Form,
  LinkButton,
  Notice,
  Panel,
  Row,
  SavedStamp,
  Soft,
  Stack,
  useAnnounce,
  useShortcuts,
} from '../ui/index.ts';
import { nameOf, type VisitDay, type VisitStop } from './visitDay.ts';

const send = (input: { caseId: string; body: NoteBody; draftId: string | null; numberReason?: string }) =>
  trpcClient.cases.addNote.mutate({
    caseId: input.caseId,
    draftId: input.draftId,
    ...(input.numberReason ? { numberReason: input.numberReason } : {}),
    note: input.body as NoteInput,
  });

export interface VisitNoteFormProps {
  day: VisitDay;
  stop: VisitStop;
  order: number;
  total: number;
  /** Agreed on, or now. */
  time: string;
  onDone: () => void;
  onLater: () => void;
}

export function VisitNoteForm(props: VisitNoteFormProps) {
  const { stop } = props;
  const go = usePlace((placed) => placed.go);
  const [isAgain, setAgain] = useState(false);
  const heading = `${words.stopOf(props.order, props.total)}　${nameOf(stop)}`;
  return (
    <Panel
      title={heading}
      aside={
        <LinkButton onPress={() => go({ room: 'case', caseId: stop.caseId, tab: 'notes' })}>
          {words.seeCase}
        </LinkButton>
      }
    >
      {stop.noteId && !isAgain ? (
        <Stack>
          <Notice tone="ok" label={words.entered}>
            {words.alreadyEntered}
          </Notice>
          <Row>
            <Button onPress={() => setAgain(true)}>{words.again}</Button>
            <Button variant="primary" onPress={props.onLater}>
              {words.skip}
            </Button>
          </Row>
        </Stack>
      ) : (
        <Fields {...props} />
      )}
    </Panel>
  );
}

function Fields({ day, stop, time, onDone, onLater }: VisitNoteFormProps) {
  const { caseId } = stop;
  const root = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const empty = useCallback(
    (): NoteBody => ({ ...emptyNote(day.date, time), method: 'home-visit' }),
    [day.date, time],
  );
  const { body, change, draftId, saved, reset, isLoaded } = useDraft(
    'visit-note',
    `${caseId}/${day.date}`,
    empty,
  );
  const action = useAction(send);
  const required = useRequired({
    fact: [caseText.noteFact, body.fact.trim() !== ''],
    date: [caseText.noteDate, body.date !== null],
    time: [caseText.noteTime, body.time !== null],
    method: [caseText.noteMethod, body.method !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  useFocusOnRefusal(action.refusal, () => root.current, required.tries);
  // The writing begins at once: the sheet lies beside the keyboard.
  useEffect(() => {
    if (isLoaded) root.current?.querySelector('textarea')?.focus();
  }, [isLoaded]);

  const record = (entry: NoteBody, said: string) =>
    void action.runThen({ caseId, body: entry, draftId }, () => {
      reset();
      announce(said, { tone: 'ok' });
      onDone();
    });
  const save = () => required.check() && record(body, words.saved(nameOf(stop)));
  const absent = () =>
    record(
      { ...body, fact: [words.absentFact, body.fact.trim()].filter(Boolean).join('\n') },
      words.savedAbsent(nameOf(stop)),
    );
  /** A field hands over its last letters when it is left: a key leaves it as the button itself does, and then presses it. */
  const press = (act: 'save' | 'absent' | 'later') => () => {
    const button = root.current?.querySelector<HTMLElement>(`[data-act="${act}"]`);
    button?.focus();
    setTimeout(() => button?.click());
  };
  useShortcuts({
    [words.saveKey]: press('save'),
    [words.absentKey]: press('absent'),
    [words.skipKey]: press('later'),
  });
  if (!isLoaded) return null;
  return (
    <div ref={root}>
      <Refused refusal={action.refusal} />
      {action.number && (
        <NumberReason
          texts={{ fact: body.fact, view: body.view, companions: body.companions, nextText: body.nextText }}
          {...action.number}
        />
      )}
      <Form>
        <NoteFields body={body} change={change} errors={errors} />
      </Form>
      <div className="visit-acts">
        <Soft>{words.keys}</Soft>
        <Row justify="end">
          {saved && <SavedStamp state={saved} />}
          <Button variant="quiet" data-act="later" onPress={onLater} aria-keyshortcuts={words.skipKey}>
            {words.skip}
          </Button>
          <Button
            data-act="absent"
            onPress={absent}
            isDisabled={action.isRunning}
            aria-keyshortcuts={words.absentKey}
          >
            {words.absent}
          </Button>
          <Button
            variant="primary"
            data-act="save"
            onPress={() => void save()}
            isPending={action.isRunning}
            aria-keyshortcuts="Control+Enter"
          >
            {words.save}
          </Button>
        </Row>
      </div>
    </div>
  );
}

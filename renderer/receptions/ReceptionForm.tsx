/** The form of a reception: memo and contact side by side, then the worries, the people, what they wish for. */
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { WORRIES } from '../../db/receptions/codes.ts';
import { freeTextOf, mayRegister } from '../../db/receptions/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { NumberReason } from '../app/NumberReason.tsx';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useDraft } from '../app/useDraft.ts';
import { choicesOf } from '../cases/choices.ts';
import { type FieldErrors, fieldErrors, useFocusOnRefusal } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { WORRY_LABELS } from '../text/labels.ts';
import { receivedText } from '../text/received.ts';
import { receptionText as words } from '../text/receptions.ts';
import {
  Button,
  Form,
  Notice,
  PageHeading,
  Panel,
  TextArea,
  TextField,
  TriStateChoice,
  useShortcuts,
} from '../ui/index.ts';
import { ContactFields, WhenFields } from './ContactFields.tsx';
import { ConsentFields, UrgencyFields } from './JudgementFields.tsx';
import { PeopleRows } from './PeopleRows.tsx';
import { RegisterBar } from './RegisterBar.tsx';
import type { ReceptionBody } from './receptionBody.ts';

const inputOf = ({ date, time, ...rest }: ReceptionBody) => ({ ...rest, date: date ?? '', time: time ?? '' });

const register = ({ body, draftId }: { body: ReceptionBody; draftId: string | null }) =>
  trpcClient.receptions.register.mutate({
    reception: inputOf(body),
    draftId,
    caseId: body.caseId,
    fromOneLineId: body.fromOneLineId,
  });

export interface ReceptionFormProps {
  start: ReceptionBody;
  draftId: string | null;
  isGrown: boolean;
}

export function ReceptionForm({ start, draftId: chosen, isGrown }: ReceptionFormProps) {
  const empty = useCallback(() => start, [start]);
  const { body, change, draftId, saved, reset, discard, isLoaded } = useDraft(
    'reception',
    start.caseId,
    empty,
    chosen === null ? 'new' : { id: chosen },
  );
  const action = useAction(register);
  const go = usePlace((place) => place.go);
  useOwnPlace(draftId);
  const root = useRef<HTMLDivElement>(null);
  const errors = useMemo(() => fieldErrors(action.refusal), [action.refusal]);
  const toOneLine = useCallback(() => go({ room: 'one-line' }), [go]);
  useFocusOnRefusal(action.refusal, () => root.current);
  useShortcuts({ [words.oneLineKey]: toOneLine });
  if (!isLoaded) return null;

  const part = { body, change, errors };
  const missing = mayRegister(inputOf(body));
  const submit = () =>
    action.runThen({ body, draftId }, (done) => {
      reset();
      go({ room: 'case', caseId: done.caseId });
    });

  return (
    <div ref={root} className="reception">
      <PageHeading
        title={start.caseId ? words.titleAgain : words.title}
        meta={start.caseId ? words.metaAgain : words.meta}
        actions={
          <>
            <Button variant="quiet" onPress={() => go({ room: 'received' })}>
              {receivedText.fromReception}
            </Button>
            <Button onPress={toOneLine} aria-keyshortcuts={words.oneLineKey}>
              {words.toOneLine}
            </Button>
          </>
        }
      />
      <Form aria-label={words.title}>
        <Refused refusal={action.refusal} />
        {isGrown && (
          <Notice tone="info" label={words.grownLabel}>
            {words.grown}
          </Notice>
        )}
        <NumberReason
          texts={freeTextOf(inputOf(body))}
          reason={body.numberReason}
          onReason={(numberReason) => change({ numberReason })}
        />
        <div className="reception-columns">
          <div className="reception-memo">
            <Panel>
              <TextArea
                label={words.memo}
                help={words.memoHelp}
                rows={11}
                autoFocus
                isCounted
                value={body.memo}
                onChange={(text) => change({ memo: text })}
                error={errors.memo ?? null}
              />
            </Panel>
          </div>
          <Panel>
            <div className="reception-fields">
              <ContactFields {...part} />
              <UrgencyFields {...part} />
              <WhenFields {...part} />
            </div>
          </Panel>
        </div>
        <Panel>
          <Worries worries={body.worries} worryOther={body.worryOther} change={change} />
        </Panel>
        <People
          people={body.people}
          caseId={body.caseId}
          ofCase={start.caseId}
          today={start.date ?? ''}
          change={change}
          errors={errors}
        />
        <div className="reception-columns">
          <Panel>
            <TextArea label={words.wish} rows={3} value={body.wish} onChange={(wish) => change({ wish })} />
          </Panel>
          <Panel title={words.consent}>
            <div className="reception-fields">
              <ConsentFields {...part} />
            </div>
          </Panel>
        </div>
      </Form>
      <RegisterBar
        missing={missing}
        saved={saved}
        hasDraft={draftId !== null}
        isRunning={action.isRunning}
        onRegister={() => void submit()}
        onDiscard={() => void discard()}
      />
    </div>
  );
}

/** Once something is written, coming back here means this reception and not a new one. */
function useOwnPlace(draftId: string | null): void {
  useEffect(() => {
    const { place, replace } = usePlace.getState();
    if (draftId && place.room === 'reception' && place.draftId !== draftId) replace({ ...place, draftId });
  }, [draftId]);
}

type Change = (part: Partial<ReceptionBody>) => void;

/** Drawn anew only when they change: a keystroke in the memo doesn't touch sixteen buttons. */
const Worries = memo(function Worries({
  worries,
  worryOther,
  change,
}: Pick<ReceptionBody, 'worries' | 'worryOther'> & { change: Change }) {
  return (
    <>
      <TriStateChoice
        label={words.worries}
        choices={choicesOf(WORRIES, WORRY_LABELS)}
        value={worries}
        onChange={(next) => change({ worries: next })}
      />
      {worries['99'] && (
        <TextField
          label={words.worryOther}
          value={worryOther}
          onChange={(text) => change({ worryOther: text })}
        />
      )}
    </>
  );
});

const People = memo(function People({
  people,
  caseId,
  ofCase,
  today,
  change,
  errors,
}: Pick<ReceptionBody, 'people' | 'caseId'> & {
  ofCase: string | null;
  today: string;
  change: Change;
  errors: FieldErrors;
}) {
  return (
    <Panel title={words.people}>
      <p className="reception-help">{ofCase ? words.peopleHelpAgain : words.peopleHelp}</p>
      <PeopleRows
        people={people}
        onChange={(next) => change({ people: next })}
        caseId={caseId}
        onCase={ofCase ? null : (next) => change({ caseId: next })}
        today={today}
        errors={errors}
      />
    </Panel>
  );
});

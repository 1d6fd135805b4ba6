/**
 * 受付する: one big box to write in while listening; who, what and how may follow in any order. Everything typed is saved as a draft
 * within two seconds, and the draft goes in the very transaction that makes it a case.
 */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { holdsIndividualNumber } from '../../db/individualNumbers/rules.ts';
import { WORRIES } from '../../db/receptions/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useDraft } from '../app/useDraft.ts';
import { choicesOf } from '../cases/choices.ts';
import { fieldErrors, useFocusOnRefusal } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { useSlow } from '../cases/useSlow.ts';
import { WORRY_LABELS } from '../text/labels.ts';
import { receptionText as words } from '../text/receptions.ts';
import {
  Button,
  ConfirmDialog,
  Form,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
  SavedStamp,
  TextArea,
  TextField,
  TriStateChoice,
} from '../ui/index.ts';
import { ContactFields } from './ContactFields.tsx';
import { ConsentFields, UrgencyFields } from './JudgementFields.tsx';
import { PeopleRows } from './PeopleRows.tsx';
import { emptyReception, type ReceptionBody } from './receptionBody.ts';
import './reception.css';

export interface ReceptionScreenProps {
  draftId?: string;
  /** A further reception of a case that is already there. */
  caseId?: string;
}

export function ReceptionScreen({ caseId }: ReceptionScreenProps) {
  const now = useQuery(trpc.office.now.queryOptions());
  const [start, setStart] = useState<{ date: string; time: string } | null>(null);
  // The time of the reception is when it was opened; later readings of the clock must not move it.
  if (now.data && now.isFetchedAfterMount && !start) setStart(now.data);
  return start ? <ReceptionForm start={start} caseId={caseId ?? null} /> : null;
}

const register = (input: { body: ReceptionBody; draftId: string | null; caseId: string | null }) => {
  const { date, time, ...rest } = input.body;
  return trpcClient.receptions.register.mutate({
    reception: { ...rest, date: date ?? '', time: time ?? '' },
    draftId: input.draftId,
    caseId: input.caseId,
  });
};

function ReceptionForm({ start, caseId }: { start: { date: string; time: string }; caseId: string | null }) {
  const empty = useCallback(() => emptyReception(start.date, start.time), [start]);
  const { body, change, draftId, saved, reset, discard, isLoaded } = useDraft('reception', caseId, empty);
  const action = useAction(register);
  const go = usePlace((place) => place.go);
  const isSlow = useSlow(action.isRunning);
  const root = useRef<HTMLDivElement>(null);
  const [isDiscarding, setDiscarding] = useState(false);
  useFocusOnRefusal(action.refusal, () => root.current);
  if (!isLoaded) return null;

  const errors = fieldErrors(action.refusal);
  const part = { body, change, errors };
  const holdsNumber = [body.memo, body.wish, ...body.people.map((each) => each.note)].some(
    holdsIndividualNumber,
  );
  const submit = () =>
    action.runThen({ body, draftId, caseId }, (done) => {
      reset();
      go({ room: 'case', caseId: done.caseId });
    });

  return (
    <div ref={root} className="reception">
      <PageHeading title={caseId ? words.titleAgain : words.title} meta={words.meta} />
      <Form aria-label={words.title}>
        <Refused refusal={action.refusal} />
        {holdsNumber && (
          <Notice tone="caution" label={words.caution} isAnnounced>
            {words.individualNumber}
          </Notice>
        )}
        <div className="reception-columns">
          <div className="reception-work">
            <Panel>
              <TextArea
                label={words.memo}
                help={words.memoHelp}
                rows={8}
                autoFocus
                isCounted
                value={body.memo}
                onChange={(memo) => change({ memo })}
                error={errors.memo ?? null}
              />
            </Panel>
            <Panel>
              <TriStateChoice
                label={words.worries}
                choices={choicesOf(WORRIES, WORRY_LABELS)}
                value={body.worries}
                onChange={(worries) => change({ worries })}
              />
              {body.worries['99'] && (
                <TextField
                  label={words.worryOther}
                  value={body.worryOther}
                  onChange={(worryOther) => change({ worryOther })}
                />
              )}
            </Panel>
          </div>
          <div className="reception-aside">
            <Panel title={words.when}>
              <div className="reception-fields">
                <ContactFields {...part} />
              </div>
            </Panel>
            <Panel title={words.urgency}>
              <div className="reception-fields">
                <UrgencyFields {...part} />
              </div>
            </Panel>
          </div>
        </div>
        <Panel>
          <TextArea label={words.wish} rows={2} value={body.wish} onChange={(wish) => change({ wish })} />
        </Panel>
        {!caseId && (
          <Panel title={words.people}>
            <p className="reception-help">{words.peopleHelp}</p>
            <PeopleRows
              people={body.people}
              onChange={(people) => change({ people })}
              today={start.date}
              errors={errors}
            />
          </Panel>
        )}
        <Panel title={words.consent}>
          <div className="reception-fields">
            <p className="reception-help">{words.consentHelp}</p>
            <ConsentFields {...part} />
          </div>
        </Panel>
      </Form>
      <section className="reception-bar" aria-label={words.register}>
        <span className="reception-help">{words.required}</span>
        {saved && <SavedStamp state={saved} />}
        {draftId && <LinkButton onPress={() => setDiscarding(true)}>{words.discard}</LinkButton>}
        <Button
          variant="primary"
          onPress={() => void submit()}
          isPending={isSlow}
          pendingLabel={words.registering}
        >
          {words.register}
        </Button>
      </section>
      <ConfirmDialog
        isOpen={isDiscarding}
        title={words.discardTitle}
        confirmLabel={words.discardConfirm}
        tone="danger"
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          setDiscarding(false);
          void discard();
        }}
      >
        <p>{words.discardText}</p>
      </ConfirmDialog>
    </div>
  );
}

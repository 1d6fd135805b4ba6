/**
 * One 重層的支援会議: its cases at the left with their times, the head and the present case's part in the middle. What is typed saves itself; what the sitting
 * needs before it counts as held is asked for at its end.
 */
import '../meetings.css';
import './planReview.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import type { Refusal } from '../../../db/outcome.ts';
import { SavesContext, useSaves } from '../../app/autosave.ts';
import { trpc } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { Refused } from '../../app/Refused.tsx';
import { SaveRefused } from '../../app/SaveRefused.tsx';
import { MEETING_STATE_LABELS } from '../../text/labels.ts';
import { meetingsText } from '../../text/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { refusalSentence } from '../../text/refusals.ts';
import { sittingText } from '../../text/sittings.ts';
import {
  Button,
  Chip,
  EmptyState,
  LinkButton,
  Notice,
  PageHeading,
  Panel,
  ProgressBar,
  SavedStamp,
  Stack,
} from '../../ui/index.ts';
import { CalledOff } from '../CallOff.tsx';
import { EditingContext } from '../editing.ts';
import { MeetingPapers } from '../MeetingPapers.tsx';
import { RowSavingContext } from '../rowSaving.ts';
import { AddCaseDialog } from './AddCaseDialog.tsx';
import { CaseList } from './CaseList.tsx';
import { PlanReviewAttendees } from './PlanReviewAttendees.tsx';
import { PlanReviewCase } from './PlanReviewCase.tsx';
import { PlanReviewEnding } from './PlanReviewEnding.tsx';
import { PlanReviewAgenda, PlanReviewHead } from './PlanReviewHead.tsx';
import { MissingContext, type PlanReviewView, planReviewRows, usePlanReviewRow } from './sitting.ts';

export interface PlanReviewScreenProps {
  meetingId: string;
  meetingCaseId?: string;
}

export function PlanReviewScreen({ meetingId, meetingCaseId }: PlanReviewScreenProps) {
  const { data } = useQuery(trpc.planReviews.view.queryOptions({ meetingId }, { gcTime: 0 }));
  const back = usePlace((state) => state.back);
  if (!data) return <ProgressBar label={meetingsText.loading} />;
  if (!data.ok)
    return (
      <Stack>
        <PageHeading title={meetingsText.title} />
        <Refused refusal={data.refusal} />
        <div>
          <Button onPress={back}>{meetingsText.back}</Button>
        </div>
      </Stack>
    );
  const { meeting, name } = data.value;
  if (meeting.calledOffOn)
    return (
      <Stack>
        <PageHeading
          title={words.heading(name, meetingsText.numberOf(meeting.fiscalYear, meeting.number))}
          chips={<Chip>{sittingText.callOff.chip}</Chip>}
          actions={<Button onPress={back}>{meetingsText.back}</Button>}
        />
        <CalledOff meeting={meeting} />
      </Stack>
    );
  return <Sitting view={data.value} first={meetingCaseId ?? null} />;
}

function Sitting({ view, first }: { view: PlanReviewView; first: string | null }) {
  const saves = useSaves();
  const { meeting, isEditable } = view;
  const editing = useMemo(
    () => ({ meetingId: meeting.id, isReadOnly: !isEditable }),
    [meeting.id, isEditable],
  );
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const facts = refusal?.code === 'missing-required' ? refusal.facts : undefined;
  const missing = useMemo(() => (Array.isArray(facts?.at) ? facts.at : []), [facts]);
  const fields = Array.isArray(facts?.fields) ? facts.fields : [];
  const errorOf = (field: string): string | null =>
    fields.includes(field)
      ? refusalSentence({ code: 'missing-required', way: 'fill-in', facts: { fields: [field] } })
      : null;
  return (
    <SavesContext value={saves}>
      <EditingContext value={editing}>
        <RowSavingContext value={planReviewRows}>
          <MissingContext value={missing}>
            <Column {...{ view, first, saves, refusal, errorOf }} onRefused={setRefusal} />
          </MissingContext>
        </RowSavingContext>
      </EditingContext>
    </SavesContext>
  );
}

interface ColumnProps {
  view: PlanReviewView;
  first: string | null;
  saves: ReturnType<typeof useSaves>;
  refusal: Refusal | null;
  errorOf: (field: string) => string | null;
  onRefused: (refusal: Refusal | null) => void;
}

function Column({ view, first, saves, refusal, errorOf, onRefused }: ColumnProps) {
  const { meeting, cases } = view;
  const go = usePlace((state) => state.go);
  const row = usePlanReviewRow(view);
  const [chosen, setChosen] = useState(first);
  const [isAdding, setAdding] = useState(false);
  const present = cases.find(({ meetingCaseId }) => meetingCaseId === chosen) ?? cases[0] ?? null;
  const state = meeting.state ?? 'preparing';
  const number = meetingsText.numberOf(meeting.fiscalYear, meeting.number);
  // What is being typed for one case is saved before another's part is read.
  const choose = (id: string) => void saves.flush().then(() => setChosen(id));
  const add = () => void saves.flush().then(() => setAdding(true));
  return (
    <>
      <PageHeading
        title={words.heading(view.name, number)}
        chips={
          <>
            <Chip tone={state === 'preparing' ? 'info' : 'ok'}>{MEETING_STATE_LABELS[state]}</Chip>
            {meeting.isTrial && <Chip>{words.trial}</Chip>}
            {row.fields.byCirculation && <Chip>{words.byCirculation}</Chip>}
          </>
        }
        actions={<LinkButton onPress={() => go({ room: 'meetings' })}>{meetingsText.back}</LinkButton>}
      />
      <Stack>
        <div className="meetings-bar">
          <Notice
            tone="ok"
            label={words.consentLabel}
            action={<div className="meetings-saved">{saves.state && <SavedStamp state={saves.state} />}</div>}
          >
            {words.consentLine}
          </Notice>
        </div>
        {meeting.correctionReason ? (
          <Notice tone="caution" label={words.correctingLabel}>
            {words.correctingNotice(meeting.correctionReason)}
          </Notice>
        ) : (
          meeting.minutesConfirmedOn && (
            <Notice tone="ok" label={meetingsText.confirmedLabel}>
              {words.confirmedNotice(formatJapaneseDate(meeting.minutesConfirmedOn))}
            </Notice>
          )
        )}
        <SaveRefused saves={saves} />
        <div className="meetings-page plan-review-page">
          <CaseList
            cases={cases}
            present={present?.meetingCaseId ?? null}
            onChoose={choose}
            {...(state === 'preparing' && { onAdd: add })}
          />
          <div className="meetings-column">
            <PlanReviewHead row={row} mayCirculate={view.mayCirculate} errorOf={errorOf} />
            <PlanReviewAttendees view={view} error={errorOf('attendees') ?? errorOf('attendeeName')} />
            <PlanReviewAgenda row={row} />
            <MeetingPapers
              kind="plan-review"
              meetingId={meeting.id}
              number={number}
              fields={row.fields}
              isReadOnly={!view.isEditable}
              onSave={async (notice) => {
                row.change(notice);
                await saves.flush();
              }}
              flush={saves.flush}
            />
            {present ? (
              <PlanReviewCase key={present.meetingCaseId} of={present} view={view} saves={saves} />
            ) : (
              <Panel>
                <EmptyState title={words.noCases}>{words.noCasesText}</EmptyState>
                <Button onPress={add}>{words.addCase}</Button>
              </Panel>
            )}
            <PlanReviewEnding
              view={view}
              row={row}
              saves={saves}
              refusal={refusal}
              onRefused={(next) => {
                onRefused(next);
                const at = next?.facts?.at;
                const id = Array.isArray(at) ? at[0]?.split(' ')[0] : next?.facts?.meetingCaseId;
                if (typeof id === 'string') setChosen(id);
              }}
            />
          </div>
        </div>
      </Stack>
      {isAdding && (
        <AddCaseDialog meetingId={meeting.id} onClose={() => setAdding(false)} onAdded={setChosen} />
      )}
    </>
  );
}

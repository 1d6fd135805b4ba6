/**
 * A case before a meeting. A 重層的支援会議 takes consented cases only: asked without consent it is refused, and the refusal's one
 * button turns the case over to a 支援会議 (社会福祉法106条の6).
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { withoutOwnConsent } from '../../../db/meetings/rules.ts';
import { allowed } from '../../../db/outcome.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { meetingText as words } from '../../text/caseDialogs.ts';
import { caseText } from '../../text/cases.ts';
import { meetingsText } from '../../text/meetings.ts';
import { sittingText } from '../../text/sittings.ts';
import { Button, JapaneseDateField, Notice, RadioGroup, useAnnounce } from '../../ui/index.ts';
import { consentFactsOf } from '../caseView.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const { sameDay: sameDayText } = sittingText;
const propose = (input: { caseId: string; date: string | null }) =>
  trpcClient.meetings.proposePlanReview.mutate({ caseId: input.caseId, date: input.date ?? '' });
const create = ({ join, ...input }: { caseId: string; date: string | null; join?: string | null }) =>
  join
    ? trpcClient.sittings.putCaseOn
        .mutate({ meetingId: join, caseId: input.caseId })
        .then((put) => (put.ok ? allowed({ ...put.value, meetingId: join }) : put))
    : trpcClient.meetings.createSupportMeeting.mutate(input);

function useSupportMeeting(caseId: string) {
  const go = usePlace((place) => place.go);
  const action = useAction(create);
  return {
    ...action,
    /** `join`: a sitting in preparation that takes the case. */
    start: (date: string | null, join: string | null = null) =>
      action.runThen({ caseId, date, join }, ({ meetingId }) => go({ room: 'meeting', meetingId })),
  };
}

export function PlanReviewDialog({ view, now, onClose }: CaseDialogProps) {
  const caseId = view.head.id;
  const [date, setDate] = useState<string | null>(now.date);
  const action = useAction(propose);
  const support = useSupportMeeting(caseId);
  const announce = useAnnounce();
  const go = usePlace((place) => place.go);
  const prepared = view.planReviews.find(({ state }) => state === 'preparing');
  const errors = fieldErrors(action.refusal);
  const people = view.members.map(({ person }) => person.id);
  const without = withoutOwnConsent(people, consentFactsOf(view), date ?? now.date).map(
    (id) => view.members.find(({ person }) => person.id === id)?.person.name || caseText.nameUnknown,
  );
  return (
    <FormDialog
      title={words.planReviewTitle}
      submitLabel={words.planReviewSave}
      onSubmit={() =>
        void action.runThen({ caseId, date }, ({ meetingId }) => {
          announce(words.planReviewDone, { tone: 'ok' });
          go({ room: 'plan-review', meetingId });
        })
      }
      onClose={onClose}
      refusal={support.refusal ?? action.refusal}
      ways={{
        // The day asked for was another meeting's: the new one is still undecided.
        'hold-as-support-meeting': () => void support.start(null),
        'record-consent': onClose,
      }}
      isRunning={action.isRunning || support.isRunning}
    >
      <p className="case-help">{words.planReviewHelp}</p>
      {prepared && (
        <Notice
          tone="info"
          label={words.planReviewPrepared}
          action={
            <Button size="s" onPress={() => go({ room: 'plan-review', meetingId: prepared.meetingId })}>
              {words.open}
            </Button>
          }
        >
          {prepared.date ? formatJapaneseDate(prepared.date, 'day', { weekday: true }) : words.dateUndecided}
        </Notice>
      )}
      {without.length > 0 && (
        <Notice tone="caution" label={words.withoutConsent}>
          {words.withoutConsentText(without.join('、'))}
        </Notice>
      )}
      <JapaneseDateField
        label={words.planReviewDate}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
    </FormDialog>
  );
}

export function SupportMeetingDialog({ view, onClose }: CaseDialogProps) {
  const [date, setDate] = useState<string | null>(null);
  const [isApart, setApart] = useState(false);
  const support = useSupportMeeting(view.head.id);
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const { data: meetings } = useQuery(trpc.meetings.list.queryOptions());
  const sameDay = meetings?.find(
    (each) =>
      each.state === 'preparing' &&
      !each.calledOffOn &&
      each.date === date &&
      each.officeId === session?.office.id,
  );
  const round = sameDay ? meetingsText.numberOf(sameDay.fiscalYear, sameDay.number) : '';
  const join = date && sameDay && !isApart ? sameDay.id : null;
  return (
    <FormDialog
      title={words.openSupportTitle}
      submitLabel={join ? sameDayText.joinSave : words.openSupportSave}
      onSubmit={() => void support.start(date, join)}
      onClose={onClose}
      refusal={support.refusal}
      isRunning={support.isRunning}
    >
      <p className="case-help">{words.openSupportHelp}</p>
      <JapaneseDateField label={words.supportDate} value={date} onChange={setDate} />
      {date && sameDay && (
        <>
          <Notice tone="info" label={sameDayText.label}>
            {sameDayText.text(round)}
          </Notice>
          <RadioGroup
            label={sameDayText.group}
            layout="column"
            choices={[
              { value: 'join', label: sameDayText.join(round) },
              { value: 'apart', label: sameDayText.apart },
            ]}
            value={isApart ? 'apart' : 'join'}
            onChange={(value) => setApart(value === 'apart')}
          />
        </>
      )}
    </FormDialog>
  );
}

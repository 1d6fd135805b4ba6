/** A case is put on the sitting. One without consent is refused, and the refusal's one button turns it over to a 支援会議. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PLAN_REVIEW_KINDS, type PlanReviewKind } from '../../../db/meetings/codes.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { choicesOf } from '../../cases/choices.ts';
import { FormDialog } from '../../cases/FormDialog.tsx';
import { useAction } from '../../cases/useAction.ts';
import { PLAN_REVIEW_KIND_LABELS } from '../../text/labels/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { ComboBox, Select, useAnnounce } from '../../ui/index.ts';

export interface AddCaseDialogProps {
  meetingId: string;
  onAdded: (meetingCaseId: string) => void;
  onClose: () => void;
}

export function useSupportMeetingInstead() {
  const go = usePlace((state) => state.go);
  const action = useAction(trpcClient.meetings.createSupportMeeting.mutate);
  return {
    ...action,
    start: (caseId: string) =>
      void action.runThen({ caseId, date: null }, ({ meetingId }) => go({ room: 'meeting', meetingId })),
  };
}

export function AddCaseDialog({ meetingId, onAdded, onClose }: AddCaseDialogProps) {
  const { data } = useQuery(trpc.planReviews.candidates.queryOptions({ meetingId }, { gcTime: 0 }));
  const [caseId, setCaseId] = useState<string | null>(null);
  const [kind, setKind] = useState<PlanReviewKind | null>(null);
  const announce = useAnnounce();
  const place = useAction(trpcClient.planReviews.place.mutate);
  const support = useSupportMeetingInstead();
  const chosen = data?.find((each) => each.caseId === caseId);
  const wanted = kind ?? chosen?.kind ?? null;
  const save = () =>
    void place.runThen(
      { meetingId, caseId: caseId ?? '', ...(kind && { kind }) },
      async ({ withoutConsent }) => {
        announce(withoutConsent.length > 0 ? words.addedWithout(withoutConsent.length) : words.added, {
          tone: 'ok',
        });
        const seen = await trpcClient.planReviews.view.query({ meetingId });
        const added = seen.ok && seen.value.cases.find((each) => each.caseId === caseId);
        if (added) onAdded(added.meetingCaseId);
        onClose();
      },
    );
  return (
    <FormDialog
      title={words.addCaseTitle}
      submitLabel={words.addCaseSave}
      onSubmit={save}
      onClose={onClose}
      refusal={support.refusal ?? place.refusal}
      ways={{ 'hold-as-support-meeting': () => caseId && support.start(caseId) }}
      isRunning={place.isRunning || support.isRunning}
      isSubmitDisabled={caseId === null}
      isReady={data !== undefined}
    >
      <p className="case-help">{words.addCaseHelp}</p>
      <ComboBox
        label={words.addCaseCase}
        isRequired
        width="l"
        choices={(data ?? []).map((each) => ({
          value: each.caseId,
          label: words.addCaseChoice(each.personName || words.unnamed, each.caseNo),
        }))}
        value={caseId}
        onChange={setCaseId}
      />
      <Select
        label={words.addCaseKind}
        choices={choicesOf(PLAN_REVIEW_KINDS, PLAN_REVIEW_KIND_LABELS)}
        value={wanted}
        onChange={setKind}
      />
    </FormDialog>
  );
}

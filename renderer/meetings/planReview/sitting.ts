/** What the parts of a 重層的支援会議's page share: the shape of its answers, its rows' savings, its head as one row that saves itself. */
import type { inferRouterOutputs } from '@trpc/server';
import { createContext, useContext } from 'react';
import type { AppRouter } from '../../../db/router.ts';
import { useAutosavedRow } from '../../app/autosave.ts';
import { queryClient, trpc, trpcClient } from '../../app/coreLink.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { agendaItems } from '../meetingFields.ts';
import type { RowSaving } from '../rowSaving.ts';

type Answers = inferRouterOutputs<AppRouter>['planReviews'];
export type PlanReviewView = Extract<Answers['view'], { ok: true }>['value'];
export type PlanReviewPart = Extract<Answers['part'], { ok: true }>['value'];
export type AgendaCase = PlanReviewView['cases'][number];
export type Attendee = PlanReviewView['attendees'][number];

/** Beside what the rows know: the fields that were missing when the sitting was to be closed («id field»). */
export const MissingContext = createContext<readonly string[]>([]);
export const useMissing = (): readonly string[] => useContext(MissingContext);

export const planReviewRows: RowSaving = {
  saveStatement: (input) => trpcClient.planReviews.saveStatement.mutate(input),
  saveRole: (input) => trpcClient.planReviews.saveRole.mutate(input),
  saveGap: (input) => trpcClient.planReviews.saveGap.mutate(input),
  removeRow: (input) => trpcClient.planReviews.removeRow.mutate(input),
  roleRow: words.roleRow,
  rolesTitle: words.sections.roles,
};

/** What stands beside the rows (who is outside a consent, what is still open) is read again; the rows themselves are not. */
export const renewSitting = (meetingId: string): void =>
  void queryClient.invalidateQueries({ queryKey: trpc.planReviews.view.queryKey({ meetingId }) });

export interface PlanReviewFields {
  date: string | null;
  startTime: string | null;
  endTime: string | null;
  place: string;
  purpose: string;
  agenda: string;
  handouts: string;
  chairName: string;
  recorderName: string;
  approverName: string;
  approvedOn: string | null;
  approvalNumber: string;
  noticeDate: string | null;
  noticeNumber: string;
  noticeBring: string;
  readAloud: boolean;
  byCirculation: boolean;
  usesInitials: boolean;
}
export interface PlanReviewRow {
  fields: PlanReviewFields;
  change(part: Partial<PlanReviewFields>): void;
}

export function usePlanReviewRow({ meeting }: PlanReviewView): PlanReviewRow {
  const { id: meetingId } = meeting;
  return useAutosavedRow<PlanReviewFields>(
    () => ({
      date: meeting.date,
      startTime: meeting.startTime,
      endTime: meeting.endTime,
      place: meeting.place ?? '',
      purpose: meeting.purpose ?? '',
      agenda: (meeting.agenda ?? []).join('\n'),
      handouts: meeting.handouts ?? '',
      chairName: meeting.chairName ?? '',
      recorderName: meeting.recorderName ?? '',
      approverName: meeting.approverName ?? '',
      approvedOn: meeting.approvedOn,
      approvalNumber: meeting.approvalNumber ?? '',
      noticeDate: meeting.noticeDate,
      noticeNumber: meeting.noticeNumber ?? '',
      noticeBring: meeting.noticeBring ?? '',
      readAloud: meeting.readAloud ?? false,
      byCirculation: meeting.byCirculation ?? false,
      usesInitials: meeting.usesInitials ?? false,
    }),
    async ({ agenda, ...part }, _all, kept) => {
      const saved = await trpcClient.planReviews.save.mutate({
        meetingId,
        ...kept,
        fields: { ...part, ...(agenda !== undefined && { agenda: agendaItems(agenda) }) },
      });
      if (part.date !== undefined) renewSitting(meetingId);
      return saved;
    },
  );
}

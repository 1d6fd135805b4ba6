/** The present case's part of a sitting, in the order of its minutes. Read by itself: nothing of another case stands here. */
import { useQuery } from '@tanstack/react-query';
import type { Saves } from '../../app/autosave.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { Refused } from '../../app/Refused.tsx';
import { useOutcome } from '../../app/useOutcome.ts';
import { useAction } from '../../cases/useAction.ts';
import { meetingsText } from '../../text/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { Button, LinkButton, Panel, ProgressBar, Row } from '../../ui/index.ts';
import { EditingContext, useEditing } from '../editing.ts';
import { GapRow } from '../GapRow.tsx';
import { CaseHandouts } from '../handouts/CaseHandouts.tsx';
import { MeetingSection } from '../MeetingSection.tsx';
import { RoleRow } from '../RoleRow.tsx';
import { RowList, useRows } from '../RowList.tsx';
import { StatementRow } from '../StatementRow.tsx';
import { useSupportMeetingInstead } from './AddCaseDialog.tsx';
import { CaseConsent } from './CaseConsent.tsx';
import { CaseHead, CaseLead, CaseNext, CaseProse, CaseResult, useCaseRow } from './CaseFields.tsx';
import { caseAnchor } from './CaseList.tsx';
import { type AgendaCase, type PlanReviewPart, type PlanReviewView, renewSitting } from './sitting.ts';

export interface PlanReviewCaseProps {
  of: AgendaCase;
  view: PlanReviewView;
  saves: Saves;
}

export function PlanReviewCase(props: PlanReviewCaseProps) {
  const { meetingCaseId } = props.of;
  const { data } = useQuery(trpc.planReviews.part.queryOptions({ meetingCaseId }, { gcTime: 0 }));
  if (!data)
    return (
      <Panel>
        <ProgressBar label={meetingsText.loading} />
      </Panel>
    );
  return data.ok ? <Part {...props} part={data.value} /> : <Refused refusal={data.refusal} />;
}

const noop = () => {};

function Part({ of, view, saves, part }: PlanReviewCaseProps & { part: PlanReviewPart }) {
  const editing = useEditing();
  const go = usePlace((state) => state.go);
  const { meetingCaseId, caseId } = of;
  const row = useCaseRow(part, view.meeting.id);
  const statements = useRows(part.statements, 'statement');
  const roles = useRows(part.roles, 'role');
  const gaps = useRows(part.gaps, 'gap');
  const takeOff = useOutcome(() => trpcClient.meetings.takeOffPlanReview.mutate({ meetingCaseId }));
  const support = useSupportMeetingInstead();
  const take = useAction(trpcClient.planReviews.takePlanActions.mutate);
  // A role that is being typed is one of those that are there.
  const takeActions = () =>
    void saves.flush().then(() =>
      take.runThen({ meetingCaseId }, ({ roles: taken }) => {
        for (const role of taken) roles.append(role);
        renewSitting(view.meeting.id);
      }),
    );
  const isPreparing = view.meeting.state === 'preparing';
  return (
    <MeetingSection
      anchor={caseAnchor}
      title={meetingsText.caseTitle(of.personName || words.unnamed, of.caseNo)}
      aside={
        <Row>
          {isPreparing && (
            <LinkButton onPress={() => void saves.flush().then(() => takeOff.run(undefined))}>
              {words.takeOff}
            </LinkButton>
          )}
          <LinkButton onPress={() => go({ room: 'case', caseId })}>{words.openCase}</LinkButton>
        </Row>
      }
    >
      <Refused refusal={takeOff.refusal ?? support.refusal} />
      <CaseConsent part={part} onSupportMeeting={() => support.start(caseId)} />
      <CaseHead row={row} part={part} />
      <CaseProse row={row} part="purpose" rows={2} />
      <MeetingSection
        anchor="plan-review-handouts"
        title={meetingsText.sections.handouts}
        help={meetingsText.caseHandoutsHelp}
        level={3}
      >
        <CaseHandouts meetingCaseId={meetingCaseId} caseNo={of.caseNo} />
      </MeetingSection>
      <MeetingSection
        anchor="plan-review-statements"
        title={words.sections.statements}
        help={meetingsText.statementsHelp}
        level={3}
      >
        <RowList rows={statements} addLabel={meetingsText.addStatement}>
          {(each, index) => (
            <StatementRow
              meetingCaseId={meetingCaseId}
              row={each}
              index={index}
              onRemove={(id) => statements.remove(each.key, id)}
            />
          )}
        </RowList>
      </MeetingSection>
      <CaseProse row={row} part="wishes" rows={2} />
      <CaseProse row={row} part="assessment" rows={3} />
      <CaseProse row={row} part="discussion" rows={4} />
      <CaseResult row={row} part={part} />
      <MeetingSection
        anchor="plan-review-roles"
        title={words.sections.roles}
        help={isPreparing ? words.rolesHelp : meetingsText.rolesHeldHelp}
        level={3}
      >
        <RowList rows={roles} addLabel={words.addRole} addsByKey>
          {(each, index) => {
            const isTask = Boolean(part.roles.find(({ id }) => id === each.stored?.id)?.taskId);
            return (
              // Once it is a 対応事項 it goes on as that.
              <EditingContext value={isTask ? { ...editing, isReadOnly: true } : editing}>
                <RoleRow
                  meetingCaseId={meetingCaseId}
                  row={each}
                  index={index}
                  onRemove={(id) => roles.remove(each.key, id)}
                  onFilled={noop}
                  isTask={isTask}
                />
              </EditingContext>
            );
          }}
        </RowList>
        {isPreparing && !editing.isReadOnly && of.actionsToTake > 0 && (
          <Button size="s" isPending={take.isRunning} onPress={takeActions}>
            ＋ {words.takeActions(of.actionsToTake)}
          </Button>
        )}
        <Refused refusal={take.refusal} />
      </MeetingSection>
      <CaseLead row={row} />
      <CaseProse row={row} part="resources" rows={2} help={words.resourcesHelp}>
        <RowList rows={gaps} addLabel={meetingsText.addGap} addsByKey>
          {(each, index) => (
            <GapRow
              meetingCaseId={meetingCaseId}
              row={each}
              index={index}
              onRemove={() => gaps.remove(each.key, null)}
            />
          )}
        </RowList>
      </CaseProse>
      <CaseProse row={row} part="remaining" rows={2} />
      <CaseNext row={row} />
    </MeetingSection>
  );
}

/** 出席者 of a 重層的支援会議. Whoever's organisation is outside a case's consent is named at once; the sitting proposes whom the consents and the plan name. */
import { trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { useOutcome } from '../../app/useOutcome.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { Button, Notice, Row, Soft, Stack } from '../../ui/index.ts';
import { useEditing } from '../editing.ts';
import { MeetingSection } from '../MeetingSection.tsx';
import { RowList, useRows } from '../RowList.tsx';
import { AttendeeRow } from './AttendeeRow.tsx';
import type { Attendee, PlanReviewView } from './sitting.ts';

export function PlanReviewAttendees({ view, error }: { view: PlanReviewView; error: string | null }) {
  const { meetingId, isReadOnly } = useEditing();
  const rows = useRows(view.attendees, 'attendee');
  const proposed = new Map(
    view.cases.flatMap((each) => each.proposed.map((one) => [one.organisationId, one])),
  );
  const propose = useOutcome((of: { organisationId: string; name: string }) =>
    trpcClient.planReviews.saveAttendee.mutate({
      meetingId,
      organisationId: of.organisationId,
      organisationName: of.name,
      position: rows.rows.length,
    }),
  );
  const add = async (of: { organisationId: string; name: string }) => {
    const saved = await propose.run(of);
    if (!saved) return;
    const row: Attendee = {
      id: saved.attendeeId,
      meetingId,
      organisationId: of.organisationId,
      organisationName: of.name,
      name: '',
      title: '',
      standing: '',
      attended: true,
      caseIds: null,
      basis: null,
      basisReason: '',
      position: rows.rows.length,
      deletedAt: null,
    };
    rows.append(row);
  };
  return (
    <MeetingSection
      anchor="plan-review-attendees"
      title={words.sections.attendees}
      help={words.attendeesHelp}
    >
      <Stack>
        {error && (
          <p className="plan-review-error" role="alert">
            {error}
          </p>
        )}
        <Warnings view={view} />
        {!isReadOnly && proposed.size > 0 && (
          <Row>
            <Soft>{words.proposed}</Soft>
            {[...proposed.values()].map((of) => (
              <Button
                key={of.organisationId}
                size="s"
                aria-label={words.proposeOf(of.name)}
                onPress={() => void add(of)}
                isDisabled={propose.isRunning}
              >
                {words.propose(of.name)}
              </Button>
            ))}
          </Row>
        )}
        <Refused refusal={propose.refusal} />
        <RowList rows={rows} addLabel={words.addAttendee} addsByKey>
          {(row, index) => (
            <AttendeeRow row={row} index={index} view={view} onRemove={(id) => rows.remove(row.key, id)} />
          )}
        </RowList>
      </Stack>
    </MeetingSection>
  );
}

function Warnings({ view }: { view: PlanReviewView }) {
  return view.attendees.flatMap((attendee) => {
    const organisation = attendee.organisationName || words.unnamedOrganisation;
    const reached = view.cases.flatMap((each) =>
      each.reaches.flatMap((reach) => (reach.attendeeId === attendee.id ? [{ each, reach }] : [])),
    );
    const namesOf = (kind: 'outside' | 'part') =>
      reached
        .filter(({ reach }) => reach.kind === kind)
        .map(({ each }) => `${each.personName || words.unnamed}さん`)
        .join('、');
    const outside = attendee.basis ? '' : namesOf('outside');
    const leftOut = reached.flatMap(({ reach }) => (reach.kind === 'part' ? reach.leftOut : []));
    return [
      ...(outside
        ? [
            <Notice key={`${attendee.id} outside`} tone="caution" label={words.outside}>
              {words.outsideOf(organisation, outside)}
            </Notice>,
          ]
        : []),
      ...(leftOut.length > 0
        ? [
            <Notice key={`${attendee.id} part`} tone="info" label={words.outside}>
              {words.partOf(organisation, namesOf('part'), words.scopesOf([...new Set(leftOut)]))}
            </Notice>,
          ]
        : []),
    ];
  });
}

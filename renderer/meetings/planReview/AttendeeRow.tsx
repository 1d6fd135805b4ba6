/** One who takes part: of which organisation, for which cases, and on what other basis where no consent names the organisation (R06). */
import { useRef } from 'react';
import { LEGAL_BASES, type LegalBasis } from '../../../db/handoff/codes.ts';
import { useAutosavedRow } from '../../app/autosave.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { choicesOf } from '../../cases/choices.ts';
import { LEGAL_BASIS_LABELS } from '../../text/labels/handoff.ts';
import { meetingsText } from '../../text/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { Checkbox, CheckboxGroup, FieldRow, LinkButton, Select, TextField } from '../../ui/index.ts';
import { useEditing } from '../editing.ts';
import { OrganisationField } from '../OrganisationField.tsx';
import type { ListedRow } from '../RowList.tsx';
import { type Attendee, type PlanReviewView, renewSitting } from './sitting.ts';

/** The consent itself is no other basis, and the own section needs none. */
const BASES = LEGAL_BASES.filter((each) => each !== 'consent' && each !== 'within-purpose');

export interface AttendeeRowProps {
  row: ListedRow<Attendee>;
  index: number;
  view: PlanReviewView;
  onRemove: (id: string | null) => void;
}

export function AttendeeRow({ row, index, view, onRemove }: AttendeeRowProps) {
  const { meetingId, isReadOnly } = useEditing();
  const { stored } = row;
  const id = useRef(stored?.id);
  const { fields, change, flush } = useAutosavedRow(
    () => ({
      organisationId: stored?.organisationId ?? null,
      organisationName: stored?.organisationName ?? '',
      name: stored?.name ?? '',
      title: stored?.title ?? '',
      standing: stored?.standing ?? '',
      attended: stored?.attended ?? true,
      caseIds: stored?.caseIds ?? null,
      basis: (stored?.basis ?? null) as LegalBasis | null,
      basisReason: stored?.basisReason ?? '',
    }),
    async (_part, all, kept) => {
      const saved = await trpcClient.planReviews.saveAttendee.mutate({
        ...all,
        ...kept,
        meetingId,
        position: row.position,
        ...(id.current && { attendeeId: id.current }),
      });
      if (saved.ok) id.current = saved.value.attendeeId;
      renewSitting(meetingId);
      return saved;
    },
  );
  const isOutside = view.cases.some((each) =>
    each.reaches.some((reach) => reach.attendeeId === id.current && reach.kind === 'outside'),
  );
  const cases = view.cases.map((each) => ({
    value: each.caseId,
    label: each.personName || words.unnamed,
  }));
  return (
    <fieldset className="meetings-row-fields">
      <legend className="ui-visually-hidden">{words.attendeeRow(index + 1)}</legend>
      <FieldRow>
        <OrganisationField value={fields} onChange={change} />
        <TextField
          label={words.fields.title}
          width="xs"
          value={fields.title}
          onChange={(title) => change({ title })}
          isReadOnly={isReadOnly}
        />
        <TextField
          label={words.fields.name}
          width="s"
          value={fields.name}
          onChange={(name) => change({ name })}
          isReadOnly={isReadOnly}
        />
        <TextField
          label={words.fields.standing}
          width="xs"
          value={fields.standing}
          onChange={(standing) => change({ standing })}
          isReadOnly={isReadOnly}
        />
      </FieldRow>
      <div className="plan-review-attendee-foot">
        <Checkbox
          isSelected={fields.attended}
          onChange={(attended) => change({ attended })}
          isReadOnly={isReadOnly}
        >
          {words.fields.attended}
        </Checkbox>
        {cases.length > 1 && (
          <CheckboxGroup
            label={words.fields.presentFor}
            choices={cases}
            value={fields.caseIds ?? cases.map(({ value }) => value)}
            onChange={(chosen) => change({ caseIds: chosen.length === cases.length ? null : chosen })}
            isReadOnly={isReadOnly}
          />
        )}
        {!isReadOnly && (
          <LinkButton
            aria-label={meetingsText.removeRowOf(words.sections.attendees, index + 1)}
            onPress={() =>
              void flush().then(() => {
                onRemove(id.current ?? null);
                renewSitting(meetingId);
              })
            }
          >
            {meetingsText.removeRow}
          </LinkButton>
        )}
      </div>
      {(isOutside || fields.basis) && (
        <FieldRow>
          <Select
            label={words.fields.basis}
            choices={choicesOf(BASES, LEGAL_BASIS_LABELS)}
            value={fields.basis}
            onChange={(basis) => change({ basis })}
            isClearable
            isReadOnly={isReadOnly}
          />
          <TextField
            label={words.fields.basisReason}
            width="l"
            value={fields.basisReason}
            onChange={(basisReason) => change({ basisReason })}
            isReadOnly={isReadOnly}
          />
        </FieldRow>
      )}
    </fieldset>
  );
}

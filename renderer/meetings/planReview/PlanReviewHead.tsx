/** 開催のこと and 次第 of a 重層的支援会議. What is written here stands on every case's minutes. */

import { meetingsText } from '../../text/meetings.ts';
import { planReviewsText as own } from '../../text/planReviews.ts';
import {
  Checkbox,
  Disclosure,
  FieldRow,
  JapaneseDateField,
  Row,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { useEditing } from '../editing.ts';
import { MeetingSection } from '../MeetingSection.tsx';
import type { PlanReviewFields, PlanReviewRow } from './sitting.ts';

const words = meetingsText.fields;

type Texts = 'place' | 'chairName' | 'recorderName' | 'approverName' | 'approvalNumber' | 'noticeNumber';
type Days = 'date' | 'approvedOn' | 'noticeDate';
type Times = 'startTime' | 'endTime';

export interface PlanReviewHeadProps {
  row: PlanReviewRow;
  mayCirculate: boolean;
  errorOf: (field: string) => string | null;
}

export function PlanReviewHead({ row: { fields, change }, mayCirculate, errorOf }: PlanReviewHeadProps) {
  const { isReadOnly } = useEditing();
  const set = (part: Partial<PlanReviewFields>) => change(part);
  const text = (field: Texts, width: 's' | 'm') => (
    <TextField
      label={words[field]}
      width={width}
      value={fields[field]}
      onChange={(typed) => set({ [field]: typed })}
      error={errorOf(field)}
      isReadOnly={isReadOnly}
    />
  );
  const day = (field: Days) => (
    <JapaneseDateField
      label={words[field]}
      value={fields[field]}
      onChange={(typed) => set({ [field]: typed })}
      error={errorOf(field)}
      isReadOnly={isReadOnly}
      {...(field !== 'date' && { help: '' })}
    />
  );
  const time = (field: Times) => (
    <TimeField
      label={words[field]}
      value={fields[field]}
      onChange={(typed) => set({ [field]: typed })}
      error={errorOf(field)}
      help=""
      isReadOnly={isReadOnly}
    />
  );
  return (
    <MeetingSection anchor="plan-review-held" title={own.sections.held}>
      <Stack>
        <FieldRow>
          {day('date')}
          {time('startTime')}
          {time('endTime')}
        </FieldRow>
        <FieldRow>
          {text('place', 'm')}
          {text('chairName', 's')}
          {text('recorderName', 's')}
        </FieldRow>
        <Disclosure
          title={meetingsText.sections.approval}
          summary={[fields.approverName, fields.approvalNumber, fields.noticeNumber]
            .filter(Boolean)
            .join(' ')}
          level={3}
        >
          <Stack>
            <p className="meetings-section-help">{meetingsText.approvalHelp}</p>
            <FieldRow>
              {text('approverName', 's')}
              {day('approvedOn')}
              {text('approvalNumber', 's')}
            </FieldRow>
            <FieldRow>
              {day('noticeDate')}
              {text('noticeNumber', 's')}
            </FieldRow>
          </Stack>
        </Disclosure>
        <Row>
          {(mayCirculate || fields.byCirculation) && (
            <Checkbox
              isSelected={fields.byCirculation}
              onChange={(byCirculation) => set({ byCirculation })}
              isReadOnly={isReadOnly}
            >
              {own.circulate}
            </Checkbox>
          )}
          <Checkbox
            isSelected={fields.usesInitials}
            onChange={(usesInitials) => set({ usesInitials })}
            isReadOnly={isReadOnly}
          >
            {own.useInitials}
          </Checkbox>
        </Row>
      </Stack>
    </MeetingSection>
  );
}

export function PlanReviewAgenda({ row: { fields, change } }: { row: PlanReviewRow }) {
  const { isReadOnly } = useEditing();
  return (
    <MeetingSection anchor="plan-review-agenda" title={own.sections.agenda} help={own.agendaHelp}>
      <Stack>
        <TextArea
          label={own.fields.purpose}
          help={own.purposeHelp}
          rows={1}
          width="full"
          value={fields.purpose}
          onChange={(purpose) => change({ purpose })}
          isReadOnly={isReadOnly}
        />
        <TextArea
          label={own.fields.agenda}
          rows={4}
          width="full"
          value={fields.agenda}
          onChange={(agenda) => change({ agenda })}
          isReadOnly={isReadOnly}
        />
        <TextArea
          label={words.handouts}
          help={meetingsText.handoutsHelp}
          rows={1}
          width="full"
          value={fields.handouts}
          onChange={(handouts) => change({ handouts })}
          isReadOnly={isReadOnly}
        />
      </Stack>
    </MeetingSection>
  );
}

/** 開催のこと and 議題: where and when, who leads, the decision on paper (C4: recorded here, not made here), the agenda. */
import { OTHER_LAWS } from '../../db/meetings/codes.ts';
import { OTHER_LAW_LABELS } from '../text/labels.ts';
import { meetingsText } from '../text/meetings.ts';
import { sittingText } from '../text/sittings.ts';
import {
  Checkbox,
  CheckboxGroup,
  Disclosure,
  FieldRow,
  JapaneseDateField,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '../ui/index.ts';
import { useEditing } from './editing.ts';
import { MeetingSection } from './MeetingSection.tsx';
import type { MeetingRow } from './meetingFields.ts';

const words = meetingsText.fields;
const laws = OTHER_LAWS.map((law) => ({ value: law, label: OTHER_LAW_LABELS[law] }));

export interface MeetingHeadProps {
  row: MeetingRow;
  /** Sentences for what was missing when the meeting was to be closed. */
  errorOf: (field: string) => string | null;
}

export function MeetingHead({ row: { fields, change }, errorOf }: MeetingHeadProps) {
  const { isReadOnly } = useEditing();
  return (
    <MeetingSection anchor="meeting-held" title={meetingsText.sections.held}>
      <Stack>
        <FieldRow>
          <JapaneseDateField
            label={words.date}
            value={fields.date}
            onChange={(date) => change({ date })}
            error={errorOf('date')}
            isReadOnly={isReadOnly}
          />
          <TimeField
            label={words.startTime}
            value={fields.startTime}
            onChange={(startTime) => change({ startTime })}
            error={errorOf('startTime')}
            isReadOnly={isReadOnly}
          />
          <TimeField
            label={words.endTime}
            value={fields.endTime}
            onChange={(endTime) => change({ endTime })}
            help=""
            isReadOnly={isReadOnly}
          />
        </FieldRow>
        <FieldRow>
          <TextField
            label={words.place}
            value={fields.place}
            onChange={(place) => change({ place })}
            error={errorOf('place')}
            isReadOnly={isReadOnly}
          />
          <TextField
            label={words.chairName}
            width="s"
            value={fields.chairName}
            onChange={(chairName) => change({ chairName })}
            isReadOnly={isReadOnly}
          />
          <TextField
            label={words.recorderName}
            width="s"
            value={fields.recorderName}
            onChange={(recorderName) => change({ recorderName })}
            isReadOnly={isReadOnly}
          />
        </FieldRow>
        <h3 className="meetings-subtitle">{meetingsText.sections.approval}</h3>
        <p className="meetings-section-help">{meetingsText.approvalHelp}</p>
        <FieldRow>
          <TextField
            label={words.approverName}
            width="s"
            value={fields.approverName}
            onChange={(approverName) => change({ approverName })}
            isReadOnly={isReadOnly}
          />
          <JapaneseDateField
            label={words.approvedOn}
            value={fields.approvedOn}
            onChange={(approvedOn) => change({ approvedOn })}
            help=""
            isReadOnly={isReadOnly}
          />
          <TextField
            label={words.approvalNumber}
            width="s"
            value={fields.approvalNumber}
            onChange={(approvalNumber) => change({ approvalNumber })}
            isReadOnly={isReadOnly}
          />
        </FieldRow>
        <FieldRow>
          <JapaneseDateField
            label={words.noticeDate}
            value={fields.noticeDate}
            onChange={(noticeDate) => change({ noticeDate })}
            help=""
            isReadOnly={isReadOnly}
          />
          <TextField
            label={words.noticeNumber}
            width="s"
            value={fields.noticeNumber}
            onChange={(noticeNumber) => change({ noticeNumber })}
            isReadOnly={isReadOnly}
          />
        </FieldRow>
        <Checkbox
          isSelected={fields.usesInitials}
          onChange={(usesInitials) => change({ usesInitials })}
          isReadOnly={isReadOnly}
        >
          {sittingText.initials}
        </Checkbox>
        <Disclosure
          title={words.otherLaws}
          summary={meetingsText.otherLawsSummary(fields.otherLaws.length)}
          level={3}
        >
          <CheckboxGroup
            label={words.otherLaws}
            isLabelHidden
            layout="column"
            choices={laws}
            value={fields.otherLaws}
            onChange={(otherLaws) => change({ otherLaws })}
            isReadOnly={isReadOnly}
          />
        </Disclosure>
      </Stack>
    </MeetingSection>
  );
}

export function MeetingAgenda({ row: { fields, change } }: { row: MeetingRow }) {
  const { isReadOnly } = useEditing();
  return (
    <MeetingSection anchor="meeting-agenda" title={meetingsText.sections.agenda}>
      <Stack>
        <TextArea
          label={words.purpose}
          rows={2}
          value={fields.purpose}
          onChange={(purpose) => change({ purpose })}
          isReadOnly={isReadOnly}
        />
        <TextArea
          label={words.agenda}
          rows={4}
          value={fields.agenda}
          onChange={(agenda) => change({ agenda })}
          isReadOnly={isReadOnly}
        />
        <TextArea
          label={words.handouts}
          rows={1}
          value={fields.handouts}
          onChange={(handouts) => change({ handouts })}
          help={meetingsText.handoutsHelp}
          isReadOnly={isReadOnly}
        />
      </Stack>
    </MeetingSection>
  );
}

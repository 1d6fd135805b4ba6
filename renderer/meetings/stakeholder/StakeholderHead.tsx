/** 開催のこと and 次第 of a 関係者会議. The decision is made on paper (C4) and only recorded here. */
import { stakeholderText } from '../../text/stakeholderMeetings.ts';
import { FieldRow, JapaneseDateField, Stack, TextArea, TextField, TimeField } from '../../ui/index.ts';
import { MeetingSection } from '../MeetingSection.tsx';
import type { StakeholderRow } from './stakeholderFields.ts';

const words = stakeholderText.fields;

export interface StakeholderPartProps {
  row: StakeholderRow;
  isReadOnly: boolean;
  /** Sentences for what was missing when the meeting was to be closed. */
  errorOf: (field: string) => string | null;
}

export function StakeholderHead({ row: { fields, change }, isReadOnly, errorOf }: StakeholderPartProps) {
  return (
    <MeetingSection anchor="stakeholder-held" title={stakeholderText.sections.held}>
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
        <h3 className="meetings-subtitle">{stakeholderText.sections.approval}</h3>
        <p className="meetings-section-help">{stakeholderText.approvalHelp}</p>
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
        <TextArea
          label={words.agenda}
          rows={4}
          value={fields.agenda}
          onChange={(agenda) => change({ agenda })}
          isReadOnly={isReadOnly}
        />
      </Stack>
    </MeetingSection>
  );
}

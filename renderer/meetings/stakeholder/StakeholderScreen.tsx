/**
 * One 関係者会議 (C2) as one column. Apart from the meetings about cases: no case can be chosen here, and whoever names somebody of the
 * record in its minutes is told. Everything typed saves itself.
 */
import '../meetings.css';
import './stakeholder.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { isStakeholderOpen } from '../../../db/meetings/stakeholderRules.ts';
import type { Refusal } from '../../../db/outcome.ts';
import { type Saves, SavesContext, useSaves } from '../../app/autosave.ts';
import { trpc } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { Refused } from '../../app/Refused.tsx';
import { SaveRefused } from '../../app/SaveRefused.tsx';
import { MEETING_STATE_LABELS } from '../../text/labels.ts';
import { meetingsText } from '../../text/meetings.ts';
import { refusalSentence } from '../../text/refusals.ts';
import { stakeholderText as words } from '../../text/stakeholderMeetings.ts';
import {
  Button,
  Chip,
  LinkButton,
  Notice,
  PageHeading,
  ProgressBar,
  SavedStamp,
  Stack,
} from '../../ui/index.ts';
import { MeetingSection, PartList } from '../MeetingSection.tsx';
import { StakeholderEnding } from './StakeholderEnding.tsx';
import { StakeholderHead } from './StakeholderHead.tsx';
import { StakeholderMinutesFields } from './StakeholderMinutesFields.tsx';
import { StakeholderRoll } from './StakeholderRoll.tsx';
import { type StakeholderFields, type StakeholderView, useStakeholderRow } from './stakeholderFields.ts';

const PARTS = [
  { anchor: 'stakeholder-held', title: words.sections.held },
  { anchor: 'stakeholder-roll', title: words.sections.roll },
  { anchor: 'stakeholder-minutes', title: words.sections.minutes },
  { anchor: 'stakeholder-end', title: words.sections.end },
];

export function StakeholderScreen({ meetingId }: { meetingId: string }) {
  // Never an older answer: what was typed here last time saved itself without being read again.
  const { data } = useQuery(trpc.stakeholderMeetings.view.queryOptions({ meetingId }, { gcTime: 0 }));
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const back = usePlace((placed) => placed.back);
  if (!data || !now) return <ProgressBar label={words.loading} />;
  if (!data.ok)
    return (
      <Stack>
        <PageHeading title={words.title} />
        <Refused refusal={data.refusal} />
        <div>
          <Button onPress={back}>{words.back}</Button>
        </div>
      </Stack>
    );
  const { versions } = data.value;
  // A correction writes what the fields show: they begin again from what stands.
  return <Meeting key={`${meetingId} ${versions.length}`} view={data.value} today={now.date} />;
}

function Meeting({ view, today }: { view: StakeholderView; today: string }) {
  const saves = useSaves();
  return (
    <SavesContext value={saves}>
      <MeetingColumn view={view} today={today} saves={saves} />
    </SavesContext>
  );
}

/** Of what was missing, what still is: a sentence goes as soon as its field is filled in. Null: it was refused for something else. */
function stillLacking(refusal: Refusal | null, fields: StakeholderFields): string[] | null {
  const named = refusal?.code === 'missing-required' ? refusal.facts?.fields : undefined;
  if (!Array.isArray(named)) return null;
  return named.filter((field) =>
    field === 'attendees'
      ? !fields.attendees.some(({ attended, name }) => attended && name.trim() !== '')
      : !fields[field as keyof StakeholderFields],
  );
}

function MeetingColumn({ view, today, saves }: { view: StakeholderView; today: string; saves: Saves }) {
  const { meeting, name } = view;
  const go = usePlace((placed) => placed.go);
  const row = useStakeholderRow(view);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const state = meeting.state ?? 'preparing';
  const isReadOnly = !isStakeholderOpen(state);
  const lacking = stillLacking(refusal, row.fields);
  const missing = (fields: string[]): Refusal => ({
    code: 'missing-required',
    way: 'fill-in',
    facts: { fields },
  });
  const errorOf = (field: string): string | null =>
    lacking?.includes(field) ? refusalSentence(missing([field])) : null;
  const part = { row, isReadOnly, errorOf };
  return (
    <>
      <PageHeading
        title={words.heading(meetingsText.numberOf(meeting.fiscalYear, meeting.number))}
        meta={name}
        chips={<Chip tone={state === 'preparing' ? 'info' : 'ok'}>{MEETING_STATE_LABELS[state]}</Chip>}
        actions={<LinkButton onPress={() => go({ room: 'meetings' })}>{words.back}</LinkButton>}
      />
      <Stack>
        <div className="meetings-bar">
          <Notice
            tone="info"
            label={words.noCasesLabel}
            action={<div className="meetings-saved">{saves.state && <SavedStamp state={saves.state} />}</div>}
          >
            {words.noCases}
          </Notice>
        </div>
        {isReadOnly && meeting.minutesConfirmedOn && (
          <Notice tone="ok" label={words.confirmedLabel}>
            {words.confirmed(formatJapaneseDate(meeting.minutesConfirmedOn))}
          </Notice>
        )}
        <SaveRefused saves={saves} />
        <div className="meetings-page">
          <PartList parts={PARTS} />
          <div className="meetings-column">
            <StakeholderHead {...part} />
            <StakeholderRoll {...part} />
            <MeetingSection anchor="stakeholder-minutes" title={words.sections.minutes}>
              <StakeholderMinutesFields
                value={row.fields}
                onChange={row.change}
                except={row.fields.attendees.map((person) => person.name)}
                error={errorOf('minutes')}
                isReadOnly={isReadOnly}
              />
            </MeetingSection>
            <StakeholderEnding
              view={view}
              row={row}
              saves={saves}
              today={today}
              refusal={lacking === null ? refusal : lacking.length > 0 ? missing(lacking) : null}
              onRefused={setRefusal}
            />
          </div>
        </div>
      </Stack>
    </>
  );
}

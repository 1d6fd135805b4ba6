/**
 * One 支援会議 as one column, from where and when to the confirmed minutes. Everything typed saves itself; what a meeting needs before it
 * counts as held is asked for at its end, never on the way.
 */
import './meetings.css';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { areMinutesConfirmed, isBeingCorrected } from '../../db/meetings/minutesRules.ts';
import type { Refusal } from '../../db/outcome.ts';
import { type Saves, SavesContext, useSaves } from '../app/autosave.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { SaveRefused } from '../app/SaveRefused.tsx';
import { MEETING_STATE_LABELS } from '../text/labels.ts';
import { meetingPapersText } from '../text/meetingPapers.ts';
import { meetingsText } from '../text/meetings.ts';
import { refusalSentence } from '../text/refusals.ts';
import { sittingText } from '../text/sittings.ts';
import {
  Basis,
  Button,
  Chip,
  LinkButton,
  Notice,
  PageHeading,
  ProgressBar,
  SavedStamp,
  Stack,
} from '../ui/index.ts';
import { Attendees } from './Attendees.tsx';
import { CalledOff } from './CallOff.tsx';
import { CASES_ANCHOR, CaseChooser } from './CaseChooser.tsx';
import { CorrectionNotice } from './Corrections.tsx';
import { Ending } from './Ending.tsx';
import { EditingContext, type MeetingView } from './editing.ts';
import { casePart, MeetingCasePart } from './MeetingCasePart.tsx';
import { MeetingAgenda, MeetingHead } from './MeetingHead.tsx';
import { MEETING_PAPERS_ANCHOR, MeetingPapers } from './MeetingPapers.tsx';
import { jumpTo, PartList } from './MeetingSection.tsx';
import { useMeetingRow } from './meetingFields.ts';

export function MeetingScreen({ meetingId }: { meetingId: string }) {
  // Never an older answer: what was typed here last time saved itself without being read again.
  const { data } = useQuery(trpc.meetings.view.queryOptions({ meetingId }, { gcTime: 0 }));
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const back = usePlace((state) => state.back);
  if (!data || !now) return <ProgressBar label={meetingsText.loading} />;
  if (!data.ok)
    return (
      <Stack>
        <PageHeading title={meetingsText.title} />
        <Refused refusal={data.refusal} />
        <div>
          <Button onPress={back}>{meetingsText.back}</Button>
        </div>
      </Stack>
    );
  // A new version begins and ends with what is stored then, not with what was typed before.
  const version =
    data.value.meeting.state === 'minutes-corrected' ? data.value.meeting.minutesConfirmedOn : '';
  if (data.value.meeting.calledOffOn) return <MeetingCalledOff meeting={data.value.meeting} />;
  return <Meeting key={`${meetingId} ${version}`} view={data.value} today={now.date} />;
}

const START_PARTS = [
  { anchor: 'meeting-held', title: meetingsText.sections.held },
  { anchor: 'meeting-attendees', title: meetingsText.sections.attendees },
  { anchor: 'meeting-agenda', title: meetingsText.sections.agenda },
  { anchor: MEETING_PAPERS_ANCHOR, title: meetingPapersText.section },
  { anchor: CASES_ANCHOR, title: sittingText.title },
];
const END_PARTS = [{ anchor: 'meeting-end', title: meetingsText.sections.end }];

function Meeting({ view, today }: { view: MeetingView; today: string }) {
  const { meeting } = view;
  const isReadOnly = areMinutesConfirmed(meeting);
  const saves = useSaves();
  const editing = useMemo(() => ({ meetingId: meeting.id, isReadOnly }), [meeting.id, isReadOnly]);
  return (
    <SavesContext value={saves}>
      <EditingContext value={editing}>
        <MeetingColumn view={view} today={today} saves={saves} />
      </EditingContext>
    </SavesContext>
  );
}

function MeetingColumn({ view, today, saves }: { view: MeetingView; today: string; saves: Saves }) {
  const { meeting, attendees, cases } = view;
  const { data: settings } = useQuery(trpc.meetingSettings.view.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = (cases.find(({ id }) => id === chosen) ?? cases[0])?.id ?? null;
  const go = usePlace((state) => state.go);
  const row = useMeetingRow(meeting);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [filled, setFilled] = useState<ReadonlySet<string>>(new Set());
  const onFilledRole = useCallback(
    (key: string, isFilled: boolean) =>
      setFilled((now) => {
        const next = new Set(now);
        if (isFilled) next.add(key);
        else next.delete(key);
        return next;
      }),
    [],
  );
  const missing = refusal?.code === 'missing-required' ? refusal.facts?.fields : undefined;
  const errorOf = (field: string): string | null =>
    Array.isArray(missing) && missing.includes(field)
      ? refusalSentence({ code: 'missing-required', way: 'fill-in', facts: { fields: [field] } })
      : null;
  const state = meeting.state ?? 'preparing';
  const number = meetingsText.numberOf(meeting.fiscalYear, meeting.number);

  return (
    <>
      <PageHeading
        title={meetingsText.heading(settings?.values['support-name'] ?? '', number)}
        chips={<StateChips meeting={meeting} />}
        actions={<LinkButton onPress={() => go({ room: 'meetings' })}>{meetingsText.back}</LinkButton>}
      />
      <Stack>
        <div className="meetings-bar">
          <Notice
            tone="info"
            label={meetingsText.secrecyLabel}
            action={<div className="meetings-saved">{saves.state && <SavedStamp state={saves.state} />}</div>}
          >
            {meeting.isTrial ? (
              settings?.values['trial-secrecy-line']
            ) : (
              <>
                {meetingsText.secrecy}{' '}
                <Basis provision={meetingsText.secrecyProvision}>{meetingsText.secrecyBasis}</Basis>
              </>
            )}
          </Notice>
        </div>
        {meeting.minutesConfirmedOn && (
          <Notice tone="ok" label={meetingsText.confirmedLabel}>
            {meetingsText.confirmedNotice(formatJapaneseDate(meeting.minutesConfirmedOn))}
          </Notice>
        )}
        <CorrectionNotice meeting={meeting} />
        <SaveRefused saves={saves} ways={{ 'correct-minutes': () => jumpTo('meeting-end') }} />
        <div className="meetings-page">
          <PartList
            parts={[...START_PARTS, ...cases.filter(({ id }) => id === shown).map(casePart), ...END_PARTS]}
          />
          <div className="meetings-column">
            <MeetingHead row={row} errorOf={errorOf} />
            <Attendees
              attendees={attendees}
              cases={cases}
              day={row.fields.date ?? today}
              chairName={row.fields.chairName}
              recorderName={row.fields.recorderName}
            />
            <MeetingAgenda row={row} />
            <MeetingPapers
              kind="support"
              meetingId={meeting.id}
              number={number}
              fields={row.fields}
              isReadOnly={state !== 'preparing' && state !== 'held'}
              onSave={async (notice) => {
                row.change(notice);
                await saves.flush();
              }}
              flush={saves.flush}
            />
            <CaseChooser cases={cases} shown={shown} onShow={setChosen} isPreparing={state === 'preparing'} />
            {/* Those that are not shown keep what is being typed in them. */}
            {cases.map((each) => (
              <div key={each.id} className="meetings-case" hidden={each.id !== shown}>
                <MeetingCasePart
                  of={each}
                  isHeld={state !== 'preparing'}
                  isCorrecting={isBeingCorrected(meeting)}
                  onFilledRole={onFilledRole}
                />
              </div>
            ))}
            <Ending
              view={view}
              row={row}
              saves={saves}
              filledRoles={filled.size}
              today={today}
              refusal={refusal}
              onRefused={setRefusal}
            />
          </div>
        </div>
      </Stack>
    </>
  );
}

function MeetingCalledOff({ meeting }: { meeting: MeetingView['meeting'] }) {
  const { data: settings } = useQuery(trpc.meetingSettings.view.queryOptions());
  const go = usePlace((state) => state.go);
  return (
    <>
      <PageHeading
        title={meetingsText.heading(
          settings?.values['support-name'] ?? '',
          meetingsText.numberOf(meeting.fiscalYear, meeting.number),
        )}
        chips={<Chip>{sittingText.callOff.chip}</Chip>}
        actions={<LinkButton onPress={() => go({ room: 'meetings' })}>{meetingsText.back}</LinkButton>}
      />
      <CalledOff meeting={meeting} />
    </>
  );
}

function StateChips({ meeting }: { meeting: MeetingView['meeting'] }) {
  const state = meeting.state ?? 'preparing';
  return (
    <>
      {isBeingCorrected(meeting) ? (
        <Chip tone="warn">{sittingText.correction.underWay}</Chip>
      ) : (
        <Chip tone={state === 'preparing' ? 'info' : 'ok'}>{MEETING_STATE_LABELS[state]}</Chip>
      )}
      {meeting.isTrial && <Chip tone="warn">{sittingText.trial}</Chip>}
    </>
  );
}

/**
 * 会議録を訂正する (R12): confirmed minutes stay as they are; a correction with its reason is the next version, and each version that was
 * confirmed can be looked at and printed as it was.
 */
import { useState } from 'react';
import { areMinutesConfirmed, isBeingCorrected } from '../../db/meetings/minutesRules.ts';
import { allowed } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { PaperPreview } from '../paper/index.ts';
import { meetingsText } from '../text/meetings.ts';
import { sittingText } from '../text/sittings.ts';
import { uiText } from '../text/ui.ts';
import {
  Button,
  Dialog,
  Form,
  LinkButton,
  Notice,
  Row,
  Soft,
  Stack,
  TextArea,
  useAnnounce,
} from '../ui/index.ts';
import type { MeetingView } from './editing.ts';
import { caseTitle } from './MeetingCasePart.tsx';

const words = sittingText.correction;
type Input = Parameters<typeof trpcClient.sittings.correctMinutes.mutate>[0];
const correct = (input: Input) =>
  trpcClient.sittings.correctMinutes.mutate(input).then((outcome) => (outcome.ok ? allowed(true) : outcome));

export function Corrections({ view: { meeting, cases } }: { view: MeetingView }) {
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<{ meetingCaseId: string; version: number } | null>(null);
  const number = meetingsText.numberOf(meeting.fiscalYear, meeting.number);
  const corrected = cases.filter(({ versions }) => versions.length > 1 || isBeingCorrected(meeting));
  const paper = cases.find(({ id }) => id === shown?.meetingCaseId);
  return (
    <>
      {areMinutesConfirmed(meeting) && (
        <Row>
          <Button onPress={() => setOpen(true)}>{words.open}</Button>
        </Row>
      )}
      {corrected.map((each) => (
        <section key={each.id} aria-label={`${words.versions} ${caseTitle(each)}`}>
          <h3 className="meetings-subtitle">
            {cases.length > 1 ? `${words.versions}　${caseTitle(each)}` : words.versions}
          </h3>
          <ul className="meetings-versions">
            {each.versions.map(({ version, reason, confirmedOn }) => {
              const name = words.version(version, confirmedOn ?? '');
              return (
                <li key={version}>
                  <LinkButton
                    {...(cases.length > 1 && { 'aria-label': words.showVersionOf(caseTitle(each), name) })}
                    onPress={() => setShown({ meetingCaseId: each.id, version })}
                  >
                    {words.showVersion(name)}
                  </LinkButton>
                  {reason && <Soft>　{words.becauseOf(reason)}</Soft>}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {isOpen && <CorrectionDialog meetingId={meeting.id} onClose={() => setOpen(false)} />}
      {paper && shown && (
        <PaperPreview
          paper="minutes"
          id={`${paper.id} ${shown.version}`}
          caseId={paper.caseId}
          suggestedName={`${meetingsText.minutesFileName(number, paper.head?.caseNo ?? '')}_${words.versionFile(shown.version)}`}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

/** What stands above everything else while the next version is being written. */
export function CorrectionNotice({ meeting }: { meeting: MeetingView['meeting'] }) {
  if (!isBeingCorrected(meeting)) return null;
  return (
    <Notice tone="caution" label={words.underWay}>
      {words.notice(meeting.correctionReason ?? '')}
    </Notice>
  );
}

function CorrectionDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const announce = useAnnounce();
  const action = useOutcome(correct);
  const submit = async () => {
    setAsked(true);
    if (reason.trim() === '' || !(await action.run({ meetingId, correctionReason: reason }))) return;
    announce(words.started, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      onClose={onClose}
      title={words.title}
      isLocked={action.isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={action.isRunning} onPress={() => void submit()}>
            {words.start}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        <Stack>
          <p>{words.text}</p>
          <TextArea
            label={words.reason}
            rows={2}
            help={words.reasonHelp}
            value={reason}
            onChange={setReason}
            error={isAsked && reason.trim() === '' ? words.reasonMissing : null}
            isRequired
          />
          <Refused refusal={action.refusal} />
        </Stack>
      </Form>
    </Dialog>
  );
}

/** 会議の書類: what goes out before a sitting of either kind and lies on its table. None of it names a case (R04). */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { AddressCheck, type Paper, PaperPreview } from '../paper/index.ts';
import { handoutText } from '../text/handouts.ts';
import { meetingPapersText as words } from '../text/meetingPapers.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import { Button, Row, Soft, Stack } from '../ui/index.ts';
import { MeetingSection } from './MeetingSection.tsx';
import { labelOf, NoticeDialog } from './NoticeDialog.tsx';
import type { NoticeFields } from './noticeFields.ts';

export interface MeetingPapersProps {
  kind: 'support' | 'plan-review';
  meetingId: string;
  /** Which sitting, for the files' names. */
  number: string;
  fields: NoticeFields;
  isReadOnly: boolean;
  onSave: (fields: NoticeFields) => Promise<void>;
  /** Everything typed is stored before a paper reads it. */
  flush: () => Promise<unknown>;
}

export const MEETING_PAPERS_ANCHOR = 'meeting-papers';

export function MeetingPapers(props: MeetingPapersProps) {
  const { kind, meetingId, number, fields, isReadOnly, flush } = props;
  const [isAsked, setAsked] = useState(false);
  const [shown, setShown] = useState<{ paper: Paper; id: string } | null>(null);
  const [toCheck, setToCheck] = useState<readonly string[]>([]);
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const { data: addressees } = useQuery(trpc.meetingNotices.addressees.queryOptions({ kind, meetingId }));
  const show = (paper: Paper) => void flush().then(() => setShown({ paper, id: `${kind} ${meetingId}` }));
  const showNotices = (keys: readonly string[]) => {
    setToCheck([]);
    setShown({ paper: 'meeting-notice', id: `${kind} ${meetingId} ${keys.join()}` });
  };
  return (
    <MeetingSection anchor={MEETING_PAPERS_ANCHOR} title={words.section} help={words.help}>
      <Stack>
        <Row>
          <Button
            onPress={() => void flush().then(() => setAsked(true))}
            isDisabled={isReadOnly || !addressees?.ok}
          >
            {words.makeNotice}
          </Button>
          <Button onPress={() => show('meeting-agenda')}>{words.showAgenda}</Button>
          <Button onPress={() => show('attendance-roll')}>{words.showRoll}</Button>
        </Row>
        {fields.noticeDate && (
          <Soft>{words.noticeSent(formatShort(fields.noticeDate), fields.noticeNumber)}</Soft>
        )}
      </Stack>
      {isAsked && now && addressees?.ok && (
        <NoticeDialog
          fields={fields}
          addressees={addressees.value}
          today={now.date}
          onSave={props.onSave}
          onMade={(keys) => (keys.length > 1 ? setToCheck(keys) : showNotices(keys))}
          onClose={() => setAsked(false)}
        />
      )}
      {toCheck.length > 0 && addressees?.ok && (
        <AddressCheck
          rows={addressees.value
            .filter(({ key }) => toCheck.includes(key))
            .map((each) => ({ to: labelOf(each), what: PAPER_NAMES['meeting-notice'], copies: 1 }))}
          caseId={null}
          onClose={() => setToCheck([])}
          actions={(isReady, check) => (
            <Button
              variant="primary"
              isDisabled={!isReady}
              onPress={() => void check().then((may) => may && showNotices(toCheck))}
            >
              {handoutText.toPreview}
            </Button>
          )}
        />
      )}
      {shown && (
        <PaperPreview
          paper={shown.paper}
          id={shown.id}
          caseId={null}
          suggestedName={words.fileName(PAPER_NAMES[shown.paper], number)}
          onClose={() => setShown(null)}
        />
      )}
    </MeetingSection>
  );
}

/** Which rows of 時系列整理表 are laid before the meeting: the period, and rows left out. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort } from '../../../db/calendar/rules.ts';
import { timelineId } from '../../../db/papers/timelineRules.ts';
import { trpc } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { whatHappened } from '../../paper/index.ts';
import { handoutText as text } from '../../text/handouts.ts';
import { uiText } from '../../text/ui.ts';
import {
  Button,
  CheckboxGroup,
  Dialog,
  EmptyState,
  FieldRow,
  JapaneseDateField,
  ProgressBar,
  Stack,
} from '../../ui/index.ts';

export interface TimelineDialogProps {
  meetingCaseId: string;
  onClose: () => void;
  onChosen: (timelineId: string) => void;
}

/** Of a row's words, as many as tell it from the others. */
const SHOWN = 60;

export function TimelineDialog({ meetingCaseId, onClose, onChosen }: TimelineDialogProps) {
  const { data } = useQuery(
    trpc.papers.timeline.queryOptions(
      { id: timelineId(meetingCaseId, { from: null, to: null, leftOut: [] }) },
      { gcTime: 0 },
    ),
  );
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const rows = (data?.ok ? data.value.rows : []).filter(
    ({ date }) => (from === null || date >= from) && (to === null || date <= to),
  );
  const kept = rows.map(({ id }) => id).filter((id) => !leftOut.includes(id));
  return (
    <Dialog
      isOpen
      isForm
      size="l"
      title={text.timelineTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={kept.length === 0}
            onPress={() =>
              onChosen(
                timelineId(meetingCaseId, {
                  from,
                  to,
                  leftOut: rows.map(({ id }) => id).filter((id) => leftOut.includes(id)),
                }),
              )
            }
          >
            {text.showTimeline(kept.length)}
          </Button>
        </>
      }
    >
      <Stack>
        {!data && <ProgressBar label={uiText.working} />}
        {data && !data.ok && <Refused refusal={data.refusal} />}
        <FieldRow>
          <JapaneseDateField label={text.from} value={from} onChange={setFrom} />
          <JapaneseDateField label={text.to} value={to} onChange={setTo} />
        </FieldRow>
        {data?.ok && rows.length === 0 && <EmptyState title={text.noRows} />}
        {rows.length > 0 && (
          <CheckboxGroup
            label={text.rows}
            help={text.timelineHelp}
            layout="column"
            choices={rows.map((row) => {
              const words = [row.people, row.agencies].filter(Boolean).join('　').replaceAll('\n', ' ');
              return {
                value: row.id,
                label: `${formatShort(row.date)}　${whatHappened(row)}`,
                ...(words && { note: words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words }),
              };
            })}
            value={kept}
            onChange={(next) =>
              setLeftOut(rows.map(({ id }) => id).filter((id) => !(next as string[]).includes(id)))
            }
          />
        )}
      </Stack>
    </Dialog>
  );
}

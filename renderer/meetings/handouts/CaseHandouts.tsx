/** 配る資料 of one case at a meeting of either kind: made out of what was typed before, numbered, and collected at the end. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Paper } from '../../../db/papers/codes.ts';
import { timelineId } from '../../../db/papers/timelineRules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { useOutcome } from '../../app/useOutcome.ts';
import { type PaperOut, PaperPreview } from '../../paper/index.ts';
import { handoutText as text } from '../../text/handouts.ts';
import { Button, Notice, Row, Stack } from '../../ui/index.ts';
import { CopyTable } from './CopyTable.tsx';
import { HandOutDialog } from './HandOutDialog.tsx';
import { papersToLay } from './papersToLay.ts';
import { TimelineDialog } from './TimelineDialog.tsx';

type Answer = Awaited<ReturnType<typeof trpcClient.handouts.view.query>>;
export type HandoutsView = Extract<Answer, { ok: true }>['value'];
export type Copy = HandoutsView['copies'][number];

export interface CaseHandoutsProps {
  meetingCaseId: string;
  caseNo: string;
}

export function CaseHandouts({ meetingCaseId, caseNo }: CaseHandoutsProps) {
  const { data } = useQuery(trpc.handouts.view.queryOptions({ meetingCaseId }));
  const [shown, setShown] = useState<PaperOut | null>(null);
  const [open, setOpen] = useState<'hand-out' | 'timeline' | null>(null);
  const [timeline, setTimeline] = useState(timelineId(meetingCaseId, { from: null, to: null, leftOut: [] }));
  const collect = useOutcome(trpcClient.handouts.collect.mutate);
  if (!data) return null;
  if (!data.ok) return <Refused refusal={data.refusal} />;
  const view = data.value;
  const { caseId, copies } = view;
  const papers = papersToLay({ meetingCaseId, caseId, timelineId: timeline, planId: view.planId });
  const left = copies.filter(({ collectedOn }) => collectedOn === null);
  const close = () => setOpen(null);
  const preview = (paper: Paper, id: string, name: string) =>
    setShown({ paper, id, caseId, suggestedName: text.fileName(name, caseNo) });

  return (
    <Stack>
      <Row>
        {papers.map(({ paper, paperId, name }) => (
          <Button
            key={paper}
            size="s"
            aria-label={text.previewOf(name)}
            onPress={() => (paper === 'timeline' ? setOpen('timeline') : preview(paper, paperId, name))}
          >
            {name}
          </Button>
        ))}
        <Button size="s" variant="primary" onPress={() => setOpen('hand-out')}>
          {text.handOut}
        </Button>
      </Row>
      {copies.length > 0 && (
        <>
          <Notice
            tone={left.length > 0 ? 'caution' : 'ok'}
            label={left.length > 0 ? text.openLabel : text.collectedLabel}
          >
            {text.openCount(left.length, copies.length)}
          </Notice>
          <CopyTable
            copies={copies}
            onCollect={(ids, isCollected) => void collect.run({ handoutIds: ids, isCollected })}
            onPreview={(copy) =>
              setShown({
                paper: copy.paper as Paper,
                id: copy.paperId,
                copyId: copy.id,
                caseId,
                suggestedName: text.copyFileName(copy.title, caseNo, copy.number),
              })
            }
          />
          <Refused refusal={collect.refusal} />
        </>
      )}
      {open === 'hand-out' && (
        <HandOutDialog
          meetingCaseId={meetingCaseId}
          caseNo={caseNo}
          view={view}
          papers={papers}
          onClose={close}
        />
      )}
      {open === 'timeline' && (
        <TimelineDialog
          meetingCaseId={meetingCaseId}
          onClose={close}
          onChosen={(id) => {
            setTimeline(id);
            close();
            preview('timeline', id, papers.find(({ paper }) => paper === 'timeline')?.name ?? '');
          }}
        />
      )}
      {shown && <PaperPreview {...shown} onClose={() => setShown(null)} />}
    </Stack>
  );
}

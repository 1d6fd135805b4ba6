/** 情報提供の依頼 (法106条の6第3項) of one case at a 支援会議: what was asked of whom, what is waited for, what came back. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { useAction } from '../cases/useAction.ts';
import { type Paper, PaperPreview } from '../paper/index.ts';
import { meetingPapersText } from '../text/meetingPapers.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import {
  Basis,
  Button,
  Chip,
  ConfirmDialog,
  LinkButton,
  Row,
  Stack,
  Table,
  useAnnounce,
} from '../ui/index.ts';
import { InformationAnswerDialog } from './InformationAnswerDialog.tsx';
import { InformationRequestDialog } from './InformationRequestDialog.tsx';
import { RequestCorrectionDialog } from './RequestCorrectionDialog.tsx';

const words = meetingPapersText.requests;

type SharedAnswer = Extract<
  inferRouterOutputs<AppRouter>['informationRequests']['share'],
  { ok: true }
>['value'];
export type InformationRequestRow = inferRouterOutputs<AppRouter>['informationRequests']['list'][number];

export interface InformationRequestsProps {
  meetingCaseId: string;
  caseId: string;
  /** A 情報共有 made of an answer; absent where the minutes are confirmed. */
  onShared?: (statement: SharedAnswer) => void;
}

export function InformationRequests({ meetingCaseId, caseId, onShared }: InformationRequestsProps) {
  const { data: rows } = useQuery(trpc.informationRequests.list.queryOptions({ meetingCaseId }));
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<InformationRequestRow | null>(null);
  const [leaving, setLeaving] = useState<InformationRequestRow | null>(null);
  const [shown, setShown] = useState<{ paper: Paper; id: string; number: string } | null>(null);
  const withdraw = useOutcome((requestId: string) =>
    trpcClient.informationRequests.withdraw.mutate({ requestId }),
  );
  const [correcting, setCorrecting] = useState<InformationRequestRow | null>(null);
  const share = useAction(trpcClient.informationRequests.share.mutate);
  const shareIn = ({ id }: InformationRequestRow) =>
    onShared &&
    share.runThen({ requestId: id, meetingCaseId }, (statement) => {
      onShared(statement);
      announce(words.shared, { tone: 'ok' });
    });
  const leave = async ({ id }: InformationRequestRow) => {
    await withdraw.run(id);
    setLeaving(null);
    announce(words.withdrawn);
  };
  return (
    <Stack>
      <p className="meetings-section-help">
        {words.help} <Basis provision={words.provision}>{words.basis}</Basis>
      </p>
      {rows && rows.length > 0 && (
        <Table
          caption={words.caption}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'organisation',
              header: words.organisation,
              isRowHeader: true,
              cell: (each) => [each.organisationName, each.number].filter(Boolean).join('　'),
            },
            {
              key: 'requestedOn',
              header: words.requestedOn,
              width: 'fit',
              cell: (each) => formatShort(each.requestedOn ?? ''),
            },
            {
              key: 'dueOn',
              header: words.dueOn,
              width: 'fit',
              cell: (each) => formatShort(each.dueOn ?? ''),
            },
            { key: 'answer', header: words.answer, cell: (each) => <Answer of={each} /> },
            {
              key: 'actions',
              header: words.actions,
              isHeaderHidden: true,
              cell: (each) => (
                <Actions
                  of={each}
                  onShow={(paper) => setShown({ paper, id: each.id, number: each.number ?? '' })}
                  onAnswer={() => setAnswering(each)}
                  onWithdraw={() => setLeaving(each)}
                  onCorrect={() => setCorrecting(each)}
                  {...(onShared && { onShare: () => void shareIn(each) })}
                />
              ),
            },
          ]}
        />
      )}
      <Refused refusal={withdraw.refusal ?? share.refusal} />
      <Row>
        <Button onPress={() => setAsking(true)} isDisabled={!now}>
          {words.ask}
        </Button>
      </Row>
      {isAsking && now && (
        <InformationRequestDialog
          meetingCaseId={meetingCaseId}
          caseId={caseId}
          today={now.date}
          onMade={(id, number) => setShown({ paper: 'information-request', id, number })}
          onClose={() => setAsking(false)}
        />
      )}
      {correcting && <RequestCorrectionDialog of={correcting} onClose={() => setCorrecting(null)} />}
      {answering && now && (
        <InformationAnswerDialog of={answering} today={now.date} onClose={() => setAnswering(null)} />
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        title={words.withdrawTitle}
        confirmLabel={words.withdraw}
        isPending={withdraw.isRunning}
        onConfirm={() => leaving && void leave(leaving)}
        onClose={() => setLeaving(null)}
      >
        {words.withdrawText}
      </ConfirmDialog>
      {shown && (
        <PaperPreview
          paper={shown.paper}
          id={shown.id}
          caseId={caseId}
          suggestedName={words.fileName(PAPER_NAMES[shown.paper], shown.number)}
          onClose={() => setShown(null)}
        />
      )}
    </Stack>
  );
}

function Answer({ of }: { of: InformationRequestRow }) {
  if (!of.answeredOn) return <Chip tone="info">{words.waiting}</Chip>;
  return (
    <div>
      <p>{words.answeredOn(formatShort(of.answeredOn))}</p>
      <p className="meetings-answer">{of.answer}</p>
    </div>
  );
}

interface ActionsProps {
  of: InformationRequestRow;
  onShow: (paper: Paper) => void;
  onAnswer: () => void;
  onWithdraw: () => void;
  onCorrect: () => void;
  onShare?: () => void;
}

const Actions = ({ of, onShow, onAnswer, onWithdraw, onCorrect, onShare }: ActionsProps) => (
  <Row>
    <LinkButton
      aria-label={words.showRequestOf(of.organisationName)}
      onPress={() => onShow('information-request')}
    >
      {words.showRequest}
    </LinkButton>
    <LinkButton
      aria-label={words.showFormOf(of.organisationName)}
      onPress={() => onShow('information-answer')}
    >
      {words.showForm}
    </LinkButton>
    <LinkButton aria-label={words.recordOf(of.organisationName)} onPress={onAnswer}>
      {words.record}
    </LinkButton>
    {of.answer && onShare && (
      <LinkButton aria-label={words.shareOf(of.organisationName)} onPress={onShare}>
        {words.share}
      </LinkButton>
    )}
    {!of.answeredOn && (
      <LinkButton aria-label={words.correctOf(of.organisationName)} onPress={onCorrect}>
        {words.correct}
      </LinkButton>
    )}
    {!of.answeredOn && (
      <LinkButton aria-label={words.withdrawOf(of.organisationName)} onPress={onWithdraw}>
        {words.withdraw}
      </LinkButton>
    )}
  </Row>
);

/** 回答: what was answered, how and when; the screen says beforehand what the paper will carry, and why not more (R06). */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  RECEIVED_WAYS,
  REFERRAL_ANSWERS,
  type ReceivedWay,
  type ReferralAnswer,
} from '../../db/referrals/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { RECEIVED_WAY_LABELS, REFERRAL_ANSWER_LABELS } from '../text/labels.ts';
import { receivedText as text } from '../text/received.ts';
import { FieldRow, JapaneseDateField, Notice, RadioGroup, TextArea, useAnnounce } from '../ui/index.ts';
import type { Received } from './ReceivedScreen.tsx';

type Input = Parameters<typeof trpcClient.referrals.received.answer.mutate>[0];
const save = (input: Input) => trpcClient.referrals.received.answer.mutate(input);

export function AnswerDialog({ received, onClose }: { received: Received; onClose: () => void }) {
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  const { data: reach } = useQuery(trpc.referrals.received.answerReach.queryOptions({ id: received.id }));
  const [answer, setAnswer] = useState<ReferralAnswer | null>(null);
  const [chosen, setDate] = useState<{ date: string | null } | null>(null);
  const [answerWay, setWay] = useState<ReceivedWay>('paper');
  const [answerText, setText] = useState('');
  const announce = useAnnounce();
  const action = useAction(save);
  const answeredOn = chosen ? chosen.date : (now?.date ?? null);
  const required = useRequired({
    answer: [text.answerChoice, answer !== null],
    answeredOn: [text.answeredOn, answeredOn !== null],
  });
  const submit = () =>
    required.check() &&
    void action.runThen(
      {
        id: received.id,
        answer: answer ?? 'taken-on',
        answeredOn: answeredOn ?? '',
        answerWay,
        answerText,
      },
      () => {
        announce(text.answered, { tone: 'ok' });
        onClose();
      },
    );
  return (
    <FormDialog
      title={text.answerTitle}
      submitLabel={text.answerSave}
      onSubmit={() => void submit()}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
      isReady={now !== undefined && reach !== undefined}
    >
      <RadioGroup
        label={text.answerChoice}
        isRequired
        layout="column"
        choices={choicesOf(REFERRAL_ANSWERS, REFERRAL_ANSWER_LABELS)}
        value={answer}
        onChange={setAnswer}
        error={required.errors.answer ?? null}
      />
      {reach && (
        <Notice tone={reach.words ? 'info' : 'caution'} label={text.reachLabel}>
          {reach.words ? text.reachWords[reach.basis] : text.reachOnly(text.because[reach.because])}
        </Notice>
      )}
      <TextArea
        label={reach?.words ? text.answerText : text.answerTextNote}
        rows={3}
        value={answerText}
        onChange={setText}
      />
      <FieldRow>
        <RadioGroup
          label={text.answerWay}
          choices={choicesOf(RECEIVED_WAYS, RECEIVED_WAY_LABELS)}
          value={answerWay}
          onChange={(way) => way && setWay(way)}
        />
      </FieldRow>
      <JapaneseDateField
        label={text.answeredOn}
        isRequired
        value={answeredOn}
        onChange={(date) => setDate({ date })}
        error={required.errors.answeredOn ?? null}
      />
    </FormDialog>
  );
}

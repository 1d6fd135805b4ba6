/** 臨時照会: a question of counting, its answer at once, the cases behind each number, and what leaves the office of it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { questionInput } from '../../db/inquiries/inputs.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useNames } from '../app/useNames.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { Button, Columns, PageHeading, Stack } from '../ui/index.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { useInquiry } from './inquiryState.ts';
import { NamedPanel } from './NamedPanel.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { firstQuestion } from './questionEdit.ts';
import { TakeOutPanel } from './TakeOutPanel.tsx';
import './inquiries.css';

export function InquiryScreen() {
  const now = useQuery(trpc.office.now.queryOptions());
  const clear = useInquiry((state) => state.clear);
  return (
    <>
      <PageHeading
        title={words.title}
        meta={words.meta}
        actions={<Button onPress={clear}>{words.clear}</Button>}
      />
      <Loaded query={now}>{({ date }) => <Inquiry today={date} />}</Loaded>
    </>
  );
}

function Inquiry({ today }: { today: string }) {
  const { question: asked, ask } = useInquiry();
  const names = useNames();
  const question = asked ?? firstQuestion(today);
  const isWhole = questionInput.safeParse(question).success;
  const answer = useQuery(
    trpc.inquiries.ask.queryOptions(question, { enabled: isWhole, placeholderData: keepPreviousData }),
  );
  const isCounting = answer.isPlaceholderData || !isWhole;
  return (
    <Stack>
      <Columns
        aside={
          <>
            <TakeOutPanel answer={isCounting ? null : (answer.data ?? null)} names={names} />
            <NamedPanel question={isWhole ? question : null} today={today} />
          </>
        }
      >
        <QuestionPanel question={question} today={today} names={names} onAsk={ask} />
      </Columns>
      {(isWhole || answer.data) && (
        <Loaded query={answer}>
          {(data) => <AnswerPanel answer={data} names={names} isCounting={isCounting} />}
        </Loaded>
      )}
    </Stack>
  );
}

/** 回答書 from its data to its page. */
import { trpcClient } from '../app/coreLink.ts';
import { RECEIVED_WAY_LABELS } from '../text/labels.ts';
import { receivedAnswerText as text } from '../text/papers/receivedAnswer.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay, plainDate } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { ReceivedAnswer } from './ReceivedAnswer.tsx';

const name = PAPER_NAMES['received-referral-answer'];

export const receivedAnswerPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.receivedAnswer.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const { head } = data;
    return {
      margins: {
        restriction: paperText.caution,
        about: `${name}　${text.number(data.number)}`,
        by: printedBy(head),
      },
      body: (
        <ReceivedAnswer
          sheet={{
            isBlank: false,
            date: plainDate(data.answeredOn),
            number: text.number(data.number),
            to: data.to,
            from: {
              city: head.city,
              section: head.section,
              office: head.officeName,
              staff: data.answeredBy,
              tel: head.officeTel,
            },
            lead: text.lead(plainDate(data.receivedOn), RECEIVED_WAY_LABELS[data.way]),
            answer: data.answer,
            personName: data.personName,
            words: data.words,
            saysMore: data.saysMore,
          }}
        />
      ),
    };
  },
  blank: (office) => ({
    margins: { restriction: paperText.caution, about: `${name}　${paperText.blankForm}`, by: office.name },
    body: (
      <ReceivedAnswer
        sheet={{
          isBlank: true,
          date: '令和　　年　　月　　日',
          number: text.blankNumber,
          to: { organisation: '', person: '' },
          from: {
            city: office.city,
            section: office.section,
            office: office.name,
            staff: '',
            tel: office.tel,
          },
          lead: text.blankLead,
          answer: null,
          personName: '',
          words: '',
          saysMore: true,
        }}
      />
    ),
  }),
};

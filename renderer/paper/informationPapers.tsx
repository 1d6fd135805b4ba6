/** 情報提供依頼書 and 情報提供回答書 from their data to their pages. */
import { trpcClient } from '../app/coreLink.ts';
import { answerFormText, requestText as text } from '../text/papers/informationRequest.ts';
import { letterText } from '../text/papers/meetingPapers.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay, longDate, plainDate } from './display.ts';
import { InformationAnswer } from './InformationAnswer.tsx';
import type { KiItem } from './Letter.tsx';
import { meetingWords } from './meetingPapers.tsx';
import { PeopleLetter, type PeopleLetterSheet } from './PeopleLetter.tsx';
import type { InformationRequestData } from './paperData.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

const requestItems = (questions: readonly string[], due: string): KiItem[] => [
  { label: text.what, words: '', list: questions, rows: 4 },
  { label: text.due, words: due },
  { label: text.how, words: text.howText },
  { label: text.notes, words: '', list: text.noteTexts },
];

const contactOf = ({ head, staffName }: Pick<InformationRequestData, 'head' | 'staffName'>): string =>
  letterText.contactOf(head.section, head.officeName, staffName, head.officeTel);

const requestSheet = (data: InformationRequestData): PeopleLetterSheet => ({
  isBlank: false,
  words: text,
  stamp: paperText.restricted,
  number: letterText.number(data.number),
  date: plainDate(data.requestedOn) || letterText.blankDate,
  to: data.address,
  sender: data.sender,
  seal: letterText.seal(data.sealOmitted),
  title: text.title,
  lead: text.lead(data.meetingName),
  contact: contactOf(data),
  people: data.people.map((each, index) => ({
    key: `${index}`,
    name: each.name,
    kana: each.kana,
    birth:
      each.birthPrecision === 'unknown' ? text.birthUnknown : plainDate(each.birthDate, each.birthPrecision),
  })),
  items: requestItems(data.questions, text.dueOf(longDate(data.dueOn))),
});

export const informationRequestPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.informationRequest.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: [PAPER_NAMES['information-request'], data.number].filter(Boolean).join('　'),
        by: printedBy(data.head),
      },
      body: <PeopleLetter sheet={requestSheet(data)} />,
    };
  },
  blank: async (office) => {
    const words = await meetingWords();
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES['information-request']}　${paperText.blankForm}`,
        by: office.name,
      },
      body: (
        <PeopleLetter
          sheet={{
            isBlank: true,
            words: text,
            stamp: paperText.restricted,
            number: letterText.number(''),
            date: letterText.blankDate,
            to: null,
            sender: words.sender,
            seal: letterText.seal(words.seal),
            title: text.title,
            lead: text.lead(words.name),
            contact: letterText.contactOf(office.section, office.name, '', office.tel),
            people: ['1', '2'].map((key) => ({ key, name: '', kana: '', birth: '' })),
            items: requestItems([], text.dueOf(letterText.blankDate)),
          }}
        />
      ),
    };
  },
};

/** As many as fit on a page, where nobody has said what is asked. */
const BLANK_QUESTIONS = ['', '　', '　　'];

export const informationAnswerPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.informationAnswer.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: [PAPER_NAMES['information-answer'], data.number].filter(Boolean).join('　'),
        by: printedBy(data.head),
      },
      body: (
        <InformationAnswer
          sheet={{
            to: data.sender,
            organisation: data.organisation,
            lead: answerFormText.lead(plainDate(data.requestedOn), data.number),
            questions: data.questions.length > 0 ? data.questions : BLANK_QUESTIONS,
            due: plainDate(data.dueOn),
            contact: contactOf(data),
          }}
        />
      ),
    };
  },
  blank: async (office) => ({
    margins: {
      restriction: paperText.restricted,
      about: `${PAPER_NAMES['information-answer']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: (
      <InformationAnswer
        sheet={{
          to: (await meetingWords()).sender,
          organisation: '',
          lead: answerFormText.blankLead,
          questions: BLANK_QUESTIONS,
          due: '',
          contact: letterText.contactOf(office.section, office.name, '', office.tel),
        }}
      />
    ),
  }),
};

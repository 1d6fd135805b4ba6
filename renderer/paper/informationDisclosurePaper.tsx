/** 情報提供書 from its 提供記録 to its page. */
import { trpcClient } from '../app/coreLink.ts';
import { itemsInFull } from '../text/consents.ts';
import { DISCLOSURE_METHOD_LABELS, LEGAL_BASIS_LABELS } from '../text/labels.ts';
import { disclosurePaperText as text } from '../text/papers/informationDisclosure.ts';
import { letterText } from '../text/papers/meetingPapers.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { clockTime, forDisplay, longDate, plainDate } from './display.ts';
import type { KiItem } from './Letter.tsx';
import { meetingWords } from './meetingPapers.tsx';
import { PeopleLetter, type PeopleLetterSheet } from './PeopleLetter.tsx';
import type { InformationDisclosureData } from './paperData.ts';
import { type PaperEntry, printedBy } from './paperView.ts';

const cares = (isConcealed: boolean): readonly string[] =>
  isConcealed ? [text.careConcealed, ...text.cares] : text.cares;

/** What no basis names stays unsaid; what is concealed is said to be so. */
function contactItem({ people, items, isConcealed }: InformationDisclosureData): KiItem[] {
  if (!items.includes('address') && !items.includes('tel')) return [];
  const told = people.flatMap(({ address, tels }) => [address, ...tels].filter(Boolean));
  const words = [...told, ...(isConcealed ? [text.concealed] : [])].join('\n');
  return words ? [{ label: text.contact, words }] : [];
}

export const disclosureSheet = (data: InformationDisclosureData): PeopleLetterSheet => ({
  isBlank: false,
  words: text,
  stamp: paperText.restricted,
  number: letterText.number(data.number),
  date: plainDate(data.on) || letterText.blankDate,
  to: data.to,
  sender: data.sender,
  seal: letterText.seal(data.sealOmitted),
  title: text.title,
  lead: text.leads[data.basis],
  contact: letterText.contactOf(data.head.section, data.head.officeName, data.staffName, data.head.officeTel),
  people: data.people.map((each, index) => ({
    key: `${index}`,
    name: each.name,
    kana: each.kana,
    birth: each.birthPrecision === 'unknown' ? '' : plainDate(each.birthDate, each.birthPrecision),
  })),
  items: [
    { label: text.items, words: itemsInFull(data.items).join('、') },
    { label: text.content, words: data.content },
    ...contactItem(data),
    { label: text.basis, words: LEGAL_BASIS_LABELS[data.basis] },
    {
      label: text.when,
      words: [
        text.whenOf(
          longDate(data.on),
          clockTime(data.time),
          data.method ? DISCLOSURE_METHOD_LABELS[data.method] : '',
        ),
        data.contactName && text.toWhom(data.contactName),
      ]
        .filter(Boolean)
        .join('\n'),
    },
    { label: text.care, words: '', list: cares(data.isConcealed) },
  ],
});

const OUTSIDE = Object.entries(LEGAL_BASIS_LABELS)
  .filter(([basis]) => basis !== 'within-purpose')
  .map(([, label]) => label);

export const informationDisclosurePaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.informationDisclosure.query({ id });
    if (!found.ok) return found.refusal.code === 'not-found' ? null : { refusal: found.refusal };
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES['information-disclosure']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <PeopleLetter sheet={disclosureSheet(data)} />,
    };
  },
  blank: async (office) => {
    const words = await meetingWords();
    return {
      margins: {
        restriction: paperText.restricted,
        about: `${PAPER_NAMES['information-disclosure']}　${paperText.blankForm}`,
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
            lead: text.blankLead,
            contact: letterText.contactOf(office.section, office.name, '', office.tel),
            people: [{ key: '1', name: '', kana: '', birth: '' }],
            items: [
              { label: text.basis, words: '', ticks: OUTSIDE },
              { label: text.items, words: '' },
              { label: text.content, words: '', rows: 3 },
              { label: text.when, words: text.blankWhen },
              { label: text.care, words: '', list: text.cares },
            ],
          }}
        />
      ),
    };
  },
};

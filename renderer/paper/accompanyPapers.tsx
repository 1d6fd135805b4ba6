/** 中間の状況確認 and 助言の記録 from their data to their pages. */
import { trpcClient } from '../app/coreLink.ts';
import { NOTE_METHOD_LABELS } from '../text/labels.ts';
import { advicePaperText as advice, planCheckPaperText as check } from '../text/papers/accompany.ts';
import { supportPlanPaperText } from '../text/papers/supportPlan.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { AdviceSheet } from './AdviceSheet.tsx';
import { forDisplay, longDate, plainDate } from './display.ts';
import { PlanCheck } from './PlanCheck.tsx';
import { type PaperEntry, printedBy } from './paperView.ts';

export const planCheckPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.planCheck.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['plan-check']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: (
        <PlanCheck
          sheet={{
            isBlank: false,
            caseNo: paperText.caseNo(data.caseNo),
            people: data.people.join('、'),
            plan: supportPlanPaperText.number(data.round, data.version),
            goal: data.goalShort,
            checkedOn: longDate(data.checkedOn),
            by: data.by,
            actions: data.actions.map((action, index) => ({ no: index + 1, ...action })),
            situation: data.situation,
            personWords: data.personWords || paperText.none,
            next: data.nextOn ? longDate(data.nextOn) : check.nextNone,
          }}
        />
      ),
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['plan-check']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: (
      <PlanCheck
        sheet={{
          isBlank: true,
          caseNo: paperText.caseNo('　　　　　　'),
          people: '',
          plan: supportPlanPaperText.blankNumber,
          goal: '',
          checkedOn: check.blankDate,
          by: '',
          actions: Array.from({ length: 5 }, (_, index) => ({
            no: index + 1,
            what: '',
            organisation: '',
            guide: '',
            progress: null,
            note: '',
          })),
          situation: '',
          personWords: '',
          next: check.blankDate,
        }}
      />
    ),
  }),
};

const contactOf = (place: string, tel: string): string =>
  [place, tel && `${advice.tel} ${tel}`].filter(Boolean).join('　');

export const advicePaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.adviceSheet.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    const { head } = data;
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['advice-sheet']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(head),
      },
      body: (
        <AdviceSheet
          sheet={{
            isBlank: false,
            date: plainDate(data.givenOn),
            number: paperText.caseNo(data.caseNo),
            to: data.to,
            from: {
              issuer: paperText.issuer(head.city, head.section),
              office: head.officeName,
              contact: contactOf([head.section, head.officeName].filter(Boolean).join('　'), head.officeTel),
            },
            lead: advice.lead(plainDate(data.givenOn)),
            person: data.personName || advice.notNamed,
            method: data.method ? NOTE_METHOD_LABELS[data.method] : '',
            content: data.content,
            by: data.by,
          }}
        />
      ),
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['advice-sheet']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: (
      <AdviceSheet
        sheet={{
          isBlank: true,
          date: check.blankDate,
          number: paperText.caseNo('　　　　　　'),
          to: { organisation: '', person: '' },
          from: {
            issuer: paperText.issuer(office.city, office.section),
            office: office.name,
            contact: contactOf([office.section, office.name].filter(Boolean).join('　'), office.tel),
          },
          lead: advice.blankLead,
          person: '',
          method: '',
          content: '',
          by: '',
        }}
      />
    ),
  }),
};

/** プラン兼利用申込書 and 支援決定通知 from their data to their pages. */
import { trpcClient } from '../app/coreLink.ts';
import { decisionNoticeText as notice, supportPlanPaperText as text } from '../text/papers/supportPlan.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { contactOf, DecisionNotice, type DecisionNoticeSheet } from './DecisionNotice.tsx';
import { forDisplay, plainDate } from './display.ts';
import type { SupportPlanData } from './paperData.ts';
import { type OfficeHead, type PaperEntry, printedBy } from './paperView.ts';
import { SupportPlan } from './SupportPlan.tsx';
import { blankSupportPlanSheet, supportPlanSheet } from './supportPlanSheet.ts';

export const supportPlanPaper: PaperEntry = {
  async filled(id, copyId) {
    const found = await trpcClient.papers.supportPlan.query({ id, copyId });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['support-plan']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <SupportPlan sheet={supportPlanSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['support-plan']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <SupportPlan sheet={blankSupportPlanSheet(office.city)} />,
  }),
};

function noticeSheet(data: SupportPlanData): DecisionNoticeSheet {
  const { head } = data;
  const signedOn = data.signatures
    .map(({ on }) => on ?? '')
    .sort()
    .at(-1);
  const uses = [
    ...(data.useOutreach ? [text.outreach] : []),
    ...(data.useParticipation ? [text.participation] : []),
    ...(data.useOther ? [data.useOther] : []),
  ];
  return {
    isBlank: false,
    number: notice.number(data.noticeNumber),
    date: plainDate(data.noticeOn) || text.blankDate,
    to: data.people[0]?.name ?? '',
    from: {
      issuer: notice.issuer(head.city, head.section),
      contact: contactOf([head.section, head.officeName].filter(Boolean).join('　'), head.officeTel),
    },
    title: notice.title,
    lead: signedOn ? notice.lead(plainDate(signedOn)) : notice.blankLead,
    rows: [
      { label: notice.plan, words: text.number(data.round, data.version) },
      { label: notice.people, words: data.people.map(({ name }) => name).join('、') },
      { label: notice.decidedOn, words: plainDate(data.decidedOn) },
      { label: notice.goal, words: data.goalShort },
      {
        label: notice.period,
        words:
          data.periodFrom && data.periodUntil
            ? text.span(plainDate(data.periodFrom), plainDate(data.periodUntil))
            : '',
      },
      { label: notice.use, words: uses.join('、') || notice.useNone },
      {
        label: notice.actions,
        isList: true,
        words: data.actions
          .map(
            ({ what, organisation }, index) =>
              `${index + 1}　${what}${organisation && `（${organisation}）`}`,
          )
          .join('\n'),
      },
      { label: notice.evaluation, words: plainDate(data.evaluationOn) || paperText.none },
    ],
    change: notice.change,
  };
}

const blankNotice = (office: OfficeHead): DecisionNoticeSheet => ({
  isBlank: true,
  number: notice.number(''),
  date: text.blankDate,
  to: '',
  from: {
    issuer: notice.issuer(office.city, office.section),
    contact: contactOf([office.section, office.name].filter(Boolean).join('　'), office.tel),
  },
  title: notice.title,
  lead: notice.blankLead,
  rows: [
    { label: notice.plan, words: text.blankNumber },
    { label: notice.people, words: '' },
    { label: notice.decidedOn, words: text.blankDate },
    { label: notice.goal, words: '', rows: 2 },
    { label: notice.period, words: text.blankSpan },
    { label: notice.use, words: '', rows: 2 },
    { label: notice.actions, words: '', rows: 5 },
    { label: notice.evaluation, words: text.blankDate },
  ],
  change: notice.change,
});

export const decisionNoticePaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.decisionNotice.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: '',
        about: PAPER_NAMES['support-decision-notice'],
        by: printedBy(data.head),
      },
      body: <DecisionNotice sheet={noticeSheet(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: '',
      about: `${PAPER_NAMES['support-decision-notice']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <DecisionNotice sheet={blankNotice(office)} />,
  }),
};

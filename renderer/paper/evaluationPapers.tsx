/** 評価シート and 終結・中断の通知 from their data to their pages. */
import { trpcClient } from '../app/coreLink.ts';
import { ENDING_REASON_LABELS } from '../text/labels/evaluations.ts';
import { closingNoticeText as closing, evaluationPaperText as text } from '../text/papers/evaluationSheet.ts';
import { decisionNoticeText as notice, supportPlanPaperText } from '../text/papers/supportPlan.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { contactOf, DecisionNotice, type DecisionNoticeSheet } from './DecisionNotice.tsx';
import { forDisplay, plainDate } from './display.ts';
import { EvaluationSheet } from './EvaluationSheet.tsx';
import { blankEvaluationLayout, evaluationLayout } from './evaluationLayout.ts';
import type { EvaluationSheetData } from './paperData.ts';
import { type OfficeHead, type PaperEntry, printedBy } from './paperView.ts';

export const evaluationSheetPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.evaluationSheet.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: {
        restriction: paperText.caution,
        about: `${PAPER_NAMES['evaluation-sheet']}　${paperText.caseNo(data.caseNo)}`,
        by: printedBy(data.head),
      },
      body: <EvaluationSheet sheet={evaluationLayout(data)} />,
    };
  },
  blank: (office) => ({
    margins: {
      restriction: paperText.caution,
      about: `${PAPER_NAMES['evaluation-sheet']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <EvaluationSheet sheet={blankEvaluationLayout()} />,
  }),
};

function noticeSheet(data: EvaluationSheetData, result: 'closed' | 'suspended'): DecisionNoticeSheet {
  const { head, plan } = data;
  const leads = data.leads.filter(({ organisation }) => organisation);
  return {
    isBlank: false,
    number: notice.number(data.decisionNumber),
    date: plainDate(data.decidedOn),
    to: data.people[0]?.name ?? '',
    from: {
      issuer: notice.issuer(head.city, head.section),
      contact: contactOf([head.section, head.officeName].filter(Boolean).join('　'), head.officeTel),
    },
    title: closing.title[result],
    lead: closing.lead[result],
    rows: [
      {
        label: closing.plan,
        words: plan ? supportPlanPaperText.number(plan.round, plan.version) : paperText.none,
      },
      { label: closing.people, words: data.people.map(({ name }) => name).join('、') },
      { label: closing.decidedOn, words: plainDate(data.decidedOn) },
      { label: closing.reason, words: data.reason ? ENDING_REASON_LABELS[data.reason] : paperText.none },
      ...(leads.length > 0
        ? [
            {
              label: closing.leads,
              words: leads
                .map(({ name, organisation, watching }) =>
                  [`${name}　${organisation}`, watching].filter(Boolean).join('　'),
                )
                .join('\n'),
            },
          ]
        : []),
      ...(data.followUpOn
        ? [{ label: closing.followUp, words: closing.followUpOn(plainDate(data.followUpOn)) }]
        : []),
    ],
    change: closing.again[result],
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
  title: closing.blankTitle,
  lead: closing.blankLead,
  rows: [
    { label: closing.plan, words: supportPlanPaperText.blankNumber },
    { label: closing.people, words: '' },
    { label: closing.decidedOn, words: text.blankDate },
    { label: closing.reason, words: '', rows: 3 },
    { label: closing.leads, words: '', rows: 4 },
    { label: closing.followUp, words: text.blankDate },
  ],
  change: closing.blankAgain,
});

export const closingNoticePaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.closingNotice.query({ id });
    if (!found.ok) return null;
    const data = forDisplay(found.value);
    return {
      margins: { restriction: '', about: PAPER_NAMES['closing-notice'], by: printedBy(data.head) },
      body: (
        <DecisionNotice sheet={noticeSheet(data, data.result === 'suspended' ? 'suspended' : 'closed')} />
      ),
    };
  },
  blank: (office) => ({
    margins: {
      restriction: '',
      about: `${PAPER_NAMES['closing-notice']}　${paperText.blankForm}`,
      by: office.name,
    },
    body: <DecisionNotice sheet={blankNotice(office)} />,
  }),
};

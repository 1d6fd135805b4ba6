/**
 * Which papers can be made of a case, read off what is recorded on it: what the 書類 tab lists. A further paper of a case is one line
 * of CASE_PAPERS, beside its own module in renderer/paper (its entry in loadPaper.tsx draws it from `id`). Pure.
 */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { versionsOf } from '../../db/cases/notes/rules.ts';
import type { Paper } from '../paper/index.ts';
import { paperText as words } from '../text/caseDialogs.ts';
import { diagramText } from '../text/diagrams.ts';
import { evaluationText } from '../text/evaluations.ts';
import { NOTE_METHOD_LABELS } from '../text/labels.ts';
import { PAPER_NAMES } from '../text/papers.ts';
import { supportPlanText } from '../text/supportPlans.ts';
import type { CaseView } from './caseView.ts';

/** In the order of the work, as the tab shows them. */
export const PAPER_GROUPS = [
  'case',
  'reception',
  'assessment',
  'progress',
  'consent',
  'referral',
  'meeting',
  'plan',
] as const;
export type PaperGroup = (typeof PAPER_GROUPS)[number];

export interface Printable {
  /** What `loadPaper` is given: of a reception, a consent, a referral …; of the case itself for papers on all of it. */
  id: string;
  /** ISO; of what the paper tells, not of its printing. Null: of no day, or not yet. */
  date: string | null;
  /** Tells several of the same paper apart: to whom, whose, which. */
  what?: string;
}

interface CasePaper {
  paper: Paper;
  group: PaperGroup;
  /** Newest first; empty where nothing is recorded that it could show. */
  of(view: CaseView): Printable[];
}

/** A reception's form: the one that it said, or either while nobody has asked about the consent. */
const applicationsOf = ({ receptions }: CaseView, not: 'with-consent' | 'without-consent'): Printable[] =>
  receptions
    .filter((each) => each.form !== not)
    .map(({ id, receivedAt }) => ({ id, date: receivedAt === null ? null : toTokyoDate(receivedAt) }));

const evaluationOf = (round: number | null): string =>
  round === null ? evaluationText.ofNoPlan : evaluationText.ofPlan(round);

const sittingsOf = ({ meetings }: CaseView): Printable[] =>
  meetings.map(({ meeting, meetingCaseId }) => ({
    id: meetingCaseId,
    date: meeting.date,
    what: words.round(meeting.number ?? 0),
  }));

const roundIn = (sittings: readonly Printable[]) => (id: string) =>
  sittings.find((each) => each.id === id)?.what ?? '';

const askedOf = ({
  id,
  requestedOn,
  organisationName,
}: CaseView['informationRequests'][number]): Printable => ({
  id,
  date: requestedOn,
  what: organisationName,
});

/** Corrected since: each version as it was confirmed (R12). The latest is the sitting's own line. */
const earlierMinutes = (view: CaseView, kind: 'support' | 'plan-review', round: (id: string) => string) =>
  view.minutesVersions
    .filter(
      (each, _, all) =>
        each.kind === kind &&
        all.some(
          (other) => other.meetingCaseId === each.meetingCaseId && (other.version ?? 1) > (each.version ?? 1),
        ),
    )
    .map(
      ({ meetingCaseId, version, confirmedOn }): Printable => ({
        id: `${meetingCaseId} ${version}`,
        date: confirmedOn,
        what: words.earlierVersion(round(meetingCaseId ?? ''), version ?? 1),
      }),
    );

/** In the order of PAPER_GROUPS, and within a group in the order of the form's numbers. */
export const CASE_PAPERS: readonly CasePaper[] = [
  {
    paper: 'face-sheet',
    group: 'case',
    of: (view) => [{ id: view.head.id, date: null, what: words.faceSheet }],
  },
  {
    paper: 'case-cover',
    group: 'case',
    of: ({ head }) => [
      { id: `${head.id} number`, date: null, what: words.coverByNumber },
      { id: head.id, date: null, what: words.coverByName },
    ],
  },
  {
    paper: 'hand-over-sheet',
    group: 'case',
    of: (view) => [{ id: view.head.id, date: null, what: words.handOver }],
  },
  {
    paper: 'view-record',
    group: 'case',
    of: (view) => [{ id: view.head.id, date: null, what: words.viewRecord }],
  },
  {
    paper: 'reception-consent',
    group: 'reception',
    of: (view) => applicationsOf(view, 'without-consent'),
  },
  {
    paper: 'reception-no-consent',
    group: 'reception',
    of: (view) => applicationsOf(view, 'with-consent'),
  },
  {
    paper: 'intake-sheet',
    group: 'assessment',
    of: (view) => [{ id: view.head.id, date: null }],
  },
  {
    paper: 'diagrams',
    group: 'assessment',
    of: ({ head, members }) =>
      members.length === 0
        ? []
        : [
            { id: head.id, date: null },
            { id: `${head.id} list`, date: null, what: diagramText.withList },
          ],
  },
  {
    paper: 'progress-list',
    group: 'progress',
    of: ({ head, notes }) => (notes.length > 0 ? [{ id: `${head.id} - - office`, date: null }] : []),
  },
  {
    paper: 'progress-note',
    group: 'progress',
    of: ({ notes }) =>
      versionsOf(notes).map(({ note }) => ({
        id: note.id,
        date: note.at === null ? null : toTokyoDate(note.at),
        what: note.method ? NOTE_METHOD_LABELS[note.method] : '',
      })),
  },
  {
    paper: 'consent-form',
    group: 'consent',
    of: (view) =>
      view.consents.map(({ id, date, personId }) => ({
        id,
        date,
        what: view.members.find(({ person }) => person.id === personId)?.person.name ?? '',
      })),
  },
  {
    paper: 'referral-sheet',
    group: 'referral',
    of: (view) =>
      view.referrals.map(({ id, sentAt, organisationId }) => ({
        id,
        date: sentAt === null ? null : toTokyoDate(sentAt),
        what: view.names.organisations[organisationId ?? ''] ?? '',
      })),
  },
  {
    paper: 'guide-memo',
    group: 'referral',
    of: (view) =>
      view.referrals.map(({ id, sentAt, organisationId }) => ({
        id,
        date: sentAt === null ? null : toTokyoDate(sentAt),
        what: view.names.organisations[organisationId ?? ''] ?? '',
      })),
  },
  {
    paper: 'received-referral-answer',
    group: 'referral',
    of: (view) =>
      view.received
        .filter(({ answeredOn }) => answeredOn !== null)
        .map(({ id, answeredOn, senderName }) => ({ id, date: answeredOn, what: senderName })),
  },
  {
    paper: 'information-disclosure',
    group: 'referral',
    of: (view) => view.disclosures.map(({ id, on, recipient }) => ({ id, date: on, what: recipient })),
  },
  {
    paper: 'plan-review-minutes',
    group: 'meeting',
    of: (view) => {
      const sittings = view.planReviews.map(({ meetingCaseId, date, number }) => ({
        id: meetingCaseId,
        date,
        what: words.round(number ?? 0),
      }));
      return [...sittings, ...earlierMinutes(view, 'plan-review', roundIn(sittings))];
    },
  },
  {
    paper: 'minutes',
    group: 'meeting',
    of: (view) => {
      const sittings = sittingsOf(view);
      return [...sittings, ...earlierMinutes(view, 'support', roundIn(sittings))];
    },
  },
  {
    paper: 'information-request',
    group: 'meeting',
    of: ({ informationRequests }) => informationRequests.map(askedOf),
  },
  {
    paper: 'information-answer',
    group: 'meeting',
    of: ({ informationRequests }) => informationRequests.map(askedOf),
  },
  {
    paper: 'case-overview',
    group: 'meeting',
    of: (view) => sittingsOf(view),
  },
  {
    paper: 'timeline',
    group: 'meeting',
    of: (view) => sittingsOf(view),
  },
  {
    paper: 'support-plan',
    group: 'plan',
    of: (view) =>
      view.plans.map(({ id, madeOn, round, version }) => ({
        id,
        date: madeOn,
        what: supportPlanText.name(round, version),
      })),
  },
  {
    paper: 'support-decision-notice',
    group: 'plan',
    of: (view) =>
      view.plans
        .filter(({ decidedOn }) => decidedOn !== null)
        .map(({ id, decidedOn, noticeOn, round, version }) => ({
          id,
          date: noticeOn ?? decidedOn,
          what: supportPlanText.name(round, version),
        })),
  },
  {
    paper: 'plan-check',
    group: 'plan',
    of: (view) => view.planChecks.map(({ id, checkedOn }) => ({ id, date: checkedOn })),
  },
  {
    paper: 'advice-sheet',
    group: 'plan',
    of: (view) =>
      view.advices.map(({ id, givenOn, organisationName }) => ({
        id,
        date: givenOn,
        what: organisationName,
      })),
  },
  {
    paper: 'evaluation-sheet',
    group: 'plan',
    of: (view) =>
      view.evaluations.map(({ id, date, planRound }) => ({ id, date, what: evaluationOf(planRound) })),
  },
  {
    paper: 'closing-notice',
    group: 'plan',
    of: (view) =>
      view.evaluations
        .filter(
          ({ decidedOn, result, reportedLater }) =>
            decidedOn !== null && result !== null && result !== 'replan' && !reportedLater,
        )
        .map(({ id, decidedOn, planRound }) => ({ id, date: decidedOn, what: evaluationOf(planRound) })),
  },
];

export interface PaperRow extends Printable {
  paper: Paper;
  group: PaperGroup;
  name: string;
  what: string;
  /** For a file: the paper, the case's number and the day, never a name. */
  fileName: string;
}

export const papersOfCase = (view: CaseView): PaperRow[] =>
  CASE_PAPERS.flatMap(({ paper, group, of }) =>
    of(view).map((each) => ({
      ...each,
      paper,
      group,
      name: PAPER_NAMES[paper],
      what: each.what ?? '',
      fileName: words.fileName(PAPER_NAMES[paper], view.head.caseNo, each.date ? formatShort(each.date) : ''),
    })),
  ).sort((a, b) => PAPER_GROUPS.indexOf(a.group) - PAPER_GROUPS.indexOf(b.group));

/** What the meeting judged, what was told and decided; and a decided sheet as it stands. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { evaluationText as words } from '../text/evaluations.ts';
import { fieldNames } from '../text/fieldNames.ts';
import {
  CHANGE_LABELS,
  ENDING_REASON_LABELS,
  EVALUATION_RESULT_LABELS,
  GOAL_RESULT_LABELS,
  OPINION_LABELS,
} from '../text/labels/evaluations.ts';
import { DescriptionList, Panel, Table } from '../ui/index.ts';
import type { EvaluationPartProps } from './EvaluationForm.tsx';

const day = (iso: string | null | undefined): string => (iso ? formatJapaneseDate(iso) : '');
const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');

export function EvaluationReading({ entry }: EvaluationPartProps) {
  const { record, leadNames } = entry;
  return (
    <>
      <Panel title={words.goals}>
        <Table
          caption={words.goalsCaption}
          rows={record.goals ?? []}
          rowKey={(row) => row.goal}
          columns={[
            { key: 'goal', header: fieldNames.goal ?? '', isRowHeader: true, cell: (row) => row.goal },
            {
              key: 'result',
              header: words.goalResult,
              width: 'fit',
              cell: (row) => (row.result ? GOAL_RESULT_LABELS[row.result] : '—'),
            },
            { key: 'note', header: fieldNames.note ?? '', cell: (row) => row.note },
          ]}
        />
      </Panel>
      <Panel title={words.now}>
        <DescriptionList
          items={[
            {
              label: words.changes,
              value: (record.changes ?? []).map((change) => CHANGE_LABELS[change]).join('、'),
              note: record.changeText,
            },
            { label: fieldNames.situation ?? '', value: record.situation },
            { label: fieldNames.hope ?? '', value: record.hope },
            {
              label: fieldNames.opinion ?? '',
              value: joined(record.opinion && OPINION_LABELS[record.opinion], record.opinionText),
            },
            { label: words.date, value: day(record.date) },
          ]}
        />
      </Panel>
      {record.result !== 'replan' && (
        <Panel title={words.ending}>
          <DescriptionList
            items={[
              {
                label: words.reason,
                value: record.reason ? ENDING_REASON_LABELS[record.reason] : '',
                note: record.reasonText,
              },
              ...(leadNames.length > 0
                ? [
                    {
                      label: words.leads,
                      value: leadNames.map((lead) => (
                        <p key={lead.personId}>
                          {words.lead(lead.personName, lead.organisationName, lead.watching)}
                        </p>
                      )),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
      )}
    </>
  );
}

/** Beside the sheet, in the order in which it happens. */
export function EvaluationWay({ entry: { record, review } }: Pick<EvaluationPartProps, 'entry'>) {
  const judgement = review?.judgement ? EVALUATION_RESULT_LABELS[review.judgement] : '';
  return (
    <Panel title={words.way}>
      <DescriptionList
        items={[
          {
            label: words.meeting,
            value: joined(day(review?.date), judgement),
            note: review?.resultText ?? '',
          },
          {
            label: words.explained,
            value: record.explainedOn
              ? joined(day(record.explainedOn), record.explainedHow)
              : record.notExplainedReason && words.notExplained(record.notExplainedReason),
          },
          {
            label: words.decision,
            value: record.decidedOn
              ? joined(
                  record.result && EVALUATION_RESULT_LABELS[record.result],
                  words.decidedBy(record.decidedOn, record.deciderName ?? '', record.decisionNumber ?? ''),
                )
              : '',
            note: record.reportedLater ? words.reportedLater : '',
          },
          ...(record.lastContactOn
            ? [
                {
                  label: words.suspended,
                  value: words.lastContact(record.lastContactOn, record.watcher ?? ''),
                },
              ]
            : []),
          ...(record.followUpOn
            ? [
                {
                  label: words.followUp,
                  value: words.followUpOn(record.followUpOn),
                  note: record.followedUpOn
                    ? words.followedUp(record.followedUpOn, record.followUpText ?? '')
                    : '',
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

/** A version that was explained: read, not written. With who signed, what the meeting said and what the city decided. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { PLAN_REVIEW_RESULT_LABELS } from '../text/labels/meetings.ts';
import { SIGNING_WAY_LABELS } from '../text/labels/supportPlans.ts';
import { supportPlanText as words } from '../text/supportPlans.ts';
import { DescriptionList, Panel, Soft, Table } from '../ui/index.ts';
import { memberName, type PlansView, type PlanVersion, valueWords } from './planView.ts';

const FIELDS = [
  'personIds',
  'goalLong',
  'goalShort',
  'policy',
  'leadOrganisationId',
  'coordinatorStaffId',
  'keyPersonId',
  'emergency',
  'periodFrom',
  'periodUntil',
  'monitoringDates',
  'evaluationOn',
  'outreachText',
  'participationText',
  'useOther',
  'missing',
] as const;

interface PlanReadingProps {
  view: PlansView;
  version: PlanVersion;
}

export function PlanReading({ view, version }: PlanReadingProps) {
  const { plan, issues, actions } = version;
  const day = (iso: string | null) => (iso ? formatJapaneseDate(iso) : '');
  return (
    <>
      <Way view={view} version={version} />
      <Panel title={words.goals}>
        <DescriptionList
          items={FIELDS.map((field) => ({
            label: fieldNames[field] ?? field,
            value: valueWords(view, {}, field, plan[field]),
          }))}
        />
      </Panel>
      <Panel title={words.issues}>
        <ol className="plan-reading-issues">
          {issues.map((issue) => (
            <li key={issue.id}>
              {issue.words} <Soft>{memberName(view, issue.personId)}</Soft>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={words.actions}>
        <Table
          caption={words.actionsCaption}
          rows={actions}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'what',
              header: fieldNames.what ?? '',
              isRowHeader: true,
              cell: (row) => row.what,
            },
            {
              key: 'organisation',
              header: words.organisation,
              cell: (row) => (
                <>
                  {view.names.organisations[row.organisationId ?? ''] ?? row.organisationName}
                  <br />
                  <Soft>{row.who}</Soft>
                </>
              ),
            },
            { key: 'person', header: fieldNames.personDoes ?? '', cell: (row) => row.personDoes },
            {
              key: 'due',
              header: words.dueDate,
              cell: (row) => [row.frequency, day(row.dueDate)].filter(Boolean).join(' '),
            },
            { key: 'guide', header: fieldNames.guide ?? '', cell: (row) => row.guide },
          ]}
        />
      </Panel>
    </>
  );
}

function Way({ view, version: { plan, signatures, unsigned, review } }: PlanReadingProps) {
  return (
    <Panel title={words.signatures}>
      {plan.explainedOn && (
        <p>
          {words.explained(
            plan.explainedOn,
            view.names.staff[plan.explainedByStaffId ?? ''] ?? '',
            plan.explainedHow ?? '',
          )}
        </p>
      )}
      <ul className="plan-versions">
        {signatures.map((each) => (
          <li key={each.id}>
            {words.signed(
              memberName(view, each.personId),
              each.signedOn ?? '',
              each.signerName ?? '',
              SIGNING_WAY_LABELS[each.how ?? 'written'],
            )}
          </li>
        ))}
        {unsigned.map((personId) => (
          <li key={personId}>{words.notSigned(memberName(view, personId))}</li>
        ))}
      </ul>
      <DescriptionList
        items={[
          {
            label: words.result,
            value: [
              review?.date ? formatJapaneseDate(review.date) : '',
              review?.result ? PLAN_REVIEW_RESULT_LABELS[review.result] : '',
              review?.resultText ?? '',
            ]
              .filter(Boolean)
              .join(' '),
          },
          {
            label: words.decision,
            value: plan.decidedOn
              ? words.decidedBy(plan.decidedOn, plan.deciderName ?? '', plan.decisionNumber ?? '')
              : '',
            note: plan.urgentReason ? words.urgent(plan.urgentReason) : '',
          },
          {
            label: words.notice,
            value: plan.noticeOn ? words.noticed(plan.noticeOn, plan.noticeNumber ?? '') : '',
          },
        ]}
      />
    </Panel>
  );
}

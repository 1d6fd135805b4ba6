/** A draft, in two columns, saved as it is typed. What other records say already is one press away. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { supportPlanText as words } from '../text/supportPlans.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  JapaneseDateField,
  LinkButton,
  Notice,
  Panel,
  Select,
  TextArea,
} from '../ui/index.ts';
import { DueDateField } from '../workingDays/index.ts';
import { ActionRow } from './ActionRow.tsx';
import { IssueRow } from './IssueRow.tsx';
import { memberName, type PlansView, type PlanVersion } from './planView.ts';
import { TakeOver } from './TakeOver.tsx';
import { useRows } from './useRows.ts';

export interface PlanFormProps {
  view: PlansView;
  version: PlanVersion;
}

const valuesOf = ({ plan }: PlanVersion) => ({
  personIds: plan.personIds ?? [],
  goalLong: plan.goalLong ?? '',
  goalShort: plan.goalShort ?? '',
  policy: plan.policy ?? '',
  leadOrganisationId: plan.leadOrganisationId,
  coordinatorStaffId: plan.coordinatorStaffId,
  keyPersonId: plan.keyPersonId,
  emergency: plan.emergency ?? '',
  periodFrom: plan.periodFrom,
  periodUntil: plan.periodUntil,
  monitoringDates: plan.monitoringDates ?? [],
  evaluationOn: plan.evaluationOn,
  useOutreach: plan.useOutreach ?? false,
  outreachText: plan.outreachText ?? '',
  useParticipation: plan.useParticipation ?? false,
  participationText: plan.participationText ?? '',
  useOther: plan.useOther ?? '',
  missing: plan.missing ?? '',
});
type PlanValues = ReturnType<typeof valuesOf>;
type WordField = {
  [Field in keyof PlanValues]: PlanValues[Field] extends string ? Field : never;
}[keyof PlanValues];

export function PlanForm({ view, version }: PlanFormProps) {
  const planId = version.plan.id;
  const { fields, change } = useAutosavedRow<PlanValues>(
    () => valuesOf(version),
    (part, _all, kept) => trpcClient.supportPlans.save.mutate({ planId, fields: part, ...kept }),
  );
  const issues = useRows(version.issues);
  const actions = useRows(version.actions);
  const [issueWords, setIssueWords] = useState<Record<string, string>>(() =>
    Object.fromEntries(version.issues.map(({ id, words: text }) => [id, text ?? ''])),
  );
  const organisations = useOrganisationChoices();
  const staff = (useQuery(trpc.staff.list.queryOptions()).data ?? []).filter((each) => !each.disabled);
  const members = view.members.map(({ personId, hasOwnConsent }) => ({
    value: personId,
    label: memberName(view, personId),
    ...(!hasOwnConsent && { note: words.withoutConsent }),
  }));
  const without = view.members.filter(
    ({ personId, hasOwnConsent }) => fields.personIds.includes(personId) && !hasOwnConsent,
  );
  const area = (field: WordField, rows = 2, help?: string) => (
    <TextArea
      label={fieldNames[field] ?? field}
      width="full"
      rows={rows}
      value={fields[field]}
      onChange={(value) => change({ [field]: value })}
      {...(help && { help })}
    />
  );
  return (
    <div className="plan-form">
      <Panel title={words.who}>
        <div className="plan-grid">
          <CheckboxGroup
            label={words.persons}
            choices={members}
            value={fields.personIds}
            onChange={(personIds) => change({ personIds })}
          />
          <Select
            label={words.keyPerson}
            isClearable
            choices={members.map(({ value, label }) => ({ value, label }))}
            value={fields.keyPersonId}
            onChange={(keyPersonId) => change({ keyPersonId })}
          />
          <JapaneseDateField
            label={fieldNames.periodFrom ?? ''}
            value={fields.periodFrom}
            help=""
            onChange={(periodFrom) => change({ periodFrom })}
          />
          <JapaneseDateField
            label={fieldNames.periodUntil ?? ''}
            value={fields.periodUntil}
            help=""
            onChange={(periodUntil) => change({ periodUntil })}
          />
          <Select
            label={words.lead}
            isClearable
            choices={organisations.map(({ value, label }) => ({ value, label }))}
            value={fields.leadOrganisationId}
            onChange={(leadOrganisationId) => change({ leadOrganisationId })}
          />
          <Select
            label={words.coordinator}
            isClearable
            choices={staff.map((each) => ({ value: each.id, label: each.name ?? '' }))}
            value={fields.coordinatorStaffId}
            onChange={(coordinatorStaffId) => change({ coordinatorStaffId })}
          />
        </div>
        {without.length > 0 && (
          <Notice tone="caution" label={words.withoutConsentLabel}>
            {words.withoutConsentText(
              without.map(({ personId }) => memberName(view, personId)).join('さん、'),
            )}
          </Notice>
        )}
      </Panel>
      <TakeOver
        view={view}
        taken={{ issues: Object.values(issueWords), goalLong: fields.goalLong, personIds: fields.personIds }}
        onIssue={(stored) => issues.add(stored)}
        onGoal={(goalLong) => change({ goalLong })}
        onPersons={(personIds) => change({ personIds })}
        onOrganisation={(organisationId) => actions.add({ organisationId })}
      />
      <Panel title={words.issues}>
        <ol className="plan-rows" ref={issues.list}>
          {issues.rows.map((row, index) => (
            <li key={row.key}>
              <IssueRow
                planId={planId}
                row={row}
                number={index + 1}
                members={members.map(({ value, label }) => ({ value, label }))}
                onSaved={(id, text) => setIssueWords((before) => ({ ...before, [id]: text }))}
                onRemove={(id) => {
                  issues.remove(row.key);
                  if (!id) return;
                  setIssueWords(({ [id]: _, ...rest }) => rest);
                  void trpcClient.supportPlans.removeIssue.mutate({ planId, rowId: id });
                }}
              />
            </li>
          ))}
        </ol>
        <Button size="s" onPress={() => issues.add()}>
          ＋ {words.addIssue}
        </Button>
      </Panel>
      <Panel title={words.goals}>
        <div className="plan-grid">
          {area('goalLong')}
          {area('goalShort')}
          {area('policy')}
          {area('emergency')}
        </div>
      </Panel>
      <Panel title={words.actions}>
        <ol className="plan-rows" ref={actions.list}>
          {actions.rows.map((row, index) => (
            <li key={row.key}>
              <ActionRow
                planId={planId}
                row={row}
                number={index + 1}
                issues={Object.entries(issueWords)
                  .filter(([, text]) => text)
                  .map(([value, label]) => ({ value, label }))}
                organisations={organisations}
                onRemove={(id) => {
                  actions.remove(row.key);
                  if (id) void trpcClient.supportPlans.removeAction.mutate({ planId, rowId: id });
                }}
              />
            </li>
          ))}
        </ol>
        <Button size="s" onPress={() => actions.add()}>
          ＋ {words.addAction}
        </Button>
      </Panel>
      <Panel title={words.monitoring}>
        <div className="plan-grid">
          {fields.monitoringDates.map((day, index) => (
            <Monitoring
              // biome-ignore lint/suspicious/noArrayIndexKey: the days have no other name than their place.
              key={index}
              day={day}
              number={index + 1}
              onChange={(next) =>
                change({
                  monitoringDates: fields.monitoringDates.flatMap((each, n) =>
                    n === index ? (next ? [next] : []) : [each],
                  ),
                })
              }
            />
          ))}
          <Monitoring
            key={`next-${fields.monitoringDates.length}`}
            day={null}
            number={fields.monitoringDates.length + 1}
            onChange={(next) => next && change({ monitoringDates: [...fields.monitoringDates, next] })}
          />
          <DueDateField
            label={fieldNames.evaluationOn ?? ''}
            help=""
            value={fields.evaluationOn}
            onChange={(evaluationOn) => change({ evaluationOn })}
          />
        </div>
      </Panel>
      <Panel title={words.use}>
        <div className="plan-grid">
          <div>
            <Checkbox isSelected={fields.useOutreach} onChange={(useOutreach) => change({ useOutreach })}>
              {words.outreach}
            </Checkbox>
            {fields.useOutreach && area('outreachText')}
          </div>
          <div>
            <Checkbox
              isSelected={fields.useParticipation}
              onChange={(useParticipation) => change({ useParticipation })}
            >
              {words.participation}
            </Checkbox>
            {fields.useParticipation && area('participationText')}
          </div>
          {area('useOther')}
          {area('missing', 2, words.missingHelp)}
        </div>
      </Panel>
    </div>
  );
}

interface MonitoringProps {
  day: string | null;
  number: number;
  onChange: (day: string | null) => void;
}

const Monitoring = ({ day, number, onChange }: MonitoringProps) => (
  <div className="plan-monitoring">
    <DueDateField label={words.monitoringOf(number)} help="" value={day} onChange={onChange} />
    {day && (
      <LinkButton aria-label={words.removeOf(words.monitoringOf(number))} onPress={() => onChange(null)}>
        {words.removeRow}
      </LinkButton>
    )}
  </div>
);

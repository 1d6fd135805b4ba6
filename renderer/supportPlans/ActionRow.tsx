/** 支援内容: who does what until when, and how one sees that it worked. Becomes a 対応事項 with the decision. */

import { useEffect, useRef } from 'react';
import { allowed } from '../../db/outcome.ts';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpcClient } from '../app/coreLink.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { supportPlanText as words } from '../text/supportPlans.ts';
import {
  type Choice,
  ComboBox,
  type ComboChoice,
  LinkButton,
  Select,
  TextArea,
  TextField,
} from '../ui/index.ts';
import { DueDateField } from '../workingDays/index.ts';
import type { PlanVersion } from './planView.ts';
import type { FormRow } from './useRows.ts';

export interface ActionRowProps {
  planId: string;
  row: FormRow<PlanVersion['actions'][number]>;
  number: number;
  issues: readonly Choice<string>[];
  organisations: readonly ComboChoice[];
  onRemove: (id: string | undefined) => void;
}

export function ActionRow(props: ActionRowProps) {
  const { planId, row, number, issues, organisations, onRemove } = props;
  const { stored } = row;
  const id = useRef(stored.id);
  const { fields, change } = useAutosavedRow(
    () => ({
      issueId: stored.issueId ?? null,
      what: stored.what ?? '',
      organisationId: stored.organisationId ?? null,
      organisationName: stored.organisationName ?? '',
      who: stored.who ?? '',
      personDoes: stored.personDoes ?? '',
      frequency: stored.frequency ?? '',
      dueDate: stored.dueDate ?? null,
      guide: stored.guide ?? '',
    }),
    async (part, all, kept) => {
      if (!id.current && Object.values(all).every((value) => value === null || value === ''))
        return allowed(null);
      const saved = await trpcClient.supportPlans.saveAction.mutate({
        planId,
        ...(id.current && { actionId: id.current }),
        fields: id.current ? part : { ...all, position: row.position },
        ...kept,
      });
      if (saved.ok) id.current = saved.value.id;
      return saved;
    },
  );
  const taken = useRef(!stored.id && stored.organisationId);
  useEffect(() => {
    if (taken.current) change({ organisationId: taken.current });
    taken.current = null;
  }, [change]);
  const line = (field: 'who' | 'personDoes' | 'frequency' | 'guide') => (
    <TextField
      label={field === 'who' ? words.who_ : (fieldNames[field] ?? field)}
      width="full"
      value={fields[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <fieldset className="plan-row plan-action">
      <legend className="ui-visually-hidden">{words.action(number)}</legend>
      <TextArea
        label={`${number} ${fieldNames.what}`}
        width="full"
        rows={1}
        value={fields.what}
        onChange={(what) => change({ what })}
      />
      <ComboBox
        label={words.organisation}
        width="full"
        choices={organisations}
        value={fields.organisationId}
        text={fields.organisationName}
        onChange={(organisationId) =>
          change({ organisationId, ...(organisationId && { organisationName: '' }) })
        }
        onTextChange={(text) => {
          if (!organisations.some(({ label }) => label === text))
            change({ organisationId: null, organisationName: text });
        }}
      />
      {line('who')}
      {line('personDoes')}
      {line('frequency')}
      <DueDateField
        label={words.dueDate}
        help=""
        value={fields.dueDate}
        onChange={(dueDate) => change({ dueDate })}
      />
      {line('guide')}
      <Select
        label={words.actionIssue}
        isClearable
        choices={issues}
        value={fields.issueId}
        onChange={(issueId) => change({ issueId })}
      />
      <LinkButton aria-label={words.removeOf(words.action(number))} onPress={() => onRemove(id.current)}>
        {words.removeRow}
      </LinkButton>
    </fieldset>
  );
}

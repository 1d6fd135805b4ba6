/** 解決したい課題, in the person's own words. */
import { useEffect, useRef } from 'react';
import { allowed } from '../../db/outcome.ts';
import { useAutosavedRow } from '../app/autosave.ts';
import { trpcClient } from '../app/coreLink.ts';
import { supportPlanText as words } from '../text/supportPlans.ts';
import { type Choice, LinkButton, Select, TextArea } from '../ui/index.ts';
import type { PlanVersion } from './planView.ts';
import type { FormRow } from './useRows.ts';

export interface IssueRowProps {
  planId: string;
  row: FormRow<PlanVersion['issues'][number]>;
  number: number;
  members: readonly Choice<string>[];
  onSaved: (id: string, words: string) => void;
  onRemove: (id: string | undefined) => void;
}

export function IssueRow({ planId, row, number, members, onSaved, onRemove }: IssueRowProps) {
  const id = useRef(row.stored.id);
  const { fields, change } = useAutosavedRow(
    () => ({ personId: row.stored.personId ?? null, words: row.stored.words ?? '' }),
    async (part, all, kept) => {
      if (!id.current && all.words === '') return allowed(null);
      const saved = await trpcClient.supportPlans.saveIssue.mutate({
        planId,
        ...(id.current && { issueId: id.current }),
        fields: id.current ? part : { ...all, position: row.position },
        ...kept,
      });
      if (saved.ok) {
        id.current = saved.value.id;
        onSaved(saved.value.id, all.words);
      }
      return saved;
    },
  );
  // Taken over from another record: that alone is worth keeping.
  const taken = useRef(!row.stored.id && row.stored.words);
  useEffect(() => {
    if (taken.current) change({ words: taken.current });
    taken.current = '';
  }, [change]);
  return (
    <fieldset className="plan-row plan-issue">
      <legend className="ui-visually-hidden">{words.issue(number)}</legend>
      <TextArea
        label={words.issue(number)}
        width="full"
        rows={1}
        value={fields.words}
        onChange={(text) => change({ words: text })}
      />
      <Select
        label={words.issueOf}
        isClearable
        choices={members}
        value={fields.personId}
        onChange={(personId) => change({ personId })}
      />
      <LinkButton aria-label={words.removeOf(words.issue(number))} onPress={() => onRemove(id.current)}>
        {words.removeRow}
      </LinkButton>
    </fieldset>
  );
}

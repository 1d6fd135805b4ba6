/** 終結後の主担当機関, one row a person: those who were supported need one (C16), others of the household may have one. */
import { useAutosavedRow } from '../app/autosave.ts';
import { queryClient, trpc, trpcClient } from '../app/coreLink.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { evaluationText as words } from '../text/evaluations.ts';
import { Chip, ComboBox, type ComboChoice, TextField } from '../ui/index.ts';
import type { EvaluationPartProps } from './EvaluationForm.tsx';
import { memberName } from './evaluationView.ts';

export function LeadRows({ view, entry }: EvaluationPartProps) {
  const organisations = useOrganisationChoices();
  const others = view.members
    .filter(({ personId, isDeceased }) => !isDeceased && !entry.supported.includes(personId))
    .map(({ personId }) => personId);
  return (
    <fieldset className="evaluation-leads">
      <legend className="ui-field-label">{words.leads}</legend>
      <p className="evaluation-help">{words.leadsHelp}</p>
      {[...entry.supported, ...others].map((personId) => (
        <LeadRow
          key={`${entry.record.id} ${personId}`}
          personId={personId}
          view={view}
          entry={entry}
          organisations={organisations}
        />
      ))}
    </fieldset>
  );
}

interface LeadRowProps extends EvaluationPartProps {
  personId: string;
  organisations: readonly ComboChoice[];
}

function LeadRow({ view, entry, personId, organisations }: LeadRowProps) {
  const evaluationId = entry.record.id;
  const lead = entry.leads.find((each) => each.personId === personId);
  const name = memberName(view, personId);
  const { fields, change } = useAutosavedRow(
    () => ({ organisationId: lead?.organisationId ?? null, watching: lead?.watching ?? '' }),
    async (part, _, kept) => {
      const saved = await trpcClient.evaluations.saveLeadAfter.mutate({
        evaluationId,
        personId,
        fields: part,
        ...kept,
      });
      // The next step waits for nothing else but this.
      if (part.organisationId !== undefined)
        void queryClient.invalidateQueries({
          queryKey: trpc.evaluations.ofCase.queryKey({ caseId: view.caseId }),
        });
      return saved;
    },
  );
  const isNeeded = entry.supported.includes(personId) && fields.organisationId === null;
  return (
    <div className="evaluation-lead">
      <p className="evaluation-lead-name">
        {name} {isNeeded && <Chip tone="warn">{words.needed}</Chip>}
      </p>
      <ComboBox
        label={words.leadOf(name)}
        width="full"
        choices={organisations}
        value={fields.organisationId}
        onChange={(organisationId) => change({ organisationId })}
      />
      <TextField
        label={words.watchingOf(name)}
        width="full"
        value={fields.watching}
        onChange={(watching) => change({ watching })}
      />
    </div>
  );
}

/** 管理運営: 直営・委託・指定管理・補助事業, several at once, each with its own term. */
import { MANAGEMENT_KINDS } from '../../db/cityPlan/codes.ts';
import { choicesOf } from '../cases/choices.ts';
import { MANAGEMENT_KIND_LABELS } from '../text/labels.ts';
import { organisationText as text } from '../text/organisations.ts';
import { Button, FieldRow, FormSection, JapaneseDateField, LinkButton, Select } from '../ui/index.ts';
import { newTerm, reversedTerms, type TermRow } from './organisationForm.ts';

export interface TermsFieldProps {
  terms: readonly TermRow[];
  onChange: (terms: TermRow[]) => void;
}

export function TermsField({ terms, onChange }: TermsFieldProps) {
  const change = (key: string, part: Partial<TermRow>) =>
    onChange(terms.map((term) => (term.key === key ? { ...term, ...part } : term)));
  const reversed = reversedTerms(terms);
  return (
    <FormSection title={text.management}>
      {terms.map((term, index) => (
        <FieldRow key={term.key}>
          <Select
            label={text.managementKind}
            width="s"
            choices={choicesOf(MANAGEMENT_KINDS, MANAGEMENT_KIND_LABELS)}
            value={term.kind}
            onChange={(kind) => kind && change(term.key, { kind })}
          />
          <JapaneseDateField
            label={text.from}
            value={term.from}
            onChange={(from) => change(term.key, { from })}
          />
          <JapaneseDateField
            label={text.until}
            value={term.until}
            onChange={(until) => change(term.key, { until })}
            error={reversed.includes(term.key) ? text.reversed : null}
          />
          <LinkButton
            aria-label={text.removeTerm(index + 1)}
            onPress={() => onChange(terms.filter(({ key }) => key !== term.key))}
          >
            {text.people.remove}
          </LinkButton>
        </FieldRow>
      ))}
      <div>
        <Button size="s" onPress={() => onChange([...terms, newTerm('commissioned', crypto.randomUUID())])}>
          {text.addTerm}
        </Button>
      </div>
    </FormSection>
  );
}

/** On what basis the sheet goes: preset by whose organisation it is; another one with its reason (R06, C8). */
import type { LegalBasis } from '../../../db/handoff/codes.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { LEGAL_BASIS_LABELS } from '../../text/labels.ts';
import { RadioGroup, Select, TextArea } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';

export interface BasisFieldsProps {
  /** Our own section uses within the purpose; everybody else needs the person's consent. */
  preset: 'consent' | 'within-purpose';
  /** The likeliest first. */
  others: readonly LegalBasis[];
  basis: LegalBasis;
  reason: string;
  error: string | null;
  onChange: (part: { basis?: LegalBasis | null; basisReason?: string }) => void;
}

export function BasisFields({ preset, others, basis, reason, error, onChange }: BasisFieldsProps) {
  const isOther = basis !== 'consent' && basis !== 'within-purpose';
  return (
    <>
      <RadioGroup
        label={words.basis}
        choices={[
          ...(preset === 'within-purpose'
            ? [{ value: 'within-purpose' as const, label: words.basisWithin }]
            : [{ value: 'consent' as const, label: words.basisConsent }]),
          { value: 'other' as const, label: words.basisOther, isDisabled: others.length === 0 },
        ]}
        value={isOther ? 'other' : preset}
        onChange={(which) => onChange({ basis: which === 'other' ? (others[0] ?? null) : null })}
      />
      {isOther && (
        <>
          <Select
            label={words.basisChoice}
            width="full"
            choices={choicesOf(others, LEGAL_BASIS_LABELS)}
            value={basis}
            onChange={(chosen) => chosen && onChange({ basis: chosen })}
          />
          <TextArea
            label={words.basisReason}
            isRequired
            rows={2}
            value={reason}
            onChange={(basisReason) => onChange({ basisReason })}
            error={error}
          />
        </>
      )}
    </>
  );
}

/** On what basis the sheet goes: preset by whose organisation it is; another one with its reason (R06, C8). */
import { BASIS_DEMANDS } from '../../../db/disclosures/rules.ts';
import type { LegalBasis } from '../../../db/handoff/codes.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { LEGAL_BASIS_LABELS } from '../../text/labels.ts';
import { RadioGroup, Select, TextArea } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import type { FieldErrors } from '../fieldErrors.ts';
import { type Approval, ApprovalFields, type ApprovalFieldsProps } from './ApprovalFields.tsx';

export interface BasisFieldsProps {
  /** Our own section uses within the purpose; everybody else needs the person's consent. */
  preset: 'consent' | 'within-purpose';
  /** The likeliest first. */
  others: readonly LegalBasis[];
  basis: LegalBasis;
  reason: string;
  /** Asked for where the judgement is not the counter's alone (69条2項4号). */
  approval: Approval;
  staff: ApprovalFieldsProps['staff'];
  errors: FieldErrors;
  onChange: (part: { basis?: LegalBasis | null; basisReason?: string } & Partial<Approval>) => void;
}

export function BasisFields(props: BasisFieldsProps) {
  const { preset, others, basis, reason, approval, staff, errors, onChange } = props;
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
            error={errors.basisReason ?? null}
          />
          {BASIS_DEMANDS[basis].approver && (
            <ApprovalFields approval={approval} staff={staff} errors={errors} onChange={onChange} />
          )}
        </>
      )}
    </>
  );
}

/** Who approved a disclosure, when and how; by telephone, who heard it (the document follows). */
import { APPROVAL_WAYS, type ApprovalWay } from '../../../db/disclosures/codes.ts';
import { disclosureText as words } from '../../text/disclosures.ts';
import { APPROVAL_WAY_LABELS } from '../../text/labels.ts';
import { FieldRow, JapaneseDateField, RadioGroup, Select, TextField, TimeField } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import type { FieldErrors } from '../fieldErrors.ts';

export interface Approval {
  approver: string;
  approvedOn: string | null;
  approvedTime: string | null;
  approvalWay: ApprovalWay | null;
  approvalHeardByStaffId: string | null;
}

/** Null: none is asked for. */
export const noApproval = (on: string | null): Approval => ({
  approver: '',
  approvedOn: on,
  approvedTime: null,
  approvalWay: null,
  approvalHeardByStaffId: null,
});

export interface ApprovalFieldsProps {
  approval: Approval;
  staff: readonly { value: string; label: string }[];
  errors: FieldErrors;
  onChange: (part: Partial<Approval>) => void;
}

export function ApprovalFields({ approval, staff, errors, onChange }: ApprovalFieldsProps) {
  return (
    <>
      <FieldRow>
        <TextField
          label={words.approver}
          isRequired
          value={approval.approver}
          onChange={(approver) => onChange({ approver })}
          error={errors.approver ?? null}
        />
        <JapaneseDateField
          label={words.approvedOn}
          isRequired
          value={approval.approvedOn}
          onChange={(approvedOn) => onChange({ approvedOn })}
          error={errors.approvedOn ?? null}
        />
        <TimeField
          label={words.approvedTime}
          value={approval.approvedTime}
          onChange={(approvedTime) => onChange({ approvedTime })}
        />
      </FieldRow>
      <FieldRow>
        <RadioGroup
          label={words.approvalWay}
          choices={choicesOf(APPROVAL_WAYS, APPROVAL_WAY_LABELS)}
          value={approval.approvalWay}
          onChange={(approvalWay) => onChange({ approvalWay })}
        />
        {approval.approvalWay === 'phone' && (
          <Select
            label={words.approvalHeard}
            width="s"
            choices={staff}
            value={approval.approvalHeardByStaffId}
            onChange={(approvalHeardByStaffId) => onChange({ approvalHeardByStaffId })}
          />
        )}
      </FieldRow>
      <p className="case-help">{words.approvalHelp}</p>
    </>
  );
}

/** Between the city's own windows: the basis is preset, and the fiscal year's one approval is asked for once (C7). */
import { useState } from 'react';
import { formatFiscalYear, formatShort } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { approvalText as words } from '../text/giving.ts';
import { giveText } from '../text/handoff.ts';
import { uiText } from '../text/ui.ts';
import {
  Basis,
  Button,
  Dialog,
  FieldRow,
  JapaneseDateField,
  LinkButton,
  Soft,
  Stack,
  TextField,
  useAnnounce,
} from '../ui/index.ts';
import type { GiveFieldsProps, Presets } from './GiveFields.tsx';

export function CityGrounds({ form, change, faults, presets }: GiveFieldsProps & { presets: Presets }) {
  const [isFixing, setFixing] = useState(false);
  const { approval, fiscalYear } = presets;
  const year = formatFiscalYear(fiscalYear);
  return (
    <>
      <div className="handoff-preset">
        <span className="handoff-preset-name">{giveText.basis}</span>
        <span>
          {giveText.basisPreset} <Basis provision={giveText.basisProvision}>{giveText.basisWhy}</Basis>
        </span>
      </div>
      {approval ? (
        <div className="handoff-preset">
          <span className="handoff-preset-name">{words.label}</span>
          <span>{words.standing(approval.number, formatShort(approval.approvedOn), approval.approver)}</span>
          <span className="handoff-preset-note">
            <Soft>{words.covers(year)}</Soft>
            <LinkButton onPress={() => setFixing(true)}>{words.fix}</LinkButton>
          </span>
        </div>
      ) : (
        <>
          <p>{words.none(year)}</p>
          <ApprovalFields
            approval={{ number: form.blanketApproval, approvedOn: form.approvedOn, approver: form.approver }}
            change={({ number, ...rest }) =>
              change(number === undefined ? rest : { ...rest, blanketApproval: number })
            }
            faults={{
              number: faults.blanketApproval ?? null,
              approvedOn: faults.approvedOn ?? null,
              approver: faults.approver ?? null,
            }}
          />
        </>
      )}
      {isFixing && approval && <FixDialog approval={approval} onClose={() => setFixing(false)} />}
    </>
  );
}

interface Approval {
  number: string;
  approvedOn: string | null;
  approver: string;
}

interface ApprovalFieldsProps {
  approval: Approval;
  change: (part: Partial<Approval>) => void;
  faults: Partial<Record<keyof Approval, string | null>>;
}

function ApprovalFields({ approval, change, faults }: ApprovalFieldsProps) {
  return (
    <FieldRow>
      <TextField
        label={words.number}
        width="s"
        value={approval.number}
        onChange={(number) => change({ number })}
        help={words.numberHelp}
        error={faults.number ?? null}
        isRequired
      />
      <JapaneseDateField
        label={words.approvedOn}
        value={approval.approvedOn}
        onChange={(approvedOn) => change({ approvedOn })}
        error={faults.approvedOn ?? null}
        isRequired
      />
      <TextField
        label={words.approver}
        width="s"
        value={approval.approver}
        onChange={(approver) => change({ approver })}
        error={faults.approver ?? null}
        isRequired
      />
    </FieldRow>
  );
}

const save = (input: { fiscalYear: number; number: string; approvedOn: string; approver: string }) =>
  trpcClient.handoff.recordApproval
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

function FixDialog({
  approval,
  onClose,
}: {
  approval: NonNullable<Presets['approval']>;
  onClose: () => void;
}) {
  const [fields, setFields] = useState<Approval>(approval);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(save);
  const isWhole = fields.number.trim() !== '' && fields.approver.trim() !== '' && fields.approvedOn !== null;
  const submit = async () => {
    if (!isWhole) return;
    const { number, approver, approvedOn } = fields;
    const input = { fiscalYear: approval.fiscalYear, number, approver, approvedOn: approvedOn ?? '' };
    if (!(await run(input))) return;
    announce(words.saved, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.fixTitle(formatFiscalYear(approval.fiscalYear))}
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} isDisabled={!isWhole} onPress={() => void submit()}>
            {words.save}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{words.fixLead}</p>
        <ApprovalFields
          approval={fields}
          change={(part) => setFields((now) => ({ ...now, ...part }))}
          faults={{}}
        />
        <Refused refusal={refusal} />
      </Stack>
    </Dialog>
  );
}

/** リスクの聴き取り: what was asked and found, whom the law names to tell, and who was told (or why nobody). */
import { useState } from 'react';
import { RISKS, type Risk } from '../../../db/assessments/codes.ts';
import { NOTIFIABLE_RISKS } from '../../../db/assessments/rules.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { RISK_NOTIFY, caseText as words } from '../../text/cases.ts';
import { RISK_LABELS } from '../../text/labels.ts';
import { Checkbox, CheckboxGroup, ComboBox, Notice, TextArea, TextField } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import type { CaseDialogProps } from './caseDialog.ts';

interface Found {
  caseId: string;
  date: string;
  time: string;
  risks: Risk[];
  askedAndNone: boolean;
  notifiedOrganisationId: string | null;
  notifiedText: string;
  notNotifiedReason: string;
}

const save = (input: Found) => trpcClient.assessments.recordRisks.mutate(input);

export function RisksDialog({ view, now, onClose }: CaseDialogProps) {
  const [found, setFound] = useState<Found>({
    caseId: view.head.id,
    date: now.date,
    time: now.time,
    risks: [],
    askedAndNone: false,
    notifiedOrganisationId: null,
    notifiedText: '',
    notNotifiedReason: '',
  });
  const change = (part: Partial<Found>) => setFound((before) => ({ ...before, ...part }));
  const organisations = useOrganisationChoices();
  const action = useAction(save);
  const errors = fieldErrors(action.refusal);
  const notifiable = found.risks.filter((risk) => NOTIFIABLE_RISKS.includes(risk));
  return (
    <FormDialog
      title={words.risks}
      size="l"
      submitLabel={words.risksSave}
      onSubmit={() => void action.runThen(found, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
    >
      <CheckboxGroup
        label={words.risksFound}
        layout="grid"
        choices={choicesOf(RISKS, RISK_LABELS)}
        value={found.risks}
        onChange={(risks) => change({ risks, ...(risks.length > 0 ? { askedAndNone: false } : {}) })}
        error={errors.risks ?? null}
      />
      <Checkbox
        isSelected={found.askedAndNone}
        onChange={(askedAndNone) => change({ askedAndNone, ...(askedAndNone ? { risks: [] } : {}) })}
        note={words.risksNoneNote}
      >
        {words.risksNone}
      </Checkbox>
      {notifiable.length > 0 && (
        <>
          <Notice tone="urgent" label={words.risksNotify} isAnnounced>
            <ul className="case-plain-list">
              {notifiable.map((risk) => (
                <li key={risk}>
                  {RISK_LABELS[risk]}: {RISK_NOTIFY[risk]}
                </li>
              ))}
            </ul>
          </Notice>
          <ComboBox
            label={words.notifiedOrganisation}
            width="l"
            choices={organisations}
            value={found.notifiedOrganisationId}
            onChange={(notifiedOrganisationId) => change({ notifiedOrganisationId })}
          />
          <TextField
            label={words.notifiedText}
            width="full"
            value={found.notifiedText}
            onChange={(notifiedText) => change({ notifiedText })}
          />
          <TextArea
            label={words.notNotified}
            rows={2}
            value={found.notNotifiedReason}
            onChange={(notNotifiedReason) => change({ notNotifiedReason })}
            help={words.notNotifiedHelp}
          />
        </>
      )}
    </FormDialog>
  );
}

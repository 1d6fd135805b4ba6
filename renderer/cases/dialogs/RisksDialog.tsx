/** リスクの聴き取り: what was asked and found, whom the law names to tell, and who was told (or why nobody). */
import { useState } from 'react';
import { RISKS, type Risk } from '../../../db/assessments/codes.ts';
import type { NotificationInput } from '../../../db/assessments/inputs.ts';
import { NOTIFIABLE_RISKS } from '../../../db/assessments/rules.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { caseText as words } from '../../text/cases.ts';
import { RISK_LABELS } from '../../text/labels.ts';
import { Checkbox, CheckboxGroup, Notice, TextField } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';
import { emptyNotification, NotificationFields } from './NotificationFields.tsx';

interface Found {
  risks: Risk[];
  askedAndNone: boolean;
  /** What was written for a risk stays while its tick is taken off and put back. */
  notifications: Partial<Record<Risk, NotificationInput>>;
  unseenGround: string;
}

const save = (input: {
  caseId: string;
  date: string;
  time: string;
  risks: Risk[];
  askedAndNone: boolean;
  notifications: NotificationInput[];
  unseenGround: string;
}) => trpcClient.assessments.recordRisks.mutate(input);

export function RisksDialog({ view, now, onClose }: CaseDialogProps) {
  const [found, setFound] = useState<Found>({
    risks: [],
    askedAndNone: false,
    notifications: {},
    unseenGround: words.unseenGround,
  });
  const change = (part: Partial<Found>) => setFound((before) => ({ ...before, ...part }));
  const action = useAction(save);
  const errors = fieldErrors(action.refusal);
  const notifiable = found.risks.filter((risk) => NOTIFIABLE_RISKS.includes(risk));
  const entryOf = (risk: Risk) => found.notifications[risk] ?? emptyNotification(risk, now);
  const raises = found.risks.includes('unseen') && view.head.urgency !== 'high';
  return (
    <FormDialog
      title={words.risks}
      size="l"
      submitLabel={words.risksSave}
      onSubmit={() =>
        void action.runThen(
          {
            caseId: view.head.id,
            ...now,
            risks: found.risks,
            askedAndNone: found.askedAndNone,
            notifications: notifiable.map(entryOf),
            unseenGround: found.unseenGround,
          },
          onClose,
        )
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
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
        <Notice tone="urgent" label={words.risksNotify} isAnnounced>
          {words.risksNotifyText}
        </Notice>
      )}
      {raises && (
        <TextField
          label={words.unseenGroundLabel}
          width="full"
          help={words.unseenRaises}
          value={found.unseenGround}
          onChange={(unseenGround) => change({ unseenGround })}
        />
      )}
      {notifiable.map((risk) => (
        <NotificationFields
          key={risk}
          value={entryOf(risk)}
          onChange={(entry) => change({ notifications: { ...found.notifications, [risk]: entry } })}
        />
      ))}
    </FormDialog>
  );
}

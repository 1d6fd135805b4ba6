/** つなぐ: where to, on what basis, what goes along; the clerk sees the sheet's contents before it is sent (R06). */
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { REFERRAL_WAYS, type ReferralWay } from '../../../db/assessments/codes.ts';
import { LEGAL_BASES, type LegalBasis } from '../../../db/handoff/codes.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { LEGAL_BASIS_LABELS, REFERRAL_WAY_LABELS } from '../../text/labels.ts';
import {
  ComboBox,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';
import { SheetPreview } from './SheetPreview.tsx';

/** 利用目的の範囲内 is no disclosure: it is for the city's own windows, never for a つなぎ to another body. */
const OTHER_BASES = LEGAL_BASES.filter((basis) => basis !== 'consent' && basis !== 'within-purpose');

interface Body {
  organisationId: string | null;
  date: string | null;
  time: string | null;
  basis: LegalBasis;
  basisReason: string;
  contactName: string;
  way: ReferralWay;
  reason: string;
  request: string;
  appointment: string;
  /** Null until changed: the core's proposal stands. */
  confirmDue: string | null;
}

const save = (input: { caseId: string; body: Body; confirmDue: string | null }) =>
  trpcClient.referrals.send.mutate({
    ...input.body,
    caseId: input.caseId,
    organisationId: input.body.organisationId ?? '',
    date: input.body.date ?? '',
    time: input.body.time ?? '',
    confirmDue: input.confirmDue ?? '',
  });

export function ReferralDialog({ view, now, onClose, open }: CaseDialogProps) {
  const caseId = view.head.id;
  const empty = useCallback(
    (): Body => ({
      organisationId: null,
      date: now.date,
      time: now.time,
      basis: 'consent',
      basisReason: '',
      contactName: '',
      way: 'contact',
      reason: '',
      request: '',
      appointment: '',
      confirmDue: null,
    }),
    [now],
  );
  const { body, change, saved, discard, isLoaded } = useDraft('referral', caseId, empty);
  const candidates = useQuery(trpc.referrals.candidates.queryOptions({ caseId })).data ?? [];
  const proposed = useQuery({
    ...trpc.referrals.confirmDue.queryOptions({ date: body.date ?? '' }),
    enabled: body.date !== null,
  }).data;
  const organisations = useOrganisationChoices();
  const action = useAction(save);
  const confirmDue = body.confirmDue ?? proposed ?? null;
  const required = useRequired({
    organisationId: [words.organisation, body.organisationId !== null],
    basisReason: [words.basisReason, body.basis === 'consent' || body.basisReason.trim() !== ''],
    reason: [words.reason, body.reason.trim() !== ''],
    date: [words.date, body.date !== null],
    time: [words.time, body.time !== null],
    confirmDue: [words.confirmDue, confirmDue !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () =>
    required.check() &&
    action.runThen({ caseId, body, confirmDue }, ({ referralId }) => {
      void discard();
      open({ kind: 'sheet', referralId });
    });

  return (
    <FormDialog
      title={words.send}
      size="l"
      submitLabel={words.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      refusal={action.refusal}
      ways={{ 'record-consent': () => open({ kind: 'consent' }) }}
      isRunning={action.isRunning}
      tries={required.tries}
      saved={saved}
      isReady={isLoaded}
    >
      {candidates.length > 0 && (
        <RadioGroup
          label={words.candidates}
          choices={candidates.map((each) => ({ value: each.organisationId, label: each.name }))}
          value={
            candidates.some((each) => each.organisationId === body.organisationId)
              ? body.organisationId
              : null
          }
          onChange={(organisationId) => change({ organisationId })}
        />
      )}
      <ComboBox
        label={words.organisation}
        isRequired
        width="l"
        choices={organisations}
        value={body.organisationId}
        onChange={(organisationId) => change({ organisationId })}
        help={words.organisationHelp}
        error={errors.organisationId ?? null}
      />
      <RadioGroup
        label={words.basis}
        choices={[
          { value: 'consent', label: words.basisConsent },
          { value: 'other', label: words.basisOther },
        ]}
        value={body.basis === 'consent' ? 'consent' : 'other'}
        onChange={(which) => change({ basis: which === 'consent' ? 'consent' : 'by-law' })}
      />
      {body.basis !== 'consent' && (
        <>
          <Select
            label={words.basisChoice}
            width="full"
            choices={choicesOf(OTHER_BASES, LEGAL_BASIS_LABELS)}
            value={body.basis}
            onChange={(basis) => basis && change({ basis })}
          />
          <TextArea
            label={words.basisReason}
            isRequired
            rows={2}
            value={body.basisReason}
            onChange={(basisReason) => change({ basisReason })}
            error={errors.basisReason ?? null}
          />
        </>
      )}
      <SheetPreview
        caseId={caseId}
        organisationId={body.organisationId}
        date={body.date ?? now.date}
        basis={body.basis}
        most={view.worries.most}
        open={open}
      />
      <TextArea
        label={words.reason}
        isRequired
        rows={2}
        value={body.reason}
        onChange={(reason) => change({ reason })}
        help={words.reasonHelp}
        error={errors.reason ?? null}
      />
      <TextArea
        label={words.request}
        rows={2}
        value={body.request}
        onChange={(request) => change({ request })}
      />
      <FieldRow>
        <RadioGroup
          label={words.way}
          choices={choicesOf(REFERRAL_WAYS, REFERRAL_WAY_LABELS)}
          value={body.way}
          onChange={(way) => way && change({ way })}
        />
        <TextField
          label={words.contactName}
          width="m"
          value={body.contactName}
          onChange={(contactName) => change({ contactName })}
        />
        <TextField
          label={words.appointment}
          value={body.appointment}
          onChange={(appointment) => change({ appointment })}
        />
      </FieldRow>
      <FieldRow>
        <JapaneseDateField
          label={words.date}
          isRequired
          value={body.date}
          onChange={(date) => change({ date })}
          error={errors.date ?? null}
        />
        <TimeField
          label={words.time}
          isRequired
          value={body.time}
          onChange={(time) => change({ time })}
          error={errors.time ?? null}
        />
        <JapaneseDateField
          label={words.confirmDue}
          isRequired
          value={confirmDue}
          onChange={(due) => change({ confirmDue: due })}
          help={words.confirmDueHelp}
          error={errors.confirmDue ?? null}
        />
      </FieldRow>
    </FormDialog>
  );
}

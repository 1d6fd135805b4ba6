/** つなぐ: where to, on what basis, what goes along; the clerk sees the sheet's contents before it is sent (R06). */

import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { REFERRAL_WAYS, type ReferralWay } from '../../../db/assessments/codes.ts';
import { BASIS_DEMANDS } from '../../../db/disclosures/rules.ts';
import type { LegalBasis } from '../../../db/handoff/codes.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { itemsInWords } from '../../text/consents.ts';
import { disclosureText as approvalWords } from '../../text/disclosures.ts';
import { REFERRAL_WAY_LABELS } from '../../text/labels.ts';
import {
  ComboBox,
  FieldRow,
  FormSection,
  JapaneseDateField,
  RadioGroup,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { DueDateField } from '../../workingDays/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { PhraseArea } from '../notes/PhraseArea.tsx';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { useRequired } from '../useRequired.ts';
import { type Approval, noApproval } from './ApprovalFields.tsx';
import { BasisFields } from './BasisFields.tsx';
import { candidateNote } from './candidateWords.ts';
import type { CaseDialogProps } from './caseDialog.ts';
import { OrganisationReach } from './OrganisationReach.tsx';
import { SheetPreview, useSheetPreview } from './SheetPreview.tsx';

interface Body extends Approval {
  organisationId: string | null;
  date: string | null;
  time: string | null;
  /** Null until changed: as the organisation's standing has it. */
  basis: LegalBasis | null;
  basisReason: string;
  contactName: string;
  contactTel: string;
  way: ReferralWay;
  reason: string;
  request: string;
  appointment: string;
  said: string;
  memoPlace: string;
  memoBring: string;
  /** Null until changed: the core's proposal stands. */
  confirmDue: string | null;
}

const needsApprover = (basis: LegalBasis | null): boolean =>
  basis !== null && basis !== 'within-purpose' && BASIS_DEMANDS[basis].approver;

const save = ({
  body,
  ...input
}: {
  caseId: string;
  draftId: string | null;
  body: Body;
  confirmDue: string | null;
}) =>
  trpcClient.referrals.send.mutate({
    ...body,
    ...input,
    ...(needsApprover(body.basis) ? {} : noApproval(null)),
    organisationId: body.organisationId ?? '',
    date: body.date ?? '',
    time: body.time ?? '',
    confirmDue: input.confirmDue ?? '',
  });

export function ReferralDialog({ view, now, onClose, open }: CaseDialogProps) {
  const caseId = view.head.id;
  const empty = useCallback(
    (): Body => ({
      organisationId: null,
      date: now.date,
      time: now.time,
      basis: null,
      basisReason: '',
      ...noApproval(now.date),
      contactName: '',
      contactTel: '',
      way: 'contact',
      reason: '',
      request: '',
      appointment: '',
      said: '',
      memoPlace: '',
      memoBring: '',
      confirmDue: null,
    }),
    [now],
  );
  const { body, change, draftId, saved, reset, isLoaded } = useDraft('referral', caseId, empty);
  const candidates = useQuery(trpc.referrals.candidates.queryOptions({ caseId })).data ?? [];
  const proposed = useQuery({
    ...trpc.referrals.confirmDue.queryOptions({ date: body.date ?? '' }),
    enabled: body.date !== null,
  }).data;
  const organisations = useOrganisationChoices();
  const action = useAction(save);
  const confirmDue = body.confirmDue ?? proposed ?? null;
  const asked = {
    caseId,
    organisationId: body.organisationId,
    date: body.date ?? now.date,
    basis: body.basis,
  };
  const { data: preview } = useSheetPreview(asked);
  const shown = preview?.ok ? preview.value : null;
  const basis = body.basis ?? shown?.basis ?? 'consent';
  const isPreset = basis === 'consent' || basis === 'within-purpose';
  const scopes = shown && basis === 'consent' && shown.items.length > 0 ? itemsInWords(shown.items) : null;
  const textHelp = scopes ? words.textScopes(scopes) : words.textScopesAll;
  const required = useRequired({
    organisationId: [words.organisation, body.organisationId !== null],
    basisReason: [words.basisReason, isPreset || body.basisReason.trim() !== ''],
    approver: [approvalWords.approver, !needsApprover(body.basis) || body.approver.trim() !== ''],
    approvedOn: [approvalWords.approvedOn, !needsApprover(body.basis) || body.approvedOn !== null],
    reason: [words.reason, body.reason.trim() !== ''],
    date: [words.date, body.date !== null],
    time: [words.time, body.time !== null],
    confirmDue: [words.confirmDue, confirmDue !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () =>
    required.check() &&
    action.runThen({ caseId, draftId, body, confirmDue }, ({ referralId }) => {
      reset();
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
      number={action.number}
      ways={{ 'record-consent': () => open({ kind: 'consent' }) }}
      isRunning={action.isRunning}
      tries={required.tries}
      saved={saved}
      isReady={isLoaded}
    >
      {candidates.length > 0 && (
        <div className="case-candidates">
          <RadioGroup
            label={words.candidates}
            layout="column"
            choices={candidates.map((each) => ({
              value: each.organisationId,
              label: each.name,
              note: candidateNote(each),
            }))}
            value={
              candidates.some((each) => each.organisationId === body.organisationId)
                ? body.organisationId
                : null
            }
            onChange={(organisationId) => change({ organisationId, basis: null })}
          />
        </div>
      )}
      <ComboBox
        label={words.organisation}
        isRequired
        width="l"
        choices={organisations}
        value={body.organisationId}
        onChange={(organisationId) => change({ organisationId, basis: null })}
        help={words.organisationHelp}
        error={errors.organisationId ?? null}
      />
      {body.organisationId && <OrganisationReach organisationId={body.organisationId} today={now.date} />}
      <BasisFields
        preset={shown?.standing === 'own-section' ? 'within-purpose' : 'consent'}
        others={shown?.otherBases ?? []}
        basis={basis}
        reason={body.basisReason}
        approval={body}
        staff={Object.entries(view.names.staff).map(([value, label]) => ({ value, label }))}
        errors={errors}
        onChange={change}
      />
      <SheetPreview {...asked} most={view.worries.most} open={open} />
      <PhraseArea
        field="reason"
        label={words.reason}
        isRequired
        rows={2}
        value={body.reason}
        onChange={(reason) => change({ reason })}
        help={textHelp}
        error={errors.reason ?? null}
      />
      <PhraseArea
        field="request"
        label={words.request}
        rows={2}
        value={body.request}
        onChange={(request) => change({ request })}
        help={textHelp}
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
          label={words.contactTel}
          width="s"
          type="tel"
          value={body.contactTel}
          onChange={(contactTel) => change({ contactTel })}
        />
      </FieldRow>
      <TextField
        label={words.appointment}
        width="l"
        value={body.appointment}
        onChange={(appointment) => change({ appointment })}
      />
      <TextArea
        label={words.said}
        rows={2}
        help={words.saidHelp}
        value={body.said}
        onChange={(said) => change({ said })}
      />
      <FormSection title={words.memo} help={words.memoLead}>
        <FieldRow>
          <TextField
            label={words.memoPlace}
            width="m"
            help={words.memoPlaceHelp}
            value={body.memoPlace}
            onChange={(memoPlace) => change({ memoPlace })}
          />
          <TextField
            label={words.memoBring}
            width="m"
            help={words.memoBringHelp}
            value={body.memoBring}
            onChange={(memoBring) => change({ memoBring })}
          />
        </FieldRow>
      </FormSection>
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
        <DueDateField
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

/** R17: a member of staff is 親族・知人 of somebody here; and the chief's word that they may open the case again. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RELATION_KINDS, type RelationKind } from '../../../db/closeRelations/codes.ts';
import { queryClient, trpc, trpcClient } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { relationText as words } from '../../text/closeRelations.ts';
import { RELATION_KIND_LABELS } from '../../text/labels.ts';
import { RadioGroup, Select, TextArea, useAnnounce } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const flag = trpcClient.closeRelations.flag.mutate;
const lift = trpcClient.closeRelations.lift.mutate;

/** One's own self, or as a chief or 調整役 any other. */
export function CloseRelationDialog({ view, onClose }: CaseDialogProps) {
  const go = usePlace((place) => place.go);
  const own = useQuery(trpc.office.session.queryOptions()).data?.staff ?? null;
  const staff = (useQuery(trpc.staff.list.queryOptions()).data ?? []).filter((each) => !each.disabled);
  const [chosen, setChosen] = useState<string | null>(null);
  const [kind, setKind] = useState<RelationKind>('relative');
  const [reason, setReason] = useState('');
  const [handOverStaffId, setHandOver] = useState<string | null>(null);
  const action = useAction(flag);
  const announce = useAnnounce();
  const errors = fieldErrors(action.refusal);
  if (!own) return null;
  const staffId = chosen ?? own.id;
  const mayNameOthers = own.roles.some((role) => role === 'chief' || role === 'coordinator');
  const carries =
    view.record.staffId === staffId ||
    view.record.deputyStaffId === staffId ||
    view.tasks.some((task) => task.staffId === staffId && task.doneAt === null);
  const kept = view.closeRelations.flatMap((each) => (each.liftedAt === null ? [each.staffId] : []));
  const nameChoices = (of: typeof staff) => of.map((each) => ({ value: each.id, label: each.name ?? '' }));
  return (
    <FormDialog
      title={words.title}
      submitLabel={staffId === own.id ? words.save : words.saveOther}
      onSubmit={() =>
        void action.runThen({ caseId: view.head.id, staffId, kind, reason, handOverStaffId }, () => {
          announce(staffId === own.id ? words.saved : words.savedOther, { tone: 'ok' });
          onClose();
          if (staffId !== own.id) return;
          // Nothing that was read of the case stays in the page.
          go({ room: 'today' });
          queryClient.clear();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p className="case-help">{words.help}</p>
      {mayNameOthers && (
        <Select
          label={words.staff}
          isRequired
          choices={nameChoices(staff.filter(({ id }) => !kept.includes(id)))}
          value={staffId}
          onChange={setChosen}
        />
      )}
      <RadioGroup
        label={words.kind}
        choices={choicesOf(RELATION_KINDS, RELATION_KIND_LABELS)}
        value={kind}
        onChange={(next) => setKind(next ?? kind)}
      />
      <TextArea
        label={words.reason}
        isRequired
        help={words.reasonHelp}
        rows={2}
        value={reason}
        onChange={setReason}
        error={errors.relationReason ?? null}
      />
      {carries && (
        <Select
          label={words.handOver}
          isRequired
          help={words.handOverHelp}
          choices={nameChoices(staff.filter(({ id }) => id !== staffId && !kept.includes(id)))}
          value={handOverStaffId}
          onChange={setHandOver}
          error={errors.handOverStaffId ?? null}
        />
      )}
    </FormDialog>
  );
}

export function LiftRelationDialog({ view, relationId, onClose }: CaseDialogProps & { relationId: string }) {
  const [reason, setReason] = useState('');
  const action = useAction(lift);
  const announce = useAnnounce();
  const found = view.closeRelations.find(({ id }) => id === relationId);
  return (
    <FormDialog
      title={words.liftTitle}
      submitLabel={words.liftSave}
      onSubmit={() =>
        void action.runThen({ relationId, reason }, () => {
          announce(words.lifted, { tone: 'ok' });
          onClose();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p>{words.liftHelp(found?.staffName ?? '')}</p>
      <TextArea
        label={words.liftReason}
        isRequired
        rows={2}
        value={reason}
        onChange={setReason}
        error={fieldErrors(action.refusal).liftReason ?? null}
      />
    </FormDialog>
  );
}

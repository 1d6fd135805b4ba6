/** 添付: adding what was chosen, putting right what is written about it, taking it out, and writing it out of the store. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AttachmentFields as Written } from '../../../db/attachments/inputs.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { shell } from '../../app/shell.ts';
import {
  AttachmentFields,
  type AttachmentRow,
  ChosenPreview,
  chooseFile,
  chosenFile,
  leaveChosen,
  subjectOf,
} from '../../attachments/index.ts';
import { attachmentText as words } from '../../text/attachments.ts';
import { Notice, TextArea, useAnnounce } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const NOTHING: Written = {
  kind: 'other',
  title: '',
  date: null,
  note: '',
  handling: 'normal',
  about: null,
};

const add = (input: Parameters<typeof trpcClient.attachments.add.mutate>[0]) =>
  trpcClient.attachments.add.mutate(input);
const change = (input: Parameters<typeof trpcClient.attachments.change.mutate>[0]) =>
  trpcClient.attachments.change.mutate(input);
const remove = (input: Parameters<typeof trpcClient.attachments.remove.mutate>[0]) =>
  trpcClient.attachments.remove.mutate(input);

/** What is known before anybody types: a photograph says its day, a paper its name. */
function firstWords(props: AddProps, key: string): Written {
  const file = chosenFile(key);
  const subject = props.about && subjectOf(props.view, props.about.entity, props.about.id);
  const facts = file?.looked.ok ? file.looked.value.facts : null;
  if (subject)
    return {
      ...NOTHING,
      kind: subject.kind,
      title: subject.label,
      about: { entity: subject.entity, id: subject.id },
      date: facts?.takenOn ?? null,
    };
  return {
    ...NOTHING,
    kind: facts?.mediaType === 'jpeg' ? 'photograph' : 'received-document',
    date: facts?.takenOn ?? null,
  };
}

type AddProps = CaseDialogProps & { chosen: string; about?: { entity: string; id: string } | undefined };

export function AddAttachmentDialog(props: AddProps) {
  const { view, onClose } = props;
  const [key, setKey] = useState(props.chosen);
  // What nobody has written yet follows the file that is chosen.
  const [written, setWritten] = useState<Partial<Written>>({});
  const fields = { ...firstWords(props, key), ...written };
  const action = useAction(add);
  const announce = useAnnounce();
  const file = chosenFile(key);
  const required = useRequired({ title: [words.title, fields.title.trim() !== ''] });
  useEffect(() => () => leaveChosen(key), [key]);
  if (!file) return null;
  const choose = () => void chooseFile().then((next) => next && setKey(next));
  const save = (heldId: string) =>
    void action.runThen({ caseId: view.head.id, heldId, attachment: fields }, () => {
      announce(words.added(fields.title));
      onClose();
    });
  const { looked } = file;
  return (
    <FormDialog
      title={words.addTitle}
      size="l"
      submitLabel={words.addSave}
      isSubmitDisabled={!looked.ok}
      onSubmit={() => looked.ok && required.check() && save(looked.value.heldId)}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      ways={{ 'choose-other-file': choose }}
      isRunning={action.isRunning}
    >
      <ChosenPreview file={file} onOther={choose} />
      {looked.ok && (
        <AttachmentFields
          view={view}
          value={fields}
          onChange={(part) => setWritten((before) => ({ ...before, ...part }))}
          errors={{ ...fieldErrors(action.refusal), ...required.errors }}
        />
      )}
    </FormDialog>
  );
}

type OneProps = CaseDialogProps & { attachmentId: string };

/** The row as it stands: it may have been put right at the other window since the list was drawn. */
function useRow({ view, attachmentId }: OneProps): AttachmentRow | undefined {
  const { data } = useQuery(trpc.attachments.list.queryOptions({ caseId: view.head.id }));
  return data?.find(({ id }) => id === attachmentId);
}

export function ChangeAttachmentDialog(props: OneProps) {
  const row = useRow(props);
  return row ? <Change {...props} row={row} /> : null;
}

function Change({ view, row, onClose }: OneProps & { row: AttachmentRow }) {
  const [fields, setFields] = useState<Written>(() => ({
    kind: row.kind ?? 'other',
    title: row.title ?? '',
    date: row.date,
    note: row.note ?? '',
    handling: row.handling ?? 'normal',
    about: row.aboutEntity && row.aboutId ? { entity: row.aboutEntity, id: row.aboutId } : null,
  }));
  const action = useAction(change);
  const required = useRequired({ title: [words.title, fields.title.trim() !== ''] });
  return (
    <FormDialog
      title={words.changeTitle}
      submitLabel={words.changeSave}
      onSubmit={() =>
        required.check() && void action.runThen({ attachmentId: row.id, attachment: fields }, onClose)
      }
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <AttachmentFields
        view={view}
        value={fields}
        onChange={(part) => setFields((before) => ({ ...before, ...part }))}
        errors={{ ...fieldErrors(action.refusal), ...required.errors }}
      />
    </FormDialog>
  );
}

export function RemoveAttachmentDialog({ attachmentId, onClose, ...props }: OneProps) {
  const row = useRow({ attachmentId, onClose, ...props });
  const [removalReason, setReason] = useState('');
  const action = useAction(remove);
  const announce = useAnnounce();
  const required = useRequired({ removalReason: [words.removalReason, removalReason.trim() !== ''] });
  return (
    <FormDialog
      title={words.removeTitle}
      size="s"
      submitLabel={words.removeSave}
      onSubmit={() =>
        required.check() &&
        void action.runThen({ attachmentId, removalReason }, () => {
          announce(words.removeDone(row?.title ?? ''));
          onClose();
        })
      }
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p>
        <strong>{row?.title}</strong>
      </p>
      <p className="case-help">{words.removeLead}</p>
      <TextArea
        label={words.removalReason}
        isRequired
        rows={2}
        value={removalReason}
        onChange={setReason}
        error={required.errors.removalReason ?? null}
      />
    </FormDialog>
  );
}

interface WritingOut {
  attachmentId: string;
  suggestedName: string;
  kind: 'jpeg' | 'png' | 'pdf';
  writeOutReason: string;
}

/** Null: staff left the save dialog. */
async function writeOut({
  attachmentId,
  suggestedName,
  kind,
  ...reason
}: WritingOut & { numberReason?: string }) {
  const to = await shell.chooseSave({ kind, suggestedName });
  if (!to) return { ok: true as const, value: null };
  const written = await trpcClient.attachments.writeOut.mutate({
    attachmentId,
    ticket: to.ticket,
    ...reason,
  });
  return written.ok ? { ok: true as const, value: to.fileName } : written;
}

export function WriteOutDialog({ attachmentId, onClose, ...props }: OneProps) {
  const row = useRow({ attachmentId, onClose, ...props });
  const [writeOutReason, setReason] = useState('');
  const action = useAction(writeOut);
  const announce = useAnnounce();
  const required = useRequired({ writeOutReason: [words.writeOutReason, writeOutReason.trim() !== ''] });
  if (!row?.mediaType) return null;
  const job = {
    attachmentId,
    kind: row.mediaType,
    suggestedName: row.title ?? words.untitled,
    writeOutReason,
  };
  return (
    <FormDialog
      title={words.writeOutTitle}
      size="s"
      submitLabel={words.writeOutSave}
      onSubmit={() =>
        required.check() &&
        void action.runThen(job, (fileName) => {
          if (fileName === null) return;
          announce(words.writtenOut(fileName));
          onClose();
        })
      }
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p>
        <strong>{row.title}</strong>
      </p>
      <Notice tone="caution" label={words.writeOutLabel}>
        {words.writeOutLead}
      </Notice>
      <TextArea
        label={words.writeOutReason}
        isRequired
        help={words.writeOutHelp}
        rows={2}
        value={writeOutReason}
        onChange={setReason}
        error={required.errors.writeOutReason ?? null}
      />
    </FormDialog>
  );
}

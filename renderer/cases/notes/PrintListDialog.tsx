/** Which 経過一覧: of which days, and for whom. A copy for the person says beforehand what stays out of it (R05). */
import { useState } from 'react';
import { toTokyoDate } from '../../../db/calendar/rules.ts';
import { forThePerson, versionsOf } from '../../../db/cases/notes/rules.ts';
import { caseText } from '../../text/cases.ts';
import { printListText as words } from '../../text/notes.ts';
import { FieldRow, JapaneseDateField, RadioGroup } from '../../ui/index.ts';
import type { CaseView } from '../caseView.ts';
import type { CaseDialogProps } from '../dialogs/caseDialog.ts';
import { FormDialog } from '../FormDialog.tsx';

type Copy = 'office' | 'person';

export function PrintListDialog({ view, open, onClose }: CaseDialogProps) {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [copy, setCopy] = useState<Copy>('office');
  const isBackwards = from !== null && to !== null && to < from;
  return (
    <FormDialog
      title={words.title}
      submitLabel={words.preview}
      onSubmit={() =>
        open({
          kind: 'paper',
          paper: 'progress-list',
          id: [view.head.id, from ?? '-', to ?? '-', copy].join(' '),
          fileName: [copy === 'person' ? words.fileForPerson : words.file, view.head.caseNo].join(' '),
        })
      }
      isSubmitDisabled={isBackwards}
      onClose={onClose}
      refusal={null}
      isRunning={false}
    >
      <FieldRow>
        <JapaneseDateField label={words.from} value={from} onChange={setFrom} />
        <JapaneseDateField
          label={words.to}
          value={to}
          onChange={setTo}
          error={isBackwards ? words.backwards : null}
        />
      </FieldRow>
      <p className="case-help">{words.periodHelp}</p>
      <RadioGroup
        label={words.copy}
        layout="column"
        choices={[
          { value: 'office', label: words.office, note: words.officeNote },
          { value: 'person', label: words.person, note: words.personNote },
        ]}
        value={copy}
        onChange={(next) => setCopy(next ?? 'office')}
      />
      {copy === 'person' && <p role="status">{leftOut(view, from, to)}</p>}
      {view.notes.length === 0 && <p className="case-help">{caseText.noNotes}</p>}
    </FormDialog>
  );
}

function leftOut(view: CaseView, from: string | null, to: string | null): string {
  const within = versionsOf(view.notes).filter(({ note }) => {
    const day = toTokyoDate(note.at ?? 0);
    return (from === null || day >= from) && (to === null || day <= to);
  });
  const copies = within.map(({ note }) => ({ note, open: forThePerson(note) }));
  return words.leftOut(
    copies.filter(({ open }) => open === null).length,
    copies.filter(({ note, open }) => open && note.view && !open.view).length,
  );
}

/** 紙一式を出す: who allowed it and when it comes back are said first; the number is given then, and stands on the cover. */
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { queryClient, trpcClient } from '../app/coreLink.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { PaperPreview } from '../paper/index.ts';
import { visitText as words } from '../text/visits.ts';
import { FieldRow, JapaneseDateField, Notice, TextField } from '../ui/index.ts';
import { nameOf, type VisitDay } from './visitDay.ts';

const make = (input: Parameters<typeof trpcClient.visits.makeKit.mutate>[0]) =>
  trpcClient.visits.makeKit.mutate(input);

export function KitDialog({ day, onClose }: { day: VisitDay; onClose: () => void }) {
  const [approver, setApprover] = useState('');
  const [returnDue, setReturnDue] = useState<string | null>(day.date);
  const [kitId, setKit] = useState<string | null>(null);
  const action = useAction(make);
  const required = useRequired({
    approver: [words.approver, approver.trim() !== ''],
    returnDue: [words.returnDue, returnDue !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const hidden = day.stops.filter(({ isConcealed }) => isConcealed);
  if (kitId)
    return (
      <PaperPreview
        paper="visit-kit"
        id={kitId}
        caseId={null}
        suggestedName={words.fileName(formatShort(day.date))}
        onClose={() => {
          void queryClient.invalidateQueries();
          onClose();
        }}
      />
    );
  return (
    <FormDialog
      title={words.takeOutTitle}
      submitLabel={words.preview}
      tries={required.tries}
      onSubmit={() =>
        required.check() &&
        void action.runThen({ date: day.date, approver, returnDue }, (made) => setKit(made.kitId))
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <p>{words.takeOutLead(day.stops.length)}</p>
      <p className="case-help">{words.takeOutRule}</p>
      {hidden.length > 0 && (
        <Notice tone="caution" label={words.concealed}>
          {words.takeOutConcealed(hidden.map(nameOf).join('、'))}
        </Notice>
      )}
      <FieldRow>
        <TextField
          label={words.approver}
          isRequired
          maxLength={100}
          value={approver}
          onChange={setApprover}
          error={errors.approver ?? null}
        />
        <JapaneseDateField
          label={words.returnDue}
          isRequired
          value={returnDue}
          onChange={setReturnDue}
          error={errors.returnDue ?? null}
        />
      </FieldRow>
    </FormDialog>
  );
}

/**
 * The history of a form, field by field: who, at which window, when, and what stood there before. `HistoryButton` is what a
 * screen places; the dialog opens above whatever form it stands in.
 */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useNames } from '../app/useNames.ts';
import { refusalOf } from '../app/useOutcome.ts';
import { fieldWords, valueWords } from '../text/fieldValues.ts';
import { historyText as words } from '../text/history.ts';
import { Button, Chip, Dialog, EmptyState, Stack } from '../ui/index.ts';
import { type HistoryRow, UndoButton } from './UndoButton.tsx';
import './history.css';

export interface HistoryButtonProps {
  /** Whose history: 「注意」, 「中村 あかり」. Named in the button for screen readers. */
  what: string;
  rows: HistoryRow[];
  variant?: 'quiet' | 'secondary';
  /** A form whose fields are its own reads them again. */
  onUndone?: () => void;
}

export function HistoryButton({ what, rows, variant = 'quiet', onUndone }: HistoryButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="s" variant={variant} aria-label={words.openOf(what)} onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && (
        <FieldHistory
          what={what}
          rows={rows}
          onClose={() => setOpen(false)}
          {...(onUndone && { onUndone })}
        />
      )}
    </>
  );
}

export interface FieldHistoryProps {
  what: string;
  rows: HistoryRow[];
  onClose: () => void;
  onUndone?: () => void;
}

export function FieldHistory({ what, rows, onClose, onUndone }: FieldHistoryProps) {
  const { data, error } = useQuery({ ...trpc.history.of.queryOptions({ rows }), gcTime: 0, staleTime: 0 });
  const refusal = data && !data.ok ? data.refusal : error ? refusalOf(error) : null;
  const fields = data?.ok ? data.value.fields : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.titleOf(what)}
      size="l"
      actions={<Button onPress={onClose}>{words.close}</Button>}
    >
      <Stack>
        <Refused refusal={refusal} />
        <UndoButton rows={rows} {...(onUndone && { onUndone })} />
        <p className="history-lead">{words.lead}</p>
        {fields?.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
        {fields?.map(({ entity, id, field, versions }) => (
          <Versions key={`${entity} ${id} ${field}`} field={field} versions={versions} />
        ))}
      </Stack>
    </Dialog>
  );
}

type Answer = Extract<inferRouterOutputs<AppRouter>['history']['of'], { ok: true }>['value'];
type Found = Answer['fields'][number];

/** What stood in one field, newest first. */
function Versions({ field, versions }: Pick<Found, 'field' | 'versions'>) {
  const names = useNames();
  return (
    <section aria-label={fieldWords(field)}>
      <h3 className="history-field">{fieldWords(field)}</h3>
      <ol className="history-versions">
        {versions.map(({ hlc, at, staffName, officeName, value, isConcealed, standing }) => (
          <li key={hlc} data-standing={standing}>
            <span className="history-when">
              <time dateTime={new Date(at).toISOString()}>{formatInstantTokyo(at)}</time>
              <span>{words.who(staffName, officeName)}</span>
            </span>
            <span className="history-value">
              {isConcealed ? words.concealed : valueWords(field, value, names)}
            </span>
            {words.standing[standing] && (
              <Chip tone={standing === 'difference' ? 'warn' : 'info'}>{words.standing[standing]}</Chip>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/**
 * 元に戻す: one's own last action on a form, said in words before it is taken back. Nothing is shown where there is nothing to undo;
 * what was undone can be done again the same way, and both stay in the history.
 */
import { useQuery } from '@tanstack/react-query';
import { formatInstantTokyo } from '../../db/calendar/rules.ts';
import type { Undo } from '../../db/history/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useNames } from '../app/useNames.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { fieldWords, valueWords } from '../text/fieldValues.ts';
import { historyText as words } from '../text/history.ts';
import { Button, Notice, useAnnounce } from '../ui/index.ts';
import './history.css';

/** A row of the record, and which of its fields the form shows: all of them unless said. */
export interface HistoryRow {
  entity: string;
  id: string;
  fields?: string[];
}

export interface UndoButtonProps {
  rows: HistoryRow[];
  onUndone?: () => void;
}

const takeBack = (input: { rows: HistoryRow[]; lastHlc: string }) => trpcClient.history.undo.mutate(input);

export function UndoButton({ rows, onUndone }: UndoButtonProps) {
  const history = useQuery({ ...trpc.history.of.queryOptions({ rows }), gcTime: 0, staleTime: 0 });
  const action = useOutcome(takeBack);
  const announce = useAnnounce();
  const offered = history.data?.ok ? history.data.value.undo : null;
  if (!offered) return <Refused refusal={action.refusal} />;
  return (
    <>
      <Refused refusal={action.refusal} />
      <Notice
        tone="info"
        label={words.undoLabel}
        meta={words.undoOf(formatInstantTokyo(offered.at))}
        action={
          <Button
            size="s"
            isPending={action.isRunning}
            onPress={() =>
              void action.run({ rows, lastHlc: offered.lastHlc }).then((done) => {
                if (!done) return;
                announce(words.undone);
                onUndone?.();
              })
            }
          >
            {words.undo}
          </Button>
        }
      >
        <UndoList fields={offered.fields} />
      </Notice>
    </>
  );
}

function UndoList({ fields }: { fields: Undo['fields'] }) {
  const names = useNames();
  return (
    <ul className="history-undo">
      {fields.map(({ entity, id, field, from, to }) => (
        <li key={`${entity} ${id} ${field}`}>
          {from === null && to === null
            ? words.changeConcealed(fieldWords(field))
            : words.change(fieldWords(field), valueWords(field, from, names), valueWords(field, to, names))}
        </li>
      ))}
    </ul>
  );
}

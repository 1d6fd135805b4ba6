/** Where people were moved to: seen at once, saved half a second after the last step, and before the screen is left or locked. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Diagram } from '../../db/diagrams/codes.ts';
import type { Point, Rect } from '../../db/diagrams/genogramRules.ts';
import type { Saves } from '../app/autosave.ts';
import { queryClient, trpc, trpcClient } from '../app/coreLink.ts';
import type { Moves } from './drawing.ts';
import type { Mover } from './MovableNode.tsx';

const QUIET_MS = 500;

export interface NodeMoves {
  moved: Moves;
  mover(bounds: Rect): Mover;
  reset(): Promise<boolean>;
}

export function useNodeMoves(caseId: string, diagram: Diagram, saves: Saves): NodeMoves {
  const [moved, setMoved] = useState<Moves>(new Map());
  const [held, hold] = useState<Rect | null>(null);
  const waiting = useRef(new Map<string, Point>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { carryOut, register, typed } = saves;

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const moves = [...waiting.current];
    waiting.current.clear();
    for (const [nodeId, to] of moves)
      await carryOut(() => trpcClient.diagrams.move.mutate({ caseId, diagram, nodeId, ...to }));
    if (moves.length > 0) await queryClient.invalidateQueries(trpc.diagrams.view.queryFilter());
  }, [caseId, diagram, carryOut]);

  useEffect(() => register(flush), [register, flush]);
  useEffect(() => () => void flush(), [flush]);

  const move = useCallback(
    (nodeId: string, to: Point) => {
      waiting.current.set(nodeId, to);
      setMoved((before) => new Map(before).set(nodeId, to));
      typed();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), QUIET_MS);
    },
    [flush, typed],
  );

  return useMemo(
    () => ({
      moved,
      mover: (bounds) => ({
        bounds: held,
        move,
        onPull: (isPulled) => {
          hold(isPulled ? bounds : null);
          if (!isPulled) void flush();
        },
      }),
      async reset() {
        await flush();
        const refusal = await carryOut(() => trpcClient.diagrams.reset.mutate({ caseId, diagram }));
        if (!refusal) setMoved(new Map());
        await queryClient.invalidateQueries(trpc.diagrams.view.queryFilter());
        return refusal === null;
      },
    }),
    [moved, held, move, flush, carryOut, caseId, diagram],
  );
}

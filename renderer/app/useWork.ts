/** Long work of the core that a screen has asked for: how far it is, and the way to stop it. */
import { useEffect, useState } from 'react';
import type { WorkProgress } from '../../db/works/codes.ts';
import { trpcClient } from './coreLink.ts';

export interface Working {
  /** Null while nothing is going on. */
  workId: string | null;
  progress: WorkProgress | null;
  /** Names the work; from then on it is watched. */
  run<T>(work: (workId: string) => Promise<T>): Promise<T>;
}

export const stopWork = (workId: string): void =>
  void trpcClient.works.cancel.mutate({ workId }).catch(() => {});

export function useProgress(workId: string | null): WorkProgress | null {
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (workId === null) return;
    const watching = trpcClient.works.watch.subscribe(
      { workId },
      // That it can't be watched stops nothing: the answer comes all the same.
      { onData: setProgress, onError: () => undefined },
    );
    return () => watching.unsubscribe();
  }, [workId]);
  return progress;
}

export function useWork(): Working {
  const [workId, setWorkId] = useState<string | null>(null);
  const progress = useProgress(workId);
  return {
    workId,
    progress,
    async run(work) {
      const id = crypto.randomUUID();
      setWorkId(id);
      try {
        return await work(id);
      } finally {
        setWorkId(null);
      }
    },
  };
}

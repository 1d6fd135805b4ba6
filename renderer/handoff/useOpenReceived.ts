/** 受け取る: staff choose the file, the page gets a ticket for it, never a path. */
import { useCallback } from 'react';
import { usePlace } from '../app/place.ts';
import { shell } from '../app/shell.ts';

export function useOpenReceived(): () => void {
  const go = usePlace((state) => state.go);
  return useCallback(() => {
    void shell.chooseOpen({ kind: 'handoff' }).then((file) => {
      if (file) go({ room: 'handoff-take', ...file });
    });
  }, [go]);
}

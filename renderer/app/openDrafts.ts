/** The 書きかけ that are on the screen now: the strip marks them, and going to one does not open it a second time. */
import { create } from 'zustand';

interface OpenDrafts {
  ids: readonly string[];
  enter(id: string): void;
  leave(id: string): void;
}

export const useOpenDrafts = create<OpenDrafts>((set) => ({
  ids: [],
  enter: (id) => set(({ ids }) => (ids.includes(id) ? { ids } : { ids: [...ids, id] })),
  leave: (id) => set(({ ids }) => ({ ids: ids.filter((each) => each !== id) })),
}));

/** Whether the help stands beside the work, and where the focus goes back to when it goes. */
import { create } from 'zustand';

interface Help {
  isOpen: boolean;
  toggle(): void;
  close(): void;
}

let before: Element | null = null;

export const useHelp = create<Help>((set, get) => ({
  isOpen: false,
  toggle() {
    if (get().isOpen) return get().close();
    before = document.activeElement;
    set({ isOpen: true });
  },
  close() {
    set({ isOpen: false });
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    before = null;
  },
}));

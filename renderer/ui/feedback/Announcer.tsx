/**
 * What just happened, said once: shown below the search box, where no button waits, and spoken by screen readers (aria-live).
 * Urgent words interrupt and stay until closed; others go after six seconds, but not under the pointer or focus, and the
 * next one takes their place. Going to another place takes them along, with what they offer to undo.
 *
 * const announce = useAnnounce(); announce('3件を取り込みました')
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { uiText } from '../../text/ui.ts';
import { Icon } from '../layout/Icon.tsx';

export interface Announcement {
  tone?: 'ok' | 'info' | 'urgent';
  /** E.g. 「元に戻す」. */
  action?: { label: string; onPress: () => void };
}

export type Announce = (text: string, options?: Announcement) => void;

interface Toast extends Announcement {
  key: number;
  text: string;
}

const SHOWN_MS = 6000;
const Context = createContext<Announce>(() => {});

export const useAnnounce = (): Announce => useContext(Context);

const Leave = createContext<() => void>(() => {});

/** Takes away what was said before `where` changed; what is said together with the change stays. */
export function useLeaveAnnouncements(where: string): void {
  const leave = useContext(Leave);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of place is what it waits for
  useEffect(leave, [where, leave]);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const lastKey = useRef(0);

  const announce = useCallback<Announce>((text, options) => {
    lastKey.current += 1;
    const toast = { ...options, text, key: lastKey.current };
    setToasts((shown) => [
      ...shown.filter((other) => other.tone === 'urgent' && other.text !== text).slice(-2),
      toast,
    ]);
  }, []);
  const standing = useRef(toasts);
  useEffect(() => {
    standing.current = toasts;
  }, [toasts]);
  const leave = useCallback(() => {
    const before = standing.current;
    setToasts((shown) => shown.filter((toast) => toast.tone === 'urgent' || !before.includes(toast)));
  }, []);
  const close = useCallback(
    (key: number) => setToasts((shown) => shown.filter((toast) => toast.key !== key)),
    [],
  );

  const spoken = (isUrgent: boolean) => toasts.filter((toast) => (toast.tone === 'urgent') === isUrgent);
  return (
    <Context value={announce}>
      <Leave value={leave}>{children}</Leave>
      <section className="ui-toasts" aria-label={uiText.notices}>
        {/* Both regions stand in the page from the start: a live region that arrives with its words stays silent. */}
        <div aria-live="polite">
          {spoken(false).map((toast) => (
            <ToastCard key={toast.key} toast={toast} onClose={close} />
          ))}
        </div>
        <div aria-live="assertive">
          {spoken(true).map((toast) => (
            <ToastCard key={toast.key} toast={toast} onClose={close} />
          ))}
        </div>
      </section>
    </Context>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: (key: number) => void }) {
  const [isHeld, setIsHeld] = useState(false);
  const stays = toast.tone === 'urgent' || toast.action !== undefined || isHeld;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => onClose(toast.key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays, toast.key, onClose]);

  const hold = { onFocus: () => setIsHeld(true), onBlur: () => setIsHeld(false) };
  return (
    <div
      className="ui-toast"
      data-tone={toast.tone ?? 'info'}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      {...hold}
    >
      <span className="ui-toast-text">{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className="ui-toast-action"
          onClick={() => {
            toast.action?.onPress();
            onClose(toast.key);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className="ui-toast-close"
        aria-label={uiText.close}
        onClick={() => onClose(toast.key)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

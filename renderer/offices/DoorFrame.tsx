/** What stands around every page before unlocking: the name, one card, nothing of anybody's. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Runtime, shell } from '../app/shell.ts';
import { officeText } from '../text/offices.ts';
import { uiText } from '../text/ui.ts';
import { PracticeBand } from './PracticeBand.tsx';
import { PlainNotice } from './plain.tsx';
import './offices.css';

export interface DoorFrameProps {
  title: string;
  /** wide: the set-up and the recovery key. */
  width?: 'narrow' | 'wide';
  children: ReactNode;
}

export function useRuntime(): Runtime | null {
  const [runtime, setRuntime] = useState<Runtime | null>(null);
  useEffect(() => {
    void shell.runtime().then(setRuntime, () => {});
  }, []);
  return runtime;
}

export function DoorFrame({ title, width = 'narrow', children }: DoorFrameProps) {
  const runtime = useRuntime();
  const heading = useRef<HTMLHeadingElement>(null);
  // Unless the page has put the focus in its first field already.
  useEffect(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className="offices-door">
      {runtime?.practice && <PracticeBand window={runtime.practice} />}
      <header className="offices-head">
        <span className="offices-brand">{uiText.appName}</span>
        {runtime && <span className="offices-version">{runtime.version}</span>}
      </header>
      <main className="offices-main" data-width={width}>
        {runtime?.runtime === 'substitute' && (
          <PlainNotice label={officeText.unlock.substitute}>{officeText.unlock.substituteText}</PlainNotice>
        )}
        <section className="offices-card">
          <h1 ref={heading} tabIndex={-1} className="offices-title">
            {title}
          </h1>
          {children}
        </section>
      </main>
    </div>
  );
}

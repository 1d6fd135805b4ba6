/** One part of a meeting's column, and the list of all parts at its side. A jump puts the focus on the part's heading. */
import type { ReactNode } from 'react';
import { meetingsText } from '../text/meetings.ts';
import { LinkButton } from '../ui/index.ts';

export interface MeetingSectionProps {
  /** In the page only; what the list at the side jumps to. */
  anchor: string;
  title: string;
  help?: string;
  level?: 2 | 3;
  aside?: ReactNode;
  children: ReactNode;
}

export function MeetingSection({ anchor, title, help, level = 2, aside, children }: MeetingSectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="meetings-section" aria-labelledby={anchor}>
      <div className="meetings-section-head">
        <Heading id={anchor} tabIndex={-1} className="meetings-section-title">
          {title}
        </Heading>
        {aside}
      </div>
      {help && <p className="meetings-section-help">{help}</p>}
      {children}
    </section>
  );
}

export const jumpTo = (anchor: string): void => {
  const heading = document.getElementById(anchor);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

export interface Part {
  anchor: string;
  title: string;
  parts?: readonly Part[];
}

export function PartList({ parts }: { parts: readonly Part[] }) {
  return (
    <nav className="meetings-parts" aria-label={meetingsText.contents}>
      <Parts parts={parts} />
    </nav>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <ol className="meetings-part-list">
      {parts.map((part) => (
        <li key={part.anchor}>
          <LinkButton onPress={() => jumpTo(part.anchor)}>{part.title}</LinkButton>
          {part.parts && <Parts parts={part.parts} />}
        </li>
      ))}
    </ol>
  );
}

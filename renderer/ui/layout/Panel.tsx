/** A white card. With a title it is a named region that screen readers can jump to. */
import { type ReactNode, useId } from 'react';

export interface PanelProps {
  title?: string;
  /** Level of the title in the page's outline. Default 2. */
  level?: 2 | 3;
  /** To the right of the title. */
  aside?: ReactNode;
  /** none: a table or tabs reach the edges. */
  padding?: 'normal' | 'none';
  children: ReactNode;
}

export function Panel({ title, level = 2, aside, padding = 'normal', children }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className="ui-panel" data-padding={padding} aria-labelledby={title ? id : undefined}>
      {(title || aside) && (
        <div className="ui-panel-head">
          {title && (
            <Heading id={id} className="ui-panel-title">
              {title}
            </Heading>
          )}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

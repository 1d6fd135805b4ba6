/** The top of every screen: the one h1, what belongs to it, and what can be done here. */
import { type ReactNode, useContext } from 'react';
import { HeadingHelp } from './headingHelp.ts';

export interface PageHeadingProps {
  title: string;
  /** Below the title: date, scope. */
  meta?: ReactNode;
  /** Beside the title: case id, chips. */
  chips?: ReactNode;
  /** At the right: SavedStamp and buttons, the primary one last. */
  actions?: ReactNode;
}

export function PageHeading({ title, meta, chips, actions }: PageHeadingProps) {
  const help = useContext(HeadingHelp);
  return (
    <div className="ui-page-heading">
      <div className="ui-page-heading-words">
        <div className="ui-page-heading-line">
          <h1 className="ui-page-heading-title">{title}</h1>
          {help}
          {chips}
        </div>
        {meta && <p className="ui-page-heading-meta">{meta}</p>}
      </div>
      {actions && <div className="ui-page-heading-actions">{actions}</div>}
    </div>
  );
}

/** 次にすること: one obvious next step, one primary button, the ways around it as links, and the law behind 「？ 根拠」. */
import { type ReactNode, useId } from 'react';
import { uiText } from '../../text/ui.ts';

export interface NextStepPanelProps {
  title: string;
  children?: ReactNode;
  /** A Basis. */
  basis?: ReactNode;
  /** One primary Button, then LinkButtons. */
  actions?: ReactNode;
}

export function NextStepPanel({ title, children, basis, actions }: NextStepPanelProps) {
  const id = useId();
  return (
    <section className="ui-next-step" aria-labelledby={id}>
      <h2 id={id} className="ui-next-step-heading">
        <span className="ui-next-step-kicker">{uiText.nextStep}</span>
        <span className="ui-next-step-title">{title}</span>
      </h2>
      {(children || basis) && (
        <div className="ui-next-step-body">
          {children} {basis}
        </div>
      )}
      {actions && <div className="ui-row">{actions}</div>}
    </section>
  );
}

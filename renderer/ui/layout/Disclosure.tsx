/** Opens and closes a part that not everyone needs. Closed content stays out of the tab order. */
import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  title: string;
  /** Seen while closed too: 「3件」, 「未入力」. */
  summary?: ReactNode;
  isOpenAtFirst?: boolean;
  level?: 2 | 3 | 4;
  children: ReactNode;
}

export function Disclosure({ title, summary, isOpenAtFirst = false, level = 3, children }: DisclosureProps) {
  return (
    <AriaDisclosure className="ui-disclosure" defaultExpanded={isOpenAtFirst}>
      <Heading level={level} className="ui-disclosure-heading">
        <Button slot="trigger" className="ui-disclosure-button">
          <Icon name="right" />
          <span>{title}</span>
          {summary && <span className="ui-disclosure-summary">{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="ui-disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}

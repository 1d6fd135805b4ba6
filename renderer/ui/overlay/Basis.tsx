/** 「？ 根拠」: the provision behind what the screen asks or refuses, one press away and never in the way. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, OverlayArrow, Popover } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';

export interface BasisProps {
  /** 「社会福祉法 第106条の6」 */
  provision: string;
  /** What it says, in plain words. */
  children: ReactNode;
  /** Where it can be read: the plan's page, the notice's number. */
  source?: string;
}

export function Basis({ provision, children, source }: BasisProps) {
  return (
    <DialogTrigger>
      <Button className="ui-basis" aria-label={`${uiText.basis}: ${provision}`}>
        <span aria-hidden="true">？</span> {uiText.basis}
      </Button>
      <Popover
        className="ui-popover ui-basis-popover"
        placement="bottom"
        offset={10}
        // A named region: React Aria's hidden close buttons would otherwise stand outside every landmark.
        // biome-ignore lint/a11y/useSemanticElements: React Aria measures and types a div here
        render={(props) => <div {...props} role="region" />}
      >
        <OverlayArrow className="ui-basis-arrow">
          <svg width="16" height="8" viewBox="0 0 16 8" aria-hidden="true">
            <path d="M0 0 8 8 16 0" />
          </svg>
        </OverlayArrow>
        <Dialog className="ui-basis-dialog">
          <Heading slot="title" level={3} className="ui-basis-title">
            {provision}
          </Heading>
          <div className="ui-basis-text">{children}</div>
          {source && <p className="ui-basis-source">{source}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

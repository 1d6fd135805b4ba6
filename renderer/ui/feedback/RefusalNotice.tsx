/** A rule said no: one sentence, the way to go on as one button, and the provision behind 「？ 根拠」. Never a dead end. */
import type { ReactNode } from 'react';
import { Button } from '../actions/Button.tsx';

export interface RefusalNoticeProps {
  sentence: string;
  /** The refusal's `way`, worded. */
  way?: { label: string; onPress: () => void; isPending?: boolean };
  /** A Basis. */
  basis?: ReactNode;
  /** Facts behind the refusal: the names concerned, the dates. */
  children?: ReactNode;
}

export function RefusalNotice({ sentence, way, basis, children }: RefusalNoticeProps) {
  return (
    <div className="ui-refusal" role="alert">
      <div className="ui-refusal-text">
        <p className="ui-refusal-sentence">
          {sentence} {basis}
        </p>
        {children}
      </div>
      {way && (
        <Button variant="primary" onPress={way.onPress} isPending={way.isPending ?? false}>
          {way.label}
        </Button>
      )}
    </div>
  );
}

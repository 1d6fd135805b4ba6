/** 取扱注意 in the head of a paper's first page. On a numbered copy of a meeting it is 非公開, and whose copy it is stands below. */
import { createContext, type ReactNode, use } from 'react';
import { paperText } from '../text/papers.ts';

/** 配付№ 03/08; null on everything that is no numbered copy. */
export const CopyMark = createContext<string | null>(null);

export function Stamp({ children }: { children: ReactNode }) {
  const mark = use(CopyMark);
  return (
    <div className="paper-stamp-place">
      <p className="paper-stamp">{mark ? paperText.restricted : children}</p>
      {mark && <p className="paper-copy-mark">{mark}</p>}
    </div>
  );
}

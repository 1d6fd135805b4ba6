/** A query's three ends on a screen: not there yet, refused, there. */
import type { ReactNode } from 'react';
import { appText } from '../text/app.ts';
import { Soft } from '../ui/index.ts';
import { Refused } from './Refused.tsx';
import { refusalOf } from './useOutcome.ts';

export interface LoadedProps<Data> {
  query: { data: Data | undefined; error: unknown };
  children: (data: Data) => ReactNode;
}

export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Refused refusal={refusalOf(query.error)} />;
  return <Soft>{appText.loading}</Soft>;
}

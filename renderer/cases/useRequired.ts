/** What a form needs before the core is asked: said at each empty field, in the field's own name, once somebody has tried. */
import { useState } from 'react';
import { missingText } from '../text/cases.ts';
import type { FieldErrors } from './fieldErrors.ts';

/** `[label, isFilled]` by field. */
export type Required = Readonly<Record<string, readonly [label: string, isFilled: boolean]>>;

export function useRequired(required: Required) {
  const [tries, setTries] = useState(0);
  const empty = Object.entries(required).filter(([, [, isFilled]]) => !isFilled);
  const errors: FieldErrors =
    tries === 0 ? {} : Object.fromEntries(empty.map(([key, [label]]) => [key, missingText(label)]));
  return {
    /** Counts the tries that failed: the focus goes to the first empty field each time. */
    tries,
    errors,
    check(): boolean {
      if (empty.length > 0) setTries((before) => before + 1);
      return empty.length === 0;
    },
  };
}

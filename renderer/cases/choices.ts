/** A code list and its labels as what fields choose from. */
import type { Choice } from '../ui/index.ts';

export const choicesOf = <Value extends string>(
  codes: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Choice<Value>[] => codes.map((value) => ({ value, label: labels[value] }));

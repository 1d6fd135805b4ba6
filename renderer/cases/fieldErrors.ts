/** A refusal's fields as sentences at the fields themselves; the sentence above the form names them all once. */
import { useEffect } from 'react';
import type { Refusal, RefusalCode } from '../../db/outcome.ts';
import { fieldNames } from '../text/fieldNames.ts';

export type FieldErrors = Readonly<Record<string, string>>;

/** What they name is lacking, not wrong. */
const MISSING: readonly RefusalCode[] = ['missing-required', 'R02', 'R10', 'R11'];

/** Keys are the last name of each path: `reception.people.0.kana` stands at `kana`. */
export function fieldErrors(refusal: Refusal | null): FieldErrors {
  const fields = refusal?.facts?.fields;
  if (!refusal || !Array.isArray(fields)) return {};
  const missing = MISSING.includes(refusal.code);
  return Object.fromEntries(
    fields.map((path) => {
      const key = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
      const name = fieldNames[key] ?? '';
      return [key, missing ? `${name}を入力してください` : `${name}の書き方を確かめてください`];
    }),
  );
}

/** Takes the focus to the first field that needs something, or to the sentence that says why not. */
export function useFocusOnRefusal(
  refusal: Refusal | null,
  within: () => HTMLElement | null,
  tries = 0,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal or another try moves the focus.
  useEffect(() => {
    if (!refusal && tries === 0) return;
    const root = within();
    const faulty = root?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid] input, [data-invalid] button',
    );
    if (faulty) faulty.focus();
    else root?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  }, [refusal, tries]);
}

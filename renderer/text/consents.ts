/** How a consent reads in one line: «①②⑤⑥、④は滞納がある事実だけ». The same words on the screen and on paper. */
import { CONSENT_SCOPES, type ConsentItem, type ConsentScope } from '../../db/consents/codes.ts';
import { ITEM_SCOPE, itemsOf } from '../../db/consents/rules.ts';
import { CONSENT_ITEM_LABELS, CONSENT_SCOPE_LABELS, CONSENT_SCOPE_MARKS } from './labels/consents.ts';

const named = (items: readonly ConsentItem[]): string =>
  items.map((item) => CONSENT_ITEM_LABELS[item]).join('・');

/** Whole scopes by their marks, then those of which only a part goes: whichever of «だけ» and «を除く» is shorter. */
export function itemsInWords(items: readonly ConsentItem[]): string {
  const scopes = [...new Set(items.map((item) => ITEM_SCOPE[item]))].sort();
  const whole: string[] = [];
  const parts: string[] = [];
  for (const scope of scopes) {
    const all = itemsOf([scope]);
    const given = all.filter((item) => items.includes(item));
    const mark = CONSENT_SCOPE_MARKS[scope];
    if (given.length === all.length) whole.push(mark);
    else if (given.length * 2 <= all.length) parts.push(`${mark}は${named(given)}だけ`);
    else {
      whole.push(mark);
      parts.push(`${mark}のうち${named(all.filter((item) => !given.includes(item)))}を除く`);
    }
  }
  return [whole.join(''), ...parts].filter(Boolean).join('、');
}

/** For paper: each scope written out, or what of it goes. */
export const itemsInFull = (items: readonly ConsentItem[]): string[] =>
  CONSENT_SCOPES.flatMap((scope) => {
    const all = itemsOf([scope]);
    const given = all.filter((item) => items.includes(item));
    if (given.length === 0) return [];
    const mark = CONSENT_SCOPE_MARKS[scope];
    return given.length === all.length
      ? `${mark}${CONSENT_SCOPE_LABELS[scope]}`
      : `${mark}のうち${named(given)}`;
  });

/** What is left out, by marks where a whole scope is, by name where an item is: 「②④、①のうち住所」. */
export function leftOutInWords(
  leftOut: readonly { scope: ConsentScope; item: ConsentItem | null }[],
): string {
  const whole = leftOut.filter((each) => each.item === null).map((each) => CONSENT_SCOPE_MARKS[each.scope]);
  const scopes = [...new Set(leftOut.flatMap((each) => (each.item ? [each.scope] : [])))];
  const parts = scopes.map((scope) => {
    const items = leftOut.flatMap((each) => (each.item && each.scope === scope ? [each.item] : []));
    return `${CONSENT_SCOPE_MARKS[scope]}のうち${named(items)}`;
  });
  return [whole.join(''), ...parts].filter(Boolean).join('、');
}

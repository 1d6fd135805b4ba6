/** What a hand would write on a blank form: the letters that stand on the filled paper and not on the blank one. */
import { execFileSync } from 'node:child_process';

/** Who printed it and when stands on no form that is filled in by hand. */
const PRINTED_BY = /印刷$/;

const lettersOf = (pdf: string): string[] =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !PRINTED_BY.test(line))
    .flatMap((line) => Array.from(line.replace(/\s/g, '')));

/** Letters with how often each stands there, so that a blank 「令和　年　月　日」 is taken off a filled date. */
export function handwritten(filled: string, blank: string): number {
  const left = new Map<string, number>();
  for (const letter of lettersOf(blank)) left.set(letter, (left.get(letter) ?? 0) + 1);
  return lettersOf(filled).filter((letter) => {
    const there = left.get(letter) ?? 0;
    left.set(letter, there - 1);
    return there <= 0;
  }).length;
}

/** What a 書きかけ is about, told from what its form holds. */

/** As many letters as a narrow button takes. */
const HINT = 12;

/** A name, else the first words: they tell it from the next one. */
export function draftHint(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const fields = body as Record<string, unknown>;
  const [person] = Array.isArray(fields.people) ? (fields.people as { name?: unknown }[]) : [];
  const words = [person?.name, fields.visitorName, fields.memo, fields.fact, fields.subject].find(
    (each): each is string => typeof each === 'string' && each.trim() !== '',
  );
  const letters = Array.from(words?.trim() ?? '');
  return letters.length > HINT ? `${letters.slice(0, HINT).join('')}…` : letters.join('');
}

/** A correction's subject is 「case/entry」, a visit's 「case/day」; a new reception has none. */
export function subjectOf(subjectId: string | null): { caseId: string | null; entryId: string | null } {
  const [caseId, entryId] = subjectId?.split('/') ?? [];
  return { caseId: caseId || null, entryId: entryId || null };
}

export function draftDay(body: unknown): string | null {
  const { date } = (body ?? {}) as { date?: unknown };
  return typeof date === 'string' ? date : null;
}

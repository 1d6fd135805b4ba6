/** A draft's body is whatever its form holds: a name, else the first words, tell it from the next one. */
const HINT = 12;

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

/**
 * Which record stands for a person after merges (同一人の統合), at however many windows. Two windows that did not know of each other may have
 * merged the one record into the other and the other into the one: then the record stands that the latest merge kept, and nobody is lost.
 */
import type { Connection } from '../store/connection.ts';

const statementsOf = (connection: Connection) => ({
  into: connection.prepare('SELECT mergedIntoId FROM person WHERE id = ?').pluck(),
  from: connection
    .prepare('SELECT id FROM person WHERE mergedIntoId = ? AND mergedIntoId IS NOT NULL')
    .pluck(),
  said: connection
    .prepare(`SELECT max(hlc) FROM head WHERE entity = 'person' AND id = ? AND field = 'mergedIntoId'`)
    .pluck(),
});

const prepared = new WeakMap<Connection, ReturnType<typeof statementsOf>>();
function statements(connection: Connection) {
  let known = prepared.get(connection);
  if (!known) {
    known = statementsOf(connection);
    prepared.set(connection, known);
  }
  return known;
}

export function survivorOf(connection: Connection, personId: string): string {
  const { into, said } = statements(connection);
  const passed: string[] = [];
  for (let at: string = personId; ; ) {
    if (passed.includes(at)) return keptLast(passed.slice(passed.indexOf(at)));
    passed.push(at);
    const next = into.get(at) as string | null | undefined;
    if (!next) return at;
    at = next;
  }

  /** Of a circle: whom the latest of its merges kept. */
  function keptLast(circle: readonly string[]): string {
    const latest = circle.reduce((one, other) =>
      ((said.get(other) as string | null) ?? '') > ((said.get(one) as string | null) ?? '') ? other : one,
    );
    return into.get(latest) as string;
  }
}

/** Everybody whose standing this record's merge may have changed: over all merges, both ways, themselves among them. */
export function mergedTogether(connection: Connection, personId: string): ReadonlySet<string> {
  const { into, from } = statements(connection);
  const group = new Set([personId]);
  for (const each of group)
    for (const other of [...into.all(each), ...from.all(each)]) if (other) group.add(other as string);
  return group;
}

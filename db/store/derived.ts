/**
 * Tables that are derived from the record are made again when they are not of this version's making: in a store from before
 * they existed, and after their way of folding has changed. One read of a setting where nothing is to be done.
 */
import type { Connection } from './connection.ts';
import type { EntityRegistry, Row } from './entities.ts';

export function bringDerivedUpToDate(
  connection: Connection,
  entities: EntityRegistry,
  rowOf: (entity: string, id: string) => Row | undefined,
  setting: (name: string) => string | null,
  setSetting: (name: string, value: string) => void,
): void {
  for (const of of entities.values()) {
    const { derive, derivedVersion } = of;
    const name = `derived-${of.name}`;
    if (!derive || derivedVersion === undefined || setting(name) === String(derivedVersion)) continue;
    connection.transaction(() => {
      const ids = connection.prepare(`SELECT id FROM "${of.tableName}"`).all() as { id: string }[];
      for (const { id } of ids) {
        const row = rowOf(of.name, id);
        if (row) derive(connection, row);
      }
      setSetting(name, String(derivedVersion));
    })();
  }
}

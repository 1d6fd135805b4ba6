/** 相談室 of this window, in the order in which they are offered. */
import { allowed, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';

const SETTING = 'consultation-rooms';

export const roomsOf = (store: Store): string[] => JSON.parse(store.setting(SETTING) ?? '[]') as string[];

export function saveRooms({ store, staff }: Session, rooms: readonly string[]): Outcome<null> {
  const named = [...new Set(rooms)];
  store.setSetting(SETTING, JSON.stringify(named));
  store.enter(staff.id, { action: 'week.rooms-set', detail: { rooms: named } });
  return allowed(null);
}

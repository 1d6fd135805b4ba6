/**
 * What is open while somebody is at the screen: the store, and who sits there. There is none before unlocking, and
 * locking ends the process that holds it.
 */
import type { Role } from './staff/codes.ts';
import type { Store } from './store/store.ts';

export interface StaffMember {
  id: string;
  name: string;
  roles: Role[];
}

export interface OfficeName {
  id: string;
  name: string;
  mark: string;
  city: string;
  section: string;
}

export interface Session {
  store: Store;
  /** The keyring's key: for adding slots and for backups. Never leaves the core. */
  storeKey: Uint8Array;
  staff: StaffMember;
  office: OfficeName;
}

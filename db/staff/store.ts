import type { z } from 'zod';
import type { Core } from '../core.ts';
import { loadKeyring, removeFromBackups, saveKeyring } from '../offices/keyringFile.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { addStaffSlot, removeStaffSlot } from '../store/keyring.ts';
import { DEFAULT_COST, passphraseWeakness } from '../store/passphrase.ts';
import { untilWritten } from '../store/reading.ts';
import type { Store } from '../store/store.ts';
import type { addStaffInput } from './inputs.ts';
import { staff } from './tables.ts';

export const listStaff = (store: Store) =>
  store.orm
    .select({
      id: staff.id,
      name: staff.name,
      kana: staff.kana,
      title: staff.title,
      section: staff.section,
      roles: staff.roles,
      officeId: staff.officeId,
      disabled: staff.disabled,
    })
    .from(staff)
    .all();

export const staffNames = untilWritten(
  (store): ReadonlyMap<string, string> =>
    new Map(
      store.orm
        .select({ id: staff.id, name: staff.name })
        .from(staff)
        .all()
        .map((each) => [each.id, each.name ?? '']),
    ),
);

/** A member gets a slot in the keyring first and a row after: a row without a slot could never sign in. */
export async function addStaff(
  core: Core,
  session: Session,
  input: z.output<typeof addStaffInput>,
): Promise<Outcome<{ staffId: string }>> {
  const weakness = passphraseWeakness(input.passphrase, [input.login, input.name, input.kana]);
  if (weakness) return refused('passphrase-weak', 'fill-in', { weakness });
  const keyring = loadKeyring(core);
  if (!keyring.ok) return keyring;
  const staffId = session.store.newId();
  const slotted = await addStaffSlot(
    keyring.value,
    session.storeKey,
    staffId,
    input,
    core.options.workerPath('passphraseWorker'),
    core.options.argon2Cost ?? DEFAULT_COST,
  );
  if (!slotted.ok) return slotted;
  saveKeyring(core, slotted.value);
  const { passphrase: _, ...row } = input;
  session.store.write(session.staff.id, (writer) => {
    writer.put('staff', staffId, { ...row, officeId: session.office.id });
    writer.audit({
      action: 'staff.added',
      entity: 'staff',
      entityId: staffId,
      detail: { roles: input.roles },
    });
  });
  return allowed({ staffId });
}

/** 停止: the slot goes at once, the name stays on what was written. */
export function disableStaff(core: Core, session: Session, staffId: string): Outcome<null> {
  if (staffId === session.staff.id) return refused('not-permitted', 'none');
  const keyring = loadKeyring(core);
  if (!keyring.ok) return keyring;
  saveKeyring(core, removeStaffSlot(keyring.value, staffId));
  removeFromBackups(core, staffId);
  session.store.write(session.staff.id, (writer) => {
    writer.put('staff', staffId, { disabled: true });
    writer.audit({ action: 'staff.disabled', entity: 'staff', entityId: staffId });
  });
  return allowed(null);
}

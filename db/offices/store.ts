/**
 * An office's first day and every morning: setting up, unlocking, recovering. Nothing of it is half-done: a store is
 * made under a temporary name and takes its place only when it is complete.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { shelfIn } from '../attachments/shelf.ts';
import { sweepShelf } from '../attachments/shelfCare.ts';
import { parsePlanFile } from '../cityPlan/planFile.ts';
import inzai from '../cityPlan/plans/inzai-r8-r12.plan.json' with { type: 'json' };
import { loadPlan } from '../cityPlan/store.ts';
import type { Core } from '../core.ts';
import { entities } from '../entities.ts';
import { keepOfficeSecret, ownOffice } from '../handoff/cards.ts';
import { judgeChange } from '../handoff/incoming.ts';
import { createCard } from '../handoff/officeCard.ts';
import { createOfficeKeys } from '../handoff/officeKeys.ts';
import { clearStaged } from '../handoff/storeStaging.ts';
import { enterUnfinished } from '../handoff/unfinishedTakeout.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { practiceApart } from '../practice/rules.ts';
import type { Session } from '../session.ts';
import type { Role } from '../staff/codes.ts';
import { isPermitted, waitAfterFailures } from '../staff/rules.ts';
import { clearUnfinishedBackups } from '../store/backup.ts';
import { isPlaintext } from '../store/connection.ts';
import { diskFullRefusal } from '../store/diskFull.ts';
import {
  addStaffSlot,
  createKeyring,
  databaseKey,
  type Keyring,
  type Unlocked,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../store/keyring.ts';
import { DEFAULT_COST, passphraseWeakness } from '../store/passphrase.ts';
import { ascendingIds, openStore, rowOf, type Store } from '../store/store.ts';
import { clearAttempts, loadKeyring, readAttempts, saveKeyring, writeAttempts } from './keyringFile.ts';
import { finishRestore, putBackBackup } from './restore.ts';

/** How far this PC's clock may lie behind the last entry before an administrator has to open the office. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;

export type OfficeState =
  | { state: 'none' }
  | { state: 'locked'; waitSeconds: number; fault: null | 'keyring-damaged' | 'store-plaintext' }
  | { state: 'unlocked' };

/** A set-up that was cut off between its two last steps has made everything: it is finished here. */
function finishSetUp(core: Core): void {
  const unfinished = `${core.paths.store}.unfinished`;
  if (existsSync(core.paths.keyring) && !existsSync(core.paths.store) && existsSync(unfinished))
    renameSync(unfinished, core.paths.store);
}

export function officeState(core: Core): OfficeState {
  if (core.session()) return { state: 'unlocked' };
  finishSetUp(core);
  finishRestore(core);
  if (!existsSync(core.paths.store) && !existsSync(core.paths.keyring)) return { state: 'none' };
  const keyring = loadKeyring(core);
  const fault = isPlaintext(core.paths.store)
    ? 'store-plaintext'
    : !keyring.ok && keyring.refusal.code === 'keyring-damaged'
      ? 'keyring-damaged'
      : null;
  return { state: 'locked', waitSeconds: secondsToWait(core), fault };
}

function secondsToWait(core: Core): number {
  const { failures, lastAt } = readAttempts(core);
  // A clock that was set back must not lock the office out for a year.
  const since = Math.max(0, core.options.clock() - lastAt);
  return Math.max(0, Math.ceil(waitAfterFailures(failures) - since / 1000));
}

export interface SetUp {
  officeName: string;
  mark: string;
  city: string;
  section: string;
  recipientKind: 'hybrid' | 'x25519';
  administratorName: string;
  administratorKana: string;
  login: string;
  passphrase: string;
  /** In a small office the administrator sits at the counter too; the roles stay apart. */
  alsoCounsellor: boolean;
}

/** Refuses `office-exists`, `passphrase-weak`. Answers the recovery key, which is shown once and stored nowhere. */
export async function setUpOffice(core: Core, input: SetUp): Promise<Outcome<{ recoveryKey: string }>> {
  if (existsSync(core.paths.store) || existsSync(core.paths.keyring)) return refused('office-exists');
  const weakness = passphraseWeakness(input.passphrase, [
    input.login,
    input.officeName,
    input.administratorName,
  ]);
  if (weakness) return refused('passphrase-weak', 'fill-in', { weakness });

  const newId = ascendingIds(core.options.clock, core.options.random);
  const storeId = newId();
  const made = createKeyring(storeId);
  const staffId = newId();
  const slotted = await addStaffSlot(
    made.keyring,
    made.storeKey,
    staffId,
    input,
    core.options.workerPath('passphraseWorker'),
    core.options.argon2Cost ?? DEFAULT_COST,
  );
  if (!slotted.ok) return slotted;
  const keys = await createOfficeKeys();

  const unfinished = `${core.paths.store}.unfinished`;
  for (const beside of ['', '-wal', '-shm']) rmSync(`${unfinished}${beside}`, { force: true });
  const opened = openStore({
    path: unfinished,
    key: databaseKey(made.storeKey),
    storeId,
    entities,
    clock: core.options.clock,
    random: core.options.random,
  });
  if (!opened.ok) return opened;
  const store = opened.value;
  const plan = parsePlanFile(JSON.stringify(inzai));
  if (!plan.ok) throw new Error('the bundled plan file is not valid');
  const officeId = store.newId();
  const card = await createCard(keys, {
    officeId,
    officeName: input.officeName,
    recipientKind: input.recipientKind,
    madeAt: new Date(core.options.clock()).toISOString(),
    isPractice: core.options.practice !== undefined,
  });
  store.write(staffId, (writer) => {
    writer.put('office', officeId, {
      name: input.officeName,
      mark: input.mark,
      city: input.city,
      section: input.section,
    });
    const roles: Role[] = input.alsoCounsellor ? ['administrator', 'counsellor'] : ['administrator'];
    writer.put('staff', staffId, {
      name: input.administratorName,
      kana: input.administratorKana,
      login: input.login,
      roles,
      officeId,
      section: input.section,
    });
    keepOfficeSecret(writer, officeId, keys, card);
    store.setSetting('office-id', officeId);
    writer.audit({ action: 'office.created', detail: { office: officeId } });
    loadPlan(store, writer, plan.value);
  });
  store.close();
  saveKeyring(core, slotted.value);
  renameSync(unfinished, core.paths.store);
  return allowed({ recoveryKey: made.recoveryKey });
}

/** Refuses `credentials-wait` (too soon after failures), `credentials-wrong`, and what opening a store refuses. */
export async function unlock(
  core: Core,
  input: { login: string; passphrase: string },
): Promise<Outcome<null>> {
  if (core.session()) return refused('state-changed');
  const wait = secondsToWait(core);
  if (wait > 0) return refused('credentials-wait', 'wait', { seconds: wait });
  const keyring = loadKeyring(core);
  if (!keyring.ok) return keyring;
  const unlocked = await unlockWithPassphrase(
    keyring.value,
    input,
    core.options.workerPath('passphraseWorker'),
  );
  if (!unlocked.ok) {
    const { failures } = readAttempts(core);
    writeAttempts(core, { failures: failures + 1, lastAt: core.options.clock() });
    const seconds = waitAfterFailures(failures + 1);
    return refused('credentials-wrong', seconds > 0 ? 'wait' : 'fill-in', { seconds });
  }
  return enter(core, keyring.value, unlocked.value);
}

/**
 * With the recovery key a member's forgotten passphrase is replaced: the slot of `login` is made anew.
 * Refuses `recovery-key-wrong`, `passphrase-weak`, `not-found` (no member with this login).
 */
export async function recover(
  core: Core,
  input: { recoveryKey: string; login: string; passphrase: string },
): Promise<Outcome<null>> {
  const wait = secondsToWait(core);
  if (wait > 0) return refused('credentials-wait', 'wait', { seconds: wait });
  const keyring = loadKeyring(core);
  if (!keyring.ok) return keyring;
  const weakness = passphraseWeakness(input.passphrase, [input.login]);
  if (weakness) return refused('passphrase-weak', 'fill-in', { weakness });
  const unlocked = unlockWithRecoveryKey(keyring.value, input.recoveryKey);
  if (!unlocked.ok) {
    writeAttempts(core, { failures: readAttempts(core).failures + 1, lastAt: core.options.clock() });
    return unlocked;
  }
  const opened = open(core, keyring.value, unlocked.value);
  if (!opened.ok) return opened;
  const store = opened.value;
  const member = store.connection
    .prepare('SELECT id FROM staff WHERE lower(login) = lower(?) AND coalesce(disabled, 0) = 0')
    .get(input.login) as { id: string } | undefined;
  if (!member) {
    store.close();
    return refused('not-found', 'fill-in', { field: 'login' });
  }
  const without = {
    ...keyring.value,
    slots: keyring.value.slots.filter((slot) => slot.kind !== 'staff' || slot.staffId !== member.id),
  };
  const slotted = await addStaffSlot(
    without,
    unlocked.value.storeKey,
    member.id,
    input,
    core.options.workerPath('passphraseWorker'),
    core.options.argon2Cost ?? DEFAULT_COST,
  );
  if (!slotted.ok) {
    store.close();
    return slotted;
  }
  saveKeyring(core, slotted.value);
  store.write(member.id, (writer) => writer.audit({ action: 'office.recovered' }));
  store.close();
  return enter(core, slotted.value, { storeKey: unlocked.value.storeKey, staffId: member.id });
}

/** 控えから戻す, and in. Refuses `credentials-wait` and what `putBackBackup` and opening a store refuse. */
export async function restore(
  core: Core,
  input: { file: string; login: string; passphrase: string },
): Promise<Outcome<null>> {
  if (core.session()) return refused('state-changed');
  const wait = secondsToWait(core);
  if (wait > 0) return refused('credentials-wait', 'wait', { seconds: wait });
  const put = await putBackBackup(core, input);
  return put.ok ? enter(core, put.value.keyring, put.value.unlocked) : put;
}

const open = (core: Core, keyring: Keyring, unlocked: Unlocked): Outcome<Store> =>
  // Opening would make an empty store in the place of one that was moved away or not mounted.
  !existsSync(core.paths.store)
    ? refused('store-damaged', 'open-backup')
    : openStore({
        path: core.paths.store,
        lockPath: core.paths.lock,
        openingPath: core.paths.opening,
        key: databaseKey(unlocked.storeKey),
        storeId: keyring.storeId,
        entities,
        clock: core.options.clock,
        keptFits: (change) => judgeChange(change, entities).ok,
        random: core.options.random,
      });

async function enter(core: Core, keyring: Keyring, unlocked: Unlocked): Promise<Outcome<null>> {
  const opened = open(core, keyring, unlocked);
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const entered = await enterOpened(core, unlocked, store);
    if (!entered.ok) store.close();
    return entered;
  } catch (fault) {
    store.close();
    // That somebody is here is entered before they see anything: without room for it nobody comes in.
    const refusal = diskFullRefusal(fault);
    if (refusal) return refusal;
    throw fault;
  }
}

async function enterOpened(core: Core, unlocked: Unlocked, store: Store): Promise<Outcome<null>> {
  const member = unlocked.staffId ? rowOf(store, 'staff', unlocked.staffId) : undefined;
  const officeId = store.setting('office-id');
  const office = officeId ? rowOf(store, 'office', officeId) : undefined;
  if (!member || member.disabled || !office || !officeId) {
    return refused('credentials-wrong', 'fill-in', { seconds: 0 });
  }
  // What is written with a clock set back a day would stand before what it follows: somebody who may set clocks has to look first.
  const ahead = store.lastWritten() - core.options.clock();
  if (ahead > CLOCK_TOLERANCE_MS && !isPermitted(member.roles as Role[], 'office.manage')) {
    return refused('clock-far-off', 'none', { days: Math.round(ahead / 86_400_000) });
  }
  const apart = practiceApart('store', ownOffice(store).isPractice, core.options.practice !== undefined);
  if (!apart.ok) return apart;
  const { failures } = readAttempts(core);
  clearAttempts(core);
  clearStaged(store);
  clearUnfinishedBackups(core.paths.backups);
  sweepShelf(store.connection, shelfIn(core.paths.folder, unlocked.storeKey), store.now());
  const session: Session = {
    store,
    storeKey: unlocked.storeKey,
    staff: { id: member.id as string, name: member.name as string, roles: member.roles as Role[] },
    office: {
      id: officeId,
      name: office.name as string,
      mark: office.mark as string,
      city: office.city as string,
      section: office.section as string,
    },
  };
  store.write(session.staff.id, (writer) => {
    if (failures > 0) writer.audit({ action: 'office.unlock-failed', detail: { failures } });
    writer.audit({ action: 'office.unlocked' });
  });
  await enterUnfinished(session);
  core.begin(session);
  return allowed(null);
}

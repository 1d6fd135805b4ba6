/** One office to practise in while it is being filled: a core of its own, asked through the contract like any other. */
import { join } from 'node:path';
import { type Core, createCore } from '../../core.ts';
import type { Outcome } from '../../outcome.ts';
import { appRouter } from '../../router.ts';
import { callerOf } from '../../trpc.ts';
import type { WorkerPath } from '../../workers.ts';
import { PRACTICE_LOGIN, PRACTICE_PASSPHRASE, type PracticeWindow } from '../codes.ts';

const createCaller = callerOf(appRouter);
export type Caller = ReturnType<typeof createCaller>;

/** What is filled in is written here: that the core refuses it is a fault of ours. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new Error(`practice: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.facts)}`);
  return outcome.value;
}

export interface FillOptions {
  dataDir: string;
  appVersion: string;
  workerPath: WorkerPath;
}

export interface FilledWindow {
  core: Core;
  caller: Caller;
  /** '2027-06-02T13:30': what is written from now on is written then. */
  at(time: string): void;
  ticket(name: string, mode: 'read' | 'write'): string;
  organisation(name: string): string;
}

/** Nothing is kept secret here, so a passphrase costs no more than it must. */
const CHEAPEST = { memoryKiB: 64 * 1024, passes: 1 };

interface Colleague {
  name: string;
  kana: string;
  roles: ('counsellor' | 'coordinator' | 'chief')[];
}

const WINDOWS: Record<
  PracticeWindow,
  { officeName: string; mark: string; self: Colleague; others: Colleague[] }
> = {
  cityhall: {
    officeName: '市役所窓口',
    mark: '市',
    self: { name: '佐野 真由', kana: 'さの まゆ', roles: ['counsellor'] },
    others: [
      { name: '大野 恵', kana: 'おおの めぐみ', roles: ['coordinator'] },
      { name: '宮本 徹', kana: 'みやもと とおる', roles: ['chief'] },
    ],
  },
  palette: {
    officeName: 'コスモスパレット窓口',
    mark: 'パ',
    self: { name: '石井 拓', kana: 'いしい たく', roles: ['counsellor'] },
    others: [{ name: '岡田 進', kana: 'おかだ すすむ', roles: ['counsellor'] }],
  },
};

export async function openWindow(window: PracticeWindow, options: FillOptions): Promise<FilledWindow> {
  let now = Date.parse('2027-04-01T08:30:00+09:00');
  const core = createCore({
    ...options,
    practice: window,
    clock: () => now,
    packaged: false,
    runtime: 'official',
    argon2Cost: CHEAPEST,
  });
  const caller = createCaller({ core });
  const { officeName, mark, self, others } = WINDOWS[window];
  value(
    await caller.office.setUp({
      officeName,
      mark,
      city: '印西市',
      section: '社会福祉課',
      administratorName: self.name,
      administratorKana: self.kana,
      login: PRACTICE_LOGIN,
      passphrase: PRACTICE_PASSPHRASE,
    }),
  );
  value(await caller.office.unlock({ login: PRACTICE_LOGIN, passphrase: PRACTICE_PASSPHRASE }));
  for (const [nth, { name, kana, roles }] of others.entries())
    value(
      await caller.staff.add({
        name,
        kana,
        section: '社会福祉課',
        login: `${PRACTICE_LOGIN}${nth + 2}`,
        passphrase: PRACTICE_PASSPHRASE,
        roles,
      }),
    );
  const directory = new Map((await caller.organisations.list()).map(({ id, name }) => [name, id]));
  let tickets = 0;
  return {
    core,
    caller,
    at(time) {
      now = Date.parse(`${time}:00+09:00`);
    },
    ticket(name, mode) {
      tickets += 1;
      const id = `${window}-${tickets}`;
      core.tickets.set(id, { path: join(options.dataDir, name), mode });
      return id;
    },
    organisation(name) {
      const id = directory.get(name);
      if (!id) throw new Error(`practice: no ${name}`);
      return id;
    },
  };
}

/** Our card at the other window, read aloud. */
export async function know(one: FilledWindow, other: FilledWindow, readWithName: string): Promise<string> {
  const name = `card-${readWithName}.card`;
  value(await other.caller.handoff.exportCard({ ticket: other.ticket(name, 'write') }));
  const { officeId } = value(await one.caller.handoff.importCard({ ticket: one.ticket(name, 'read') }));
  value(await one.caller.handoff.confirmCard({ officeId, readWithName, isOwnCity: true }));
  return officeId;
}

export const born = (iso: string) => ({ iso, precision: 'day' as const });

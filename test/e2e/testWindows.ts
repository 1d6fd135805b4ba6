/**
 * Several windows written into one folder by the cores themselves, with the road between them: what an end-to-end test of the handoff
 * stands on before it opens the real application. Run in Electron's Node. Invented people only.
 */
import { join } from 'node:path';
import { type Core, createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { type Caller, value } from './paperSitting.ts';

const LOGIN = 'sano';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';

export interface Window {
  core: Core;
  caller: Caller;
  /** Its folder, and the name of its card. */
  key: string;
}

type Given = Partial<Parameters<Caller['handoff']['export']>[0]>;

/** `from`: ISO time; each look at the one clock is a second later. */
export function testWindows(folder: string, from: string) {
  let now = Date.parse(from);
  let tickets = 0;
  const opened: Window[] = [];

  function start(key: string): Window {
    const core = createCore({
      dataDir: join(folder, key),
      appVersion: '0.1.0',
      clock: () => {
        now += 1000;
        return now;
      },
      packaged: false,
      runtime: 'substitute',
      workerPath: workerSource,
      argon2Cost: { memoryKiB: 65536, passes: 1 },
    });
    const window = { core, caller: callerOf(appRouter)({ core }), key };
    opened.push(window);
    return window;
  }

  const unlock = async (window: Window): Promise<Window> => {
    value(await window.caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
    return window;
  };

  function ticket({ core }: Window, file: string, mode: 'read' | 'write'): string {
    tickets += 1;
    core.tickets.set(`ticket-${tickets}`, { path: join(folder, file), mode });
    return `ticket-${tickets}`;
  }

  const sendCard = async (of: Window, file = `${of.key}.card`) =>
    value(await of.caller.handoff.exportCard({ ticket: ticket(of, file, 'write') }));

  return {
    at(iso: string) {
      now = Date.parse(iso);
    },
    async open(key: string, officeName: string, mark: string, administratorName: string): Promise<Window> {
      const window = start(key);
      value(
        await window.caller.office.setUp({
          officeName,
          mark,
          city: '印西市',
          section: '福祉部社会福祉課',
          administratorName,
          login: LOGIN,
          passphrase: PASSPHRASE,
          recipientKind: 'x25519',
        }),
      );
      return unlock(window);
    },
    /** One that an earlier run has set up. */
    reopen: (key: string): Promise<Window> => unlock(start(key)),
    sendCard,
    /** The other's card, fetched and read aloud. */
    async know(one: Window, other: Window, isOwnCity = true, readWithName = '試験 花子'): Promise<string> {
      await sendCard(other);
      const card = ticket(one, `${other.key}.card`, 'read');
      const { officeId } = value(await one.caller.handoff.importCard({ ticket: card }));
      value(await one.caller.handoff.confirmCard({ officeId, readWithName, isOwnCity }));
      return officeId;
    },
    /** To the one other window, unless `given` says which. */
    async give(from: Window, file: string, caseIds: string[], given: Given = {}): Promise<void> {
      const { others } = await from.caller.handoff.offices();
      value(
        await from.caller.handoff.export({
          toOfficeId: others[0]?.officeId ?? '',
          purpose: '両方の窓口で支援を続けるため',
          basis: 'within-purpose',
          approver: '宮本 徹',
          blanketApproval: 'R9-01',
          mediumKind: 'usb-memory',
          mediumNumber: 'USB-03',
          eraseDue: '2027-05-14',
          ...given,
          ticket: ticket(from, file, 'write'),
          caseIds,
        }),
      );
    },
    async take(to: Window, file: string): Promise<void> {
      const { inspectionId } = value(await to.caller.handoff.inspect({ ticket: ticket(to, file, 'read') }));
      value(await to.caller.handoff.commit({ inspectionId }));
    },
    async close(): Promise<void> {
      for (const { core } of opened) await core.close();
    },
    /** On the last line, for the test: how to sign in, and what it asked for. */
    tell: (told: Record<string, unknown> = {}): void =>
      console.log(JSON.stringify({ login: LOGIN, passphrase: PASSPHRASE, ...told })),
  };
}

/** Real offices with more than one PC, and PCs that are put back from a copy: what the shell and a person do with files. */
import { copyFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';
import { temporaryFolder } from '../openTestStore.ts';
import { testReception } from '../receptions/testReception.ts';
import { openCore, PASSPHRASE, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const createCaller = callerOf(appRouter);
let files = 0;

export const office = (name: string, mark: string, clock?: TestOffice['clock']): Promise<TestOffice> =>
  setUpTestOffice(name, mark, { recipientKind: 'x25519', ...(clock ? { clock } : {}) });

export const open = async (pc: TestOffice): Promise<void> => {
  value(await pc.api.office.unlock({ login: 'sano', passphrase: PASSPHRASE }));
};

/** Locked and opened again, with what somebody does to its folder meanwhile. */
export async function reopened(pc: TestOffice, meanwhile: (folder: string) => void = () => undefined) {
  await pc.core.close();
  meanwhile(join(pc.folder, 'office'));
  await open(pc);
}

/** The same office's store on a second PC: its whole folder, or the store and the keyring alone. */
export async function secondPc(pc: TestOffice, takes: 'folder' | 'store'): Promise<TestOffice> {
  const folder = temporaryFolder();
  await reopened(pc, (from) => {
    cpSync(from, join(folder, 'office'), { recursive: true });
    if (takes === 'store') rmSync(join(folder, 'office', 'opening'));
  });
  const core = openCore(folder, pc.clock);
  const second: TestOffice = {
    ...pc,
    core,
    folder,
    api: createCaller({ core }),
    ticket(fileName, mode) {
      files += 1;
      const id = `second-${files}`;
      core.tickets.set(id, { path: join(folder, fileName), mode });
      return id;
    },
  };
  await open(second);
  return second;
}

/** As somebody does it by hand: the newest backup in the place of the store. */
export const restoreByHand = (pc: TestOffice): Promise<void> =>
  reopened(pc, (folder) => {
    const backups = join(folder, 'backups');
    const newest = readdirSync(backups)
      .filter((file) => file.endsWith('.db'))
      .sort()
      .at(-1);
    if (!newest) throw new Error('no backup');
    for (const beside of ['-wal', '-shm']) rmSync(join(folder, `store.db${beside}`), { force: true });
    copyFileSync(join(backups, newest), join(folder, 'store.db'));
  });

export const register = async (pc: TestOffice, name: string) =>
  value(
    await pc.api.receptions.register({
      reception: { ...testReception, people: [{ name, relation: 'self' }] },
    }),
  ).caseId;

export const note = async (pc: TestOffice, caseId: string, fact: string) =>
  value(
    await pc.api.cases.addNote({
      caseId,
      note: { date: '2027-04-07', time: '11:00', method: 'phone', fact },
    }),
  );

export const notesOf = (pc: TestOffice, caseId: string): string[] =>
  store(pc)
    .connection.prepare('SELECT fact FROM progressNote WHERE caseId = ? AND fact IS NOT NULL ORDER BY fact')
    .pluck()
    .all(caseId) as string[];

export function store(pc: TestOffice) {
  const session = pc.core.session();
  if (!session) throw new Error('locked');
  return session.store;
}

export async function give(from: TestOffice, to: string, caseIds: string[]): Promise<string> {
  const { others } = await from.api.handoff.offices();
  files += 1;
  const file = `pcs-${files}.tsunagi`;
  value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: others.find((each) => each.name === to)?.officeId ?? '',
      caseIds,
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-05-20',
    }),
  );
  return join(from.folder, file);
}

export function look(to: TestOffice, path: string) {
  files += 1;
  copyFileSync(path, join(to.folder, `in-${files}.tsunagi`));
  return to.api.handoff.inspect({ ticket: to.ticket(`in-${files}.tsunagi`, 'read') });
}

/** Looked at and taken in; says what the preview said about the PC that it comes from. */
export async function take(to: TestOffice, path: string) {
  const { inspectionId, newChain } = value(await look(to, path));
  value(await to.api.handoff.commit({ inspectionId }));
  return newChain;
}

/** The office that is measured: a seeded one, kept under .cache/ for the next run, and one of its cases grown to 300 notes. */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addNote } from '../../db/cases/notes/store.ts';
import { type Core, createCore } from '../../db/core.ts';
import { unlock } from '../../db/offices/store.ts';
import type { Session } from '../../db/session.ts';
import { workerSource } from '../../db/workers.ts';
import { root } from '../run.ts';
import { LOGIN, PASSPHRASE } from '../seed/login.ts';
import { seedOffice } from '../seed/office.ts';
import { longMinutes } from './minutes.ts';
import { multiply } from './multiply.ts';
import { schemaMark } from './schemaMark.ts';

export const NOTES_OF_LARGE_CASE = 300;

export interface BenchOffice {
  dataDir: string;
  core: Core;
  session: Session;
  largeCaseId: string;
  /** Fill six pages. */
  minutesId: string;
}

export async function benchOffice(cases: number): Promise<BenchOffice> {
  const dataDir = join(root, '.cache', 'bench', `office-${cases}-${schemaMark()}`);
  if (!existsSync(dataDir)) {
    console.log(`計測用の窓口を作ります（${cases} ケース）…`);
    const unfinished = `${dataDir}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    if (cases <= SEEDED) await seedOffice({ cases, notesPerCase: 10, out: unfinished, seed: 1 });
    else await multiplied(cases, unfinished);
    renameSync(unfinished, dataDir);
  }
  const { core, session } = await openOffice(dataDir);
  return {
    dataDir,
    core,
    session,
    largeCaseId: grownCase(session, NOTES_OF_LARGE_CASE),
    minutesId: longMinutes(session),
  };
}

/** Ten thousand are seeded through the real writes; beyond, they are multiplied inside the store. */
const SEEDED = 10_000;

async function multiplied(cases: number, out: string): Promise<void> {
  const seeded = await benchOffice(SEEDED);
  await seeded.core.close();
  cpSync(seeded.dataDir, out, { recursive: true });
  const { core, session } = await openOffice(out);
  const started = performance.now();
  multiply(session, Math.ceil(cases / SEEDED), (line) =>
    console.log(`${line}（${Math.round((performance.now() - started) / 1000)} 秒）`),
  );
  await core.close();
}

async function openOffice(dataDir: string): Promise<{ core: Core; session: Session }> {
  const core = createCore({
    dataDir,
    appVersion: 'bench',
    clock: () => Date.parse('2026-06-30T17:00:00+09:00'),
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
  });
  const entered = await unlock(core, { login: LOGIN, passphrase: PASSPHRASE });
  const session = core.session();
  if (!entered.ok || !session) throw new Error('the seeded office did not open');
  return { core, session };
}

/** The first of the cases, with at least so many notes. */
function grownCase(session: Session, wanted: number): string {
  const { connection } = session.store;
  const caseId = connection.prepare('SELECT min(id) FROM supportCase').pluck().get() as string;
  const notes = connection.prepare('SELECT fact FROM progressNote ORDER BY id LIMIT ?').pluck();
  const count = connection.prepare('SELECT count(*) FROM progressNote WHERE caseId = ?').pluck();
  const missing = wanted - (count.get(caseId) as number);
  if (missing <= 0) return caseId;
  session.store.write(session.staff.id, () => {
    for (const fact of notes.all(missing) as string[]) {
      const added = addNote(session, {
        caseId,
        draftId: null,
        numberReason: '',
        note: {
          date: '2026-06-30',
          time: '16:00',
          endTime: null,
          method: 'phone',
          partners: ['self'],
          organisationId: null,
          companions: '',
          kind: 'coordination',
          fact,
          view: '',
          handling: 'normal',
          nextDate: null,
          nextTime: null,
          nextText: '',
          stages: [],
          supersedesId: null,
          correctionReason: '',
        },
      });
      if (!added.ok) throw new Error(added.refusal.code);
    }
  });
  return caseId;
}

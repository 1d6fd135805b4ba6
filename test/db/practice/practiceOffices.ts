/** The offices to practise in, filled once for a file of tests, and opened as whoever practises opens them. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type Core, createCore } from '../../../db/core.ts';
import { PRACTICE_LOGIN, PRACTICE_PASSPHRASE, type PracticeWindow } from '../../../db/practice/codes.ts';
import { fillPractice } from '../../../db/practice/fill/fillPractice.ts';
import { practiceNow } from '../../../db/practice/rules.ts';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';
import { builtWorker } from '../../builtWorker.ts';
import { temporaryFolder } from '../openTestStore.ts';
import { type TestOffice, value } from '../testOffice.ts';

/** A Monday morning, whenever the tests run. */
const NOON = Date.parse('2026-11-30T12:00:00+09:00');

export const coreFor = (dataDir: string, practice?: PracticeWindow): Core => {
  const core = createCore({
    dataDir,
    appVersion: '0.0.0-test',
    clock: () => practiceNow(NOON),
    packaged: true,
    runtime: 'official',
    workerPath: builtWorker,
    argon2Cost: { memoryKiB: 64 * 1024, passes: 1 },
    ...(practice ? { practice } : {}),
  });
  onTestFinished(() => core.close());
  return core;
};

export interface PracticeOffices {
  /** A copy of its own for the test. */
  folder(): string;
  open(dataDir: string, window: PracticeWindow): Promise<TestOffice>;
}

export const callerFor = (core: Core) => callerOf(appRouter)({ core });

export function practiceOffices(): PracticeOffices {
  let filled = '';
  beforeAll(async () => {
    filled = mkdtempSync(join(tmpdir(), 'tsunagi-practice-'));
    await fillPractice(
      { dataDir: filled, appVersion: '0.0.0-test', workerPath: builtWorker },
      () => undefined,
    );
  });
  afterAll(() => rmSync(filled, { recursive: true, force: true }));
  return {
    folder() {
      const folder = temporaryFolder();
      cpSync(filled, folder, { recursive: true });
      return folder;
    },
    async open(dataDir, window) {
      const core = coreFor(dataDir, window);
      const api = callerFor(core);
      value(await api.office.unlock({ login: PRACTICE_LOGIN, passphrase: PRACTICE_PASSPHRASE }));
      return {
        core,
        api,
        clock: { now: NOON },
        folder: dataDir,
        recoveryKey: '',
        ticket(fileName, mode) {
          const id = `${fileName}-${mode}`;
          core.tickets.set(id, { path: join(dataDir, fileName), mode });
          return id;
        },
        at: () => undefined,
      };
    },
  };
}

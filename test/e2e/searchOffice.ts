/**
 * A seeded office and, in it, the few rows that a search is tried on, written by the core outside the application. Run in Electron's
 * Node with the folder as its argument.
 */
import { createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { LOGIN, PASSPHRASE } from '../../scripts/seed/login.ts';
import { seedOffice } from '../../scripts/seed/office.ts';
import { value } from './paperSitting.ts';

const dataDir = process.argv[2] ?? '';
await seedOffice({
  cases: 120,
  notesPerCase: 3,
  out: dataDir,
  seed: 5,
  argon2Cost: { memoryKiB: 65536, passes: 1 },
});
const core = createCore({
  dataDir,
  appVersion: '0.1.0',
  clock: () => Date.parse('2026-07-01T09:00:00+09:00'),
  packaged: false,
  runtime: 'substitute',
  workerPath: workerSource,
});
const caller = callerOf(appRouter)({ core });
value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2026-06-30',
      time: '13:30',
      method: 'visit',
      route: 'self-visit',
      memo: '母の介護で夜眠れない。',
      form: 'with-consent',
      urgency: 'high',
      urgencyGround: '介護者が倒れるおそれがある。',
      people: [
        {
          name: '葛\u{E0100}西 髙子',
          kana: 'かさい たかこ',
          relation: 'self',
          birth: null,
          telMobile: '090-0000-9753',
          address: '印西市大森9丁目9番地9',
        },
        { name: '葛西 陸', kana: 'かさい りく', relation: 'son' },
      ],
    },
  }),
);
value(
  await caller.cases.addNote({
    caseId,
    note: {
      date: '2026-06-30',
      time: '15:00',
      method: 'phone',
      fact: '関係機関だけの場で、鷺沼の親族と話したことを共有した。',
      handling: 'support-meeting-only',
    },
  }),
);
await core.close();

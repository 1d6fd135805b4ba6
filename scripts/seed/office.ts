/**
 * Sets up an office as its administrator would, and lets the cases of some years happen in it, in the order of time and
 * under a clock of its own. Some thousand happenings share a transaction: each alone would wait for the disk.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { weekdayOf } from '../../db/calendar/rules.ts';
import { type Core, createCore } from '../../db/core.ts';
import { setUpOffice, unlock } from '../../db/offices/store.ts';
import { listOrganisations } from '../../db/organisations/store.ts';
import type { Outcome } from '../../db/outcome.ts';
import type { Session, StaffMember } from '../../db/session.ts';
import { addStaff } from '../../db/staff/store.ts';
import type { Argon2Cost } from '../../db/store/passphrase.ts';
import { workerSource } from '../../db/workers.ts';
import { root } from '../run.ts';
import { type Chance, createChance } from './chance.ts';
import { LOGIN, PASSPHRASE } from './login.ts';
import type { Happening } from './steps.ts';
import { story } from './story.ts';

export interface SeedOptions {
  cases: number;
  notesPerCase: number;
  out: string;
  seed: number;
  /** Only tests lower it. */
  argon2Cost?: Argon2Cost;
  progress?: (done: number, of: number) => void;
}

const UNTIL = Date.parse('2026-06-30T17:00:00+09:00');
const DAY = 86_400_000;
/** New cases on a working day; beyond 10,000 cases the days become fuller instead of the years more. */
const perDay = (cases: number): number => Math.max(8, Math.ceil(cases / 1250));
const HAPPENINGS_PER_TRANSACTION = 5000;

const COLLEAGUES = [
  { name: '石井 健一', kana: 'いしい けんいち', login: 'ishii', roles: ['counsellor', 'connector'] },
  { name: '岩井 文子', kana: 'いわい ふみこ', login: 'iwai', roles: ['counsellor'] },
  { name: '海老原 学', kana: 'えびはら まなぶ', login: 'ebihara', roles: ['coordinator', 'chief'] },
] as const;

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`the seed was refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};

export interface Seeded {
  cases: number;
  notes: number;
  happenings: number;
}

export async function seedOffice(options: SeedOptions): Promise<Seeded> {
  const chance = createChance(options.seed);
  const days = workingDaysBefore(UNTIL, Math.ceil(options.cases / perDay(options.cases)));
  let now = (days[0] ?? UNTIL) - DAY;
  const core = createCore({
    dataDir: options.out,
    appVersion: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
    clock: () => now,
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
    random: () => chance.bytes16(),
    ...(options.argon2Cost ? { argon2Cost: options.argon2Cost } : {}),
  });
  const { session, staff } = await openOffice(core);
  const happenings = happeningsOf(chance, options, days, {
    until: UNTIL,
    staffCount: staff.length,
    organisationIds: listOrganisations(session.store)
      .map(({ id }) => id)
      .sort(),
  });

  // Nothing here is worth waiting for the disk: a seed that breaks off is thrown away. Opening the store sets both again.
  session.store.connection.pragma('journal_mode=OFF');
  session.store.connection.pragma('synchronous=OFF');
  const sessions = staff.map((member): Session => ({ ...session, staff: member }));
  for (let from = 0; from < happenings.length; from += HAPPENINGS_PER_TRANSACTION) {
    session.store.write(session.staff.id, () => {
      for (const { at, staff: by, act } of happenings.slice(from, from + HAPPENINGS_PER_TRANSACTION)) {
        now = Math.max(now, at);
        act(sessions[by] ?? session);
      }
    });
    options.progress?.(Math.min(from + HAPPENINGS_PER_TRANSACTION, happenings.length), happenings.length);
  }
  now = UNTIL;
  const notes = session.store.connection.prepare('SELECT count(*) FROM progressNote').pluck().get() as number;
  session.store.connection.pragma('journal_mode=WAL');
  await core.close();
  writeFileSync(join(options.out, 'passphrase.txt'), `${PASSPHRASE}\n`);
  return { cases: options.cases, notes, happenings: happenings.length };
}

async function openOffice(core: Core): Promise<{ session: Session; staff: StaffMember[] }> {
  must(
    await setUpOffice(core, {
      officeName: '見本の窓口',
      mark: '見',
      city: '印西市',
      section: '福祉総務課',
      recipientKind: 'hybrid',
      administratorName: '川口 葵',
      administratorKana: 'かわぐち あおい',
      login: LOGIN,
      passphrase: PASSPHRASE,
      alsoCounsellor: true,
    }),
  );
  must(await unlock(core, { login: LOGIN, passphrase: PASSPHRASE }));
  const session = core.session();
  if (!session) throw new Error('the office did not open');
  const staff = [session.staff];
  for (const { roles, ...each } of COLLEAGUES) {
    const input = { ...each, roles: [...roles], title: '', section: '福祉総務課', passphrase: PASSPHRASE };
    const { staffId } = must(await addStaff(core, session, input));
    staff.push({ id: staffId, name: each.name, roles: [...roles] });
  }
  return { session, staff };
}

function happeningsOf(
  chance: Chance,
  { cases, notesPerCase }: SeedOptions,
  days: readonly number[],
  setting: Parameters<typeof story>[3],
): Happening[] {
  const all: Happening[] = [];
  for (let i = 0; i < cases; i += 1) {
    const day = days[Math.floor((i * days.length) / cases)] ?? setting.until;
    const at = day + chance.int(0, 7 * 60) * 60_000;
    all.push(...story(chance, at, notesPerCase, setting));
  }
  // Stable: what was told first of two happenings in one minute also happens first.
  return all.sort((a, b) => a.at - b.at);
}

/** Nine o'clock on so many working days, the last of them a week before the end. */
function workingDaysBefore(until: number, count: number): number[] {
  const days: number[] = [];
  for (let day = until - 7 * DAY - 8 * 3_600_000; days.length < count; day -= DAY) {
    const date = new Date(day + 9 * 3_600_000).toISOString().slice(0, 10);
    const weekday = weekdayOf(date);
    if (weekday !== 0 && weekday !== 6) days.push(day);
  }
  return days.reverse();
}

/**
 * What another window's file brings, as that window wrote it: households with their people, cases, 支援経過 of 100 to 400 characters, and
 * 対応事項, part of which were corrected or completed later. Each saving of a form is one group of changes.
 */
import type { Change } from '../../db/store/changeLog.ts';
import { createHlcClock } from '../../db/store/hlc.ts';
import { ascendingIds } from '../../db/store/store.ts';
import { type Chance, createChance } from '../seed/chance.ts';
import { FAMILY_NAMES, GIVEN_NAMES, TOWNS } from '../seed/names.ts';
import { SLOTS, TROUBLES } from '../seed/sentences.ts';

export type Saving = Change[];

const REPLICA = 'c05305a1e77e';
const STAFF = ['01890000-0000-7000-8000-0000000000s1', '01890000-0000-7000-8000-0000000000s2'];
const OFFICE = '01890000-0000-7000-8000-0000000000f1';
const START = Date.parse('2026-04-01T09:00:00+09:00');
const NOTES_OF_CASE = 12;

const filled = (chance: Chance, text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => chance.pick(SLOTS[slot] ?? ['']));

function story(chance: Chance, length: number): string {
  const trouble = chance.pick(TROUBLES);
  const sentences = [...trouble.facts, ...trouble.views, ...trouble.memo];
  let told = '';
  while (told.length < length) told += filled(chance, chance.pick(sentences));
  // A name of a place that stands nowhere else, as places do.
  const kanji = () => String.fromCodePoint(0x4e00 + chance.int(0, 0x1fff));
  return `${told}（${kanji()}${kanji()}${kanji()}の前）`.slice(-Math.max(length, 20));
}

export function incomingChanges(count: number): Saving[] {
  const chance = createChance(7);
  let now = START;
  const clock = createHlcClock(REPLICA, () => now);
  const newId = ascendingIds(
    () => now,
    () => chance.bytes16(),
  );
  const latest = new Map<string, string>();
  const savings: Saving[] = [];
  let written = 0;
  const save = (entity: string, id: string, fields: Record<string, unknown>): string => {
    now += chance.int(60_000, 900_000);
    const saving = Object.entries(fields).map(([field, value]): Change => {
      const hlc = clock.next();
      const key = `${entity} ${id} ${field}`;
      const baseHlc = latest.get(key) ?? null;
      latest.set(key, hlc);
      const staff = chance.pick(STAFF);
      return { hlc, replica: REPLICA, staff, entity, id, field, baseHlc, value: JSON.stringify(value) };
    });
    savings.push(saving.slice(0, Math.max(0, count - written)));
    written += saving.length;
    return id;
  };
  while (written < count) writeCase(chance, newId, save, () => now);
  return savings;
}

type Save = (entity: string, id: string, fields: Record<string, unknown>) => string;

function writeCase(chance: Chance, newId: () => string, save: Save, now: () => number): void {
  const [family, familyKana] = chance.pick(FAMILY_NAMES);
  const [town] = chance.pick(TOWNS);
  const tel = () => `0476-00-${String(chance.int(0, 9999)).padStart(4, '0')}`;
  const householdId = save('household', newId(), { address: `印西市${town}`, tel: tel(), type: 'nuclear' });
  const people = ['self', 'child'].map((relation) => {
    const sex = chance.pick(['male', 'female'] as const);
    const [given, givenKana] = chance.pick<readonly [string, string]>(GIVEN_NAMES[sex]);
    const personId = save('person', newId(), {
      name: `${family} ${given}`,
      kana: `${familyKana} ${givenKana}`,
      sex,
      birthDate: `${chance.int(1935, 2015)}-0${chance.int(1, 9)}-1${chance.int(0, 9)}`,
      birthPrecision: 'day',
      address: `印西市${town}${chance.int(1, 30)}番地`,
      telHome: tel(),
      addressConcealed: chance.percent(3),
    });
    save('householdMember', newId(), { householdId, personId, relation, livingTogether: true });
    return personId;
  });
  const caseId = save('case', newId(), {
    caseNo: `R08-コ${String(chance.int(1, 9999)).padStart(4, '0')}`,
    householdId,
    principalPersonId: people[0],
    state: 'assessing',
    term: 1,
    responsibleOfficeId: OFFICE,
    staffId: chance.pick(STAFF),
    urgency: 'middle',
    urgencyGround: story(chance, 60),
    openedAt: now(),
  });
  for (let i = 0; i < NOTES_OF_CASE; i += 1) {
    const noteId = save('progressNote', newId(), {
      caseId,
      at: now(),
      staffId: chance.pick(STAFF),
      officeId: OFFICE,
      method: chance.pick(['phone', 'home-visit', 'office-visit']),
      partners: ['self', 'family'],
      kind: 'coordination',
      fact: story(chance, chance.int(100, 400)),
      view: chance.percent(60) ? story(chance, chance.int(20, 120)) : '',
      handling: 'normal',
      nextText: chance.percent(40) ? story(chance, 30) : '',
    });
    if (chance.percent(5)) save('progressNote', noteId, { handling: 'sensitive' });
    if (i % 4 !== 3) continue;
    const taskId = save('task', newId(), {
      caseId,
      kind: 'other',
      title: story(chance, 24),
      officeId: OFFICE,
      staffId: chance.pick(STAFF),
      dueDate: '2026-07-01',
    });
    if (chance.percent(70)) save('task', taskId, { doneAt: now(), doneNote: story(chance, 30) });
  }
  if (chance.percent(30)) save('person', people[0] ?? '', { telHome: tel() });
}

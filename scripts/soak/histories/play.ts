/** Plays one history from its first act to the day on which everybody has everything, and says what did not hold. */
import { deepStrictEqual } from 'node:assert/strict';
import { takeBackImport } from '../../../db/handoff/takeBack.ts';
import { wholeStore } from '../../../test/db/handoff/wholeStore.ts';
import type { Act, History } from './acts.ts';
import { checkAgainstChanges, checkDerived, checkNobodyLost, checkWhole, sharedState } from './agreement.ts';
import { type CarriedFile, give, sayItIsOurs, take } from './carrying.ts';
import { casesAt, decideOne, oneOf, work } from './casework.ts';
import { openWindows, type Window, type Windows } from './window.ts';

const START = Date.parse('2027-04-07T10:20:00+09:00');
/** A small city's worst day: no history needs more rounds until nothing is new any more. */
const ROUNDS = 12;

export function playHistory({ windows: count, byCase, acts }: History): void {
  const windows = openWindows(count, START);
  try {
    const road: CarriedFile[] = [];
    for (const each of acts) step(windows, road, byCase, each);
    const written = windows.all
      .filter(({ wasRestored }) => !wasRestored)
      .map((window) => ownChanges(window, byCase));
    exchange(windows, road, byCase);
    agree(windows, byCase);
    const kept = new Set(
      sharedState(first(windows).session.store, false).changes.map((each) => JSON.stringify(each)),
    );
    for (const change of written.flat())
      if (!kept.has(change)) throw new Error(`written and lost: ${change}`);
    // Somebody decides what is open, and it is decided everywhere.
    for (let i = 0; i < 200 && decideOne(first(windows), 0, i); i += 1);
    exchange(windows, [], byCase);
    agree(windows, byCase);
  } finally {
    windows.close();
  }
}

const first = ({ all }: Windows): Window => all[0] as Window;

/** What was written at this window, as it must be found everywhere. */
const ownChanges = ({ session: { store } }: Window, byCase: boolean): string[] =>
  sharedState(store, byCase)
    .changes.filter((each) => (each as { replica: string }).replica === store.replica)
    .map((each) => JSON.stringify(each));

function step(windows: Windows, road: CarriedFile[], byCase: boolean, act: Act): void {
  const at = 'at' in act ? (oneOf(windows.all, act.at) as Window) : null;
  if (act.act === 'lose') {
    if (road.length > 0) road.splice(act.which % road.length, 1);
    return;
  }
  if (!at) return;
  at.clock.now += 1;
  if (act.act === 'work') work(at, act);
  if (act.act === 'clock') at.clock.now += act.by;
  if (act.act === 'back-up') windows.backUp(at);
  if (act.act === 'restore') windows.restore(at);
  if (act.act === 'give') {
    const one = oneOf(casesAt(at), act.which);
    if (!byCase) road.push(give(at, null));
    else if (one) road.push(give(at, act.all ? casesAt(at) : [one]));
  }
  if (act.act === 'carry') {
    const one = oneOf(casesAt(at), act.which);
    const to = oneOf(windows.all, act.to);
    if (one && to && to !== at) take(to, give(at, byCase ? (act.all ? casesAt(at) : [one]) : null));
    return;
  }
  const file = act.act === 'take' || act.act === 'take-back' ? oneOf(road, act.which) : undefined;
  if (!file) return;
  if (act.act === 'take') {
    take(at, file);
    if (act.which === 0 && take(at, file) !== 0) throw new Error('taken in twice, and something was new');
  } else takeInAndBack(at, file);
}

/** 取り込みを元に戻す: as it was, table by table; and what it says when it may not is tried as well. */
function takeInAndBack(at: Window, file: CarriedFile): void {
  const { store } = at.session;
  const isKnown = store.connection
    .prepare('SELECT 1 FROM receivedHandoff WHERE fileId = ? AND undoneAt IS NULL')
    .get(file.fileId);
  if (isKnown) {
    takeBackImport(at.session, file.fileId);
    return;
  }
  // What the administrator says of a lost PC is no part of the file, and stays.
  sayItIsOurs(at, file);
  const before = wholeStore(store, WORDS);
  take(at, file);
  const done = takeBackImport(at.session, file.fileId);
  if (!done.ok) throw new Error(`not taken back: ${JSON.stringify(done.refusal)}`);
  deepStrictEqual(wholeStore(store, WORDS), before);
}

const WORDS = ['山田', '経過', '相談', '注意'];

/** Every file that still lies about, and then everybody's to one of them and back to everybody, until nothing is new. */
function exchange({ all }: Windows, road: readonly CarriedFile[], byCase: boolean): void {
  for (const at of all) for (const file of road.toReversed()) take(at, file);
  const middle = all.at(-1) as Window;
  const others = all.slice(0, -1);
  const whole = (from: Window) => give(from, byCase ? casesAt(from) : null);
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = others.map((from) => take(middle, whole(from)));
    if (round > 0 && fresh.every((n) => n === 0)) return;
    const back = whole(middle);
    for (const at of others) take(at, back);
  }
  throw new Error('never at an end');
}

function agree({ all }: Windows, byCase: boolean): void {
  const [mine, ...others] = all.map(({ session }) => sharedState(session.store, byCase));
  for (const other of others) deepStrictEqual(other, mine);
  const [{ session }] = all as [Window];
  checkAgainstChanges(session.store);
  checkNobodyLost(session.store);
  for (const each of all) checkWhole(each.session.store);
  checkDerived(session.store);
}

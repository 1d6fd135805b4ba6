/**
 * One set-up at a time in one clone: `npm start` and `npm test` begun together would otherwise both run `npm ci`,
 * the second emptying node_modules under the first. A lock left by a run that was killed is taken over.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

// Longer than any set-up takes; guards against a process id that another program got meanwhile.
const ABANDONED_AFTER_MS = 40 * 60_000;

/** @param {string} folder @param {() => T} work @returns {Promise<T>} @template T */
export async function onlyOneAtATime(folder, work) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'setup.lock');
  for (let told = false; !taken(lock); told = true) {
    if (!told) console.log('別の準備が進行中のため、終わるのを待っています…');
    await wait(500);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (abandoned(lock)) rmSync(lock, { force: true });
  return false;
}

function abandoned(lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const owner = Number(readFileSync(lock, 'utf8'));
    if (age > ABANDONED_AFTER_MS) return true;
    if (!owner) return age > 10_000; // created, but its number not yet written
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

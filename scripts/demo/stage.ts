/**
 * The stage on which scenarios are played in the real application: two offices with a data folder each, a clock that the scenario
 * sets, and a look taken at every screen on the way. `npm run demo` takes pictures; the end-to-end test looks for faults.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchTsunagi, type Tsunagi } from '../../test/e2e/launch.ts';

export interface Look {
  /** `03-case-notes`: the order of the story and what is seen. */
  name: string;
  page: Page;
  office: string;
}

export interface Step {
  office: string;
  at: string;
  what: string;
  milliseconds: number;
}

export interface StageOptions {
  out: string;
  look(look: Look): Promise<void>;
}

export interface OfficeOnStage {
  readonly key: 'cityhall' | 'palette';
  readonly name: string;
  readonly tsunagi: Tsunagi;
  readonly page: Page;
  /** A file in the output folder that this office reads or writes through its dialogs. */
  file(name: string): string;
  /** What happens next, at a time of the scenario; timed and written down. */
  step<T>(at: string, what: string, act: (page: Page) => Promise<T>): Promise<T>;
  look(what: string): Promise<void>;
}

export interface Stage {
  readonly out: string;
  readonly steps: Step[];
  open(key: OfficeOnStage['key'], name: string, clock: string): Promise<OfficeOnStage>;
  close(): Promise<void>;
}

export function createStage({ out, look }: StageOptions): Stage {
  mkdirSync(out, { recursive: true });
  const steps: Step[] = [];
  const open: Tsunagi[] = [];
  let looks = 0;
  return {
    out,
    steps,
    async open(key, name, clock) {
      const tsunagi = await launchTsunagi({ dataDir: join(out, key), clock });
      open.push(tsunagi);
      return {
        key,
        name,
        tsunagi,
        get page() {
          return tsunagi.page;
        },
        file: (file) => join(out, file),
        async step(at, what, act) {
          await tsunagi.setClock(at);
          const before = performance.now();
          const done = await act(tsunagi.page);
          steps.push({ office: name, at, what, milliseconds: Math.round(performance.now() - before) });
          return done;
        },
        async look(what) {
          looks += 1;
          await look({
            name: `${String(looks).padStart(2, '0')}-${key}-${what}`,
            page: tsunagi.page,
            office: name,
          });
        },
      };
    },
    async close() {
      for (const each of open.splice(0)) await each.close();
    },
  };
}

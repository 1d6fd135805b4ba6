/**
 * Where the time of a paper goes: both ends of Electron's own printing and the moment its sheet stands, watched from outside, so that the
 * application carries nothing for it. All by the wall clock, which is the only one that the processes share.
 */
import type { Tsunagi } from '../../test/e2e/launch.ts';

export const STAGES = ['sheet', 'faces', 'engine', 'file'] as const;
export type Stages = Record<(typeof STAGES)[number], number>;

type Paper = typeof globalThis & { drawnAt: number };
type Main = typeof globalThis & { printing: { from: number; to: number } };

const now = (): number => performance.timeOrigin + performance.now();

/** Measures what each print takes. The window must be there: the first paper opens it. */
export async function paperStages(
  tsunagi: Tsunagi,
): Promise<(print: () => Promise<void>) => Promise<Stages>> {
  const paper = tsunagi.app.windows().find((page) => page.url().includes('/paper.html'));
  if (!paper) throw new Error('no window for papers');
  await paper.evaluate(() => {
    const root = document.getElementById('root') as HTMLElement;
    new MutationObserver(() => {
      if (root.firstChild) (globalThis as Paper).drawnAt = performance.timeOrigin + performance.now();
    }).observe(root, { childList: true });
  });
  await tsunagi.inMain(({ BrowserWindow }) => {
    const held = globalThis as Main;
    // It may be asked twice.
    if (held.printing) return;
    held.printing = { from: 0, to: 0 };
    const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/paper.html'),
    )?.webContents;
    if (!contents) throw new Error('no window for papers');
    const print = contents.printToPDF.bind(contents);
    contents.printToPDF = async (options) => {
      held.printing.from = performance.timeOrigin + performance.now();
      const pdf = await print(options);
      held.printing.to = performance.timeOrigin + performance.now();
      return pdf;
    };
  });
  return async (print) => {
    const started = now();
    await print();
    const ended = now();
    const drawnAt = await paper.evaluate(() => (globalThis as Paper).drawnAt);
    const { from, to } = await tsunagi.inMain(() => (globalThis as Main).printing);
    return { sheet: drawnAt - started, faces: from - drawnAt, engine: to - from, file: ended - to };
  };
}

export const total = (stages: Stages): number => STAGES.reduce((sum, stage) => sum + stages[stage], 0);

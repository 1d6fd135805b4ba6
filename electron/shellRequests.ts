/**
 * What the page may ask of main, read by hand from whatever came over the port: a request that isn't exactly one of these is
 * null and gets an error for an answer. The page's side, with the same types, is `renderer/app/shell.ts`; a test holds the two
 * together. Pure.
 */
import { PRACTICE_WINDOWS, type PracticeWindow } from '../db/practice/codes.ts';
import type { OpenKind, SaveKind } from '../renderer/text/shell.ts';

export type LockReason =
  | 'start'
  | 'staff'
  | 'idle'
  | 'screen-locked'
  | 'suspended'
  | 'core-lost'
  | 'page-lost';
export type PaperWay = 'pdf' | 'printer' | 'folder';
export type PaperOutcome = 'saved' | 'printed' | 'cancelled' | 'failed';

export interface ShellRequests {
  lock: { ask: Record<never, never>; answer: null };
  chooseSave: {
    ask: { suggestedName: string; kind: SaveKind };
    answer: { ticket: string; fileName: string } | null;
  };
  chooseOpen: { ask: { kind: OpenKind }; answer: { ticket: string; fileName: string } | null };
  printPaper: {
    ask: {
      paper: string;
      params: Record<string, string>;
      to: PaperWay;
      suggestedName: string;
    };
    answer: { outcome: PaperOutcome; fileName?: string };
  };
  choosePaperFolder: { ask: Record<never, never>; answer: { folderName: string } | null };
  paperReady: { ask: { ok: boolean }; answer: null };
  flushed: { ask: Record<never, never>; answer: null };
  setIdleMinutes: { ask: { minutes: number }; answer: null };
  windowTitle: { ask: { title: string }; answer: null };
  zoom: { ask: { percent: number }; answer: { percent: number } };
  runtime: {
    ask: Record<never, never>;
    answer: {
      packaged: boolean;
      runtime: 'official' | 'substitute';
      version: string;
      lockReason: LockReason;
      /** Which office to practise in; null in the real one. */
      practice: PracticeWindow | null;
    };
  };
  /** Into an office to practise in, to the other of the two, or back (null): a new sitting, as after a lock. */
  practise: { ask: { window: PracticeWindow | null }; answer: null };
}

export type ShellEvent =
  | { event: 'open-handoff'; ticket: string; fileName: string }
  /** Main is about to end this page: write what is unsaved, then answer `flushed`. */
  | { event: 'flush' }
  | { event: 'zoom'; percent: number }
  | { event: 'core-lost' }
  /** For paper.html only: the next paper, and that nothing of the last one may stay. */
  | { event: 'draw-paper'; paper: string; params: Record<string, string> }
  | { event: 'clear-paper' };

export type ShellRequest = {
  [Name in keyof ShellRequests]: { id: number; request: Name } & ShellRequests[Name]['ask'];
}[keyof ShellRequests];
export type ShellReply =
  | { id: number; ok: true; value: ShellRequests[keyof ShellRequests]['answer'] }
  | { id: number; ok: false };

export const zoomRange = { least: 100, most: 200 } as const;
/** Minutes without input after which the screen locks. The administrator chooses; nobody can switch it off. */
export const idleRange = { least: 1, most: 60, preset: 10 } as const;

const saveKinds: readonly string[] = [
  'handoff',
  'card',
  'key',
  'pdf',
  'jpeg',
  'png',
  'xlsx',
  'csv',
  'calendar',
] satisfies SaveKind[];
const paperWays: readonly string[] = ['pdf', 'printer', 'folder'] satisfies PaperWay[];
const openKinds: readonly string[] = [
  'handoff',
  'card',
  'plan',
  'attachment',
  'ledger',
  'calendar',
  'holidays',
] satisfies OpenKind[];

export function readRequest(message: unknown): ShellRequest | null {
  if (typeof message !== 'object' || message === null) return null;
  const { id, request, ...ask } = message as Record<string, unknown>;
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  switch (request) {
    case 'lock':
    case 'runtime':
    case 'flushed':
    case 'choosePaperFolder':
      return { id, request };
    case 'chooseSave':
      return isText(ask.suggestedName, 200) && isOneOf(saveKinds, ask.kind)
        ? { id, request, suggestedName: ask.suggestedName, kind: ask.kind as SaveKind }
        : null;
    case 'chooseOpen':
      return isOneOf(openKinds, ask.kind) ? { id, request, kind: ask.kind as OpenKind } : null;
    case 'printPaper':
      return readPrintPaper(id, ask);
    case 'paperReady':
      return typeof ask.ok === 'boolean' ? { id, request, ok: ask.ok } : null;
    case 'setIdleMinutes':
      return isWithin(ask.minutes, idleRange.least, idleRange.most)
        ? { id, request, minutes: ask.minutes }
        : null;
    case 'windowTitle':
      return isText(ask.title, 200) ? { id, request, title: ask.title } : null;
    case 'practise':
      return ask.window === null || isOneOf(PRACTICE_WINDOWS, ask.window)
        ? { id, request, window: ask.window as PracticeWindow | null }
        : null;
    case 'zoom':
      return isWithin(ask.percent, zoomRange.least, zoomRange.most)
        ? { id, request, percent: ask.percent }
        : null;
    default:
      return null;
  }
}

function readPrintPaper(id: number, ask: Record<string, unknown>): ShellRequest | null {
  const { paper, params, to, suggestedName } = ask;
  if (!isText(paper, 64) || !/^[A-Za-z][A-Za-z0-9-]*$/.test(paper)) return null;
  if (!isOneOf(paperWays, to) || !isText(suggestedName, 200)) return null;
  if (typeof params !== 'object' || params === null) return null;
  const entries = Object.entries(params);
  if (entries.length > 50 || entries.some(([key, value]) => key === 'paper' || !isText(value, 2000)))
    return null;
  return {
    id,
    request: 'printPaper',
    paper,
    params: Object.fromEntries(entries),
    to: to as PaperWay,
    suggestedName,
  };
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isOneOf = (list: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && list.includes(value);
const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

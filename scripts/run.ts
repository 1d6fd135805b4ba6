/** Starting another program and waiting for it, on the terminal we have, with its children ended when we are. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

export const root = dirname(import.meta.dirname);

/** The Electron that the set-up chose; without the set-up, the one that is running us. */
export const electronBinary = process.env.TSUNAGI_ELECTRON ?? process.execPath;

export interface RunOptions {
  /** Added to our own environment; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>;
}

/** The exit code; 1 for a program that was ended by a signal or couldn't be started. */
export function run(
  program: string,
  args: readonly string[],
  { env = {} }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGTERM', forward).on('SIGHUP', forward).on('SIGINT', ignore);
    const done = (code: number): void => {
      process.off('SIGTERM', forward).off('SIGHUP', forward).off('SIGINT', ignore);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** A tool's own JavaScript, run in the Node that runs us: its shim in node_modules/.bin would take the host's. */
export const runTool = (path: string, args: readonly string[], options?: RunOptions): Promise<number> =>
  run(process.execPath, [`${root}/node_modules/${path}`, ...args], options);

// Ctrl-C goes to the whole terminal group; the child ends by itself and we report its code.
const ignore = (): void => {};

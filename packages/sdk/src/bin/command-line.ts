// @huiyin/sdk/command-line (Node only): the commands of huiyin-verify, for programs that offer them under their name.
import process from 'node:process';
import { platformWith } from '../core/platform.js';
import { run } from './run.js';
import type { ExitCode } from './terminal.js';

export { run } from './run.js';
export type { ExitCode, Terminal } from './terminal.js';

/**
 * Runs `verify`, `recompute` or `export` on this process's streams.
 * @param program - What it was started as.
 * @returns 0 ok · 1 found broken · 2 wrong use · 3 could not check
 */
export function runCommand(args: readonly string[], program: string): Promise<ExitCode> {
  return run(
    args,
    {
      out: (text) => void process.stdout.write(text),
      err: (text) => void process.stderr.write(text),
      isScreen: process.stderr.isTTY,
      clock: platformWith({}).clock,
    },
    program,
  );
}

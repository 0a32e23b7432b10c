// huiyin-verify: from what was typed to an exit code.
import { HuiyinError, HuiyinUsageError } from '../core/errors.js';
import { FiguresError, SealError } from '../rules/index.js';
import { helpOf, readArguments, WrongUse } from './arguments.js';
import { exportLog } from './export.js';
import { recompute } from './recompute.js';
import type { ExitCode, Terminal } from './terminal.js';
import { verify } from './verify.js';

/**
 * 0 ok · 1 found broken · 2 wrong use · 3 could not check. It never throws.
 * @param program - What it was started as.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  program = 'huiyin-verify',
): Promise<ExitCode> {
  try {
    const command = readArguments(args);
    if (command.name === 'verify') return await verify(command, terminal);
    if (command.name === 'recompute') return await recompute(command, terminal);
    if (command.name === 'export') return await exportLog(command, terminal);
    terminal.out(helpOf(program));
    return 0;
  } catch (error) {
    return explain(error, terminal, program);
  }
}

function explain(error: unknown, { err }: Terminal, program: string): ExitCode {
  if (error instanceof WrongUse || HuiyinUsageError.is(error)) {
    err(`${error.message}\n\n${helpOf(program)}`);
    return 2;
  }
  if (error instanceof SealError && error.code === 'memory.unreadable') {
    err(`${error.code}: ${error.message}\n`);
    return 3;
  }
  if (error instanceof SealError) {
    err(`broken: ${error.code}: ${error.message}\n`);
    return 1;
  }
  if (error instanceof FiguresError) {
    err(`broken: the entries contradict each other: ${error.message}\n`);
    return 1;
  }
  // The network, or a disk: what was to be checked could not be had.
  const code = HuiyinError.is(error)
    ? error.code
    : error instanceof Error && 'code' in error
      ? error.code
      : '';
  err(`could not check: ${String(code)} ${error instanceof Error ? error.message : ''}\n`);
  return 3;
}

// huiyin-verify: from what was typed to an exit code.
import { HuiyinApiError, HuiyinError, HuiyinUsageError } from '../core/errors.js';
import { FiguresError, SealError } from '../rules/index.js';
import { checkAppraisal } from './appraisal.js';
import { helpOf, hintOf, noSuchUnit, readArguments, WrongUse, type Command } from './arguments.js';
import { exportLog } from './export.js';
import { recompute } from './recompute.js';
import { withPlaces, type ExitCode, type Terminal } from './terminal.js';
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
  let command: Command | undefined;
  try {
    command = readArguments(args);
    if (command.name === 'verify') return await verify(command, terminal);
    if (command.name === 'recompute') return await recompute(command, terminal);
    if (command.name === 'export') return await exportLog(command, terminal);
    if (command.name === 'appraisal') return await checkAppraisal(command, terminal);
    terminal.out(helpOf(program));
    return 0;
  } catch (error) {
    const wrong = wrongUseIn(error, command);
    if (!wrong) return explain(error, terminal);
    terminal.err(`${wrong.message}\n${hintOf(program, args)}\n`);
    return 2;
  }
}

/** What is wrong with what was typed, if that is why it ended: also when only the server could know. */
function wrongUseIn(error: unknown, command: Command | undefined): Error | undefined {
  if (error instanceof WrongUse || HuiyinUsageError.is(error)) return error;
  if (!HuiyinApiError.is(error) || !command || command.name === 'help') return undefined;
  if (command.name === 'appraisal') return undefined;
  if (error.code === 'body.not-found') return noSuchUnit(command.body);
  if (error.code !== 'publication.not-found' || command.name !== 'recompute') return undefined;
  const { body, card } = command;
  return card.type === 'published'
    ? new WrongUse(`--card: the server says it has no ${card.id} of ${body}`)
    : undefined;
}

function explain(error: unknown, { err }: Terminal): ExitCode {
  if (error instanceof SealError && error.code === 'memory.unreadable') {
    err(`${error.code}: ${error.message}\n`);
    return 3;
  }
  if (error instanceof SealError) {
    err(`broken: ${error.code}: ${withPlaces(error.message)}\n`);
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

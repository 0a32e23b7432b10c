// What a process was started as, by its id.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { lives } from '../../drafts.js';
import { isCode } from '../../error-code.js';

/** Whether the process lives and was started with this argument; process ids are given to others in time. */
export function wasStartedWith(pid: number, argument: string): boolean {
  if (!lives(pid)) return false;
  switch (process.platform) {
    case 'linux':
      return argumentsOnLinux(pid).includes(argument);
    case 'win32':
      // There is no cheap way to ask; PostgreSQL's own check of its pid file has the last word.
      return true;
    default:
      return commandLine(pid).includes(argument);
  }
}

/** Empty for a process that has ended and waits to be taken note of. */
function argumentsOnLinux(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return [];
    throw error;
  }
}

function commandLine(pid: number): string {
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

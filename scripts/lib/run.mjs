// Runs programs to their end; what they say is shown only when they fail.
import { spawn } from 'node:child_process';

/** Characters of a program's last words that are kept. */
const KEPT = 20_000;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, signal?: AbortSignal }} options `signal` ends the program
 * @returns {Promise<void>} rejects with the output's end when the program fails, with `signal.reason` when it was ended
 */
export function run(command, args, { cwd, signal }) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, shell, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => (output = (output + chunk).slice(-KEPT));
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    // One that is being ended is waited for: until then it may still write files.
    child.on('error', (error) => child.pid === undefined && reject(error));
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve();
      else if (signal?.aborted) reject(signal.reason);
      else reject(new Error(`${[command, ...args].join(' ')} failed (${killedBy ?? code})\n${output}`));
    });
  });
}

/**
 * Does several things at once; when one fails the others are ended.
 * @param {AbortSignal | undefined} signal
 * @param {readonly ((signal: AbortSignal) => Promise<void>)[]} works
 */
export async function together(signal, works) {
  const failed = new AbortController();
  const ended = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const all = works.map((work) => work(ended));
  try {
    await Promise.all(all);
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(all);
    throw error;
  }
}

// One process at a time installs or builds: two at once would take each other's files away.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MILLIS = 250;

/**
 * Runs `work` while `file` holds this process's id. Whoever comes second waits; a holder that has died is passed over.
 * @template T
 * @param {string} file
 * @param {{ say: (line: string) => void, signal?: AbortSignal }} options `signal` gives up waiting
 * @param {() => Promise<T>} work should look again whether it is still needed
 * @returns {Promise<T>}
 */
export async function inTurn(file, { say, signal }, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file);) {
    const holder = holderOf(file);
    if (holder !== undefined && !lives(holder)) {
      rmSync(file, { force: true });
    } else {
      if (!told)
        say(`另一个进程（${holder ?? '?'}）正在安装或构建，等它做完 · waiting for another process …`);
      told = true;
      await pause(LOOK_MILLIS, undefined, { signal });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined while it is just being written, or has gone by now. */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function lives(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

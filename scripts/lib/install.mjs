// Installs what package-lock.json names when it isn't there, or the lock is newer than what was installed.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { telling } from './progress.mjs';
import { run } from './run.mjs';
import { inTurn } from './turn.mjs';

const MINIMUM = [20, 19];

/** The build needs what is for development only, and the database is optional: left out by no setting of the caller's. */
const EVERYTHING = ['--include=dev', '--include=optional'];

/** @throws {Error} in a sentence, when this Node is too old */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  throw new Error(`需要 Node.js ${MINIMUM.join('.')} 或更新，现在是 ${version}。 · Node.js is too old.`);
}

/**
 * Runs `npm ci` if it is needed.
 * @param {string} root
 * @param {{ say?: (line: string) => void, signal?: AbortSignal }} [options]
 */
export async function ensureInstalled(root, { say = console.log, signal } = {}) {
  requireNode();
  if (isInstalled(root)) return;
  await inTurn(join(root, '.cache', 'turn'), { say, signal }, async () => {
    if (isInstalled(root)) return;
    const words = { doing: '安装依赖（npm ci），约一分钟 · installing', done: '依赖就绪 · installed in' };
    await telling(say, words, () =>
      run('npm', ['ci', '--no-audit', '--no-fund', ...EVERYTHING], { cwd: root, signal }),
    );
  });
}

/** npm writes its own list last: an installation that was cut short has none. */
function isInstalled(root) {
  const installed = writtenAt(join(root, 'node_modules', '.package-lock.json'));
  return installed !== undefined && installed >= writtenAt(join(root, 'package-lock.json'));
}

function writtenAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

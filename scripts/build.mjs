// `npm run build`: validators, compiled packages and the /cdn bundle; nothing is done twice.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { telling } from './lib/progress.mjs';
import { run, together } from './lib/run.mjs';
import { readStamp, stampOf, writeStamp } from './lib/stamp.mjs';
import { inTurn } from './lib/turn.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, '.cache', 'build-stamp');
const SOURCES = [
  'packages/fonts/src',
  'packages/fonts/tsconfig.json',
  'packages/article/src',
  'packages/article/tsconfig.json',
  'packages/sdk',
  'packages/widgets',
  'packages/server/src',
  'packages/server/tsconfig.json',
  'rollup',
  'rollup.config.js',
  'scripts/build.mjs',
  'package-lock.json',
  'tsconfig.base.json',
];
/** What the compiler remembers of each of its projects. */
const NOTES = [
  'article/tsconfig',
  'fonts/tsconfig',
  'sdk/tsconfig',
  'sdk/tsconfig.bin',
  'widgets/tsconfig',
  'server/tsconfig',
].map((path) => `${path}.tsbuildinfo`);
/** The last thing each step makes. */
const OUTPUTS = [
  'packages/sdk/dist/schema/validators.js',
  'packages/sdk/dist/index.js',
  'packages/sdk/dist/bin/huiyin-verify.js',
  'packages/fonts/dist/index.js',
  'packages/article/dist/index.js',
  'packages/server/dist/main.js',
  'packages/widgets/dist/cdn/huiyin.min.js',
  'packages/widgets/dist/desk/desk.min.js',
  'packages/widgets/dist/desk/visit.min.js',
  'packages/widgets/dist/desk/hall.min.js',
  'packages/widgets/dist/desk/settings.min.js',
];

/**
 * Builds what has changed.
 * @param {{ say?: (line: string) => void, signal?: AbortSignal }} [options]
 * @returns {Promise<boolean>} whether anything was built
 */
export async function ensureBuilt({ say = console.log, signal } = {}) {
  if (isBuilt()) return false;
  return await inTurn(join(root, '.cache', 'turn'), { say, signal }, async () => {
    if (isBuilt()) return false;
    await telling(say, { doing: '构建 · building', done: '构建完成 · built in' }, () => build(signal));
    return true;
  });
}

function isBuilt() {
  return isWhole() && readStamp(stampFile) === stampOf(root, SOURCES);
}

function isWhole() {
  return OUTPUTS.every((path) => existsSync(join(root, path)));
}

/** What needs nothing of each other is done at once. */
async function build(signal) {
  // Of the moment before: what is edited while the compiler runs is built next time.
  const stamp = stampOf(root, SOURCES);
  // The compiler goes by its own notes and would not miss a folder that was deleted.
  if (!isWhole()) for (const path of NOTES) rmSync(join(root, 'packages', path), { force: true });
  const node = (...args) => {
    return (ended) => run(process.execPath, args, { cwd: root, signal: ended });
  };
  const compile = (name) => node('node_modules/typescript/bin/tsc', '-b', `packages/${name}`);
  await together(signal, [
    compile('fonts'),
    compile('sdk'),
    node('packages/sdk/scripts/build-schema.mjs', '--validators'),
  ]);
  const bundle = node('node_modules/rollup/dist/bin/rollup', '-c', '--silent');
  await together(signal, [
    async (ended) => {
      await compile('article')(ended);
      await compile('server')(ended);
    },
    // Apart, because it needs Node's types, and after the validators it imports.
    compile('sdk/tsconfig.bin.json'),
    async (ended) => {
      await compile('widgets')(ended);
      await bundle(ended);
    },
  ]);
  writeStamp(stampFile, stamp);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    if (!(await ensureBuilt())) console.log('已是最新 · up to date');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

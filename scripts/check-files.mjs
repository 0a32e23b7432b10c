// Checks of whole files: none too long to read, none that mentions the machine it was written on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAX_LINES = 300;

const CODE = /\.(ts|js|mjs|cjs|sql|css|html|sh)$/;
const BINARY = /\.(png|jpe?g|woff2?|ico|gz|zip|br)$/;

/** Written by programs, or by others. */
const GENERATED = [
  /^package-lock\.json$/,
  /^LICENSE$/,
  /^packages\/sdk\/(schema|openapi\.json)/,
  /^packages\/sdk\/src\/schema\/limits\.ts$/,
  /\.generated\.\w+$/,
];

/** Folders of one machine. Built from parts, so that this file passes its own check. */
const MACHINE_PATHS = new RegExp(
  `(?<![\\w.*)}-])/(${['root', 'home', 'tmp', 'work'].join('|')})(?=/|\\b(?![\\w-]))`,
);
const OUTSIDE = /\.\.\/shared\/(design|data|peers)/;

/**
 * @param {string} path relative to the project, with forward slashes
 * @param {string} text the file's content
 * @returns {string[]} what is wrong with it, one sentence each
 */
export function faultsOf(path, text) {
  if (GENERATED.some((pattern) => pattern.test(path))) return [];
  const faults = [];
  const lines = text.split('\n');
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  if (CODE.test(path) && count > MAX_LINES)
    faults.push(`${path} has ${count} lines; over ${MAX_LINES} is two files`);
  if (path.startsWith('.ci/')) return faults;
  lines.forEach((line, index) => {
    const found = MACHINE_PATHS.exec(line) ?? OUTSIDE.exec(line);
    if (found) faults.push(`${path}:${index + 1} mentions ${found[0]}, a path of one machine`);
  });
  return faults;
}

/** Every file git has or would add, so a fault shows before it is committed. */
function projectFiles(root) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { status, stdout, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw error ?? new Error('git ls-files failed: is this a git checkout?');
  const paths = stdout.split('\0').filter(Boolean);
  return paths.filter((path) => !BINARY.test(path) && existsSync(join(root, path)));
}

if (process.argv[1] === import.meta.filename) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const faults = projectFiles(root).flatMap((path) => faultsOf(path, readFileSync(join(root, path), 'utf8')));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

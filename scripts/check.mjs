// `npm run check`: every static check, two at a time, with one line each and the details of what failed.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performance } from 'node:perf_hooks';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (path) => join(root, 'node_modules', path);

/** The slowest first, so that two at a time end together. */
const CHECKS = [
  ['lint', [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0']],
  ['types', [tool('typescript/bin/tsc'), '-p', 'tsconfig.test.json']],
  ['types of wx', [tool('typescript/bin/tsc'), '-p', 'packages/sdk/test/wx/typings']],
  ['types as built', [tool('typescript/bin/tsc'), '-b']],
  ['format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  [
    'floors',
    [
      tool('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...'packages stories test bench --config'.split(' '),
    ],
  ],
  ['schemas fresh', ['packages/sdk/scripts/build-schema.mjs', '--check']],
  ['manifest fresh', ['scripts/manifest.mjs', '--check']],
  ['files', ['scripts/check-files.mjs']],
];

/** Runs one check and keeps what it says. */
function run([name, args]) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let said = '';
    const listen = (chunk) => (said += chunk);
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const done = (ok, more = '') =>
      resolve({ name, ok, said: said + more, seconds: (performance.now() - start) / 1000 });
    child.on('error', (error) => done(false, error.message));
    child.on('close', (code) => done(code === 0));
  });
}

function report({ name, ok, said, seconds }) {
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!ok) console.log(`${said.trim().replace(/^/gm, '    ')}\n`);
}

/** Two workers over one queue. */
async function runAll(checks) {
  const queue = [...checks];
  const results = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await run(next);
      report(result);
      results.push(result);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

try {
  createRequire(import.meta.url).resolve('typescript');
} catch {
  console.error('nothing is installed yet: run `npm ci` first');
  process.exit(1);
}
// Made, not committed, and imported by name: without them the compiler can't tell whether anything is right.
await (await import('../packages/sdk/scripts/ensure-validators.mjs')).ensureValidators();
const only = process.argv.slice(2);
const chosen = only.length > 0 ? CHECKS.filter(([name]) => only.includes(name)) : CHECKS;
if (chosen.length === 0)
  throw new Error(`no such check; there are: ${CHECKS.map(([name]) => name).join(', ')}`);
const failed = (await runAll(chosen)).filter((result) => !result.ok).map(({ name }) => name);
console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : `\nall ${chosen.length} checks passed`);
process.exitCode = failed.length > 0 ? 1 : 0;

// `npm start` in a small checkout of its own: what it builds and when, and that signals and exit codes get through.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));
/** npm itself takes a second, and several on a busy machine. In milliseconds. */
const LIMIT = 90_000;

/** Stands for a step of the build: notes that it ran and writes what the step would. */
const step = (name, output) => `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
appendFileSync('steps', '${name} ' + process.argv.slice(2).join(' ') + '\\n');
for (const file of ${output}) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
}`;

/** Stands for the server: tells every signal it hears and takes a moment to stop. */
const server = `
import { setTimeout as pause } from 'node:timers/promises';
if (process.env.ENDS_WITH) process.exit(Number(process.env.ENDS_WITH));
const heard = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve(console.log('heard ' + signal)));
});
const running = setInterval(() => undefined, 1000);
console.log('running');
await heard;
await pause(300);
clearInterval(running);
console.log('stopped');`;

/** The folder is made first: another step may be making it too. A project in a file is part of one that is copied. */
const compile = `
import { cpSync } from 'node:fs';
const [, project] = process.argv.slice(2);
if (!project.endsWith('.json')) {
  mkdirSync(project + '/dist', { recursive: true });
  cpSync(project + '/src', project + '/dist', { recursive: true });
}
${step('compile', '[]')}`;

const checkout = {
  'package.json': JSON.stringify({ type: 'module', scripts: { start: 'node scripts/start.mjs' } }),
  'package-lock.json': '{}',
  'node_modules/.package-lock.json': '{}',
  'node_modules/typescript/bin/package.json': '{"type":"module"}',
  'node_modules/typescript/bin/tsc': compile,
  'node_modules/rollup/dist/bin/package.json': '{"type":"module"}',
  'node_modules/rollup/dist/bin/rollup': step(
    'bundle',
    "['packages/widgets/dist/cdn/huiyin.min.js', 'packages/widgets/dist/desk/desk.min.js', 'packages/widgets/dist/desk/visit.min.js', 'packages/widgets/dist/desk/hall.min.js', 'packages/widgets/dist/desk/settings.min.js']",
  ),
  'packages/sdk/scripts/build-schema.mjs': step('validators', "['packages/sdk/dist/schema/validators.js']"),
  'packages/article/src/index.js': '',
  'packages/fonts/src/index.js': '',
  'packages/sdk/src/index.js': '',
  'packages/sdk/src/bin/huiyin-verify.js': '',
  'packages/widgets/src/index.js': '',
  'packages/server/src/main.js': server,
};

let root;

const at = (path) => join(root, path);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'huiyin-start-'));
  cpSync(scripts, at('scripts'), { recursive: true });
  for (const [path, text] of Object.entries(checkout)) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => writeFileSync(at('steps'), ''));

/** The steps of the build since the test began. */
const steps = () => readFileSync(at('steps'), 'utf8').trim().split('\n').filter(Boolean);

/** `npm start` as the leader of a process group, as a terminal has it. */
function start(env = {}) {
  const child = spawn('npm', ['start'], { cwd: root, detached: true, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
      child.emit('said');
    });
  }
  // Not `exit`: a server that outlives npm still writes.
  const silent = new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
  const running = new Promise((resolve, reject) => {
    child.on('said', () => said.includes('\nrunning\n') && resolve());
    child.once('close', () => reject(new Error(`ended before the server ran:\n${said}`)));
  });
  // Not every test waits for it.
  running.catch(() => undefined);
  return { pid: child.pid, silent, running };
}

/** Starts it, ends it, and gives what it said. */
async function startOnce() {
  const { pid, running, silent } = start();
  await running;
  process.kill(pid, 'SIGTERM');
  return (await silent).said;
}

describe('npm start', { timeout: LIMIT }, () => {
  it('builds once, in the order things are read', async () => {
    await startOnce();
    const first = steps();
    expect(first.slice(0, 3).sort()).toEqual([
      'compile -b packages/fonts',
      'compile -b packages/sdk',
      'validators --validators',
    ]);
    expect([...first].sort()).toEqual([
      'bundle -c --silent',
      'compile -b packages/article',
      'compile -b packages/fonts',
      'compile -b packages/sdk',
      'compile -b packages/sdk/tsconfig.bin.json',
      'compile -b packages/server',
      'compile -b packages/widgets',
      'validators --validators',
    ]);
    expect(first.indexOf('compile -b packages/server')).toBeGreaterThan(
      first.indexOf('compile -b packages/article'),
    );
    expect(first.indexOf('bundle -c --silent')).toBeGreaterThan(first.indexOf('compile -b packages/widgets'));
    await startOnce();
    expect(steps()).toEqual(first);
  });

  it('does not build again what was only touched', async () => {
    utimesSync(at('packages/server/src/main.js'), 1, 1);
    await startOnce();
    expect(steps()).toEqual([]);
  });

  it.each([
    ['a source has changed', () => writeFileSync(at('packages/sdk/src/index.js'), '// changed')],
    ['what was built is gone', () => rmSync(at('packages/widgets/dist'), { recursive: true })],
  ])('builds again when %s', async (_, change) => {
    change();
    await startOnce();
    expect(steps()).toHaveLength(8);
  });

  it("ends with the server's exit code", async () => {
    expect((await start({ ENDS_WITH: '75' }).silent).code).toBe(75);
  });

  it('lets the server stop when only npm is told to', async () => {
    expect((await startOnce()).match(/heard|stopped/g)).toEqual(['heard', 'stopped']);
  });

  it('lets the server stop on Ctrl-C, which reaches the whole group', async () => {
    const { pid, running, silent } = start();
    await running;
    process.kill(-pid, 'SIGINT');
    expect((await silent).said).toMatch(/heard SIGINT\n[^]*stopped\n$/);
  });

  it('ends the build when it is told to stop meanwhile', async () => {
    const builder = at('packages/sdk/scripts/build-schema.mjs');
    const before = readFileSync(builder, 'utf8');
    writeFileSync(builder, `${before}\nsetInterval(() => undefined, 1000);`);
    const { pid, silent } = start();
    while (steps().length < 3) await new Promise((resolve) => setTimeout(resolve, 50));
    process.kill(pid, 'SIGTERM');
    expect((await silent).said).not.toContain('running');
    writeFileSync(builder, before);
  });

  it('says what failed in the build, and does not serve', async () => {
    writeFileSync(at('packages/sdk/scripts/build-schema.mjs'), "console.log('a fault'); process.exit(3);");
    const { code, said } = await start().silent;
    expect(code).toBe(1);
    expect(said).toMatch(/build-schema\.mjs --validators failed \(3\)\na fault/);
    expect(said).not.toContain('running');
  });
});

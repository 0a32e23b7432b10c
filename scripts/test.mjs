// `npm test`: what users rely on, from a fresh clone. Needs nothing installed; ends in one line, `N passed, N failed`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { failureText, readFailures, readTally, tallyLine } from '../test/tally.mjs';
import { ensureChromium } from './lib/browser.mjs';
import { ensureInstalled } from './lib/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A run that takes longer hangs. In milliseconds. */
const LIMIT = 15 * 60_000;

const vitest = 'node_modules/vitest/vitest.mjs';
const RUNS = [
  { name: 'sizes', args: ['scripts/size.mjs'] },
  { name: 'sdk, server, tools', args: [vitest, 'run', '--project', 'unit', '--project', 'database'] },
  { name: 'elements', args: ['node_modules/@web/test-runner/dist/bin.js'] },
  { name: 'stories', args: ['test/stories/run.mjs', '--looks', 'often'] },
  { name: 'processes', args: [vitest, 'run', '--project', 'processes'] },
  { name: 'journeys', args: [vitest, 'run', '--project', 'journeys'] },
];
const LONG_RUNS = [
  { name: 'old engines', args: ['test/old-engines/run.mjs'] },
  { name: 'stories in their other looks', args: ['test/stories/run.mjs', '--looks', 'seldom'] },
  { name: 'long rounds', args: [vitest, 'run', '--project', 'long'] },
  { name: 'a whole round in browsers', args: [vitest, 'run', '--project', 'round'] },
];

/** Runs a program, its output shown as it comes and kept. */
function run(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const timer = setTimeout(() => {
      console.error(`stopped after ${LIMIT / 60_000} minutes`);
      child.kill('SIGKILL');
    }, LIMIT);
    const show = (to) => (chunk) => {
      output += chunk;
      to.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', show(process.stdout));
    child.stderr.setEncoding('utf8').on('data', show(process.stderr));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

/** The counts and failures of one run. One that failed without counting a failure, or found nothing to run, is one. */
async function count({ name, args }, env) {
  const start = performance.now();
  console.log(`\n== ${name}`);
  const { code, output } = await run(args, env);
  const tally = readTally(output) ?? { passed: 0, failed: 0 };
  const ran = tally.passed + tally.failed > 0;
  const sound = ran && (code === 0) === (tally.failed === 0);
  console.log(`== ${name}: ${Math.round((performance.now() - start) / 1000)} s`);
  const failures = readFailures(output);
  if (sound && (tally.failed === 0 || failures.length > 0)) return { ...tally, failures };
  if (sound)
    return { ...tally, failures: [failureText(name, `${tally.failed} failed; what it said is above`)] };
  const reason = ran ? `its counts and its exit code ${code} disagree` : `no test ran, exit code ${code}`;
  return {
    passed: tally.passed,
    failed: tally.failed + 1,
    failures: [...failures, failureText(name, reason)],
  };
}

async function main() {
  const start = performance.now();
  await ensureInstalled(root);
  const env = { ...process.env, CHROME_PATH: ensureChromium(process.env, console.log) };
  const build = await run([join('scripts', 'build.mjs')], env);
  if (build.code !== 0) return { passed: 0, failed: 1 };

  const sum = { passed: 0, failed: 0 };
  const failures = [];
  for (const each of process.argv.includes('--long') ? [...RUNS, ...LONG_RUNS] : RUNS) {
    const counted = await count(each, env);
    sum.passed += counted.passed;
    sum.failed += counted.failed;
    failures.push(...counted.failures);
  }
  // Told again at the end, where whoever keeps only the end of the output looks.
  for (const failure of failures) console.log(failure);
  console.log(`\n${Math.round((performance.now() - start) / 1000)} s in all`);
  return sum;
}

try {
  const sum = await main();
  process.exitCode = sum.failed === 0 ? 0 : 1;
  console.log(tallyLine(sum));
} catch (error) {
  process.exitCode = 1;
  // A plain Error is written for people; anything else is a fault of this program.
  console.error(error.constructor === Error ? error.message : error);
  console.log(tallyLine({ passed: 0, failed: 1 }));
}

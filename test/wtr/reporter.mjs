// Web Test Runner reporter: what failed and why, then the closing line `N passed, N failed` alone on its line.
import { relative } from 'node:path';
import { failureText, tallyLine } from '../tally.mjs';

/** @returns {import('@web/test-runner').Reporter} */
export function tallyReporter() {
  return {
    reportTestFileResults({ logger, testFile, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        for (const complaint of complaintsOf(session)) logger.error(failureText(nameOf(testFile), complaint));
        for (const log of session.logs.filter(worthReading))
          logger.log(`  ${nameOf(testFile)} logged: ${log.map(String).join(' ')}`);
      }
    },
    stop({ sessions }) {
      const tally = count(sessions);
      // On the way out, because the runner still writes the last file's details after this.
      process.on('exit', () => {
        // The runner calls a file without a single test passed; here it is a failure.
        if (tally.failed > 0) process.exitCode = 1;
        process.stdout.write(`\n${tallyLine(tally)}\n`);
      });
    },
  };
}

/** Counts tests, and one failure for each file that failed otherwise or held no test. */
export function count(sessions) {
  let passed = 0;
  let failed = 0;
  for (const session of sessions) {
    const tests = testsOf(session.testResults);
    const wrong = tests.filter((test) => !test.passed && !test.skipped).length;
    passed += tests.filter((test) => test.passed).length;
    failed += wrong === 0 && complaintsOf(session).length > 0 ? 1 : wrong;
  }
  return { passed, failed };
}

function complaintsOf(session) {
  const tests = testsOf(session.testResults);
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => [test.title, test.error?.message, test.error?.stack].filter(Boolean).join('\n'));
  const errors = session.errors.map((error) => error.stack ?? error.message ?? String(error));
  const missing = session.request404s.map((url) => `asked for ${url}, which isn't there`);
  const complaints = [...failures, ...errors, ...missing];
  if (complaints.length === 0 && tests.length === 0) return ['holds no test'];
  if (complaints.length === 0 && session.passed === false) return ['failed without saying why'];
  return complaints;
}

/** Lit greets every page in development mode; the warnings that mode adds are the reason to use it. */
function worthReading(log) {
  return !String(log[0]).startsWith('Lit is in dev mode');
}

function testsOf(suite, path = '') {
  if (!suite) return [];
  const titled = suite.tests.map((test) => ({ ...test, title: `${path}${test.name}` }));
  return [...titled, ...suite.suites.flatMap((inner) => testsOf(inner, `${path}${inner.name} › `))];
}

function nameOf(testFile) {
  return relative(process.cwd(), testFile);
}

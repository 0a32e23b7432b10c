// Vitest reporter: what failed, then the closing line `N passed, N failed`, alone on its line.
import { failureText, tallyLine } from './tally.mjs';

export default class TallyReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules every file of the run, finished */
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0;
    // An error outside any test fails the run, so it has to show in the line too.
    let failed = unhandledErrors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === 'passed').length;
      const failedTests = tests.filter((test) => test.result().state === 'failed').length;
      failed += failedTests;
      if (failedTests === 0 && module.state() === 'failed') failed += 1;
      for (const failure of failuresOf(module)) process.stdout.write(`${failure}\n`);
    }
    for (const error of unhandledErrors)
      process.stdout.write(`${failureText('outside any test', error.message)}\n`);
    process.stdout.write(`\n${tallyLine({ passed, failed })}\n`);
  }
}

/** What is wrong with a file: its failed tests, and what kept it or a suite of it from running. */
function failuresOf(module) {
  const tests = [...module.children.allTests('failed')].map((test) => [test.fullName, test.result().errors]);
  const suites = [...module.children.allSuites()].map((suite) => [suite.fullName, suite.errors()]);
  return [['itself', module.errors()], ...suites, ...tests]
    .filter(([, errors]) => errors.length > 0)
    .map(([name, errors]) =>
      failureText(`${module.relativeModuleId} › ${name}`, errors.map(({ message }) => message).join('\n')),
    );
}

// Vitest reporter: the closing line `N passed, N failed`, alone on its line.
import { tallyLine } from './tally.mjs';

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
    }
    process.stdout.write(`\n${tallyLine({ passed, failed })}\n`);
  }
}

// The closing line of a run: what counts as passed, what as failed, and that it can be read back.
import { describe, expect, it } from 'vitest';
import { readTally, tallyLine } from '../tally.mjs';
import { count } from '../wtr/reporter.mjs';

const session = ({ tests = [], errors = [], passed = true, request404s = [] }) => ({
  testResults: { tests: [], suites: [{ name: 'suite', tests, suites: [] }] },
  errors,
  passed,
  request404s,
});

describe('the closing line', () => {
  it('is read back from a noisy output, the last one counting', () => {
    const output = ['3 passed, 1 failed', 'x 9 passed, 9 failed', tallyLine({ passed: 12, failed: 0 }), ''];
    expect(readTally(output.join('\r\n'))).toEqual({ passed: 12, failed: 0 });
  });

  it('is undefined for a run that never got there', () => {
    expect(readTally('Segmentation fault')).toBeUndefined();
  });
});

describe('counting element tests', () => {
  it('counts tests, and leaves out skipped ones', () => {
    const tests = [{ passed: true }, { passed: false, error: { message: 'no' } }, { skipped: true }];
    expect(count([session({ tests, passed: false })])).toEqual({ passed: 1, failed: 1 });
  });

  it.each([
    ['no test', {}],
    ['an error outside any test', { tests: [{ passed: true }], errors: [{ message: 'boom' }] }],
    ['a missing file', { tests: [{ passed: true }], request404s: ['/gone.js'] }],
    ['no reason given', { tests: [{ passed: true }], passed: false }],
  ])('counts a file with %s as one failure', (_, given) => {
    expect(count([session(given)]).failed).toBe(1);
  });
});

// The end of a run: what counts as passed, what as failed, and that both can be read back.
import { describe, expect, it } from 'vitest';
import { failureText, readFailures, readTally, tallyLine } from '../tally.mjs';
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

describe('failures', () => {
  it('are read back from a noisy output, without colours and not at any length', () => {
    const long = ['\u001B[31mtoo late\u001B[39m', ...Array.from({ length: 40 }, (_, at) => `  line ${at}`)];
    const first = failureText('a story (320)', long.join('\n'));
    const second = failureText('a test', 'no');
    expect(first.split('\n').slice(0, 2)).toEqual(['✗ a story (320): too late', '    line 0']);
    expect(first.split('\n')).toHaveLength(6);
    expect(
      readFailures(['✓ fine', first, 'noise ✗ not this', '    nor this', second, ''].join('\n')),
    ).toEqual([first, second]);
  });

  it('are read back after a runner that clears its own line on the terminal', () => {
    expect(readFailures('\u001B[2K\u001B[1A\u001B[2K\u001B[G✗ an element: no\n')).toEqual([
      '✗ an element: no',
    ]);
  });

  it('are none in a quiet output', () => {
    expect(readFailures('3 passed, 0 failed\n')).toEqual([]);
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

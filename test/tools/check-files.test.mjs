// Whole-file checks: the length of a file, and paths that only exist on one machine.
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../scripts/check-files.mjs';

const lines = (count) => 'x\n'.repeat(count);
// Put together here, so that this file passes the check it tests.
const path = (...parts) => ['', ...parts].join('/');

describe('the length of a file', () => {
  it('is 300 lines at most', () => {
    expect(faultsOf('packages/sdk/src/a.ts', lines(300))).toEqual([]);
    expect(faultsOf('packages/sdk/src/a.ts', lines(301))).toEqual([expect.stringContaining('301 lines')]);
    expect(faultsOf('packages/server/src/db/a.sql', `${lines(300)}x`)).toHaveLength(1);
  });

  it('is free where a program writes, and in prose', () => {
    expect(faultsOf('packages/sdk/openapi.json', lines(900))).toEqual([]);
    expect(faultsOf('docs/guide/a.md', lines(900))).toEqual([]);
  });
});

describe('paths of one machine', () => {
  it.each([
    ['a home folder', `cd ${path('root')}`],
    ['somebody’s home folder', `const a = '${path('home', 'li', 'huiyin')}';`],
    ['a temporary folder', `HUIYIN_DATA=${path('tmp', 'x')} npm start`],
    ['a work folder', `see ${path('work', 'main', 'README.md')}`],
    ['notes outside the project', `as ${['..', 'shared', 'design'].join('/')}/house.md says`],
  ])('are refused: %s', (_, text) => {
    expect(faultsOf('README.md', `first\n${text}\n`)).toEqual([
      expect.stringMatching(/^README\.md:2 mentions/),
    ]);
  });

  it.each([
    'https://example.org/home/page',
    'import a from "../work/a.js"',
    '/workers and /tmpl and /rooted',
    'packages/home/src',
    '`${base}/work`',
  ])('are not seen in %s', (text) => {
    expect(faultsOf('README.md', text)).toEqual([]);
  });

  it('may stand in .ci, which runs on one machine', () => {
    expect(faultsOf('.ci/run', path('tmp', 'x'))).toEqual([]);
  });
});

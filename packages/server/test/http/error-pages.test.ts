// Every error code has a page that says what it means, and no page is about a code that is gone.
import type { ErrorCode } from '@huiyin/sdk';
import { errorStatus } from '@huiyin/sdk/error-status';
import { routes, sharedErrors, staffErrors, writeErrors, type Route } from '@huiyin/sdk/routes';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/words/problems.en.js';
import { zhCN } from '../../src/words/problems.zh-CN.js';

const folder = new URL('../../../../docs/errors/', import.meta.url);
const codes = Object.keys(errorStatus) as ErrorCode[];
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Where a code can come from, as its page says it. */
function whereabouts(code: ErrorCode): string {
  const isIn = (list: readonly ErrorCode[]): boolean => list.includes(code);
  if (isIn(sharedErrors)) return '任何操作';
  if (isIn(writeErrors)) return '任何写操作';
  if (isIn(staffErrors)) return '任何工作人员操作';
  if (code.startsWith('open311.')) return '`/open311/v2`';
  const operations = Object.entries<Route>(routes).filter(([, { errors }]) => errors.includes(code));
  return operations.map(([operation]) => `\`${operation}\``).join('、');
}

describe('docs/errors', () => {
  it('has a page for every code and no other', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
  });

  it.each(codes)('%s: the facts on its page are those of the tables', (code) => {
    const page = read(`${code}.md`);
    expect(page.startsWith(`# \`${code}\`\n\n**${zhCN.problems[code].title}**\n`)).toBe(true);
    expect(page).toMatch(new RegExp(`\\| HTTP 状态 +\\| ${errorStatus[code]} +\\|`));
    if (!/^(route|sign-in)\./.test(code)) expect(page).toContain(`| ${whereabouts(code)}`);
    for (const heading of ['## 什么时候会这样', '## 怎么办']) expect(page).toContain(heading);
  });

  it('lists every code with its status in the index', () => {
    const index = read('README.md');
    for (const code of codes) {
      const line = new RegExp(
        `\\| \\[\`${code}\`\\]\\(${code}\\.md\\) +\\| ${errorStatus[code]} +\\| ${zhCN.problems[code].title}`,
      );
      expect(index).toMatch(line);
    }
  });

  it('lists every code of a single part', () => {
    const index = read('README.md');
    for (const code of Object.keys(zhCN.fields)) expect(index).toContain(`| \`${code}\``);
  });
});

describe('the dictionaries', () => {
  it('have the same blanks in both languages', () => {
    const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const code of codes) {
      expect([code, blanks(en.problems[code].detail)]).toEqual([code, blanks(zhCN.problems[code].detail)]);
    }
  });
});

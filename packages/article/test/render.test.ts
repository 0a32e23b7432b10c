// Articles of any view: whatever is in the facts, what is drawn can be pasted, and says what no figure stands without.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentListView, formatMoment } from '@huiyin/sdk/views';
import { formatLogHead, hexToBytes, parseLogHead } from '@huiyin/sdk/rules';
import { commonWordsFor, wordsFor } from '@huiyin/sdk/words';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { ArticleError, render, type Article, type ArticleOptions } from '../src/index.js';
import { lintArticle } from '../src/lint/index.js';
import { words } from '../src/words.js';
import { anyCase, anyOptions, anySnapshot, nastyText, snapshot, type Case } from './any-view.js';

const common = commonWordsFor('zh-CN');
/** Nothing where not even the least of it has room. */
function drawn({ kind, view }: Case, options: ArticleOptions): Article | undefined {
  try {
    return render(kind, view, options);
  } catch (error) {
    if (error instanceof ArticleError && error.code === 'too-long') return undefined;
    throw error;
  }
}

function faultsOf({ html }: Article): string[] {
  return lintArticle(html).map(({ code, message, excerpt }) => `${code}: ${message}: ${excerpt}`);
}

/** What a reader sees, without what only ends lines and the shapes beside states. */
function seenIn(html: string): string {
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };
  return parseFragment(html).childNodes.map(textOf).join('');
}
const bare = (text: string): string => text.replace(/[\s\u200B▲◎○●■◇□]/g, '');

/** Texts of a view, each replaced by another; what is no text for people stays. */
function withTexts(value: unknown, next: (old: string) => string, key = ''): unknown {
  const fixed = [
    'mark',
    'id',
    'definition',
    'status',
    'value',
    'unit',
    'count',
    'path',
    'on',
    'asOf',
    'demo',
  ];
  if (typeof value === 'string') return fixed.includes(key) ? value : next(value);
  if (Array.isArray(value)) return value.map((one) => withTexts(one, next, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withTexts(one, next, name)]));
}

describe('the title of an article', () => {
  const view = commitmentListView([], '2026-11-22', false, wordsFor('zh-CN'));
  const titleFor = (body: string): string =>
    render('commitments', view, { snapshot: { ...snapshot, body } }).title;

  it('has a name of sixty characters whole, and of a longer one its beginning before what it is of', () => {
    const name = '方庄街道办事处便民服务中心'.repeat(16).slice(0, 200);
    expect(titleFor(name.slice(0, 60))).toBe(`${name.slice(0, 60)}承诺台账`);
    for (const length of [61, 100, 200])
      expect(titleFor(name.slice(0, length))).toBe(`${name.slice(0, 59)}…承诺台账`);
  });
});

describe('an article of any view', () => {
  it('has nothing in it that the linter minds, and is as long as it says', () => {
    fc.assert(
      fc.property(anyCase, anyOptions, (one, options) => {
        const article = drawn(one, options);
        if (!article) return;
        expect(faultsOf(article)).toEqual([]);
        expect(article.chars).toBe(article.html.length);
        expect(article.chars).toBeLessThanOrEqual(options.maxChars);
        expect(article.title.length).toBeLessThanOrEqual(64);
        expect(article.summary.length).toBeLessThanOrEqual(120);
        expect(article.readMore).toBe(options.snapshot.live);
      }),
      { numRuns: 30 },
    );
  });

  it('has room for the least of it where no length is asked, and leaves the editor 2,000 characters', () => {
    fc.assert(
      fc.property(anyCase, anySnapshot, (one, snapshot) => {
        const { chars } = render(one.kind, one.view, { snapshot });
        expect(chars).toBeGreaterThan(0);
        expect(chars).toBeLessThanOrEqual(18_000);
      }),
      { numRuns: 20 },
    );
  });

  it('says whose it is, of when, where it is sealed and where it goes on', () => {
    fc.assert(
      fc.property(anyCase, anyOptions, (one, options) => {
        const article = drawn(one, options);
        if (!article) return;
        const { at, log, live, verify, demo } = options.snapshot;
        const seen = seenIn(article.html);
        expect(seen).toContain(formatMoment(at, common));
        expect(seen).toContain(words.kinds[one.kind]);
        expect(bare(seen)).toContain(bare(live));
        expect(bare(seen)).toContain(bare(verify));
        expect(seen).toContain('阅读原文');
        if (demo) {
          expect(seen.startsWith(words.demo.mark)).toBe(true);
          expect(article.title.startsWith('【演示数据】')).toBe(true);
          expect(article.warnings[0]?.code).toBe('demo');
        }
        const head = { origin: log.origin, size: log.size, root: hexToBytes(log.root, 32) };
        const printed = article.text.split('\n').find((line) => line.startsWith(log.origin));
        expect(printed).toBe(formatLogHead(head));
        const copied =
          /<span style="font-family:monospace">(.*?)<\/span><\/span>/.exec(article.html)?.[1] ?? '';
        expect(parseLogHead(seenIn(copied))).toEqual(head);
      }),
      { numRuns: 20 },
    );
  });

  it('says the same as plain text, in the same order', () => {
    fc.assert(
      fc.property(anyCase, anyOptions, (one, options) => {
        const article = drawn(one, options);
        if (article) expect(bare(article.text)).toBe(bare(seenIn(article.html)));
      }),
      { numRuns: 20 },
    );
  });

  it('is the same of the same', () => {
    fc.assert(
      fc.property(anyCase, anyOptions, (one, options) => {
        expect(drawn(one, options)).toEqual(drawn(one, options));
      }),
      { numRuns: 6 },
    );
  });

  it('stays what it is whatever stands in any of its texts', () => {
    fc.assert(
      fc.property(
        anyCase,
        anyOptions,
        fc.array(nastyText, { minLength: 1, maxLength: 6 }),
        (one, options, texts) => {
          let at = 0;
          const next = (old: string): string => {
            at += 1;
            return at % 3 === 0 ? old : (texts[at % texts.length] ?? old);
          };
          const view = withTexts(one.view, next) as typeof one.view;
          const article = drawn({ ...one, view }, options);
          if (!article) return;
          expect(faultsOf(article)).toEqual([]);
          expect(article.html).not.toMatch(/<script|<img src="?x|[\p{Cc}\p{Cs}\u202A-\u202E]/u);
          expect(article.text).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202A-\u202E]/u);
        },
      ),
      { numRuns: 30 },
    );
  });
});

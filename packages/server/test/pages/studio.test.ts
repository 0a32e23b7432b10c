// The studio: what its form asks for each kind, what is said at which field, and that nothing of an address gets into it.
import { articleKinds } from '@huiyin/article';
import type { ReportCard, SnapshotDetail } from '@huiyin/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OperationError } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';
import { readings } from './support/studio.js';

const { read, ask } = site(readings);

const subjects = {
  'report-card': 'period',
  commitments: undefined,
  lists: undefined,
  'meeting-notice': 'meeting',
  'meeting-result': 'meeting',
  appeal: 'number',
} as const;

/** The values a select offers, in order. */
function offered(page: string, name: string): string[] {
  const [, inside = ''] = new RegExp(`<select[^>]*name="${name}"[^>]*>(.*?)</select>`).exec(page) ?? [];
  return [...inside.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
}

describe('the form of the studio', () => {
  it('asks for a unit first, and finds no fault with whoever has only come', async () => {
    const page = await read('/studio');
    expect(offered(page, 'body')).toEqual(['', 'fangzhuang', 'fangguyuan-property']);
    expect(page).not.toContain('error-summary');
    expect(page).not.toContain('id="result"');
    expect(page).toContain('<meta name="robots" content="noindex"');
  });

  it.each(articleKinds)('asks for %s by what it is about, and by nothing else', async (kind) => {
    const page = await read(`/studio?body=fangzhuang&kind=${kind}`);
    expect(page).toContain(`value="${kind}" checked`);
    const asked = ['period', 'meeting', 'number'].filter((name) => page.includes(`name="${name}"`));
    expect(asked).toEqual(subjects[kind] === undefined ? [] : [subjects[kind]]);
    // A field that was not there before is asked for now, and is no fault.
    expect(page).not.toContain('error-summary');
    expect(page.includes('id="result"')).toBe(subjects[kind] === undefined || kind === 'report-card');
  });

  it('offers this year in parts and the year before, what was published, and the weeks that were kept', async () => {
    const page = await read('/studio?body=fangzhuang');
    const periods = offered(page, 'period');
    expect(periods[0]).toBe('');
    expect(periods).toContain('2025');
    expect(periods.slice(-3)).toEqual(['at:FZ-R-2026-000003', '2026-W48', '2026-W47']);
    const groups = [...page.matchAll(/<optgroup label="([^"]+)"/g)].map(([, label]) => label);
    expect(groups).toEqual(['现在的数', '公布过的成绩单', '每周留底']);
  });

  it('offers a notice of meetings to come, and a result of those that were', async () => {
    expect(offered(await read('/studio?body=fangzhuang&kind=meeting-notice'), 'meeting')).toEqual([
      '',
      'FZ-M-2027-000001',
    ]);
    expect(offered(await read('/studio?body=fangzhuang&kind=meeting-result'), 'meeting')).toEqual([
      '',
      'FZ-M-2026-000003',
    ]);
    const none = site({ ...readings, 'meetings.list': () => Promise.resolve({ items: [] }) });
    expect(await none.read('/studio?body=fangzhuang&kind=meeting-notice')).toContain(
      '这个单位还没有这样的报告会。',
    );
  });

  it('takes along how the article is looked at, and asks nobody for it', async () => {
    const page = await read('/studio?body=fangzhuang&width=677&scheme=dark&theme=red');
    expect(page).toContain('<input type="hidden" name="width" value="677"');
    expect(page).toContain('<input type="hidden" name="scheme" value="dark"');
    expect(page).toMatch(/value="red"[^>]*checked/);
    expect(page).toContain('width="677"');
  });
});

describe('what can’t be made', () => {
  const refusing = (
    operation: 'reportCards.get' | 'appeals.get' | 'log.checkpoint',
    code: OperationError['code'],
  ) =>
    site({
      ...readings,
      [operation]: () => Promise.reject(new OperationError(code)),
    });

  it.each([
    ['body=', 'body', '请选一个单位。'],
    ['body=atlantis', 'body', '没有这个单位，请重新选一个。'],
    ['body=fangzhuang&kind=meeting-notice&meeting=', 'meeting', '请选一场报告会。'],
    [
      'body=fangzhuang&kind=meeting-notice&meeting=FZ-M-2026-000003',
      'meeting',
      '这一场报告会已经开过了。请选一场还没开的，或者做“报告会结果”。',
    ],
    [
      'body=fangzhuang&kind=meeting-result&meeting=FZ-M-2027-000001',
      'meeting',
      '这一场报告会还没有开完。请选一场开过的，或者做“报告会预告”。',
    ],
    ['body=fangzhuang&kind=appeal&number=12', 'number', '请填诉求编号，例如 FZ-2026-000109。'],
  ])('is said at its field: %s', async (query, field, sentence) => {
    const page = await read(`/studio?${query}`);
    expect(page).toContain(`<a href="#${field}">${sentence}</a>`);
    expect(page).toContain(`id="${field}-error"`);
    expect(page).toMatch(
      new RegExp(`(id="${field}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*id="${field}")`),
    );
    expect(page).not.toContain('id="result"');
  });

  it.each([
    ['reportCards.get', 'period.invalid', 'body=fangzhuang&period=2026-Q9', '没有这一段时间'],
    ['reportCards.get', 'publication.not-found', 'body=fangzhuang&period=at:FZ-R-1', '没有这一份成绩单'],
    ['appeals.get', 'appeal.not-found', 'body=fangzhuang&kind=appeal&number=FZ-2026-999999', '没有这个编号'],
    ['log.checkpoint', 'log.empty', 'body=fangzhuang', '还没有签名'],
  ] as const)('is said of what %s refuses: %s', async (operation, code, query, sentence) => {
    const page = await refusing(operation, code).read(`/studio?${query}`);
    expect(page).toContain('error-summary');
    expect(page).toContain(sentence);
  });

  it('before anything was sealed is no article, and says when to come back', async () => {
    const card = example('ReportCard') as ReportCard;
    const unsealed = site({
      ...readings,
      'reportCards.get': () => Promise.resolve({ ...card, asOf: { ...card.asOf, treeSize: 0 } }),
    });
    expect(await unsealed.read('/studio?body=fangzhuang')).toContain('还没有封存过一条记录');
  });

  it('for another reason is a page that says so', async () => {
    expect(
      (await refusing('reportCards.get', 'server.unavailable').ask('/studio?body=fangzhuang')).status,
    ).toBe(503);
  });
});

describe('an article in the studio', () => {
  it('can be taken along without script: shown alone, with words on how, and its code as text', async () => {
    const page = await read('/studio?body=fangzhuang');
    expect(page).toContain('<noscript><p class="notice">这个浏览器没有打开脚本，不能一键复制。');
    expect(page).toContain('>单独打开</a ');
    expect(page).toMatch(/<textarea id="article-html"[^>]*readonly/);
    expect(page).toMatch(/<textarea id="article-text"[^>]*readonly/);
    // What only works with script is shown to whoever has it.
    const copies = [...page.matchAll(/<(?:button|p)[^>]*>/g)].filter(
      ([tag]) =>
        tag.startsWith('<button') && tag.includes('data-copy-text') && !tag.includes('data-copy-html'),
    );
    expect(copies.length).toBeGreaterThan(3);
    for (const [tag] of copies) expect(tag).toContain('script-only');
  });

  it('of a week that was kept says which week, and as of when it was', async () => {
    const page = await read('/studio?body=fangzhuang&period=2026-W48');
    expect(page).toContain('2026-W48');
    expect(page).toContain('2026年11月26日');
    expect(page).toContain((example('SnapshotDetail') as SnapshotDetail).head);
  });

  it('by itself may do nothing', async () => {
    const answer = await ask('/studio/article?body=fangzhuang');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect((await ask('/studio/article?body=atlantis')).status).toBe(404);
  });
});

describe('whatever stands in an address', () => {
  const names = ['body', 'kind', 'period', 'meeting', 'number', 'theme', 'width', 'scheme', 'x', '__proto__'];
  const values = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "' onfocus=alert(1) autofocus='",
      '&quot;><b>',
      '../../etc/passwd',
      'constructor',
      '\u202e\u0000',
      'fangzhuang',
      'report-card',
      '2026-W48',
      'FZ-2026-000118',
    ),
  );

  it('is answered with the form, and is never markup', async () => {
    const query = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(query, async (pairs) => {
        const answer = await ask(`/studio?${new URLSearchParams(pairs).toString()}`);
        expect(answer.status).toBe(200);
        const page = await answer.text();
        expect(page).toContain('action="/studio"');
        expect(page).not.toContain('<script>alert');
        expect(page).not.toMatch(/<[^>]* onfocus=/);
        expect(page).not.toContain('"><b>');
      }),
      { numRuns: 60 },
    );
  });
});

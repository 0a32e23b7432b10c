// The pictures and posters of the studio: which are offered for each kind, what is drawn for each, and how they are kept.
import { chartAlts, type ArticleKind } from '@huiyin/article';
import type { ReportCard } from '@huiyin/sdk';
import { reportCardView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureOrder, StudioPictures } from '../../src/pages/picture-port.js';
import { OperationError } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { sealKey, site, type Site } from './support/site.js';
import { readings } from './support/studio.js';

const card = example('ReportCard') as ReportCard;

const about: Readonly<Record<ArticleKind, string>> = {
  'report-card': 'body=fangzhuang&kind=report-card',
  commitments: 'body=fangzhuang&kind=commitments',
  lists: 'body=fangzhuang&kind=lists',
  'meeting-notice': 'body=fangzhuang&kind=meeting-notice&meeting=FZ-M-2027-000001',
  'meeting-result': 'body=fangzhuang&kind=meeting-result&meeting=FZ-M-2026-000003',
  appeal: 'body=fangzhuang&kind=appeal&number=FZ-2026-000118',
};
const posters = ['poster-a4.pdf', 'poster-a3.pdf', 'poster-a4.png'];
const boxes = ['box-a4.pdf', 'box-a3.pdf'];
const charts = ['chart-closing.png', 'chart-categories.png', 'chart-months.png'];
const offers: Readonly<Record<ArticleKind, readonly string[]>> = {
  'report-card': ['qr.png', 'card.png', ...charts, ...posters, ...boxes],
  commitments: ['qr.png', ...posters, ...boxes],
  lists: ['qr.png', ...boxes],
  'meeting-notice': ['qr.png', ...posters],
  'meeting-result': ['qr.png'],
  appeal: ['qr.png'],
};
const kinds = Object.keys(offers) as ArticleKind[];
const all = offers['report-card'];

interface Drawn extends Site {
  readonly orders: PictureOrder[];
}

/** Pictures that say what they are of. */
function drawing(overrides: Parameters<typeof site>[0] = {}, pictures?: StudioPictures): Drawn {
  const orders: PictureOrder[] = [];
  const own: StudioPictures = {
    draw: (order) => {
      orders.push(order);
      const { what } = order.facts;
      const isPdf = what.kind === 'poster' && what.format === 'pdf';
      return Promise.resolve({
        bytes: new Uint8Array(Buffer.from(`${order.of} ${order.version}`)),
        type: isPdf ? 'application/pdf' : 'image/png',
        warnings: [],
      });
    },
  };
  return { ...site({ ...readings, ...overrides }, { pictures: pictures ?? own }), orders };
}

/** The names of the files a page leads to. */
function led(page: string): string[] {
  return [...page.matchAll(/href="\/studio\/images\/([^?"]+)\?/g)].map(([, name = '']) => name);
}

describe('the files the studio offers', () => {
  it.each(kinds)('of %s are those that fit, and no other is answered', async (kind) => {
    const { read, ask, orders } = drawing();
    const page = await read(`/studio?${about[kind]}`);
    expect(led(page)).toEqual(offers[kind]);
    for (const name of all) {
      const answer = await ask(`/studio/images/${name}?${about[kind]}`);
      expect([name, answer.status]).toEqual([name, offers[kind].includes(name) ? 200 : 404]);
    }
    expect(orders).toHaveLength(offers[kind].length - 1);
  });

  it('stand in groups, each with what is to be known before they are drawn', async () => {
    const page = await drawing().read(`/studio?${about['report-card']}`);
    expect([...page.matchAll(/<h4>(.*?)<\/h4>/g)].map(([, heading]) => heading)).toEqual([
      '二维码',
      '图片',
      '海报',
    ]);
    expect(page).toContain('图上写着还有几项');
    expect(page).toContain('下载A3海报，PDF</a');
    expect(page).toContain('下载诉求收集码，A4，PDF</a');
    // Of a page with a code and no more, nothing is said of drawing.
    expect(await drawing().read(`/studio?${about.appeal}`)).not.toContain('图上写着还有几项');
  });

  it('of a drawing come with the words for whoever can’t see it, to be copied', async () => {
    const page = await drawing().read(`/studio?${about['report-card']}`);
    const alts = chartAlts(reportCardView(card, wordsFor('zh-CN')));
    expect(alts).toHaveLength(3);
    for (const { name, alt } of alts) {
      expect(page).toContain(`<span id="alt-chart-${name}-png" class="break">${alt}</span>`);
      expect(page).toContain(`data-copy-text="alt-chart-${name}-png"`);
    }
  });

  it('of a card on which nothing was received are the months alone', async () => {
    const empty = {
      ...card,
      received: { ...card.received, value: 0, numerator: 0, denominator: 0 },
      categories: [],
    };
    const { read, ask } = drawing({ 'reportCards.get': () => Promise.resolve(empty) });
    expect(
      led(await read(`/studio?${about['report-card']}`)).filter((name) => name.startsWith('chart')),
    ).toEqual(['chart-months.png']);
    expect((await ask(`/studio/images/chart-closing.png?${about['report-card']}`)).status).toBe(404);
  });
});

describe('a file of the studio', () => {
  it.each([
    ['card.png', 'report-card', 'fangzhuang-report-card-2026.png'],
    ['chart-closing.png', 'report-card', 'fangzhuang-report-card-2026-closing.png'],
    ['poster-a3.pdf', 'report-card', 'fangzhuang-report-card-2026-poster-a3.pdf'],
    ['box-a4.pdf', 'report-card', 'fangzhuang-box-a4.pdf'],
    ['qr.png', 'report-card', 'fangzhuang-report-card-2026-qr.png'],
    ['poster-a4.png', 'commitments', 'fangzhuang-commitments-poster-a4.png'],
    ['poster-a4.pdf', 'meeting-notice', 'fangzhuang-meeting-notice-FZ-M-2027-000001-poster-a4.pdf'],
    ['qr.png', 'appeal', 'fangzhuang-appeal-FZ-2026-000118-qr.png'],
  ] as const)('%s of %s is saved as %s', async (name, kind, saved) => {
    const answer = await drawing().ask(`/studio/images/${name}?${about[kind]}`);
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${saved}"`);
    const type = name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=5, must-revalidate');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
  });

  it.each([
    ['2026-W48', 'fangzhuang-report-card-2026-W48.png'],
    ['at:FZ-R-2026-000003', 'fangzhuang-report-card-2026-FZ-R-2026-000003.png'],
  ])('of a card that stands still is named after it: %s', async (period, saved) => {
    const { ask } = drawing();
    const answer = await ask(`/studio/images/card.png?body=fangzhuang&period=${period}`);
    expect(answer.headers.get('content-disposition')).toContain(`"${saved}"`);
  });

  it('is drawn of the same facts as the article, in its colour, with the key of the log', async () => {
    const { ask, orders } = drawing();
    await ask(`/studio/images/poster-a3.pdf?${about.commitments}&theme=red`);
    expect(orders[0]?.facts).toMatchObject({
      theme: 'red',
      what: { kind: 'poster', paper: 'A3', format: 'pdf', poster: { kind: 'commitments' } },
      snapshot: {
        body: '方庄街道',
        live: 'https://huiyin.example/b/fangzhuang#commitments',
        key: sealKey,
        log: { origin: 'huiyin.example/FZ', size: card.asOf.treeSize, root: card.asOf.root },
      },
    });
    await ask(`/studio/images/box-a4.pdf?${about.lists}`);
    expect(orders[1]?.facts.what).toMatchObject({
      poster: { kind: 'box', view: { form: 'https://huiyin.example/b/fangzhuang?channel=box#appeal' } },
    });
  });

  it('is the same however the article is looked at, and another one once the log has grown', async () => {
    const { ask, orders } = drawing();
    await ask(`/studio/images/card.png?${about['report-card']}&width=320&scheme=dark`);
    await ask(`/studio/images/card.png?x=1&${about['report-card']}&width=677`);
    expect(new Set(orders.map(({ of, version }) => `${of} ${version}`)).size).toBe(1);
    await ask(`/studio/images/card.png?${about['report-card']}&theme=red`);
    expect(orders[2]?.of).not.toBe(orders[0]?.of);
    const grown = { ...card, asOf: { ...card.asOf, treeSize: card.asOf.treeSize + 1 } };
    const later = drawing({ 'reportCards.get': () => Promise.resolve(grown) });
    await later.ask(`/studio/images/card.png?${about['report-card']}`);
    expect(later.orders[0]?.of).toBe(orders[0]?.of);
    expect(later.orders[0]?.version).not.toBe(orders[0]?.version);
  });

  it('that is known already is not sent again; whether there is one is said without drawing', async () => {
    const { ask, orders } = drawing();
    const path = `/studio/images/card.png?${about['report-card']}`;
    const head = await ask(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'image/png',
      '',
    ]);
    expect(orders).toHaveLength(0);
    const etag = (await ask(path)).headers.get('etag') ?? '';
    const again = await ask(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  it('for which there is no room is a sentence, and the way back to where it was asked for', async () => {
    const draw = () => Promise.reject(new OperationError('server.unavailable', { retryAfter: 5 }));
    const { ask } = drawing({}, { draw });
    const answer = await ask(`/studio/images/card.png?${about['report-card']}`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBeNull();
    const page = (await answer.text()).replace(/\s+/g, ' ');
    expect(page).toContain('现在画图的人多');
    expect(page).toContain('请过5秒，');
    expect(page).toContain('href="/studio?body=fangzhuang&amp;kind=report-card');
  });

  it('that can’t be drawn is a page that says so', async () => {
    const { ask } = drawing({}, { draw: () => Promise.reject(new Error('glyphs')) });
    const answer = await ask(`/studio/images/card.png?${about['report-card']}`);
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([500, null]);
    expect(await answer.text()).not.toContain('glyphs');
  });

  it('there is none of what can’t be made', async () => {
    const { ask, orders } = drawing();
    for (const query of [
      '',
      'body=',
      'body=atlantis',
      'body=fangzhuang&kind=appeal',
      'kind=meeting-notice',
      'kind=meeting-notice&meeting=FZ-M-2026-000003',
    ])
      for (const name of all) expect((await ask(`/studio/images/${name}?${query}`)).status).toBe(404);
    expect(orders).toHaveLength(0);
  });

  it('is none of whatever else stands in an address', async () => {
    const { ask, orders } = drawing();
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        'constructor',
        '__proto__',
        'card.PNG',
        'card.png/',
        'chart-.png',
        'poster-a5.pdf',
        '..%2f',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        name.filter((text) => !all.includes(text) && !/^\.{1,2}$/.test(text)),
        async (text) => {
          const answer = await ask(`/studio/images/${encodeURIComponent(text)}?${about['report-card']}`);
          expect(answer.status).toBe(404);
        },
      ),
      { numRuns: 60 },
    );
    expect(orders).toHaveLength(0);
  });
});

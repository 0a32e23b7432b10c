// What a page says of itself where it is passed on: problems first, as of when, out of how many; nothing private.
import type {
  CommitmentDetail,
  DecisionDetail,
  MeetingDetail,
  Notice,
  PublicAppealDetail,
  Publication,
  PublicationPage,
  ReportCard,
  ReviewDetail,
} from '@huiyin/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipped, sharingOf } from '../../src/pages/sharing.js';
import { OperationError, type UseCases } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const origin = 'https://huiyin.example';
const card = example('ReportCard') as ReportCard;
const commitment = example('CommitmentDetail') as CommitmentDetail;
const meeting = example('MeetingDetail') as MeetingDetail;
const decision = example('DecisionDetail') as DecisionDetail;
const notice = example('Notice') as Notice;
const review = example('ReviewDetail') as ReviewDetail;
const [publication] = (example('PublicationPage') as PublicationPage).items as [Publication];
const appeal = example('PublicAppealDetail') as PublicAppealDetail;

/** What stands in the head, by name, as it was meant. */
async function headOf(path: string, overrides: Partial<UseCases> = {}): Promise<Map<string, string>> {
  const unsigned = { 'log.checkpoint': () => Promise.reject(new OperationError('log.empty')) };
  const page = await site({ ...unsigned, ...overrides }).read(path);
  const head = page.slice(0, page.indexOf('</head>'));
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of head.matchAll(
    /<meta (?:name|property)="([^"]+)" content="([^"]*)"/g,
  )) {
    expect(found.has(name), `${name} twice`).toBe(false);
    found.set(name, meant(value));
  }
  for (const [, type = '', href = ''] of head.matchAll(
    /rel="alternate" type="([^"]+)" title="[^"]*" href="([^"]*)"/g,
  )) {
    found.set(type, meant(href));
  }
  const canonical = /rel="canonical" href="([^"]*)"/.exec(head)?.[1];
  if (canonical !== undefined) found.set('canonical', meant(canonical));
  return found;
}

function meant(value: string): string {
  return value
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const pages: readonly (readonly [path: string, picture: string])[] = [
  ['/b/fangzhuang', '/preview/b/fangzhuang.png'],
  [`/c/${commitment.id}`, `/preview/c/${commitment.id}.png`],
  [`/m/${meeting.id}`, `/preview/m/${meeting.id}.png`],
  [`/d/${decision.id}`, `/preview/d/${decision.id}.png`],
  [`/n/${notice.id}`, '/preview/b/'],
  [`/r/${review.id}`, '/preview/b/'],
  [`/a/${appeal.number}`, '/preview/plain.png'],
  ['/verify', '/preview/plain.png'],
  ['/verify/fangzhuang', '/preview/plain.png'],
];

describe('a page that is passed on', () => {
  it.each(pages)('%s says what it is, where, and with which picture', async (path, picture) => {
    const head = await headOf(path);
    expect(head.get('og:title')).not.toBe('');
    expect(head.get('description')).toBe(head.get('og:description'));
    expect(head.get('og:url')).toBe(head.get('canonical'));
    expect(head.get('canonical')).toBe(origin + path);
    expect(head.get('og:image')).toContain(origin + picture);
    expect([head.get('og:image:width'), head.get('og:image:height')]).toEqual(['1200', '630']);
    expect(head.get('og:image:alt')).not.toBe('');
    expect(head.get('og:locale')).toBe('zh_CN');
    expect(head.get('twitter:card')).toBe('summary_large_image');
    expect((head.get('description') ?? '').length).toBeLessThanOrEqual(200);
  });

  it.each(pages.slice(0, 4))('%s can be framed, and says where to ask how', async (path) => {
    const head = await headOf(path);
    for (const format of ['json', 'xml']) {
      const href = head.get(format === 'json' ? 'application/json+oembed' : 'text/xml+oembed') ?? '';
      const { pathname, searchParams } = new URL(href);
      expect([pathname, searchParams.get('format')]).toEqual(['/oembed', format]);
      expect(searchParams.get('url')).toBe(head.get('canonical'));
    }
  });

  it.each([...pages.slice(0, 7)])('%s says where its news are, in both formats', async (path) => {
    const head = await headOf(path);
    expect(head.get('application/atom+xml')).toMatch(/\.atom/);
    expect(head.get('application/rss+xml')).toBe(
      (head.get('application/atom+xml') ?? '').replace('.atom', '.rss'),
    );
  });

  it('says nothing of what is one person’s', async () => {
    for (const path of [
      '/t',
      '/t/FZ-2026-000109',
      '/receipt/FZ.handle',
      '/qr/fangzhuang',
      '/desk',
      '/nowhere',
    ]) {
      expect([path, (await headOf(path)).get('og:title')]).toEqual([path, undefined]);
    }
  });
});

describe('a report card that is passed on', () => {
  const cardWith = (changed: Partial<ReportCard>) => ({
    'reportCards.get': () => Promise.resolve({ ...card, ...changed }),
  });

  it('says what is not done first, of how many, as of when', async () => {
    const { numerator } = card.problems.pending;
    const whole = card.received.numerator;
    const text = (await headOf('/b/fangzhuang')).get('description') ?? '';
    expect(text.replace('【演示数据】', '')).toMatch(
      new RegExp(`^还没办好的${numerator}件（共${whole}件，截至\\d{4}年`),
    );
  });

  it('says that it was made up before anything else', async () => {
    const head = await headOf('/b/fangzhuang', cardWith({ demo: true }));
    for (const name of ['og:title', 'og:description', 'og:image:alt']) {
      expect(head.get(name)?.startsWith('【演示数据】')).toBe(true);
    }
    const { demo, ...real } = card;
    expect(demo).toBe(true);
    const other = await headOf('/b/fangzhuang', { 'reportCards.get': () => Promise.resolve(real) });
    expect(other.get('og:title')).not.toContain('演示');
  });

  it('has one address for each card, whatever else was asked for', async () => {
    const live = await headOf('/b/fangzhuang?size=large&view=columns&q=x&compare=2025', cardWith({}));
    expect(live.get('canonical')).toBe(`${origin}/b/fangzhuang`);
    const still = await headOf(
      `/b/fangzhuang/2026?at=${publication.id}&topic=lifts`,
      cardWith({ period: '2026', publication, category: 'lifts' }),
    );
    expect(still.get('canonical')).toBe(`${origin}/b/fangzhuang/2026?at=${publication.id}&topic=lifts`);
    expect(still.get('og:image')).toBe(
      `${origin}/preview/b/fangzhuang.png?period=2026&at=${publication.id}&topic=lifts`,
    );
  });
});

describe('an appeal that is passed on', () => {
  it('says number, category, state and day, and no word of a resident, though it was published', async () => {
    const published = {
      ...appeal,
      title: '电梯老停',
      text: '三天两头停',
      place: '芳古园',
      publishedOn: '2026-11-26',
    };
    const head = await headOf(`/a/${appeal.number}`, { 'appeals.get': () => Promise.resolve(published) });
    const said = [...head.values()].join('\n');
    expect(head.get('og:title')).toContain(appeal.number);
    for (const word of ['电梯老停', '三天两头', '芳古园']) expect(said).not.toContain(word);
    expect(head.get('robots')).toBe('noindex');
  });
});

describe('what people wrote', () => {
  it('stays text, in one line', async () => {
    const hostile = '"><script>alert(1)</script>\u202e\n<b>&amp;';
    const told = { 'commitments.get': () => Promise.resolve({ ...commitment, text: hostile }) };
    const page = await site(told).read(`/c/${commitment.id}`);
    expect(page).not.toContain('<script>alert');
    const title = (await headOf(`/c/${commitment.id}`, told)).get('og:title') ?? '';
    expect(title).toContain('"><script>alert(1)</script> <b>&amp;');
    expect(title).not.toMatch(/[\u202e\n]/);
  });

  it('is cut between characters, and never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const cut = clipped(text, most);
          expect(Array.from(cut).length).toBeLessThanOrEqual(most);
          expect(cut).not.toMatch(/\p{Surrogate}/u);
          if (Array.from(text).length <= most) expect(cut).toBe(text);
          else expect(cut.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('has no line end, no control and no turn of direction, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, text) => {
        const shared = sharingOf({ origin, path: '/verify', title, text, demo: true });
        for (const said of [shared.title, shared.description]) {
          expect(said.startsWith('【演示数据】')).toBe(true);
          expect(said).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        }
      }),
    );
  });
});

describe('the site of somebody else', () => {
  it('says so of itself, as made up', async () => {
    const bytes = new TextEncoder().encode('<html><head>{{sharing}}</head></html>');
    const files = {
      cdn: () => Promise.resolve(undefined),
      desk: () => Promise.resolve(undefined),
      asset: () => Promise.resolve({ bytes, type: 'text/html' }),
    };
    const page = await site({}, { files }).read('/');
    expect(page).toContain('property="og:title" content="【演示数据】方庄街道政务服务网（演示站点）"');
    expect(page).toContain('rel="canonical" href="https://huiyin.example/"');
  });
});

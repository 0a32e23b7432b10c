// Previews, charts and codes: their sizes, what they say, and that no number stands without its moment.
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { commitmentCountdown, commitmentView } from '@huiyin/sdk/views';
import {
  cardView,
  exampleCard,
  exampleCommitment,
  exampleDecision,
  head,
  meetingView,
  sdkWords,
  snapshot,
  today,
} from '../../test/support/facts.js';
import { scan } from '../../../../test/scan.js';
import { writtenOn } from '../../test/support/written.js';
import { termsOf } from './card.js';
import { chartAlts, chartNames } from '../chart-alts.js';
import { chartImage, chartImages, chartSheet } from './charts.js';
import { previewImage, previewSheet, type PreviewOf } from './preview.js';
import { qrImage } from './qr.js';

const view = cardView();
const promise = exampleCommitment();
const plain = (text: string): string => text.replace(/\s+/gu, '');
const asOf = '截至2026年11月26日（周四）09:00';

const all: readonly [string, PreviewOf, readonly string[]][] = [
  ['a card', { kind: 'report-card', view }, ['7', '件', view.problems.pending.outOf!, view.period]],
  [
    'a promise that runs',
    {
      kind: 'commitment',
      view: commitmentView(promise, today, sdkWords),
      countdown: commitmentCountdown(promise, Date.parse(snapshot.at), 'day', sdkWords),
    },
    ['22', '天', promise.text],
  ],
  ['a promise', { kind: 'commitment', view: commitmentView(promise, today, sdkWords) }, [promise.text]],
  ['a meeting', { kind: 'meeting', view: meetingView() }, [meetingView().when, meetingView().where]],
  ['a decision', { kind: 'decision', view: exampleDecision() }, [exampleDecision().question]],
  ['a page', { kind: 'page', title: '提诉求', text: '一分钟说完。' }, ['提诉求', '一分钟说完。']],
];

describe.each(all)('a preview of %s', (_, what, said) => {
  it('is 1,200 by 630 and small', async () => {
    const { png, width, height, warnings } = await previewImage(what, { snapshot });
    const read = decode(png);
    expect([width, height, read.width, read.height]).toEqual([1200, 630, 1200, 630]);
    expect(png.length).toBeLessThan(150_000);
    expect(warnings).toEqual([]);
  });

  it('says whose it is, what it is, and as of when', async () => {
    const written = writtenOn(previewSheet(what, await termsOf({ snapshot })));
    for (const one of [...said, asOf, snapshot.body, 'huiyin.example']) expect(written).toContain(plain(one));
    const demo = writtenOn(previewSheet(what, await termsOf({ snapshot: { ...snapshot, demo: true } })));
    expect(demo).toContain('演示数据');
    expect(written).not.toContain('演示');
  });
});

describe('the drawings of a card', () => {
  it('stand alone: each says whose it is, as of when and where it comes from, and has words for its numbers', async () => {
    const images = await chartImages(view, { snapshot, width: 375, scale: 1 });
    expect(images.map(({ name }) => name)).toEqual(chartNames);
    for (const { name, png, alt, width } of images) {
      const written = writtenOn(chartSheet(name, view, await termsOf({ snapshot }))!);
      for (const one of [view.title, view.asOf, view[name].heading, snapshot.live, head])
        expect(written).toContain(plain(one));
      expect(alt).toContain(view.asOf);
      expect(alt).toContain(view[name].heading);
      expect([decode(png).width, width]).toEqual([375, 375]);
      expect(await scan(png)).toEqual([snapshot.live]);
    }
    // Whoever only needs the words draws nothing.
    expect(chartAlts(view)).toEqual(images.map(({ name, alt }) => ({ name, alt })));
    const [closing, categories, months] = images.map(({ alt }) => alt);
    for (const { label, value, unit } of view.closing.segments)
      expect(closing).toContain(label + value + unit);
    for (const { label, received } of view.categories.rows)
      expect(categories).toContain(label + received.value);
    for (const { label, received } of view.months.rows) expect(months).toContain(label + received.value);
  });

  it('are only the months where nothing was received', async () => {
    const card = exampleCard();
    const none = { ...card.received, numerator: 0, denominator: 0, value: 0 };
    const empty = cardView({ ...card, received: none, categories: [] });
    const images = await chartImages(empty, { snapshot, width: 320, scale: 1 });
    expect(images.map(({ name }) => name)).toEqual(['months']);
    expect(chartAlts(empty).map(({ name }) => name)).toEqual(['months']);
    expect(await chartImage('closing', empty, { snapshot })).toBeUndefined();
  });
});

describe('a code alone', () => {
  it('is read back, and is about as large as it is told', async () => {
    for (const pixels of [96, 600, 1000]) {
      const { png, pixels: side } = qrImage(snapshot.live, { pixels });
      expect(await scan(png)).toEqual([snapshot.live]);
      expect(decode(png).width).toBe(side);
      expect(side).toBeLessThanOrEqual(pixels);
      expect(side).toBeGreaterThan(pixels * 0.8 - 41);
    }
  });

  it('holds the longest address there may be, and no other text', async () => {
    const long = `https://huiyin.example/${'a'.repeat(1001)}`;
    expect(await scan(qrImage(long, { pixels: 600 }).png)).toEqual([long]);
    for (const text of [`${long}a`, 'javascript:alert(1)', 'https://', ''])
      expect(() => qrImage(text)).toThrow(expect.objectContaining({ code: 'options-unfit' }));
    expect(() => qrImage(snapshot.live, { pixels: 63 })).toThrow(
      expect.objectContaining({ code: 'options-unfit' }),
    );
  });
});

// A report card as a picture: whole, problems first, small enough, and its code can be read.
import { decode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { cardView, exampleCard, head, snapshot } from '../../test/support/facts.js';
import { scan } from '../../../../test/scan.js';
import { writtenOn } from '../../test/support/written.js';
import { unfitSnapshot, unfitSnapshots } from '../../test/support/unfit.js';
import { inkOf, shapes } from '../tokens.js';
import { ArticleError } from '../types.js';
import { cardImage, cardSheet, imageOf, termsOf, type CardImage } from './card.js';
import { pictureOf } from './png.js';
import { previewSheet } from './preview.js';
import type { Sheet } from './sheet.js';
import { colours, demoColours } from './styles.js';

const view = cardView();
/** Quick to draw, and as small as a telephone's. */
const small = { snapshot, width: 320, scale: 1, theme: 'red' } as const;
const plain = (text: string): string => text.replace(/\s+/gu, '');

describe('the picture', () => {
  let image: CardImage;
  beforeAll(async () => {
    image = await cardImage(view, { snapshot });
  });

  it('is 540 pixels wide at twice the pixels, and under a megabyte', () => {
    const { png, width, height, missing, warnings } = image;
    const read = decode(png);
    expect([read.width, read.height]).toEqual([width, height]);
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(6000);
    expect(png.length).toBeLessThan(1_000_000);
    expect([missing, warnings]).toEqual([[], []]);
  });

  it('has a code that leads to the live page', async () => {
    expect(await scan(image.png)).toEqual([snapshot.live]);
  });

  it('is as wide as it is told, in the same bytes for the same card, and its code can be read', async () => {
    const [one, other] = [await cardImage(view, small), await cardImage(view, small)];
    expect(one.width).toBe(320);
    expect(Buffer.from(one.png).equals(Buffer.from(other.png))).toBe(true);
    expect(await scan(one.png)).toEqual([snapshot.live]);
  });
});

describe('a picture that would be too large', () => {
  const tall: Sheet = { width: 10, height: 20_000, surface: '#ffffff', blocks: [] };

  it('is never taller than what opens everywhere, and says that it is coarser', async () => {
    const terms = await termsOf({ snapshot });
    const { height, warnings } = await imageOf(tall, terms, 2, Infinity);
    expect(height).toBe(16_000);
    expect(warnings.map(({ code }) => code)).toEqual(['coarser']);
  });

  it('has fewer colours, and then fewer pixels', async () => {
    const terms = await termsOf({ snapshot });
    const { face } = terms.texts;
    const sheet = previewSheet({ kind: 'report-card', view }, terms);
    const whole = await pictureOf(sheet, face, 1);
    const fewer = await pictureOf(sheet, face, 1, whole.png.length - 1);
    expect(fewer.png.length).toBeLessThan(whole.png.length);
    expect([fewer.width, decode(fewer.png).depth]).toEqual([whole.width, 4]);
    const coarser = await pictureOf(sheet, face, 1, fewer.png.length - 1);
    expect(coarser.png.length).toBeLessThan(fewer.png.length);
    expect(coarser.width).toBeLessThan(whole.width);
    await expect(pictureOf(sheet, face, 1, 1000)).rejects.toThrow(RangeError);
  });
});

describe('what is on it', () => {
  it('is the card with its moment, each number with what it is a part of, and the head of the log', async () => {
    const written = writtenOn(cardSheet(view, await termsOf({ snapshot })));
    const { problems, closing, rates, categories } = view;
    const figures = [problems.pending, ...problems.figures, ...(rates?.figures ?? [])];
    for (const { label, value, unit, outOf, meaning } of figures)
      for (const said of [label, value + unit, outOf!, meaning]) expect(written).toContain(plain(said));
    for (const { label, value, unit, figures: of } of closing.segments) {
      expect(written).toContain(plain(label));
      expect(written).toContain(plain(value + unit));
      if (of.length === 1) expect(written).toContain(plain(of[0]!.outOf!));
    }
    for (const { label, received } of categories.rows)
      for (const said of [label, received.value + received.unit]) expect(written).toContain(plain(said));
    for (const said of [
      closing.whole,
      closing.note,
      closing.officeClaim,
      head,
      snapshot.live,
      snapshot.verify,
    ])
      expect(written).toContain(plain(said));
    // At the top, and in each chapter: pictures are cut to one of them.
    expect(written.split(plain(view.asOf))).toHaveLength(7);
    expect(written).not.toContain('演示');
  });

  it('tells what is not done before anything that is', async () => {
    const written = writtenOn(cardSheet(view, await termsOf({ snapshot })));
    expect(written.indexOf(view.problems.heading)).toBeLessThan(written.indexOf(view.closing.heading));
    const sizes = cardSheet(view, await termsOf({ snapshot })).blocks.flatMap(({ ops }) =>
      ops.flatMap((op) => (op.kind === 'text' ? [op] : [])),
    );
    const largest = sizes.reduce((most, op) => (op.size > most.size ? op : most));
    expect(largest.text).toBe(view.problems.pending.value);
  });

  it('says of what waits longest where it stands, with the shape and in the colour of that', async () => {
    const sheet = cardSheet(view, await termsOf({ snapshot }));
    const [first] = view.problems.oldest;
    const text = `${shapes[first!.mark]} ${first!.state}`;
    const ops = sheet.blocks.flatMap(({ ops: all }) => all.flatMap((op) => (op.kind === 'text' ? [op] : [])));
    const colour = inkOf(first!.mark, colours);
    expect(ops).toContainEqual(expect.objectContaining({ text, colour }));
  });

  it('has the key its log is verified with, where there is one', async () => {
    const key = 'huiyin.example/FZ+1a2b3c4d+AQIDBA==';
    const printed = '核对用的钥匙';
    const told = writtenOn(cardSheet(view, await termsOf({ snapshot: { ...snapshot, key } })));
    expect(told).toContain(key);
    expect(told).toContain(printed);
    expect(writtenOn(cardSheet(view, await termsOf({ snapshot })))).not.toContain(printed);
  });

  it('is marked where anything was made up, and whoever sends it out is told', async () => {
    for (const [card, facts] of [
      [{ ...exampleCard(), demo: true }, snapshot],
      [exampleCard(), { ...snapshot, demo: true }],
    ] as const) {
      const terms = await termsOf({ snapshot: facts });
      const sheet = cardSheet(cardView(card), terms);
      expect(writtenOn(sheet)).toContain('演示数据');
      expect(writtenOn(sheet)).toContain('编造的演示数据');
      const boxes = sheet.blocks.flatMap(({ ops }) => ops).filter((op) => op.kind === 'box');
      expect(boxes.some(({ fill }) => fill === demoColours.surface)).toBe(true);
      expect(terms.texts.warnings.map(({ code }) => code)).toContain('demo');
    }
  });

  it('ends long lists with how many more there are', async () => {
    const card = exampleCard();
    const [row] = card.categories;
    const categories = Array.from({ length: 60 }, () => row!);
    const long = cardView({ ...card, categories });
    const terms = await termsOf({ snapshot });
    const written = writtenOn(cardSheet(long, terms));
    expect(written).toContain('还有45项没有列出，查看全部请扫码。');
    expect(terms.texts.warnings).toContainEqual({
      code: 'list-cut',
      text: '单子太长，图上没有画完，少画了45项，图上写明了。',
    });
  });

  it('marks what the font has not got, and says which characters they are', async () => {
    const card = exampleCard();
    const strange = cardView({ ...card, body: { ...card.body, name: '𠮷里😀街道' } });
    const { missing, warnings } = await cardImage(strange, small);
    expect(missing).toEqual(['𠮷', '😀']);
    expect(warnings).toEqual([
      {
        code: 'characters-missing',
        text: '字库里没有这些字，图上画成了〓：𠮷（U+20BB7）、😀（U+1F600）。请换个写法，或者在图的旁边写明。',
      },
    ]);
  });
});

describe('a snapshot that is not whole', () => {
  it.each(unfitSnapshots)('is refused by name of %s: %j', async (field, change) => {
    await expect(cardImage(view, { snapshot: unfitSnapshot(change) })).rejects.toMatchObject({
      name: 'ArticleError',
      code: 'snapshot-unfit',
      message: expect.stringMatching(new RegExp(`^${field} `)) as string,
    });
  });

  it('is refused as options are', async () => {
    for (const options of [
      { width: 319 },
      { width: 1081 },
      { scale: 0.5 },
      { scale: NaN },
      { theme: 'green' },
    ])
      await expect(cardImage(view, { snapshot, ...(options as object) })).rejects.toThrow(ArticleError);
  });
});

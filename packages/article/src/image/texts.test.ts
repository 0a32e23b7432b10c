// Texts made ready: lines as they should end, sizes that fit, and everything that was left out told.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Pen } from './pen.js';
import { style } from './styles.js';
import { Texts, type SetText } from './texts.js';
import { typeface, type Typeface } from './typeface.js';

let face: Typeface;
beforeAll(async () => {
  face = await typeface();
});

const look = style(20, 30);
const said = ({ lines }: SetText): string[] => lines.map(({ runs }) => runs.map(({ text }) => text).join(''));

it('measures what the font is: hanzi as wide as they are high, a digit as wide as another', () => {
  expect(face.advance('regular', '国')).toBe(1);
  const widths = Array.from('0123456789', (digit) => face.advance('bold', digit));
  expect(new Set(widths).size).toBe(1);
  expect(face.outline('regular', ' ')).toBe('');
  expect(face.outline('regular', '国')).toMatch(/^M/);
});

it('opens the fonts once, whoever asks', async () => {
  expect(await typeface()).toBe(face);
});

it('is packed with the licence of the font', () => {
  const fonts = new URL('../../../fonts/', import.meta.url);
  const { files } = JSON.parse(readFileSync(new URL('package.json', fonts), 'utf8')) as { files: string[] };
  expect(files).toContain('files');
  expect(readFileSync(new URL('files/OFL.txt', fonts), 'utf8')).toContain(
    'SIL OPEN FONT LICENSE Version 1.1',
  );
});

describe('lines', () => {
  it('leave no character alone on the last one, where it takes no further line', () => {
    expect(said(new Texts(face).set('方庄街道办事处收到了', look, 180))).toEqual([
      '方庄街道办事处',
      '收到了',
    ]);
    expect(said(new Texts(face).set('方庄街道办事处收到', look, 180))).toEqual(['方庄街道办事处收到']);
  });

  it('of titles end with a pause or between words, and are about as long', () => {
    const title = new Texts(face).set('芳城园社区食堂开门，中午能吃上饭。', look, 300, { isEven: true });
    expect(said(title)).toEqual(['芳城园社区食堂开门，', '中午能吃上饭。']);
  });

  it('are never more than there may be, and what is cut is told', () => {
    const texts = new Texts(face);
    const cut = texts.set('方庄街道办事处，收到了。'.repeat(20), look, 200, { most: 2 });
    expect(cut.lines).toHaveLength(2);
    expect(said(cut)[1]).toMatch(/…$/);
    expect(texts.warnings.map(({ code }) => code)).toEqual(['text-cut']);
  });

  it('of any text begin with no closing mark, and none is wider than it may be', () => {
    // Nothing in it is wider than a line, so that it has to break somewhere.
    const part = fc.constantFrom('方庄', '街道，', '道。', '街”。', '（庄）', 'ab1方', '！', '1,234方');
    const any = fc
      .array(part, { maxLength: 30 })
      .map((parts) => parts.join('').replace(/([，。”）！]{2})[，。”）！]+/gu, '$1'));
    const terms = fc.record({ most: fc.integer({ min: 1, max: 5 }), isEven: fc.boolean() });
    fc.assert(
      fc.property(any, fc.integer({ min: 80, max: 400 }), terms, (text, width, how) => {
        const set = new Texts(face).set(text, look, width, how);
        expect(set.lines.length).toBeLessThanOrEqual(how.most);
        for (const { width: used } of set.lines) expect(used).toBeLessThanOrEqual(width);
        for (const line of said(set).slice(1)) expect(line).not.toMatch(/^[，。”）！]/u);
      }),
    );
  });
});

describe('a text that has to fit', () => {
  it('is smaller where it is long, and cut where it would be too small', () => {
    const texts = new Texts(face);
    expect(texts.fit('方庄', look, 100, { least: 10 }).style.size).toBe(20);
    const smaller = texts.fit('方庄街道办事处', look, 100, { least: 10 });
    expect(smaller.style.size).toBeLessThanOrEqual(100 / 7);
    expect(said(smaller)).toEqual(['方庄街道办事处']);
    expect(texts.warnings).toEqual([]);
    const cut = texts.fit('方庄街道办事处便民服务中心', look, 100, { least: 10 });
    expect(cut.lines).toHaveLength(1);
    expect(cut.style.size).toBe(10);
    expect(said(cut)[0]).toMatch(/…$/);
    expect(texts.warnings.map(({ code }) => code)).toEqual(['text-cut']);
  });
});

describe('what can’t be drawn', () => {
  it('is told only of what stays', () => {
    const texts = new Texts(face);
    texts.set('𠮷', look, 400);
    const pen = new Pen(texts, 400, 10);
    expect(pen.attempt(40, () => pen.text('😀\u200B'.repeat(100), look))).toBe(false);
    expect([texts.missing, pen.y, pen.sheetOf().blocks]).toEqual([['𠮷'], 0, []]);
    expect(texts.warnings).toHaveLength(1);
    expect(pen.attempt(40, () => pen.text('😀', look))).toBe(true);
    expect(texts.missing).toEqual(['𠮷', '😀']);
  });

  it.each([
    ['𠮷', 'characters-missing'],
    ['שלום', 'direction'],
    ['مرحبا', 'direction'],
    ['a\u202Eb', 'control-characters-left-out'],
    ['a\uD842', 'control-characters-left-out'],
    [`e${'\u0301'.repeat(9)}`, 'control-characters-left-out'],
    ['\uE000', 'characters-missing'],
  ])('is told: %j', (text, code) => {
    const texts = new Texts(face);
    texts.set(text, look, 400);
    expect(texts.warnings.map((one) => one.code)).toContain(code);
    for (const { text: sentence } of texts.warnings) expect(sentence).toMatch(/。$/);
  });

  it('is marked where it stands, and each is named once', () => {
    const texts = new Texts(face);
    expect(said(texts.set('𠮷里𠮷😀', look, 400))).toEqual(['〓里〓〓']);
    expect(texts.missing).toEqual(['𠮷', '😀']);
  });

  it('has no shape and is left out: controls and marks of direction', () => {
    expect(said(new Texts(face).set('方\u0000庄\u200B\u202E街\uFEFF道', look, 400))).toEqual(['方庄街道']);
    expect(said(new Texts(face).set('方庄\n街道\t1', look, 400))).toEqual(['方庄 街道 1']);
  });
});

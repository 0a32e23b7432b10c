// The paper of an appraisal, read back: every text of the view in its order, the fonts, the margins, the file inside.
import { SaxesParser } from 'saxes';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSpeller, fontFile, glyphsIn, type Speller } from '@huiyin/fonts';
import type { Appraisal } from '@huiyin/sdk';
import { appraisalPdf } from '../../src/pdf/index.js';
import { exampleAppraisal, live, sdkWords, textOf, viewOf, words } from './support/example.js';
import { readPdf, withoutBlanks, type ReadPdf } from '../../../../test/read-pdf.js';

const appraisal = exampleAppraisal();
const view = viewOf(appraisal);
let bytes: Uint8Array;
let read: ReadPdf;
let spell: Speller;
beforeAll(async () => {
  spell = createSpeller(glyphsIn(await fontFile('regular')));
  bytes = await appraisalPdf(appraisal, live);
  read = await readPdf(bytes);
});
afterEach(() => vi.useRealTimers());

it('says every text of the view, in its order, and nothing else', () => {
  expect(read.text).toBe(textOf(view));
});

it('embeds the characters it uses of both weights, and needs no other font', () => {
  expect(read.fonts).toEqual([
    expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-Bold$/) as string,
    expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-Regular$/) as string,
  ]);
  expect(read.raw.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(read.raw.match(/\/ToUnicode /g)).toHaveLength(2);
  expect(read.raw.match(/\/BaseFont \/(?![A-Z]{6}\+)/g)).toBeNull();
  expect(bytes.length).toBeLessThan(300_000);
});

it('says what it is in its metadata, and no moment but that of the facts', () => {
  expect(read.info).toMatchObject({
    Title: view.title,
    Subject: view.lead,
    Author: 'huiyin.example/FZ',
    Language: 'zh-CN',
    CreationDate: 'D:20261126010000Z',
    ModDate: 'D:20261126010000Z',
  });
  expect(read.raw).toContain('/DisplayDocTitle true');
  expect(read.raw).toContain('/Marked true');
  expect(read.raw.match(/D:\d{14}Z/g)!.every((moment) => moment === 'D:20261126010000Z')).toBe(true);
  expect(() => new SaxesParser().write(read.xmp).close()).not.toThrow();
});

it('has the structure of a document: a title, chapters, tables with heads, lists, a figure in words', () => {
  const [first, second] = read.sheets;
  expect(first!.structure).toMatch(
    /^Root\(Document\(H1 P P P\(Link\) Figure P H2 Table\(THead\(TR\(TH TH TH TH\)\)/,
  );
  expect(second!.structure).toContain('H2 P L(LI(LBody) LI(LBody)');
  expect(first!.alternatives).toEqual([`二维码，打开${live}`]);
  expect(first!.links).toEqual([live]);
  expect(read.chapters).toEqual([
    ...view.sections.map(({ title }) => title),
    ...[view.ratings.title, view.panel.title, words.missingTitle, words.checkTitle],
  ]);
});

it('says on every sheet what it is of, as of when, the head of the log, and which sheet it is', () => {
  expect(read.sheets).toHaveLength(2);
  read.sheets.forEach(({ aside }, index) => {
    const said = [view.title, view.asOf, view.log, view.seal, `第${index + 1}页，共2页`, '演示数据'];
    for (const text of said) expect(aside).toContain(withoutBlanks(text));
  });
});

it('is no demonstration where it is none', async () => {
  const { demo: _, ...card } = appraisal.card;
  const { sheets, text } = await readPdf(await appraisalPdf({ ...appraisal, card }, live));
  for (const { aside } of sheets) expect(aside).not.toContain('演示');
  expect(text).not.toContain('演示');
});

it('holds the signed file it was drawn from', () => {
  expect(Object.keys(read.attachments)).toEqual(['appraisal-fangzhuang-2026.json']);
  const held = new TextDecoder().decode(read.attachments['appraisal-fangzhuang-2026.json']);
  expect(JSON.parse(held)).toEqual(appraisal);
});

it('is the same to the byte whenever it is drawn, and another for other facts', async () => {
  vi.useFakeTimers({ now: Date.UTC(2031, 5, 5), toFake: ['Date'] });
  expect(Buffer.compare(await appraisalPdf(exampleAppraisal(), live), bytes)).toBe(0);
  const later: Appraisal = { ...appraisal, issuedAt: '2026-11-26T09:00:01+08:00' };
  expect(Buffer.compare(await appraisalPdf(later, live), bytes)).not.toBe(0);
});

it('has a character for every word this server says', () => {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(sdkWords);
  expect(texts.length).toBeGreaterThan(1000);
  const outside = texts.flatMap((text) => spell(text).flatMap(({ stands }) => stands ?? []));
  expect([...new Set(outside)]).toEqual([]);
});

describe('names', () => {
  it('that are long go on, in the title and over the margins', async () => {
    const long = exampleAppraisal('丰台区'.repeat(40));
    const { text, sheets } = await readPdf(await appraisalPdf(long, live));
    expect(text).toBe(textOf(viewOf(long)));
    expect(sheets[0]!.aside).toContain('…');
  });

  it('with characters that are in no font are marked, and what they are is said at the end', async () => {
    const odd = exampleAppraisal('方庄𠮷里𠮷巷👨‍👩‍👧');
    const { text, chapters, drawn } = await readPdf(await appraisalPdf(odd, live));
    const said = textOf(viewOf(exampleAppraisal('方庄〓里〓巷〓')), [
      'U+20BB7，2处',
      'U+1F468U+200DU+1F469U+200DU+1F467，1处',
    ]);
    expect(text).toBe(said);
    expect(chapters.at(-1)).toBe(words.paper.marksTitle);
    // Whoever copies the mark gets the character: U+20BB7 in UTF-16.
    const actual = Buffer.from('feffd842dfb7', 'hex').toString('latin1');
    expect(drawn.some((stream) => stream.includes(`/ActualText (${actual})`))).toBe(true);
  });

  it.each([
    ['markup', '<b>&amp;</b> "x" \'y\''],
    ['the syntax of PDF', ') Tj ET /Span <</MCID 0>> BDC (\\) endstream endobj %PDF'],
    ['what turns text around', 'abc\u202Edcba\u2066'],
    ['no blanks at all', 'W'.repeat(400)],
    ['nulls and halves of characters', 'a\u0000b\uD800c\uFFFFd'],
    ['lines', '一\n二\r\n三\t四\u2028五'],
    ['accents by the hundred', `a${'\u0301'.repeat(300)}`],
    ['nothing', ' '],
  ])('of %s harm nothing and lose nothing', async (_, name) => {
    const hostile = exampleAppraisal(name);
    const { text, xmp, info } = await readPdf(await appraisalPdf(hostile, live));
    const marks = spell(name).filter(({ stands }) => stands !== undefined);
    const shown = spell(name)
      .map((piece) => piece.text)
      .join('');
    const expected = textOf(viewOf(exampleAppraisal(shown)));
    expect(text.startsWith(expected)).toBe(true);
    if (marks.length === 0) expect(text).toBe(expected);
    else expect(text.slice(expected.length)).toContain(withoutBlanks(words.paper.marks));
    expect(() => new SaxesParser().write(xmp).close()).not.toThrow();
    expect(info['Title']).toContain('考核依据');
  });
});

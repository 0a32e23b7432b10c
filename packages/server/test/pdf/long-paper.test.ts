// Papers of many sheets: no text is lost between two, rows stay whole, a table's head stands on each, and the code is read.
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import type { AppraisalSection, AppraisalView, FigureView } from '@huiyin/sdk/views';
import { appraisalPdf, drawAppraisal } from '../../src/pdf/index.js';
import { exampleAppraisal, live, textOf, viewOf, words } from './support/example.js';
import { readPdf, withoutBlanks } from '../../../../test/read-pdf.js';

const view = viewOf(exampleAppraisal());
const terms = { live, at: new Date(0), author: 'huiyin.example/FZ', file: new TextEncoder().encode('{}\n') };
const head = Object.values(words.columns).join('');

function figure(number: number, meaning: string): FigureView {
  return {
    definition: 'received',
    label: `第${number}项数`,
    value: String(number * 1000),
    unit: '件',
    numerator: number,
    denominator: 40,
    ratio: number / 40,
    meaning,
    outOf: `共40件中的${number}件`,
    madeOf: '',
  };
}

function section(
  title: string,
  rows: number,
  meaning = '这段时间收到、到现在单位还没有说办好的诉求。'.repeat(3),
): AppraisalSection {
  return {
    title,
    figures: Array.from({ length: rows }, (_, index) => figure(index + 1, `${title}${meaning}`)),
  };
}

async function read(sections: readonly AppraisalSection[], more: Partial<AppraisalView> = {}) {
  const long = { ...view, ...more, sections };
  const bytes = await drawAppraisal(long, terms);
  const paper = await readPdf(bytes);
  expect(paper.text).toBe(textOf(long));
  return { ...paper, bytes };
}

it('draws 26 units and 40 definitions, each row whole, under the head of its table again', async () => {
  const units = Array.from({ length: 26 }, (_, index) => section(`单位${index + 1}`, 4));
  const { sheets, bytes } = await read([...units, section('四十个口径', 40)]);
  expect(sheets.length).toBeGreaterThan(8);
  const rows = [...units, section('四十个口径', 40)].flatMap(({ figures }) => figures);
  expect(rows).toHaveLength(144);
  for (const { label, value, unit, outOf = '', meaning } of rows) {
    const row = withoutBlanks([label, value, unit, outOf, meaning].join(''));
    expect(sheets.filter(({ text }) => text.includes(row))).toHaveLength(1);
  }
  for (const [index, { text, aside, structure }] of sheets.entries()) {
    expect(aside).toContain(`第${index + 1}页，共${sheets.length}页`);
    // Begun by a row: its table's head stands over it, and is not read a second time.
    const goesOn = /^第\d+项数/.test(text);
    expect(aside.startsWith(head)).toBe(goesOn);
    if (goesOn) expect(structure).toMatch(/^Root\(Document\(Table\(/);
    // No heading is left alone at the foot of a sheet.
    expect(text).not.toMatch(/(单位\d+|四十个口径)(项目数怎么来的口径)?$/);
  }
  expect(sheets.filter(({ text }) => /^第\d+项数/.test(text)).length).toBeGreaterThan(3);
  expect(bytes.length).toBeLessThan(300_000);
});

it('goes on with a row that is longer than a sheet, as often as it takes', async () => {
  const { sheets } = await read([
    section('很长的口径', 2, '一直说下去，说不完。'.repeat(400)),
    section('后面的', 1),
  ]);
  expect(sheets.length).toBeGreaterThan(4);
  expect(sheets.filter(({ aside }) => aside.startsWith(head)).length).toBeGreaterThan(2);
});

it('goes on with sentences, lists and names of any length', async () => {
  const sentence = '这一期没有封存了座位条评价的报告会，不是零。';
  await read(view.sections, {
    title: `${'很长的名字'.repeat(200)} 考核依据`,
    missing: [sentence.repeat(150), ...Array.from({ length: 90 }, (_, index) => `${index}${sentence}`)],
    meetings: {
      title: words.meetings,
      lines: Array.from({ length: 120 }, (_, index) => `FZ-M-${index}：${sentence}`),
    },
    seal: `${'a'.repeat(300)} · ${'0'.repeat(64)}`,
  });
});

it('has a code that leads to the public page', async () => {
  const { drawn } = await readPdf(await appraisalPdf(exampleAppraisal(), live));
  const sheet = drawn.find((stream) => stream.includes('/Figure'))!;
  const boxes = [...sheet.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((found) =>
    found.slice(1).map(Number),
  );
  const height = Math.min(...boxes.map((box) => box[3]!));
  const dots = boxes.filter((box) => Math.abs(box[3]! - height) < 0.01);
  expect(dots.length).toBeGreaterThan(100);
  expect(decoded(dots, height)).toBe(live);
});

/** What a telephone makes of boxes: three dots to a module, and quiet around. */
function decoded(boxes: readonly (readonly number[])[], module: number): string | undefined {
  const [left, top] = [Math.min(...boxes.map(([x]) => x!)), Math.min(...boxes.map(([, y]) => y!))];
  const right = Math.max(...boxes.map(([x, , width]) => x! + width!));
  const side = Math.round((right - left) / module) + 8;
  const dots = side * 3;
  const pixels = new Uint8ClampedArray(dots * dots * 4).fill(255);
  for (const [x, y, width] of boxes) {
    const [column, row] = [Math.round((x! - left) / module) + 4, Math.round((y! - top) / module) + 4];
    for (let across = column * 3; across < (column + Math.round(width! / module)) * 3; across++) {
      for (let down = row * 3; down < row * 3 + 3; down++)
        pixels.fill(0, (down * dots + across) * 4, (down * dots + across) * 4 + 3);
    }
  }
  return jsQR(pixels, dots, dots)?.data;
}

// Reading lists: encodings, quotes and line ends of CSV, spreadsheets' rows, JSONL, and rows that can't be read.
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openList } from '../../src/import/open-list.js';
import { gb18030, plain, rowsIn, useFolder } from './support.js';

const write = useFolder();
const table = '编号,标题\r\n1,"电梯,停了"\r\n2,"第一行\r\n第二行说""停""了"\r\n';
const read = [
  { row: 2, 编号: '1', 标题: '电梯,停了' },
  { row: 3, 编号: '2', 标题: '第一行\n第二行说"停"了' },
];

describe('a CSV file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(table)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${table}`)],
    ['GB18030', gb18030(table)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${table}`, 'utf16le')],
  ])('in %s is read without being told', async (name, bytes) => {
    expect((await rowsIn(await write(`${name}.csv`, bytes))).map(plain)).toEqual(read);
  });

  it('in no known encoding is refused, and so is one that is not what was told', async () => {
    const noise = Uint8Array.of(0xff, 0xff, 0x2c, 0xff);
    await expect(openList(await write('noise.csv', noise), {})).rejects.toMatchObject({
      code: 'import.encoding-unknown',
    });
    const told = openList(await write('told.csv', gb18030(table)), { encoding: 'utf-8' });
    await expect(told).rejects.toThrow('不是 utf-8 编码');
  });

  it('is told apart at its separator, and from the row its headers are in', async () => {
    const path = await write('titled.csv', '2025年热线台账;;\n编号;标题;\n1;电梯;\n');
    expect((await rowsIn(path, { separator: ';', headerRow: 2 })).map(plain)).toEqual([
      { row: 3, 编号: '1', 标题: '电梯' },
    ]);
    expect((await rowsIn(await write('tabs.tsv', '编号\t标题\n1\t电梯,楼\n'))).map(plain)).toEqual([
      { row: 2, 编号: '1', 标题: '电梯,楼' },
    ]);
  });

  it('with a row whose quotes do not pair loses that row only, and empty rows count as rows', async () => {
    const path = await write('quotes.csv', 'a,b\n1,2\n3,"x"y\n\n4,5\n6,"open\n7,8\n9,10\n');
    expect((await rowsIn(path)).map(plain)).toEqual([
      { row: 2, a: '1', b: '2' },
      { row: 3, breach: 'quotes' },
      { row: 5, a: '4', b: '5' },
      { row: 6, breach: 'quotes' },
      { row: 7, a: '7', b: '8' },
      { row: 8, a: '9', b: '10' },
    ]);
  });

  it('with other cells than headers in a row says so; empty ones at the end are none', async () => {
    const path = await write('cells.csv', 'a,b\n1,2,,\n1,2,3\n1\n');
    expect((await rowsIn(path)).map(plain)).toEqual([
      { row: 2, a: '1', b: '2' },
      { row: 3, breach: 'cells' },
      { row: 4, breach: 'cells' },
    ]);
  });

  it('whose quotes hardly ever pair is given up, and says from where on', async () => {
    const path = await write('hopeless.csv', `a,b\n${'1,"x"y\n'.repeat(200)}`);
    const rows = (await rowsIn(path)).map(plain);
    expect(rows).toHaveLength(102);
    expect(rows.at(-1)).toEqual({ row: 103, breach: 'rest' });
  });

  it('written by the book is read as it was written, however it is cut into pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...Array.from('电梯停,"\n a😀')), maxLength: 12 });
    const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (pairs) => {
        const lines = pairs.map(([a, b]) => `x,${quoted(a)},${quoted(b)}\n`);
        const rows = await rowsIn(await write('any.csv', `k,a,b\n${lines.join('')}`));
        const expected = pairs.map(([a, b], at) => ({
          row: at + 2,
          k: 'x',
          ...(a.trim() && { a: a.trim() }),
          ...(b.trim() && { b: b.trim() }),
        }));
        expect(rows.map(plain)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a JSONL file', () => {
  it('is read line by line, numbers and yes or no as text, and lines that are none are told', async () => {
    const lines = [
      '{"编号":7,"标题":" 电梯 ","空":null,"急":true}',
      '',
      '[1]',
      '{"标题":{"a":1}}',
      '{"标题":',
      '{"编号":8}',
    ];
    const path = await write('some.jsonl', lines.join('\n'));
    expect((await rowsIn(path)).map(plain)).toEqual([
      { row: 1, 编号: '7', 标题: '电梯', 急: 'true' },
      { row: 3, breach: 'json' },
      { row: 4, breach: 'nested' },
      { row: 5, breach: 'json' },
      { row: 6, 编号: '8' },
    ]);
    expect((await openList(path, {})).headers).toEqual(['编号', '标题', '空', '急']);
  });

  it('with a line that is too long passes that line over', async () => {
    const path = await write('long.jsonl', `{"a":1}\n{"a":"${'长'.repeat(1_000_001)}"}\n{"a":3}`);
    expect((await rowsIn(path)).map(plain)).toEqual([
      { row: 1, a: '1' },
      { row: 2, breach: 'too-long' },
      { row: 3, a: '3' },
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['old.xls', '', 'import.file-unreadable'],
    ['torn.xlsx', 'no zip at all', 'import.file-unreadable'],
    ['empty.csv', '', 'import.no-headers'],
    ['empty.jsonl', '\n\n', 'import.no-headers'],
  ])('%s can’t be a list', async (name, content, code) => {
    await expect(openList(await write(name, content), {})).rejects.toMatchObject({ code });
  });

  it('that is a small spreadsheet of an endless sheet is not unpacked', async () => {
    const sheet = new Uint8Array(65 * 1024 * 1024);
    const path = await write('endless.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': sheet }));
    await expect(openList(path, {})).rejects.toMatchObject({ code: 'import.file-too-large' });
  });

  it('that is not there is named', async () => {
    await expect(openList('/nowhere/list.csv', {})).rejects.toThrow('/nowhere/list.csv');
  });
});

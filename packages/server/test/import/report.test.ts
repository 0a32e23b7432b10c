// The files beside an import: read by a spreadsheet as they are, by nobody else, and not made for nothing.
import { readFile, stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { TableFile } from '../../src/import/report.js';
import { useFolder } from './support.js';

const write = useFolder();
const headers = { row: '行', value: '内容' };

it('a table of values comes back as it was, and nothing in it is run as a formula', async () => {
  const path = await write('report.csv', '');
  const file = new TableFile(path, headers);
  await file.add({ row: 2, value: '说"停",\n又停' });
  await file.add({ row: 3, value: '=HYPERLINK("x")' });
  await file.close();
  expect(parse(await readFile(path, 'utf8'), { bom: true, columns: true })).toEqual([
    { 行: '2', 内容: '说"停",\n又停' },
    { 行: '3', 内容: `'=HYPERLINK("x")` },
  ]);
});

it('as JSONL it is an object a line', async () => {
  const path = await write('report.jsonl', '');
  const file = new TableFile(path, headers);
  await file.add({ row: 2, value: '甲' });
  await file.close();
  expect(await readFile(path, 'utf8')).toBe('{"row":2,"value":"甲"}\n');
});

it('is made with the first line, for its owner only', async () => {
  const path = (await write('other.csv', '')).replace('other', 'fresh');
  const file = new TableFile(path, headers);
  await expect(stat(path)).rejects.toThrow('ENOENT');
  await file.add({ row: 2, value: '甲' });
  await file.close();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

// `huiyin import` before it reaches a database: what it takes, and what it says of lists and mappings that don't fit.
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../src/cli/import.js';
import type { Terminal } from '../../src/cli/terminal.js';
import { mapping, row, useFolder } from '../import/support.js';

const write = useFolder();

async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const port: Terminal = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    isScreen: false,
    isAttended: false,
    ask: () => Promise.resolve(undefined),
  };
  return { code: await importCommand(args, port), ...said };
}

describe('huiyin import', () => {
  it.each([
    ['no file', ['--map', 'm.json']],
    ['no mapping', ['list.csv']],
    ['two files', ['a.csv', 'b.csv', '--map', 'm.json']],
    ['an encoding there is not', ['a.csv', '--map', 'm.json', '--encoding', 'latin1']],
    ['an option there is not', ['a.csv', '--map', 'm.json', '--force']],
    ['a mapping and the wish for one', ['a.csv', '--map', 'm.json', '--suggest']],
  ])('with %s says how it is used', async (_, args) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('huiyin import <') });
  });

  it('names a column that is not in the list, and what there is, before anything is started', async () => {
    const list = await write('list.csv', '编号,名称\n1,a\n');
    const map = await write('map.json', JSON.stringify(mapping));
    const { code, err, out } = await run(list, '--map', map);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('/title/column：表头里没有“标题”');
    expect(err).toContain('表头有：“编号”、“名称”');
  });

  it('finds out before anything is started that the report has nowhere to go', async () => {
    const list = await write(
      'whole.csv',
      `${[...Object.keys(row), '社区,性质,渠道,人群,匿名,同意公开,发生时间'].join()}\n`,
    );
    const map = await write('map.json', JSON.stringify(mapping));
    const { code, err } = await run(list, '--map', map, '--report', `${list}/nowhere/report.csv`);
    expect([code, err]).toEqual([2, expect.stringContaining('import.report-unwritable')]);
  });

  it('prints a draft of a mapping', async () => {
    const list = await write('draft.csv', '编号,标题,内容,时间\n1,a,b,2025-01-01\n');
    const { code, out } = await run('--suggest', list);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ source: 'draft', title: { column: '标题' } });
  });
});

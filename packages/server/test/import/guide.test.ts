// docs/guide/import.md: its list is read by its mapping, what it says of it is so, and it names every code there is.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { momentOf } from '@huiyin/sdk/rules';
import { checkColumns, readMapping } from '../../src/import/mapping.js';
import { openList } from '../../src/import/open-list.js';
import { rowPreparer } from '../../src/import/prepare-row.js';
import { sentences } from '../../src/import/row-faults.js';
import { home, units, useFolder } from './support.js';

const write = useFolder();
let guide: string;
beforeAll(async () => {
  guide = await readFile(new URL('../../../../docs/guide/import.md', import.meta.url), 'utf8');
});

const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(guide)?.[1] ?? '';

describe('the guide', () => {
  it('shows a list and a mapping that fit each other, row by row', async () => {
    const mapping = await readMapping(await write('mapping.json', block('json')));
    const list = await openList(await write('list.csv', block('csv')), {});
    checkColumns(mapping, list.headers);
    const prepare = rowPreparer(mapping, home, units);
    const prepared = [];
    for await (const line of list.rows) {
      if ('breach' in line) throw new Error(line.breach);
      prepared.push(prepare(line.row, line.cells, Date.parse('2026-11-22T09:30:00+08:00')));
    }
    expect(prepared).toMatchObject([
      { row: { id: 'GD-001', entry: { category: 'lifts', text: '停了四天，\n老人下不了楼。' } } },
      { row: { entry: { category: 'environment', place: '未写明', contact: { phone: '010-8765 4321' } } } },
      { row: { entry: { category: 'other', anonymous: true } }, notes: { unlisted: ['类别'] } },
    ]);
    const [first] = prepared;
    expect(first && 'row' in first && momentOf(first.row.occurredAt)).toBe('2025-03-08T09:30:00+08:00');
  });

  it('names every code a row or a list can get', async () => {
    const source = await readFile(new URL('../../src/import/list.ts', import.meta.url), 'utf8');
    const ofLists = [...source.matchAll(/'(import\.[a-z-]+)'/g)].map(([, code = '']) => code);
    expect(ofLists.length).toBeGreaterThan(5);
    for (const code of [...Object.keys(sentences), 'import.row-broken', ...ofLists]) {
      expect(guide, code).toContain(`\`${code}\``);
    }
  });
});

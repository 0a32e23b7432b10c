// Lists and mappings for the importer's tests, written where a test can throw them away.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Category, ImportMapping } from '@huiyin/sdk';
import { afterAll, beforeAll } from 'vitest';
import { openList } from '../../src/import/open-list.js';
import type { Cells } from '../../src/import/prepare-row.js';
import type { Cell, ListOptions, ListRow } from '../../src/import/list.js';
import { Units, type Unit } from '../../src/use-cases/units.js';

/** A folder for the tests of one file. @returns writes a file there and says where it is */
export function useFolder(): (name: string, content: string | Uint8Array) => Promise<string> {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'huiyin-import-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return async (name, content) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
}

export async function rowsIn(path: string, options: ListOptions = {}): Promise<ListRow[]> {
  const list = await openList(path, options);
  const rows: ListRow[] = [];
  for await (const row of list.rows) rows.push(row);
  return rows;
}

/** A row's cells as an object, to be compared; what could not be read by its breach. */
export function plain(row: ListRow): object {
  return 'breach' in row ? row : { row: row.row, ...Object.fromEntries(row.cells) };
}

export function cellsOf(values: Readonly<Record<string, Cell>>): Cells {
  return new Map(Object.entries(values));
}

/** GB18030 of texts in its two-byte plane, which is all of everyday Chinese. */
export function gb18030(text: string): Uint8Array {
  encoder ??= makeEncoder();
  const bytes: number[] = [];
  for (const character of text) {
    const code = encoder.get(character);
    if (code === undefined) throw new RangeError(`${character} is not in the two-byte plane`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

let encoder: Map<string, number[]> | undefined;

/** What the platform reads, turned round: it has no encoder of its own. */
function makeEncoder(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let byte = 0; byte < 0x80; byte += 1) codes.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(character).length === 1 && character !== '\ufffd') codes.set(character, [lead, trail]);
    }
  }
  return codes;
}

const categories: readonly Category[] = ['environment', 'property', 'lifts', 'parking', 'other'];
const unit = (slug: string, name: string, ledger: string): Unit => ({
  slug,
  name,
  kind: 'street',
  ledger,
  categories: [...categories],
  channels: ['web'],
  contactPoints: [],
  standard: { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 },
});
export const home = unit('fangzhuang', '方庄街道', 'FZ');
export const units = new Units(
  [home, unit('fangguyuan', '芳古园社区', 'FZ'), unit('donggaodi', '东高地街道', 'DG')],
  ['FZ', 'DG'],
);

/** A list with a column of everything. */
export const mapping: ImportMapping = {
  source: '热线2025',
  body: 'fangzhuang',
  unit: { column: '社区' },
  id: { column: '编号' },
  title: { column: '标题' },
  text: { column: '内容' },
  place: { column: '地址', default: '未写明' },
  receivedAt: { column: '来电时间' },
  occurredAt: { column: '发生时间' },
  category: { column: '类别', values: { 小区环境: 'environment' } },
  kind: { column: '性质' },
  channel: { column: '渠道', values: { 热线: 'hotline-12345' } },
  cohort: { column: '人群' },
  contact: { name: { column: '姓名' }, phone: { column: '电话' } },
  anonymous: { column: '匿名' },
  consentToPublish: { column: '同意公开' },
  blank: ['无', '-'],
};

export const row = {
  编号: 'A-1',
  标题: '三号楼电梯停了',
  内容: '停了四天，老人下不了楼。',
  地址: '芳古园一区',
  来电时间: '2025/3/8 9:30:00',
  类别: '电梯',
  姓名: '王淑兰',
  电话: '138 0013 8642',
} as const;

// `huiyin import` of lists as offices hand them over: whole, in bounded memory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedList, generatedMapping } from '../processes/support/generated-list.js';
import { measuredImport, MOST_MEGABYTES } from '../processes/support/importing.js';
import { openSamples } from '../processes/support/samples.js';
import {
  createPlace,
  startServer,
  untilReady,
  type Place,
  type Program,
} from '../processes/support/server.js';

const samples = openSamples();
const mapping = {
  source: 'real',
  body: 'fangzhuang',
  id: { column: '留言编号' },
  title: { column: '留言主题' },
  text: { column: '留言详情' },
  place: { default: '未写明' },
  receivedAt: { column: '留言时间' },
  category: { default: 'other' },
  contact: { name: { column: '留言用户' } },
};

let place: Place;
let server: Program;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-import-'));
  place = await createPlace();
  server = startServer(place);
  await untilReady(place, server);
});
afterAll(async () => {
  server.child.kill('SIGINT');
  await server.ended;
  await place.remove();
  await rm(folder, { recursive: true });
});

it('a list as long as the longest that was handed over is written whole', async () => {
  const rows = 4_326;
  const [list, map] = [join(folder, 'list.csv'), join(folder, 'map.json')];
  await writeFile(list, generatedList(rows));
  await writeFile(map, JSON.stringify(generatedMapping));
  const { code, result, megabytes } = await measuredImport(place, folder, [list, '--map', map]);
  console.log(`generated: ${result.written} of ${rows} rows, ${result.seconds} s, ${megabytes} MB`);
  expect([code, result.rows, result.written, result.refused]).toEqual([0, rows, rows, 0]);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});

it.skipIf(!samples).each([
  ['messages-votes.xlsx', 4_326],
  ['replied.jsonl', 1_403],
  ['labelled.jsonl', 256],
])('%s is written but for texts that are too long', async (name, rows) => {
  const map = join(folder, 'real.json');
  await writeFile(map, JSON.stringify({ ...mapping, source: name }));
  const args = [join(samples ?? '', name), '--map', map];
  const { code, result, megabytes } = await measuredImport(place, folder, args);
  console.log(`${name}: ${result.written} of ${rows} rows, ${result.seconds} s, ${megabytes} MB`);
  expect(result.rows).toBe(rows);
  expect(result.written + result.refused).toBe(rows);
  expect(result.refused).toBeLessThan(rows / 1_000);
  expect(code).toBe(result.refused > 0 ? 1 : 0);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});

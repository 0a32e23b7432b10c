// `huiyin import` as an office runs it: killed, broken off and run again, beside a server and while none runs.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '@huiyin/sdk';
import { generatedList, generatedMapping } from './support/generated-list.js';
import { measuredImport, MOST_MEGABYTES, startImport } from './support/importing.js';
import { ask } from './support/rounds.js';
import {
  createPlace,
  launch,
  main,
  postmaster,
  startServer,
  untilReady,
  untilSaid,
  type Place,
  type Program,
} from './support/server.js';

/** Two dozen batches: enough to be stopped between any two. Longer lists have a run of their own. */
const ROWS = 1_200;

let place: Place;
let server: Program;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-import-'));
  place = await createPlace();
  server = startServer(place);
  await untilReady(place, server);
  await writeFile(join(folder, 'list.csv'), generatedList(ROWS));
  await writeFile(join(folder, 'map.json'), JSON.stringify(generatedMapping));
});
afterAll(async () => {
  server.child.kill('SIGINT');
  await server.ended;
  await place.remove();
  await rm(folder, { recursive: true });
});

/** Starts the command in the test's folder. */
const start = (args: readonly string[], env: Record<string, string> = {}): Program =>
  startImport(place, folder, args, env);
const whole = (): string[] => [join(folder, 'list.csv'), '--map', join(folder, 'map.json')];
const again = (): Program => start(whole());

async function imported(): Promise<{ appeals: number; marks: number; titles: number }> {
  const [found] = await ask<{ appeals: number; marks: number; titles: number }>(
    place,
    `select count(*)::int as appeals, count(distinct title)::int as titles,
       (select count(*) from import_mark)::int as marks from appeal where channel = 'import'`,
  );
  if (!found) throw new Error('nothing was counted');
  return found;
}
const standing = async (): Promise<number> => {
  const client = createClient({ endpoint: place.origin, body: 'fangzhuang' });
  return (await client.reportCards.get({ period: '2025' })).received.value ?? 0;
};

describe('an import of many rows interrupted and resumed', () => {
  let before: number;

  it('killed in the middle has written whole batches, and each row it wrote is known', async () => {
    before = await standing();
    const program = again();
    await untilSaid(program, /\b[2-9]\d %/);
    program.child.kill('SIGKILL');
    await program.ended;
    const { appeals, marks, titles } = await imported();
    expect(appeals).toBeGreaterThan(ROWS / 10);
    expect(appeals).toBeLessThan(ROWS);
    expect([marks, titles, appeals % 50]).toEqual([appeals, appeals, 0]);
  });

  it('at Ctrl-C finishes the batch in hand, and says how to go on', async () => {
    const { appeals: killedAt } = await imported();
    const program = again();
    await untilSaid(program, /\b[5-9]\d %/);
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain('同样的命令再来一遍，会接着写');
    expect(program.said()).toContain(`known: ${killedAt}`);
    const { appeals, marks } = await imported();
    expect([appeals > killedAt, appeals < ROWS, marks]).toEqual([true, true, appeals]);
  });

  it('goes on while no server runs, starting the database and stopping it again', async () => {
    server.child.kill('SIGINT');
    await server.ended;
    const { code, result, megabytes } = await measuredImport(place, folder, whole());
    expect([code, result.rows, result.written + result.known, result.refused]).toEqual([0, ROWS, ROWS, 0]);
    expect(await postmaster(place.dataDir)).toBeUndefined();
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    server = startServer(place);
    await untilReady(place, server);
  });

  it('is there once: every row an appeal, counted on the card, sealed without a gap', async () => {
    expect(await imported()).toEqual({ appeals: ROWS, marks: ROWS, titles: ROWS });
    expect((await standing()) - before).toBe(ROWS);
    const [, key = ''] = /(\S+\/FZ\+\S+)/.exec(server.said()) ?? [];
    const check = launch(process.execPath, [
      main,
      'verify',
      place.origin,
      '--body',
      'fangzhuang',
      '--key',
      key,
    ]);
    expect([await check.ended, check.said()]).toEqual([0, expect.any(String)]);
  });

  it('a last time writes nothing, and gives every row its number', async () => {
    const { code, result, megabytes } = await measuredImport(place, folder, whole());
    expect([code, result.known, result.written]).toEqual([0, ROWS, 0]);
    const numbers = (await readFile(join(folder, 'numbers.csv'), 'utf8')).trim().split('\r\n');
    expect(new Set(numbers.map((line) => line.split(',')[2])).size).toBe(ROWS + 1);
    console.log(`${ROWS} known rows: ${result.seconds} s, ${megabytes} MB`);
  });
});

describe('a list with rows that are wrong', () => {
  it('is told row by row in a file of its own, with nothing of them on the screen or in a log', async () => {
    const bad = '坏,' + '长'.repeat(61) + ',内容丁,芳古园,前天,飞船,王淑兰,不详\r\n';
    await writeFile(join(folder, 'bad.csv'), generatedList(3) + bad);
    const args = [join(folder, 'bad.csv'), '--map', join(folder, 'map.json')];
    const strict = start([...args, '--all-or-nothing']);
    expect(await strict.ended).toBe(1);
    expect(strict.said()).toContain('一行都没写');
    const program = start(args);
    expect(await program.ended).toBe(1);
    expect(program.said()).not.toMatch(/长长|内容丁|前天|王淑兰|不详/);
    const report = await readFile(join(folder, 'report.csv'), 'utf8');
    expect(report).toContain('5,标题,');
    expect(report).toMatch(/import\.date-unreadable[^]*field\.wrong-format/);
    expect(report).not.toMatch(/王淑兰|不详/);
  });

  it('meets no database and no keys where there are none, and makes none', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'huiyin-import-'));
    const args = [join(folder, 'list.csv'), '--map', join(folder, 'map.json')];
    const keyless = start(args, { HUIYIN_DATA: elsewhere });
    expect([await keyless.ended, keyless.said()]).toEqual([2, expect.stringContaining('密钥')]);
    const gone = start(args, { DATABASE_URL: 'postgresql://huiyin@127.0.0.1:9/huiyin' });
    expect([await gone.ended, gone.said()]).toEqual([3, expect.not.stringMatching(/\n\s+at /)]);
    await rm(elsewhere, { recursive: true });
  });
});

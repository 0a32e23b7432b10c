// `huiyin erase` as operators run it: beside a running server, and while none runs.
import { createClient, type Receipt } from '@huiyin/sdk';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createPlace,
  launch,
  main,
  postmaster,
  startServer,
  untilReady,
  type Place,
  type Program,
} from './support/server.js';

let place: Place;
let server: Program;
beforeAll(async () => {
  place = await createPlace();
  server = startServer(place);
  await untilReady(place, server);
});
afterAll(async () => {
  server.child.kill('SIGINT');
  await server.ended;
  await place.remove();
});

const client = () => createClient({ endpoint: place.origin, body: 'fangzhuang' });
const submit = (): Promise<Receipt> =>
  client().appeals.submit({
    kind: 'request',
    category: 'lifts',
    title: '三号楼电梯停了',
    text: '请尽快修好。',
    place: '芳古园一区',
  });

/** Runs the command to its end. */
async function erase(args: readonly string[], env: Place['env'] = place.env) {
  const program = launch(process.execPath, [main, 'erase', ...args], { env });
  return { code: await program.ended, said: program.said() };
}

it('erases beside a server that runs, which knows it at once; a second time it says so', async () => {
  const { number, trackingCode } = await submit();
  const unasked = await erase([number]);
  expect([unasked.code, unasked.said]).toEqual([2, expect.stringContaining('--yes')]);
  expect((await client().appeals.open(number, trackingCode).track()).title).toBe('三号楼电梯停了');

  const { code, said } = await erase([number.toLowerCase(), '--yes']);
  expect([code, said]).toEqual([0, expect.stringContaining(`erased: ${number}`)]);
  expect(said).toContain('docs/guide/operate.md');
  expect(await client().appeals.get(number)).toMatchObject({ state: 'withdrawn' });
  expect((await client().appeals.get(number)).erasedOn).toBeDefined();
  await expect(client().appeals.open(number, trackingCode).track()).rejects.toMatchObject({
    code: 'tracking.not-matched',
  });
  const again = await erase([number, '--yes']);
  expect([again.code, again.said]).toEqual([0, expect.stringContaining('erased before')]);
  const unknown = await erase(['FZ-2026-999999', '--yes']);
  expect([unknown.code, unknown.said]).toEqual([2, expect.stringContaining('There is no appeal')]);
});

it('erases while no server runs, and leaves no database running', async () => {
  const { number } = await submit();
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
  const { code, said } = await erase([number, '--yes', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ number, state: 'withdrawn', leaf: { ledger: 'FZ' } });
  expect(await postmaster(place.dataDir)).toBeUndefined();

  server = startServer(place);
  await untilReady(place, server);
  expect(await client().appeals.get(number)).toMatchObject({ state: 'withdrawn' });
});

it('makes no database where there is none, and says when it can’t be reached', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-erase-'));
  const nowhere = await erase(['FZ-2026-000001', '--yes'], { HUIYIN_DATA: folder });
  expect([nowhere.code, nowhere.said]).toEqual([3, expect.stringContaining('No database')]);
  expect(await readdir(folder)).toEqual([]);
  const gone = { HUIYIN_DATA: folder, DATABASE_URL: 'postgresql://huiyin@127.0.0.1:9/huiyin' };
  const unreachable = await erase(['FZ-2026-000001', '--yes'], gone);
  expect(unreachable.code).toBe(3);
  expect(unreachable.said).not.toMatch(/\n\s+at /);
  await rm(folder, { recursive: true });
});

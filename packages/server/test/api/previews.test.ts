// What is passed on of real facts: pictures that follow what happens, and nothing of what is nobody's business.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKeys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { draw } from '../../src/previews/draw.js';
import { Pictures, type DrawPreview } from '../../src/previews/pictures.js';
import type { OEmbed } from '../../src/pages/oembed-port.js';
import { createWorld, at, day, draft, morning, type World } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { recordedLog } from '../http/support/log.js';
import { ManualTime } from '../http/support/time.js';
import { pagesOver } from '../pages/support/site.js';
import { on, promisesIn } from '../use-cases/promises.js';
import { appOver } from './support/api.js';

const plain = new Uint8Array([0]);

let world: World;
let ask: (path: string, init?: RequestInit) => Promise<Response>;
const time = new ManualTime(morning);
let drawn = 0;
beforeAll(async () => {
  world = await createWorld();
  const counted: DrawPreview = async (facts) => {
    drawn++;
    return (await draw({ kind: 'preview', ...facts })).bytes;
  };
  const previews = new Pictures(counted, plain, recordedLog().log);
  const { app } = appOver(world, time, { pages: pagesOver(world.useCases, { previews }) });
  ask = (path, init) => app.fetch(new Request(origin + path, init));
});
afterAll(() => world.close());

const sizeOf = async (answer: Response): Promise<number[]> => {
  const { width, height } = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
  return [width, height];
};

/** As the timer does. */
async function sign(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-keys-'));
  try {
    const { seals } = await loadKeys(folder, systemRandom);
    const signed = await openSignedHeads(folder, 'huiyin.example');
    const { ledgers, secrets, log } = world.ports;
    await new CheckpointSigner({ ledgers, secrets, keys: seals, signed, log }).sign('FZ', morning);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('a picture of real facts', () => {
  it('is the plain one before the log was signed, then drawn once, and drawn anew when the promise is moved', async () => {
    const does = promisesIn(world);
    const { id } = await does.create();
    const path = `/preview/c/${id}.png`;
    expect((await ask(path)).headers.get('etag')).toBe('"plain"');
    await sign();
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    expect(await sizeOf(first)).toEqual([1200, 630]);
    await ask(path);
    expect(drawn).toBe(1);
    expect((await ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);

    await does.extend(id, '2026-12-18', on(0));
    const moved = await ask(path, { headers: { 'If-None-Match': etag } });
    expect(moved.status).toBe(200);
    expect(moved.headers.get('etag')).not.toBe(etag);
    expect(drawn).toBe(2);
    // The days that are left are others on another day, though nothing happened.
    await time.advance(day);
    expect((await ask(path)).headers.get('etag')).not.toBe(moved.headers.get('etag'));
  });

  it('of a card is another one once an appeal has come', async () => {
    const before = (await ask('/preview/b/fangzhuang.png')).headers.get('etag');
    await promisesIn(world).accepted();
    const after = await ask('/preview/b/fangzhuang.png');
    expect(after.headers.get('etag')).not.toBe(before);
    expect(await sizeOf(after)).toEqual([1200, 630]);
  });

  it('is of no topic that there is not: what stands in an address is never drawn', async () => {
    const tag = async (path: string): Promise<string | null> => (await ask(path)).headers.get('etag');
    expect(await tag('/preview/b/fangzhuang.png?topic=%E4%B8%8D%E5%AE%9E%E7%9A%84%E8%AF%9D')).toBe(
      await tag('/preview/b/fangzhuang.png'),
    );
    const page = await (await ask('/b/fangzhuang?topic=%E4%B8%8D%E5%AE%9E%E7%9A%84%E8%AF%9D')).text();
    expect(page.slice(0, page.indexOf('</head>'))).not.toContain('不实的话');
    const shared = `${origin}/b/fangzhuang?topic=不实的话`;
    const told = (await (await ask(`/oembed?url=${encodeURIComponent(shared)}`)).json()) as OEmbed;
    expect(JSON.stringify(told)).not.toContain('不实的话');
  });

  it.each([
    '/preview/c/FZ-C-2026-000999.png',
    '/preview/b/atlantis.png',
    '/preview/m/FZ-M-2026-000999.png',
    '/preview/d/x.png',
  ])('%s is none', async (path) => {
    expect((await ask(path)).status).toBe(404);
    const page = origin + path.replace('/preview', '').replace('.png', '');
    expect((await ask(`/oembed?url=${encodeURIComponent(page)}`)).status).toBe(404);
  });
});

describe('an appeal that is passed on', () => {
  it('has its day and no hour, no word that was written, and of a petition there is nothing', async () => {
    const { number } = await promisesIn(world).accepted();
    const page = await (await ask(`/a/${number}`)).text();
    const head = page.slice(0, page.indexOf('</head>'));
    expect(head).toContain('property="og:title"');
    expect(head).toContain(number);
    for (const hidden of [draft.title, draft.text, draft.place]) expect(head).not.toContain(hidden);
    expect(head).not.toMatch(/\d\d:\d\d/);
    const petition = await world.enter({ ...draft, channel: 'petition' }, at(morning, { kind: 'system' }));
    const none = await ask(`/a/${petition.number}`);
    expect([none.status, (await none.text()).includes('og:')]).toEqual([404, false]);
  });
});

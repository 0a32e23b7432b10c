// The SDK where a mini-program runs: the language, timers, a console and `wx`; no fetch, URL, crypto nor anything else
// of browsers or Node. Against the whole server.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext, type Context } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleSdk } from '../../examples/mini-program/build.mjs';
import { phonePhoto } from '../../packages/server/test/blobs/made-photos.js';
import { draft } from '../../packages/server/test/db/support/world.js';
import { nodeWx, type NodeWx } from '../../packages/sdk/test/wx/node-wx.js';
import { openStreet, type Street } from './support/street.js';

/** Everything ECMAScript itself has; what else an engine puts there is taken away. */
const LANGUAGE = new Set(
  [
    'Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect Proxy Promise Date RegExp globalThis',
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError Map Set WeakMap WeakSet',
    'WeakRef FinalizationRegistry ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array',
    'Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array Infinity NaN undefined isFinite',
    'isNaN parseInt parseFloat decodeURI decodeURIComponent encodeURI encodeURIComponent',
  ].flatMap((line) => line.split(' ')),
);
const GIVEN = ['wx', 'setTimeout', 'clearTimeout', 'console'];

let street: Street;
let code: string;
let folder: string;
beforeAll(async () => {
  [street, code, folder] = await Promise.all([
    openStreet(),
    bundleAll(),
    mkdtemp(join(tmpdir(), 'huiyin-world-')),
  ]);
});
afterAll(async () => {
  await street.close();
  await rm(folder, { recursive: true });
});

/** All that a mini-program can import, in one file. */
async function bundleAll(): Promise<string> {
  const from = (path: string) => `export * from '@huiyin/sdk${path}';`;
  const { outputFiles } = await build({
    stdin: {
      contents: ['', '/wx', '/outbox', '/attachments', '/seal', '/views', '/words'].map(from).join(''),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'huiyin',
    target: 'es2018',
    conditions: ['@huiyin/source'],
  });
  return outputFiles[0]?.text ?? '';
}

function worldOf(wx: NodeWx): Context {
  const world = createContext({ wx, setTimeout, clearTimeout, console });
  const names = runInContext('Object.getOwnPropertyNames(globalThis)', world) as string[];
  for (const name of names) {
    if (!LANGUAGE.has(name) && !GIVEN.includes(name))
      runInContext(`delete globalThis[${JSON.stringify(name)}]`, world);
  }
  return world;
}

/** Runs a program in a mini-program's world, with `endpoint`, `draft` and what else is given; JSON comes back. */
async function run(program: string, wx: NodeWx, given: object = {}): Promise<unknown> {
  const world = worldOf(wx);
  runInContext(code, world);
  const facts = JSON.stringify({ endpoint: street.endpoint, sealKey: street.sealKey, draft, ...given });
  const text = `(async ({ endpoint, sealKey, draft, file, number, trackingCode, cursor }) => {
    const platform = await huiyin.wxPlatform(wx);
    const client = huiyin.createClient({ endpoint, body: 'fangzhuang', ...platform });
    ${program}
  })(${facts}).then(JSON.stringify)`;
  return JSON.parse((await runInContext(text, world)) as string);
}

it('has nothing around it but the language and what a mini-program gives', () => {
  const names = runInContext('Object.getOwnPropertyNames(globalThis)', worldOf(nodeWx())) as string[];
  expect(names.filter((name) => !LANGUAGE.has(name)).sort()).toEqual([...GIVEN].sort());
  const world = worldOf(nodeWx());
  for (const name of [
    'fetch',
    'URL',
    'AbortController',
    'TextDecoder',
    'crypto',
    'structuredClone',
    'Intl',
    'process',
  ]) {
    expect(runInContext(`typeof ${name}`, world), name).toBe('undefined');
  }
});

it('the file of the example can be loaded there, and is far below the 2 MB of a package', async () => {
  const text = await bundleSdk(['@huiyin/source']);
  const world = worldOf(nodeWx());
  const offered = runInContext(
    `((module) => { ((module, exports) => {${text}})(module, module.exports); return Object.keys(module.exports).join(); })({ exports: {} })`,
    world,
  );
  expect(offered).toContain('createClient');
  expect(offered).toContain('wxPlatform');
  expect(Buffer.byteLength(text)).toBeLessThan(200_000);
});

it('files an appeal, opens it, and draws receipt and progress', async () => {
  const said = await run(
    `const receipt = await client.appeals.submit(draft);
     const mine = client.appeals.open(receipt.number, receipt.trackingCode);
     const appeal = await mine.track();
     return {
       receipt: huiyin.receiptView(receipt, false, huiyin.formWordsFor('zh-CN')),
       progress: huiyin.progressView(appeal, appeal.receivedOn, huiyin.progressWordsFor('zh-CN')),
     };`,
    nodeWx(),
  );
  expect(said).toMatchObject({
    receipt: { number: { value: expect.stringMatching(/^FZ-2026-/) as string } },
    progress: { title: draft.title, headline: expect.stringContaining('方庄街道已经收到') as string },
  });
});

it('hears of what happens to a case by long polls, and keeps no request when it stops listening', async () => {
  const { number, trackingCode } = await street.api.client.appeals.submit(draft);
  const clerk = await street.api.desk('fangzhuang');
  const asked = await street.api.ask(`/v1/events/poll?topics=appeal:${number}&wait=0`, {
    headers: { 'Huiyin-Tracking-Code': trackingCode },
  });
  const { cursor } = (await asked.json()) as { cursor: string };
  const wx = nodeWx();
  const { request } = wx;
  let isAccepted = false;
  wx.request = (option) => {
    const task = request(option);
    // While the poll waits at the server: it ends with the news.
    if (option.url.includes('/v1/events/poll') && !isAccepted) {
      isAccepted = true;
      void clerk.appeals.accept(number);
    }
    return task;
  };
  const heard = await run(
    `const mine = client.appeals.open(number, trackingCode);
     const states = [];
     const onState = (state) => states.push(state);
     for await (const { type } of mine.changes({ lastEventId: cursor, onState })) {
       const { state } = await mine.track();
       return { type, state, states };
     }`,
    wx,
    { number, trackingCode, cursor },
  );
  expect(heard).toEqual({ type: 'appeal.own-changed', state: 'accepted', states: ['connecting', 'open'] });
  expect(wx.asked.filter(({ url }) => url.includes('/v1/events?'))).toEqual([]);
  expect(wx.underWay()).toBe(0);
});

it('sends a photo in parts from a file, tells how far it is, and the appeal has it', async () => {
  const file = join(folder, 'tmp_1.jpg');
  await writeFile(file, await phonePhoto());
  const sent = await run(
    `const shares = [];
     const photo = await huiyin.wxPhoto(wx, file);
     const sent = await huiyin.attachments(client).upload(photo, { onProgress: (share) => shares.push(share) });
     const receipt = await client.appeals.submit({ ...draft, attachments: [{ id: sent.id, secret: sent.secret }] });
     const appeal = await client.appeals.open(receipt.number, receipt.trackingCode).track();
     return { shares, kept: appeal.attachments };`,
    nodeWx(),
    { file },
  );
  expect(sent).toMatchObject({ kept: [{ width: 600, height: 800 }] });
  const { shares } = sent as { shares: number[] };
  expect(shares.at(-1)).toBe(1);
  expect(shares.length).toBeGreaterThan(1);
});

it('goes on with a photo where the line broke, and stops when it is told to', async () => {
  const file = join(folder, 'tmp_2.jpg');
  await writeFile(file, await phonePhoto(1600, 1200));
  const wx = nodeWx();
  const { request } = wx;
  const offsets: number[] = [];
  let parts = 0;
  wx.request = (option) => {
    if (option.url.endsWith('/parts')) {
      offsets.push((JSON.parse(option.data ?? '') as { offset: number }).offset);
      wx.isOffline = ++parts === 2;
    }
    return request(option);
  };
  const ends = await run(
    `const photo = await huiyin.wxPhoto(wx, file);
     const upload = (options) => huiyin.attachments(client).upload(photo, options).then(() => 'sent', ({ code }) => code);
     const impatient = huiyin.createClient({ endpoint, body: 'fangzhuang', ...platform, maxRetries: 0 });
     const first = await huiyin.attachments(impatient).upload(photo).catch(({ code }) => code);
     wx.isOffline = false;
     const stopped = huiyin.createCanceller();
     const second = await upload({ signal: stopped.signal, onProgress: () => stopped.abort() });
     return [first, second, await upload()];`,
    wx,
    { file },
  );
  expect(ends).toEqual(['network.failed', 'network.aborted', 'sent']);
  // The server had what came before, and said so: it is not sent again.
  expect(offsets.filter((offset) => offset === 0).length).toBeLessThan(offsets.length);
});

it('keeps what is written offline over a restart, and sends it once', async () => {
  const wx = nodeWx();
  wx.isOffline = true;
  const outbox = `const outbox = huiyin.createOutbox({
    store: huiyin.wxStore(wx, 'box'), clock: () => Date.now(), random: platform.random,
  });
  const impatient = huiyin.createClient({ endpoint, body: 'fangzhuang', ...platform, maxRetries: 0 });
  const deliver = (content, key) => impatient.appeals.submit(content, { idempotencyKey: key });`;
  const before = await run(
    `${outbox}
     await outbox.add('resident', { ...draft, title: '离线写的' });
     return { end: await outbox.send('resident', deliver), waiting: (await outbox.items()).length };`,
    wx,
  );
  expect(before).toEqual({ end: 'offline', waiting: 1 });
  wx.isOffline = false;
  const after = await run(
    `${outbox}
     const numbers = [];
     const end = await outbox.send('resident', deliver, ({ receipt }) => numbers.push(receipt.number));
     return { end, again: await outbox.send('resident', deliver), waiting: (await outbox.items()).length, numbers };`,
    wx,
  );
  expect(after).toMatchObject({ end: 'done', again: 'done', waiting: 0 });
  expect((after as { numbers: string[] }).numbers).toHaveLength(1);
  expect(wx.kept.size).toBe(1);
});

it('checks the card’s seal with its own cryptography, and remembers the log over a restart', async () => {
  await street.sign();
  const wx = nodeWx();
  const check = `const verifier = huiyin.createVerifier({ client, key: sealKey, memory: huiyin.wxMemory(wx) });
    const card = await client.reportCards.get();
    const state = await huiyin.checkCard(verifier, card);
    return { state, sentence: huiyin.sealView(state, huiyin.sealWordsFor('zh-CN'), 'card').sentence };`;
  expect(await run(check, wx)).toMatchObject({ state: { type: 'verified', memory: 'first' } });
  await street.api.client.appeals.submit(draft);
  await street.sign();
  const again = (await run(check, wx)) as { state: { type: string; memory: string } };
  expect(again.state.type).toBe('verified');
  expect(again.state.memory).not.toBe('first');
});

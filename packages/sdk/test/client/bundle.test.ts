// The client as a page or mini-program gets it: small, and with nothing but the language around it.
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

async function bundle(source: string, format: 'esm' | 'iife'): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format,
    globalName: 'huiyin',
    target: 'es2020',
    conditions: ['@huiyin/source'],
  });
  return result.outputFiles?.[0]?.text ?? '';
}

it('weighs at most 8 kB after gzip', async () => {
  const code = await bundle("export { createClient } from '@huiyin/sdk'", 'esm');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(8_000);
});

it('carries nothing of the route table’s prose, nor any staff operation', async () => {
  const code = await bundle("export * from '@huiyin/sdk'", 'esm');
  expect(code).toContain('/v1/appeals/{number}/evaluations');
  expect(code).not.toMatch(/denominator|pathParameters|\/v1\/staff|summary/);
});

it('works where there is no fetch, URL, AbortController, TextDecoder, crypto or timer', async () => {
  const code = await bundle("export * from '@huiyin/sdk'", 'iife');
  const answers: Record<string, string> = {
    'GET https://huiyin.example/v1/bodies': '{"items":[]}',
    'POST https://huiyin.example/v1/appeals':
      '{"number":"FZ-2026-000109","trackingCode":"1234 5678 9012 3456"}',
    'GET https://huiyin.example/v1/events/poll?topics=body%3Afangzhuang&wait=25':
      '{"items":[{"type":"appeal.changed","id":"1"}],"cursor":"1"}',
  };
  const asked: { url: string; key: unknown }[] = [];
  const world = createContext({
    transport: (url: string, init: { method: string; headers: Record<string, string> }) => {
      asked.push({ url, key: init.headers['Idempotency-Key'] });
      return {
        status: 200,
        headers: { get: (name: string) => (name === 'content-type' ? 'application/json' : null) },
        text: () => Promise.resolve(answers[`${init.method} ${url}`] ?? ''),
      };
    },
    waiting: new Set(),
  });
  const result: unknown = await runInContext(
    `${code};
    (async () => {
      for (const name of ['fetch', 'URL', 'AbortController', 'TextDecoder', 'crypto', 'setTimeout', 'Headers']) {
        if (name in globalThis) throw new Error(name + ' is here');
      }
      const client = huiyin.createClient({
        endpoint: 'https://huiyin.example',
        body: 'fangzhuang',
        fetch: transport,
        streaming: false,
        random: (length) => new Uint8Array(length).fill(1),
        timer: (ms, fire) => (waiting.add(fire), () => waiting.delete(fire)),
      });
      const { items } = await client.bodies.list();
      const receipt = await client.appeals.submit({ title: 'x' });
      let event;
      for await (event of client.events.stream({ topics: ['body:fangzhuang'] })) break;
      return JSON.stringify({ items, number: receipt.number, event, left: waiting.size });
    })()`,
    world,
  );
  expect(JSON.parse(String(result))).toEqual({
    items: [],
    number: 'FZ-2026-000109',
    event: { type: 'appeal.changed', id: '1' },
    left: 0,
  });
  expect(asked[1]?.key).toBe('01'.repeat(16));
});

it('ends a call by a signal where there is no AbortController', async () => {
  const code = await bundle("export * from '@huiyin/sdk'", 'iife');
  const world = createContext({});
  const result: unknown = await runInContext(
    `${code};
    (async () => {
      const listeners = new Set();
      const signal = {
        aborted: false,
        reason: 'left',
        addEventListener: (_, listener) => listeners.add(listener),
        removeEventListener: (_, listener) => listeners.delete(listener),
      };
      let told = 0;
      const client = huiyin.createClient({
        endpoint: 'https://huiyin.example',
        timer: () => () => {},
        fetch: (url, init) => {
          init.signal.addEventListener('abort', () => told++);
          listeners.forEach((listener) => listener());
          return new Promise(() => {});
        },
      });
      const error = await client.bodies.list({ signal }).catch((error) => error);
      return [error.code, error.cause, told, listeners.size].join();
    })()`,
    world,
  );
  expect(result).toBe('network.aborted,left,1,0');
});

it('says what is missing where there is neither transport nor fetch', async () => {
  const code = await bundle("export * from '@huiyin/sdk'", 'iife');
  const result: unknown = await runInContext(
    `${code};
    huiyin.createClient({ endpoint: 'https://huiyin.example', timer: () => () => {} }).bodies.list().catch(({ code, message }) => code + ': ' + message)`,
    createContext({}),
  );
  expect(result).toMatch(/^usage\.invalid: .*`fetch`/);
});

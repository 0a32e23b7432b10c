// Tracking codes, tokens and keys are in the header they belong to and nowhere else.
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, type ClientOptions, type OpenAppeal } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { deadEndpoint, HandTimer, json, problem, rejection, serve, writtenSleep } from './server.js';

const digits = '8317 2940 5562 7718';
const spellings = [digits, digits.replace(/ /g, ''), encodeURIComponent(digits), digits.replace(/ /g, '-')];

function everythingOf(value: unknown): string {
  const own = typeof value === 'object' && value !== null ? Reflect.ownKeys(value).map(String) : [];
  const shown = inspect(value, { depth: 20, showHidden: true, getters: true });
  return [shown, JSON.stringify(value), String(value), own.join(), inspect(structuredCloneOf(value))].join(
    '\n',
  );
}

// What a message to another window or a store would carry away.
function structuredCloneOf(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    return error;
  }
}

function expectNoSecret(value: unknown, secrets = spellings): void {
  const everything = everythingOf(value);
  for (const secret of secrets) expect(everything).not.toContain(secret);
}

const openOn = (endpoint: string, more: Partial<ClientOptions> = {}): OpenAppeal =>
  createClient({ endpoint, maxRetries: 1, ...writtenSleep(), ...more }).appeals.open(
    'FZ-2026-000109',
    digits,
  );

describe('an open appeal', () => {
  it('shows its number and nothing of its code, however it is looked at', () => {
    const mine = openOn('https://huiyin.example');
    expectNoSecret(mine);
    expect(JSON.stringify(mine)).toBe('{"number":"FZ-2026-000109"}');
    expect(Object.values(mine).join('\n')).not.toMatch(/\d{4} \d{4}/);
  });

  it('puts the code in no address', async () => {
    const urls: string[] = [];
    const server = await serve((response) => json(response, {}));
    const mine = openOn(server.endpoint, {
      fetch: (url, init) => {
        urls.push(url, String(init.body));
        return fetch(url, init);
      },
    });
    await mine.track();
    await mine.evaluate({ verdict: 'solved', rating: 'fair' });
    expect(urls).toHaveLength(4);
    expectNoSecret(urls);
    expectNoSecret(server.asked.map(({ url, body }) => [url, body]));
    expect(server.asked[0]?.headers['huiyin-tracking-code']).toBe(digits);
  });

  it('is read past every cache and follows no redirect', async () => {
    const inits: unknown[] = [];
    const server = await serve((response) => json(response, {}));
    const mine = openOn(server.endpoint, {
      fetch: (url, init) => {
        inits.push(init);
        return fetch(url, init);
      },
    });
    await mine.track();
    expect(inits).toMatchObject([
      { cache: 'no-store', redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer' },
    ]);
  });
});

describe('an error', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'after a refusal',
      async () => {
        const server = await serve((response) => problem(response, 404, 'tracking.not-matched'));
        return rejection(openOn(server.endpoint).track());
      },
    ],
    ['after a network failure', async () => rejection(openOn(await deadEndpoint()).track())],
    [
      'after a time-out',
      async () => {
        const time = new HandTimer();
        const server = await serve(() => time.due(30_000));
        return rejection(openOn(server.endpoint, { timer: time.timer }).track());
      },
    ],
    [
      'after an abort',
      () => rejection(openOn('https://huiyin.example').track({ signal: AbortSignal.abort() })),
    ],
    [
      'after a receipt that was cut short',
      async () => {
        const server = await serve((response) => {
          response.writeHead(201, { 'content-type': 'application/json' });
          response.end(`{"number":"FZ-2026-000109","trackingCode":"${digits}","receivedAt`);
        });
        return rejection(openOn(server.endpoint).evaluate({ verdict: 'half', rating: 'fair' }));
      },
    ],
    [
      'about a code that is too long',
      () =>
        Promise.resolve().then(() =>
          rejection(
            Promise.resolve().then(() =>
              createClient({ endpoint: 'https://huiyin.example' }).appeals.open(
                'FZ-2026-000109',
                `${digits}9`,
              ),
            ),
          ),
        ),
    ],
  ])('tells nothing of the code %s', async (_, make) => {
    const error = await make();
    expect(error).toBeInstanceOf(Error);
    expectNoSecret(error);
    expectNoSecret((error as Error).stack);
    expectNoSecret((error as Error).cause);
  });
});

describe('a staff token', () => {
  const token = 'tok-83172940';

  it('travels as a bearer token and shows nowhere', async () => {
    const server = await serve((response) => json(response, { number: 'FZ-2026-000109' }));
    const desk = staff(createClient({ endpoint: server.endpoint }), { token });
    await desk.appeals.get('FZ-2026-000109');
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${token}`);
    expectNoSecret(desk, [token]);
    expectNoSecret(server.asked[0]?.url, [token]);
  });

  it('is not repeated by the error about one that no header can carry', async () => {
    const desk = staff(createClient({ endpoint: 'https://huiyin.example' }), { token: `${token}\r\nX: 中` });
    const error = await rejection(desk.appeals.get('FZ-2026-000109'));
    expect(error).toMatchObject({ code: 'usage.invalid' });
    expectNoSecret(error, [token]);
  });
});

it('an idempotency key is not in the error about its call', async () => {
  const key = 'key-831729405562';
  const server = await serve((response) => problem(response, 422, 'idempotency.body-differs'));
  const error = await rejection(openOn(server.endpoint).supplement({ text: 'x' }, { idempotencyKey: key }));
  expectNoSecret(error, [key]);
});

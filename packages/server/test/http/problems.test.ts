// Every refusal is a problem document with a stable code; nobody ever sees a stack.
import type { ErrorCode } from '@huiyin/sdk';
import { errorStatus } from '@huiyin/sdk/error-status';
import { validateSent } from '@huiyin/sdk/validators';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/http/problem.js';
import { OperationError, type UseCases } from '../../src/use-cases/operation.js';
import { origin, testApp, write, type TestApp } from './support/app.js';

/** A server whose first operation throws this; what is no Error is thrown by code that isn't ours. */
function failing(thrown: unknown): TestApp {
  return testApp({ overrides: { 'bodies.list': () => rejected(thrown) } });
}

async function rejected(reason: unknown): Promise<never> {
  await Promise.resolve();
  throw reason;
}

describe('problems', () => {
  const codes = Object.keys(errorStatus) as ErrorCode[];

  it.each(codes)('%s is valid in both languages, with every blank filled', (code) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const facts of [{}, { retryAfter: 61 }]) {
        const reader = { requestId: '0123456789abcdef', language };
        const problem = problemOf(new OperationError(code, facts), reader, origin);
        expect(validateSent.Problem(problem)).toEqual([]);
        expect(`${problem.title}${problem.detail}`).not.toMatch(/[{}]/);
        expect(problem.type).toBe(`https://huiyin.example/errors/${code}`);
      }
    }
  });

  it('carry what can be done and when to come back', async () => {
    const { ask } = failing(
      new OperationError('appeal.illegal-transition', { legal: ['answer', 'assign'], retryAfter: 1.2 }),
    );
    const response = await ask('/v1/bodies');
    expect(response.status).toBe(409);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({ legal: ['answer', 'assign'], retryAfter: 2 });
  });

  it('say a span of time as people do', () => {
    const detail = (retryAfter: number): string =>
      problemOf(
        new OperationError('rate.limited', { retryAfter }),
        { requestId: 'x', language: 'zh-CN' },
        origin,
      ).detail;
    expect(detail(1)).toContain('请过1秒再试');
    expect(detail(120)).toContain('2分钟');
    expect(detail(7_200)).toContain('2小时');
  });

  it('have the request id of the header and the log', async () => {
    const { ask, logged } = failing(new OperationError('body.not-found'));
    const response = await ask('/v1/bodies');
    const { requestId } = (await response.json()) as { requestId: string };
    expect(response.headers.get('x-request-id')).toBe(requestId);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({ requestId, status: 404 });
  });

  it('are never kept by caches, nor guessed at', async () => {
    const { headers } = await failing(new OperationError('body.not-found')).ask('/v1/bodies');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-language')).toBe('zh-CN');
    expect(headers.has('server') || headers.has('x-powered-by')).toBe(false);
  });
});

describe('what nobody foresaw', () => {
  it.each([
    ['an error', Object.assign(new Error('duplicate key: 王阿姨'), { detail: 'Key (phone)=(13800000000)' })],
    ['a text', 'a thrown text'],
    ['nothing', undefined],
  ])('%s is our fault: told without detail', async (_, thrown) => {
    const { ask } = failing(thrown);
    const response = await ask('/v1/bodies');
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'server.internal' });
    expect(text).not.toMatch(/王阿姨|13800000000|thrown| at /);
  });

  it('is logged with its stack and without the values the driver hung on it', async () => {
    const error = Object.assign(new Error('boom'), { code: '23505', detail: 'Key (phone)=(13800000000)' });
    const { ask, logged } = failing(error);
    const { requestId } = (await (await ask('/v1/bodies')).json()) as { requestId: string };
    const line = JSON.parse(logged[0] ?? '') as { err: { stack: string } };
    expect(line).toMatchObject({
      level: 50,
      requestId,
      route: '/v1/bodies',
      err: { code: '23505', message: 'boom' },
    });
    expect(line.err.stack).toContain('problems.test');
    expect(logged.join()).not.toContain('13800000000');
  });

  it('a database that is gone is not our fault, and worth coming back for', async () => {
    const gone = new OperationError('server.unavailable', { retryAfter: 2 });
    gone.cause = new Error('connect ECONNREFUSED');
    const { ask, logged } = failing(gone);
    const response = await ask('/v1/bodies');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      level: 40,
      err: { message: 'connect ECONNREFUSED' },
    });
  });

  it('a use-case that never ends is left after thirty seconds', async () => {
    const { ask, time } = testApp({ overrides: { 'bodies.list': () => new Promise(() => undefined) } });
    const answered = ask('/v1/bodies');
    await time.advance(30_000);
    expect(await (await answered).json()).toMatchObject({ code: 'server.unavailable', retryAfter: 5 });
  });
});

describe('a response that breaks its schema', () => {
  const leaking = {
    'bodies.list': () => Promise.resolve({ items: [], secret: 1 }),
  } as unknown as Partial<UseCases>;

  it('is a failure nobody can miss where responses are checked', async () => {
    const { ask } = testApp({ overrides: leaking });
    await expect(ask('/v1/bodies')).rejects.toThrow(/BodyList of bodies.list breaks its schema.*secret/);
  });

  it('costs nothing where they are not', async () => {
    const { ask } = testApp({ overrides: leaking, validateResponses: false });
    expect((await ask('/v1/bodies')).status).toBe(200);
  });

  it('is found on writes too', async () => {
    const overrides = { 'appeals.submit': () => Promise.resolve({}) } as unknown as Partial<UseCases>;
    const { ask } = testApp({ overrides });
    const draft = { body: 'a', kind: 'request', category: 'lifts', title: 'a', text: 'a', place: 'a' };
    await expect(ask('/v1/appeals', write(draft))).rejects.toThrow(/Receipt of appeals.submit/);
  });
});

describe('the language of a problem', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['en', 'en'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['zh-TW,en;q=0.9', 'zh-CN'],
    ['fr, en;q=0.1', 'en'],
    ['fr', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['en;q=banana', 'zh-CN'],
    ['x'.repeat(100_000), 'zh-CN'],
  ])('Accept-Language %s is answered in %s', async (header, language) => {
    const { ask } = failing(new OperationError('body.not-found'));
    const response = await ask(
      '/v1/bodies',
      header === undefined ? {} : { headers: { 'Accept-Language': header } },
    );
    expect(response.headers.get('content-language')).toBe(language);
  });
});

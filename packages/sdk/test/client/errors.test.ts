// What a call rejects with when the answer is not the one asked for.
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createClient,
  HuiyinApiError,
  HuiyinError,
  HuiyinNetworkError,
  HuiyinResponseError,
  type ClientOptions,
} from '@huiyin/sdk';
import type * as Errors from '../../src/core/errors.js';
import { readProblem } from '../../src/core/problem.js';
import { deadEndpoint, json, problem, rejection, serve } from './server.js';

const clientOf = (endpoint: string, more: Partial<ClientOptions> = {}) =>
  createClient({ endpoint, body: 'fangzhuang', maxRetries: 0, ...more });

describe('a refusal with a problem document', () => {
  it('rejects with everything the server said', async () => {
    const errors = [{ pointer: '/title', code: 'field.too-long', detail: '标题最多 60 字。', limit: 60 }];
    const server = await serve((response) =>
      problem(response, 422, 'request.invalid', { errors, retryAfter: 3 }),
    );
    const error = await rejection(clientOf(server.endpoint).appeals.get('FZ-2026-000109'));
    expect(error).toBeInstanceOf(HuiyinApiError);
    expect(error).toMatchObject({
      name: 'HuiyinApiError',
      code: 'request.invalid',
      status: 422,
      requestId: 'r-1',
      errors,
      legal: [],
      retryAfter: 3,
      retryable: false,
      problem: { title: 'title', detail: 'detail' },
      message: 'GET /v1/appeals/{number}: request.invalid (422, request r-1)',
    });
  });

  it.each<[unknown, string | undefined]>([
    ['2026-11-22', '2026-11-22'],
    ['yesterday', undefined],
    ['2026-11-22T00:00', undefined],
    [7, undefined],
  ])('says on which day a code was collected, if it is one: %j', async (collectedOn, day) => {
    const server = await serve((response) =>
      problem(response, 409, 'code.already-collected', { collectedOn }),
    );
    const error = await rejection(createClient({ endpoint: server.endpoint }).bodies.list());
    if (!HuiyinApiError.is(error)) throw error;
    expect(error.problem.collectedOn).toBe(day);
  });

  it('names what can be done instead of an illegal step', async () => {
    const server = await serve((response) =>
      problem(response, 409, 'appeal.illegal-transition', { legal: ['accept', 'decline'] }),
    );
    const error = await rejection(clientOf(server.endpoint).appeals.get('FZ-2026-000109'));
    expect(error).toMatchObject({ code: 'appeal.illegal-transition', legal: ['accept', 'decline'] });
  });

  it.each([
    [404, 'body.not-found', false],
    [409, 'idempotency.in-progress', true],
    [422, 'idempotency.body-differs', false],
    [429, 'rate.limited', true],
    [500, 'server.internal', false],
    [503, 'server.unavailable', true],
  ])('%i %s says whether the same call can succeed later: %s', async (status, code, retryable) => {
    const server = await serve((response) => problem(response, status, code));
    expect(await rejection(clientOf(server.endpoint).bodies.list())).toMatchObject({
      code,
      status,
      retryable,
    });
  });

  it('keeps a code it does not know yet, and believes the status line rather than the body', async () => {
    const server = await serve((response) => {
      response.writeHead(418, { 'content-type': 'application/problem+json' });
      response.end('{"code":"tea.not-coffee","status":200}');
    });
    expect(await rejection(clientOf(server.endpoint).bodies.list())).toMatchObject({
      code: 'tea.not-coffee',
      status: 418,
      problem: { status: 418 },
    });
  });
});

describe('readProblem', () => {
  it('gives undefined or a well-formed problem, whatever it is given', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          code: fc.oneof(fc.constant('request.invalid'), fc.jsonValue()),
          errors: fc.oneof(
            fc.jsonValue(),
            fc.array(fc.record({ code: fc.constant('field.blank'), pointer: fc.jsonValue() })),
          ),
          legal: fc.jsonValue(),
          retryAfter: fc.jsonValue(),
          title: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const read = readProblem(value, 400);
        if (read === undefined) return;
        expect(read.code).toMatch(/^[a-z-]+\.[a-z-]+$/);
        expect(read.status).toBe(400);
        for (const text of [read.type, read.title, read.detail, read.requestId, ...(read.legal ?? [])]) {
          expect(text).toBeTypeOf('string');
        }
        for (const { pointer, code, detail } of read.errors ?? []) {
          expect([typeof pointer, typeof code, typeof detail]).toEqual(['string', 'string', 'string']);
        }
        expect(['undefined', 'number']).toContain(typeof read.retryAfter);
      }),
    );
  });

  it('keeps no more than a hundred parts and two thousand letters', () => {
    const read = readProblem(
      {
        code: 'request.invalid',
        detail: 'x'.repeat(10_000),
        errors: Array.from({ length: 500 }, () => ({ code: 'field.blank', pointer: '/', detail: '' })),
      },
      422,
    );
    expect(read?.detail).toHaveLength(2_000);
    expect(read?.errors).toHaveLength(100);
  });
});

describe('an answer that is not this API’s', () => {
  const html = '<!doctype html><title>502 Bad Gateway</title>';
  const huge = 6_000_000;

  it.each<[string, number, string, string]>([
    ['a proxy’s error page', 404, 'text/html', html],
    ['a page with status 200', 200, 'text/html', html],
    ['JSON under another type', 200, 'text/plain', '{}'],
    ['no type at all', 200, '', '{}'],
    ['broken JSON', 200, 'application/json', '{"items":['],
    ['JSON that is no object', 200, 'application/json', '[1]'],
    ['JSON null', 200, 'application/json', 'null'],
    ['a problem without a code', 400, 'application/problem+json', '{"title":"no"}'],
    ['a problem with a code that is none', 400, 'application/problem+json', '{"code":"<script>"}'],
    ['a problem that is no object', 400, 'application/problem+json', '"request.invalid"'],
    ['a broken problem', 400, 'application/problem+json', '{"code":'],
  ])('is response.invalid: %s', async (_, status, type, body) => {
    const server = await serve((response) => {
      response.writeHead(status, type ? { 'content-type': type } : {}).end(body);
    });
    const error = await rejection(clientOf(server.endpoint).bodies.list());
    expect(error).toBeInstanceOf(HuiyinResponseError);
    expect(error).toMatchObject({ code: 'response.invalid', status, retryable: false });
  });

  it('can be tried again when a gateway says it is only unavailable', async () => {
    const server = await serve((response) => {
      response.writeHead(502, { 'content-type': 'text/html', 'retry-after': '7' }).end(html);
    });
    expect(await rejection(clientOf(server.endpoint).bodies.list())).toMatchObject({
      code: 'response.invalid',
      retryable: true,
      retryAfter: 7,
    });
  });

  it('is not read past five million bytes when it says how long it is', async () => {
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': huge });
      response.write('{');
    });
    expect(await rejection(clientOf(server.endpoint).bodies.list())).toMatchObject({
      code: 'response.invalid',
      message: expect.stringContaining('5000000 bytes') as string,
    });
  });

  it('is not read past five million bytes when it does not say so', async () => {
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await rejection(clientOf(server.endpoint).bodies.list())).toMatchObject({
      code: 'response.invalid',
      message: expect.stringContaining('5000000 bytes') as string,
    });
  });

  it('is read up to five million bytes', async () => {
    const server = await serve((response) => json(response, { items: [], filler: 'x'.repeat(4_900_000) }));
    expect((await clientOf(server.endpoint).bodies.list()).items).toEqual([]);
  });

  it('is refused past the limit too when the transport gives text only', async () => {
    const client = clientOf('https://huiyin.example', {
      fetch: () => ({
        status: 200,
        headers: { get: (name) => (name === 'content-type' ? 'application/json' : null) },
        text: () => Promise.resolve(`{"a":"${'x'.repeat(huge)}"}`),
      }),
    });
    expect(await rejection(client.bodies.list())).toMatchObject({ code: 'response.invalid' });
  });
});

describe('no answer', () => {
  it('is network.failed with the engine’s own error as its cause', async () => {
    const error = await rejection(clientOf(await deadEndpoint()).bodies.list());
    expect(error).toBeInstanceOf(HuiyinNetworkError);
    expect(error).toMatchObject({
      code: 'network.failed',
      retryable: true,
      cause: expect.any(TypeError) as unknown,
    });
  });

  it('is network.failed when the connection drops in the middle of a body', async () => {
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"items":', () => response.destroy());
    });
    expect(await rejection(clientOf(server.endpoint).bodies.list())).toMatchObject({
      code: 'network.failed',
    });
  });
});

describe('HuiyinError.is', () => {
  it('knows an error that another copy of this package made', async () => {
    // A query makes it another module with classes of its own.
    const otherCopy = '../../src/core/errors.js?copy';
    const copy = (await import(otherCopy)) as typeof Errors;
    expect(copy.HuiyinNetworkError).not.toBe(HuiyinNetworkError);
    const error: unknown = new copy.HuiyinNetworkError('network.failed', 'gone');
    expect(error).not.toBeInstanceOf(HuiyinError);
    expect(HuiyinError.is(error)).toBe(true);
    expect(HuiyinNetworkError.is(error)).toBe(true);
    expect(HuiyinApiError.is(error)).toBe(false);
  });

  it.each([undefined, null, 'network.failed', new Error('no'), { code: 'network.failed' }])(
    'knows %j for none',
    (value) => {
      expect(HuiyinError.is(value)).toBe(false);
    },
  );

  it('prints an error by its name and facts', () => {
    const printed = inspect(new HuiyinResponseError('GET /x: not JSON', 200));
    expect(printed).toMatch(/^HuiyinResponseError: GET \/x: not JSON \(200\)/);
    expect(printed).toContain("code: 'response.invalid'");
  });
});

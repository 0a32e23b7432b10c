// Every hostile or mistaken request against the real thing: the exact problem, and nothing changed by it.
import { HuiyinApiError, type ErrorCode, type Problem, type Receipt } from '@huiyin/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../db/support/world.js';
import { write } from '../http/support/app.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
let receipt: Receipt;
let keys = 0;
beforeAll(async () => {
  api = await createApi();
  receipt = await api.client.appeals.submit(draft);
});
afterAll(() => api.close());

const freshKey = (): string => `refusals-key-${String(keys++).padStart(8, '0')}`;

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Problem> {
  const response = await api.ask(path, write(body, { 'Idempotency-Key': freshKey(), ...headers }));
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

/** The code a call of the SDK is refused with. */
async function refused(call: Promise<unknown>): Promise<ErrorCode> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!HuiyinApiError.is(error)) throw new Error(`not refused: ${String(error)}`);
  expect(error.requestId).toMatch(/^[0-9a-z]{16}$/);
  return error.code;
}

async function entries(): Promise<number> {
  const [row] = await api.world.query<{ count: string }>('select count(*) from log_entry');
  return Number(row?.count);
}

describe('bad input', () => {
  it.each([
    ['nothing', '', 400, 'request.malformed', []],
    [
      'an empty object',
      '{}',
      422,
      'request.invalid',
      ['/body', '/kind', '/category', '/title', '/text', '/place'],
    ],
    ['a blank title', JSON.stringify({ ...draft, title: '  ' }), 422, 'request.invalid', ['/title']],
    [
      'an over-long title',
      JSON.stringify({ ...draft, title: '长'.repeat(61) }),
      422,
      'request.invalid',
      ['/title'],
    ],
    [
      'an over-long text',
      JSON.stringify({ ...draft, text: '长'.repeat(5_001) }),
      422,
      'request.invalid',
      ['/text'],
    ],
    ['NUL', JSON.stringify({ ...draft, text: 'a\u0000' }), 422, 'request.invalid', ['/text']],
    [
      'a lone surrogate',
      `{"text": "\\ud800", ${JSON.stringify(draft)
        .slice(1, -1)
        .replace(/"text":"[^"]*",/, '')}}`,
      422,
      'request.invalid',
      ['/text'],
    ],
    [
      '__proto__',
      `{"__proto__": {"demo": true}, ${JSON.stringify(draft).slice(1)}`,
      422,
      'request.invalid',
      ['/__proto__'],
    ],
    [
      'wrong types',
      JSON.stringify({ ...draft, title: 1, anonymous: 'yes' }),
      422,
      'request.invalid',
      ['/title', '/anonymous'],
    ],
    [
      'an unknown enum',
      JSON.stringify({ ...draft, category: 'weather' }),
      422,
      'request.invalid',
      ['/category'],
    ],
    ['10 MB', JSON.stringify({ ...draft, text: 'a'.repeat(10_000_000) }), 413, 'request.too-large', []],
  ])('%s', async (_, body, status, code, pointers) => {
    const before = await entries();
    const problem = await post('/v1/appeals', body);
    expect(problem).toMatchObject({ status, code });
    expect((problem.errors ?? []).map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
    for (const { detail } of problem.errors ?? []) expect(detail).toMatch(/。$/);
    expect(await entries()).toBe(before);
  });

  it('what the schema can not know is told at its place too', async () => {
    const problem = await post('/v1/appeals', { ...draft, occurredAt: '2030-01-01T00:00:00+08:00' });
    expect(problem).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/occurredAt' }] });
    expect(problem.errors?.[0]?.detail).not.toBe('');
  });

  it('an unknown unit', async () => {
    expect(await post('/v1/appeals', { ...draft, body: 'atlantis' })).toMatchObject({
      code: 'body.not-found',
    });
    expect(await refused(api.client.bodies.get('atlantis'))).toBe('body.not-found');
    expect(await refused(api.client.reportCards.get({ body: 'atlantis' }))).toBe('body.not-found');
  });

  it('an unknown appeal, cursor, period and checkpoint', async () => {
    expect(await refused(api.client.appeals.get('FZ-2026-999999'))).toBe('appeal.not-found');
    expect(await refused(api.client.appeals.get('QQ-2026-000001'))).toBe('appeal.not-found');
    for (const path of [
      '/v1/appeals?body=fangzhuang&cursor=AAAA',
      '/v1/events/poll?topics=body:fangzhuang&cursor=AAAA',
    ]) {
      expect(await (await api.ask(path)).json()).toMatchObject({ code: 'cursor.invalid' });
    }
    for (const period of ['0000-01', '1999', '2026-12', '2027-H1', '9999']) {
      expect(await refused(api.client.reportCards.get({ body: 'fangzhuang', period }))).toBe(
        'period.invalid',
      );
    }
    expect(await (await api.ask('/v1/bodies/donggaodi/log/checkpoint')).json()).toMatchObject({
      code: 'log.empty',
    });
  });
});

describe('wrong codes', () => {
  const evaluation = { verdict: 'solved', rating: 'satisfied' };

  it('and unknown numbers get one answer', async () => {
    const answers = [];
    for (const number of [receipt.number, 'FZ-2026-999999', 'QQ-2026-000001']) {
      const response = await api.ask(`/v1/appeals/${number}/track`, {
        headers: { 'Huiyin-Tracking-Code': '0000 0000 0000 0000' },
      });
      const { requestId, ...rest } = (await response.json()) as Problem;
      expect(requestId).not.toBe('');
      answers.push(JSON.stringify(rest));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('tracking.not-matched');
  });

  it('open nothing, on no route', async () => {
    const before = await entries();
    const headers = { 'Huiyin-Tracking-Code': '0000000000000001' };
    for (const [path, body] of [
      ['supplements', { text: '再补充一句。' }],
      ['withdrawal', {}],
      ['evaluations', evaluation],
    ] as const) {
      const other = await api.client.appeals.submit(draft);
      expect(await post(`/v1/appeals/${other.number}/${path}`, body, headers)).toMatchObject({
        code: 'tracking.not-matched',
      });
      expect(await post(`/v1/appeals/${other.number}/${path}`, body)).toMatchObject({
        code: 'tracking.not-matched',
      });
    }
    expect(await entries()).toBe(before + 3);
    const events = await api.ask(`/v1/events?topics=appeal:${receipt.number}`, { headers });
    expect(await events.json()).toMatchObject({ code: 'tracking.not-matched' });
    expect((await api.ask(`/v1/events/poll?topics=appeal:${receipt.number}`)).status).toBe(404);
  });

  it('are slowed down after five, and the right one opens again afterwards', async () => {
    const { number, trackingCode } = await api.client.appeals.submit(draft);
    const wrong = api.client.appeals.open(number, '9999 9999 9999 9999');
    for (let n = 0; n < 5; n++) expect(await refused(wrong.track())).toBe('tracking.not-matched');
    const response = await api.ask(`/v1/appeals/${number}/track`, {
      headers: { 'Huiyin-Tracking-Code': trackingCode },
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(30);
    expect(await response.json()).toMatchObject({ code: 'tracking.too-many-tries' });
    await api.time.advance(60_000);
    expect(await api.client.appeals.open(number, trackingCode).track()).toMatchObject({ number });
  });
});

describe('staff', () => {
  it('of a wrong role, another unit or with a withdrawn token change nothing', async () => {
    const before = await entries();
    const auditor = await api.desk('fengtai', 'auditor');
    expect(await refused(auditor.appeals.accept(receipt.number))).toBe('auth.not-allowed');
    const elsewhere = await api.desk('donggaodi');
    expect(await refused(elsewhere.appeals.accept(receipt.number))).toMatch(
      /^appeal\.(not-your-unit|not-found)$/,
    );
    expect(await refused(elsewhere.appeals.get(receipt.number))).toMatch(
      /^appeal\.(not-your-unit|not-found)$/,
    );
    const token = await api.token('fangzhuang');
    await api.world.query('update staff_token set revoked_at = now()');
    expect(
      await post(`/v1/staff/appeals/${receipt.number}/accept`, {}, { Authorization: `Bearer ${token}` }),
    ).toMatchObject({
      code: 'auth.token-invalid',
    });
    expect(await entries()).toBe(before);
  });

  it('are told which moves there are', async () => {
    const { number } = await api.client.appeals.submit(draft);
    const token = await api.token('fangzhuang', 'lead');
    const problem = await post(`/v1/staff/appeals/${number}/claim`, {}, { Authorization: `Bearer ${token}` });
    expect(problem).toMatchObject({ code: 'appeal.illegal-transition', status: 409 });
    expect(problem.legal).toEqual(expect.arrayContaining(['accept', 'decline']));
  });

  it('can not pass an appeal to nobody, claim what nobody answered, or confirm their own work', async () => {
    const { number } = await api.client.appeals.submit(draft);
    const desk = await api.desk('fangzhuang');
    await desk.appeals.accept(number);
    expect(await refused(desk.appeals.assign(number, { unit: 'atlantis' }))).toBe('unit.not-found');
    await desk.appeals.start(number);
    expect(await refused(desk.appeals.claimDone(number))).toBe('appeal.no-resolving-answer');
    await desk.appeals.answer(number, { type: 'resolved', text: '修好了。' });
    await desk.appeals.claimDone(number);
    const own = { witness: 'callback', verdict: 'solved', note: '打电话问过，居民说已经好了。' } as const;
    expect(await refused(desk.appeals.witness(number, own))).toBe('appeal.witness-not-independent');
  });
});

describe('one key', () => {
  it('gives the same receipt again, and makes one appeal', async () => {
    const before = await entries();
    const idempotencyKey = freshKey();
    const first = await api.client.appeals.submit(draft, { idempotencyKey });
    expect(await api.client.appeals.submit(draft, { idempotencyKey })).toEqual(first);
    expect(await entries()).toBe(before + 1);
  });

  it('with another body or for another act is refused', async () => {
    const idempotencyKey = freshKey();
    const { number, trackingCode } = await api.client.appeals.submit(draft, { idempotencyKey });
    const other = { ...draft, title: '另一件事' };
    expect(await refused(api.client.appeals.submit(other, { idempotencyKey }))).toBe(
      'idempotency.body-differs',
    );
    const headers = { 'Idempotency-Key': idempotencyKey, 'Huiyin-Tracking-Code': trackingCode };
    expect(await post(`/v1/appeals/${number}/withdrawal`, {}, headers)).toMatchObject({
      code: 'idempotency.body-differs',
    });
  });

  it('sent twenty times at once makes one appeal', async () => {
    const before = await entries();
    const body = JSON.stringify(draft);
    const headers = { 'Idempotency-Key': freshKey() };
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => api.ask('/v1/appeals', write(body, headers))),
    );
    expect(await entries()).toBe(before + 1);
    const numbers = new Set<string>();
    for (const response of responses) {
      const answer = (await response.json()) as Partial<Receipt & Problem>;
      if (response.status === 201 && answer.number !== undefined) numbers.add(answer.number);
      else
        expect([answer.code, response.headers.get('retry-after')]).toEqual(['idempotency.in-progress', '1']);
    }
    expect(numbers.size).toBe(1);
  });
});

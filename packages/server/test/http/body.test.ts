// Request bodies as hostile input: each refused with its own problem, none with a 500.
import type { Problem } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { testApp, write, type TestApp } from './support/app.js';
import { settled } from './support/time.js';

const draft = {
  body: 'fangzhuang',
  kind: 'request',
  category: 'lifts',
  title: '3号楼电梯',
  text: '电梯停了三天。',
  place: '芳古园一区3号楼',
};

async function submit(
  body: unknown,
  headers?: Record<string, string>,
  on: TestApp = testApp(),
): Promise<Problem> {
  const response = await on.ask('/v1/appeals', write(body, headers));
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(on.calls).toEqual([]);
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

function chunks(...parts: readonly Uint8Array[]): RequestInit {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = parts[sent++];
      if (next === undefined) controller.close();
      else controller.enqueue(next);
    },
  });
  let sent = 0;
  return { ...write(''), body, duplex: 'half' } as RequestInit;
}

describe('what can not be read', () => {
  it.each([
    ['empty', ''],
    ['no JSON', '{"title": '],
    ['two values', '{} {}'],
    ['a single quote', "{'title': 1}"],
    ['NaN', '{"title": NaN}'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['half a UTF-8 character', new Uint8Array([0x22, 0xe6, 0x96])],
    ['an overlong encoding', new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
    ['a raw NUL inside a text', '{"title": "a\u0000b"}'],
    ['nesting 33 deep', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['nesting 100,000 deep', '['.repeat(100_000)],
  ])('%s is malformed', async (_, body) => {
    expect(await submit(body)).toMatchObject({ code: 'request.malformed', status: 400 });
  });

  it('brackets inside texts do not count as nesting', async () => {
    const { ask } = testApp();
    const response = await ask('/v1/appeals', write({ ...draft, text: `\\"${'[{'.repeat(500)}` }));
    expect(response.status).toBe(201);
  });

  it('never repeats what was sent', async () => {
    expect(JSON.stringify(await submit('{"text": "我的秘密", }'))).not.toContain('秘密');
  });

  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['nothing', ''],
    ['GBK', 'application/json; charset=gbk'],
  ])('%s is no JSON', async (_, type) => {
    expect(await submit(draft, { 'Content-Type': type })).toMatchObject({
      code: 'request.unsupported-media-type',
      status: 415,
    });
  });

  it('takes no compressed body, so none can swell', async () => {
    expect(await submit(draft, { 'Content-Encoding': 'gzip' })).toMatchObject({ status: 415 });
  });

  it('takes JSON that names its encoding', async () => {
    const { ask } = testApp();
    const response = await ask(
      '/v1/appeals',
      write(draft, { 'Content-Type': 'application/json; charset="UTF-8"' }),
    );
    expect(response.status).toBe(201);
  });
});

describe('what is too much', () => {
  const half = new Uint8Array(200_000).fill(0x20);

  it('is refused by its own word before a byte is read', async () => {
    let pulled = 0;
    const body = new ReadableStream(
      {
        pull: () => {
          pulled++;
        },
      },
      { highWaterMark: 0 },
    );
    const { ask } = testApp();
    const init = { ...write('', { 'Content-Length': '10000000' }), body, duplex: 'half' } as RequestInit;
    expect((await ask('/v1/appeals', init)).status).toBe(413);
    expect(pulled).toBe(0);
  });

  it('is refused as soon as it has passed the cap', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += half.length;
        controller.enqueue(half);
      },
    });
    const { ask } = testApp();
    const response = await ask('/v1/appeals', { ...write(''), body: endless, duplex: 'half' } as RequestInit);
    expect(await response.json()).toMatchObject({ code: 'request.too-large', status: 413 });
    expect(sent).toBeLessThanOrEqual(3 * half.length);
  });

  it('is not refused when it arrives in pieces under the cap', async () => {
    const { ask } = testApp();
    const bytes = new TextEncoder().encode(JSON.stringify(draft));
    const response = await ask('/v1/appeals', chunks(half, bytes.subarray(0, 50), bytes.subarray(50)));
    expect(response.status).toBe(201);
  });

  it('tells twenty faults at most', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`extra${n}`, n]));
    const { errors = [] } = await submit({ ...draft, ...many });
    expect(errors).toHaveLength(20);
  });
});

describe('what takes too long', () => {
  it('is given up after ten seconds', async () => {
    const { ask, time } = testApp();
    const never = new ReadableStream({ pull: () => new Promise(() => undefined) });
    const answered = ask('/v1/appeals', { ...write(''), body: never, duplex: 'half' } as RequestInit);
    await settled();
    await time.advance(10_000);
    expect(await (await answered).json()).toMatchObject({ code: 'request.timeout', status: 408 });
    expect(time.waiting).toBe(0);
  });

  it('leaves no timer behind when it was in time', async () => {
    const { ask, time } = testApp();
    await ask('/v1/appeals', write(draft));
    expect(time.waiting).toBe(0);
  });

  it('a sender who goes away is nobody’s fault', async () => {
    const { ask, logged } = testApp();
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('ECONNRESET')) });
    const response = await ask('/v1/appeals', { ...write(''), body: broken, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(400);
    expect(logged.join()).not.toContain('"level":50');
  });
});

describe('what is not as the schema says', () => {
  it.each([
    ['empty title', { ...draft, title: '' }, '/title', 'field.blank'],
    ['blank title', { ...draft, title: ' \u3000\n' }, '/title', 'field.blank'],
    ['missing place', { ...draft, place: undefined }, '/place', 'field.required'],
    ['over-long title', { ...draft, title: '梯'.repeat(61) }, '/title', 'field.too-long'],
    ['wrong type', { ...draft, text: 42 }, '/text', 'field.wrong-type'],
    ['null', { ...draft, text: null }, '/text', 'field.wrong-type'],
    ['unknown enum', { ...draft, category: 'ufo' }, '/category', 'field.not-allowed'],
    ['unknown member', { ...draft, admin: true }, '/admin', 'field.unknown'],
    ['NUL', { ...draft, text: 'a\u0000b' }, '/text', 'field.control-character'],
    ['lone surrogate', { ...draft, text: '停了\ud800' }, '/text', 'field.broken-character'],
    ['a list', [draft], '', 'field.wrong-type'],
    ['a text', 'hello', '', 'field.wrong-type'],
  ])('%s is told where it is', async (_, body, pointer, code) => {
    const problem = await submit(JSON.stringify(body));
    expect(problem).toMatchObject({ code: 'request.invalid', status: 422 });
    expect(problem.errors?.find((error) => error.pointer === pointer)).toMatchObject({ code });
  });

  it('says the limit and how to mend it', async () => {
    const { errors } = await submit({ ...draft, title: '梯'.repeat(61) });
    expect(errors).toEqual([
      { pointer: '/title', code: 'field.too-long', detail: '太长了，最多 60 个字，请缩短一些。', limit: 60 },
    ]);
  });

  it('says it in English to who asks for it', async () => {
    const problem = await submit({ ...draft, title: '' }, { 'Accept-Language': 'en-GB, zh;q=0.5' });
    expect(problem.errors?.[0]?.detail).toBe('This can not be blank. Write something.');
  });

  it.each([
    '{"__proto__": {"isAdmin": true}}',
    '{"__proto__": 1, "__proto__": 2}',
    '{"constructor": {"prototype": {"isAdmin": true}}}',
  ])('%s changes nothing and is refused', async (hostile) => {
    const { errors = [] } = await submit(hostile);
    expect(errors.map(({ code }) => code)).toContain('field.unknown');
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it('lets script text through as the text it is', async () => {
    const { ask, calls } = testApp();
    const text = '<script>alert(1)</script>"\'--';
    await ask('/v1/appeals', write({ ...draft, text }));
    expect(calls[0]?.call.body).toMatchObject({ text });
  });
});

describe('idempotency keys', () => {
  it('are needed on every write', async () => {
    const { ask } = testApp();
    const response = await ask('/v1/appeals', {
      ...write(draft),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await response.json()).toMatchObject({ code: 'idempotency.key-missing', status: 400 });
  });

  it.each(['short', 'a'.repeat(129), 'key with blanks 0123', 'schlüssel-0123456789'])(
    '%s is none',
    async (key) => {
      const problem = await submit(draft, { 'Idempotency-Key': key });
      expect(problem).toMatchObject({ code: 'idempotency.key-invalid', status: 400 });
    },
  );

  it('reach the use-case as they are', async () => {
    const { ask, calls } = testApp();
    await ask('/v1/appeals', write(draft));
    expect(calls[0]?.context.idempotencyKey).toBe('key-0123456789abcdef');
  });
});

// What a call looks like on the wire, and what comes back from a good answer.
import { describe, expect, it } from 'vitest';
import { logOf } from '@huiyin/sdk/seal';
import { createClient, HuiyinUsageError, type AppealInput } from '@huiyin/sdk';
import { json, rejection, serve } from './server.js';

const draft: AppealInput = {
  kind: 'request',
  category: 'lifts',
  title: '3 号楼电梯停运',
  text: '停了三天。\n请尽快修好 🛗',
  place: '芳古园一区',
};
const code = '1234 5678 9012 3456';

describe('the server’s clock', () => {
  const real = Date.parse('2026-11-25T09:00:00+08:00');
  const answering = (date: string) => Response.json({ items: [] }, { headers: { date } });

  it.each([-86_400_000, 86_400_000, 6 * 60_000])('sets a clock right that is %i ms wrong', async (wrong) => {
    const client = createClient({
      endpoint: 'https://huiyin.test',
      clock: () => real + wrong,
      fetch: () => answering(new Date(real).toUTCString()),
    });
    expect(client.clockLead).toBe(0);
    await client.bodies.list();
    expect(client.clockLead).toBe(-wrong);
  });

  it('is not heeded for less, nor when an answer says none or nonsense', async () => {
    const dates = [new Date(real + 60_000).toUTCString(), 'yesterday', ''];
    const client = createClient({
      endpoint: 'https://huiyin.test',
      clock: () => real,
      fetch: () => answering(dates.pop() ?? ''),
    });
    for (let asked = 0; asked < 3; asked += 1) {
      await client.bodies.list();
      expect(client.clockLead).toBe(0);
    }
  });

  it('is not put back by an answer that was stored long ago', async () => {
    const dates = [new Date(real - 3_600_000).toUTCString(), new Date(real).toUTCString()];
    const client = createClient({
      endpoint: 'https://huiyin.test',
      clock: () => real,
      fetch: () => answering(dates.pop() ?? ''),
    });
    await client.bodies.list();
    await client.bodies.list();
    expect(client.clockLead).toBe(0);
  });
});

describe('a read', () => {
  it('goes to the path of the route table with its query, without cookies, and says its language', async () => {
    const server = await serve((response) => json(response, { items: [] }));
    const client = createClient({ endpoint: `${server.endpoint}/`, locale: 'zh-CN' });
    await client.appeals.list({ body: 'fangzhuang', category: 'lifts', limit: 5 }).page('a_b-C');
    const [asked] = server.asked;
    expect(asked).toMatchObject({
      method: 'GET',
      url: '/v1/appeals?body=fangzhuang&category=lifts&limit=5&cursor=a_b-C',
      headers: { accept: 'application/json', 'accept-language': 'zh-CN' },
      body: '',
    });
    for (const name of ['cookie', 'referer', 'idempotency-key', 'content-type', 'authorization']) {
      expect(asked?.headers).not.toHaveProperty(name);
    }
  });

  it('keeps the path of an endpoint that has one', async () => {
    const server = await serve((response) => json(response, { items: [] }));
    await createClient({ endpoint: `${server.endpoint}/huiyin//` }).bodies.list();
    expect(server.asked[0]?.url).toBe('/huiyin/v1/bodies');
  });

  it('means the client’s own unit where none is named', async () => {
    const server = await serve((response) => json(response, { slug: 'fangzhuang' }));
    const client = createClient({ endpoint: server.endpoint, body: 'fangzhuang' });
    await client.bodies.get();
    await client.bodies.get('majiapu');
    await client.reportCards.get({ period: '2025-H2' });
    expect(server.asked.map(({ url }) => url)).toEqual([
      '/v1/bodies/fangzhuang',
      '/v1/bodies/majiapu',
      '/v1/report-cards?body=fangzhuang&period=2025-H2',
    ]);
  });

  it('takes a number in any spelling', async () => {
    const server = await serve((response) => json(response, { number: 'FZ-2026-000109' }));
    await createClient({ endpoint: server.endpoint }).appeals.get('ｆｚ2026 000109');
    expect(server.asked[0]?.url).toBe('/v1/appeals/FZ-2026-000109');
  });

  it('gives members it does not know along, and text as text', async () => {
    const server = await serve((response, { url }) => {
      if (url.endsWith('checkpoint'))
        response.writeHead(200, { 'content-type': 'text/plain' }).end('FZ\n3\n€');
      else json(response, { slug: 'fangzhuang', sinceTomorrow: 1 });
    });
    const client = createClient({ endpoint: server.endpoint, body: 'fangzhuang' });
    expect(await client.bodies.get()).toEqual({ slug: 'fangzhuang', sinceTomorrow: 1 });
    expect(await logOf(client).checkpoint()).toBe('FZ\n3\n€');
  });

  it('follows a redirect when it carries nothing private', async () => {
    const server = await serve((response, { url }) => {
      if (url === '/v1/bodies') response.writeHead(302, { location: '/elsewhere' }).end();
      else json(response, { items: [] });
    });
    await createClient({ endpoint: server.endpoint }).bodies.list();
    expect(server.asked.map(({ url }) => url)).toEqual(['/v1/bodies', '/elsewhere']);
  });
});

describe('a write', () => {
  it('carries its body as JSON and a random idempotency key', async () => {
    const server = await serve((response) =>
      json(response, { number: 'FZ-2026-000109', trackingCode: code }, 201),
    );
    const client = createClient({ endpoint: server.endpoint, body: 'fangzhuang' });
    const receipt = await client.appeals.submit(draft);
    await client.appeals.submit(draft);
    expect(receipt.trackingCode).toBe(code);
    const [first, second] = server.asked;
    expect(first).toMatchObject({
      method: 'POST',
      url: '/v1/appeals',
      headers: { 'content-type': 'application/json' },
    });
    expect(JSON.parse(first?.body ?? '')).toEqual({ ...draft, body: 'fangzhuang' });
    expect(first?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.headers['idempotency-key']).not.toBe(first?.headers['idempotency-key']);
  });

  it('carries the caller’s key where one is given', async () => {
    const server = await serve((response) => json(response, {}, 201));
    const client = createClient({ endpoint: server.endpoint, body: 'fangzhuang' });
    await client.appeals.submit(draft, { idempotencyKey: 'kept-from-yesterday' });
    expect(server.asked[0]?.headers['idempotency-key']).toBe('kept-from-yesterday');
  });

  it('does not follow a redirect with the resident’s words', async () => {
    const elsewhere = await serve((response) => json(response, {}, 201));
    const server = await serve((response) => response.writeHead(307, { location: elsewhere.endpoint }).end());
    const client = createClient({ endpoint: server.endpoint, body: 'fangzhuang', maxRetries: 0 });
    expect(await rejection(client.appeals.submit(draft))).toMatchObject({ code: 'network.failed' });
    expect(elsewhere.asked).toEqual([]);
  });
});

describe('an open appeal', () => {
  it('sends its code in the header only, in the form of the receipt', async () => {
    const server = await serve((response) => json(response, { number: 'FZ-2026-000109' }));
    const mine = createClient({ endpoint: server.endpoint }).appeals.open(
      'fz-2026-000109',
      '１２３４５６７８-90123456',
    );
    expect(mine.number).toBe('FZ-2026-000109');
    await mine.track();
    await mine.supplement({ text: '又坏了' });
    await mine.withdraw();
    await mine.evaluate({ verdict: 'half', rating: 'fair' });
    await mine.export();
    await mine.erase();
    expect(server.asked.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', '/v1/appeals/FZ-2026-000109/track', ''],
      ['POST', '/v1/appeals/FZ-2026-000109/supplements', '{"text":"又坏了"}'],
      ['POST', '/v1/appeals/FZ-2026-000109/withdrawal', '{}'],
      ['POST', '/v1/appeals/FZ-2026-000109/evaluations', '{"verdict":"half","rating":"fair"}'],
      ['GET', '/v1/appeals/FZ-2026-000109/export', ''],
      ['POST', '/v1/appeals/FZ-2026-000109/erasure', '{"confirm":true}'],
    ]);
    for (const { headers } of server.asked) expect(headers['huiyin-tracking-code']).toBe(code);
  });
});

describe('wrong use', () => {
  const client = createClient({ endpoint: 'http://127.0.0.1:9', fetch: () => expect.unreachable() });

  it.each([
    ['', 'no address'],
    ['huiyin.example', 'no scheme'],
    ['ftp://huiyin.example', 'another scheme'],
    ['https://a:secret@huiyin.example', 'a password'],
    ['https://huiyin.example?x=1', 'a query'],
    ['https://huiyin.example/#x', 'a fragment'],
  ])('refuses the endpoint %j (%s)', (endpoint) => {
    expect(() => createClient({ endpoint })).toThrow(HuiyinUsageError);
    expect(() => createClient({ endpoint })).not.toThrow('secret');
  });

  it.each([
    { timeout: 0 },
    { timeout: Number.NaN },
    { maxRetries: -1 },
    { locale: 'zh\r\nX: y' },
    { body: '../x' },
  ])('refuses the option %j', (option) => {
    expect(() => createClient({ endpoint: 'https://huiyin.example', ...option })).toThrow(HuiyinUsageError);
  });

  it.each([
    ['a unit nobody named', () => client.bodies.get()],
    ['a path in place of a unit', () => client.bodies.get('..')],
    ['a path in place of a number', () => client.appeals.get('../../healthz')],
    [
      'half a character in a query',
      () => client.appeals.list({ body: 'x', category: '\ud800' as 'lifts' }).page(),
    ],
    [
      'a key no header can carry',
      () => client.appeals.submit({ ...draft, body: 'x' }, { idempotencyKey: 'a\r\nb' }),
    ],
    [
      'what JSON can not say',
      () => client.appeals.submit({ ...draft, body: 'x', text: 1n as unknown as string }),
    ],
  ])('rejects %s before anything is sent', async (_, call) => {
    const error = await rejection(call());
    expect(error).toBeInstanceOf(HuiyinUsageError);
    expect(error).toMatchObject({ code: 'usage.invalid', retryable: false });
  });

  it('refuses to open an appeal with what can be no code', () => {
    expect(() => client.appeals.open('FZ-2026-000109', '123')).toThrow(HuiyinUsageError);
    expect(() => client.appeals.open('109', code)).toThrow(HuiyinUsageError);
  });
});

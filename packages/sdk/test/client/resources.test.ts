// Lists in pages, report cards on the second look, and the staff desk.
import { describe, expect, it } from 'vitest';
import { createClient } from '@huiyin/sdk';
import { staff, type StaffAppeals } from '@huiyin/sdk/staff';
import type * as Context from '../../src/core/context.js';
import { contextIn } from '../../src/core/context.js';
import { json, problem, rejection, serve } from './server.js';

const number = 'FZ-2026-000109';

describe('a list', () => {
  const pages: Record<string, object> = {
    '': { items: [{ number: 1 }, { number: 2 }], next: 'b' },
    b: { items: [], next: 'c' },
    c: { items: [{ number: 3 }] },
  };
  const listing = () =>
    serve((response, { url }) =>
      json(response, pages[new URLSearchParams(url.split('?')[1]).get('cursor') ?? ''] ?? {}),
    );

  it('asks for nothing before it is read, and for a page only when it is reached', async () => {
    const server = await listing();
    const list = createClient({ endpoint: server.endpoint }).appeals.list({ body: 'fangzhuang' });
    const items = list[Symbol.asyncIterator]();
    expect(server.asked).toHaveLength(0);
    await items.next();
    await items.next();
    expect(server.asked).toHaveLength(1);
    expect(await items.next()).toMatchObject({ value: { number: 3 } });
    expect(server.asked).toHaveLength(3);
    expect(await items.next()).toMatchObject({ done: true });
    expect(server.asked).toHaveLength(3);
  });

  it('can be read twice, whole, by page, or one page alone', async () => {
    const server = await listing();
    const list = createClient({ endpoint: server.endpoint }).appeals.list({ body: 'fangzhuang' });
    for (let round = 0; round < 2; round++) {
      const items: unknown[] = [];
      for await (const item of list) items.push(item);
      expect(items).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    }
    const sizes: number[] = [];
    for await (const { items } of list.byPage()) sizes.push(items.length);
    expect(sizes).toEqual([2, 0, 1]);
    expect(await list.page()).toEqual(pages['']);
    expect(await list.page('c')).toEqual(pages['c']);
  });

  it.each<[object, string]>([
    [{}, 'no items'],
    [{ items: {} }, 'items that are none'],
    [{ items: [], next: 7 }, 'a cursor that is none'],
    [{ items: [], next: 'a' }, 'the same page over and over'],
  ])('is response.invalid with %j: %s', async (page) => {
    const server = await serve((response) => json(response, page));
    const list = createClient({ endpoint: server.endpoint }).appeals.list({ body: 'fangzhuang' });
    expect(await rejection(list.page('a'))).toMatchObject({ code: 'response.invalid' });
  });

  it('passes a refusal in the middle on to its reader', async () => {
    const server = await serve((response, { url }) => {
      if (url.includes('cursor')) problem(response, 400, 'cursor.invalid');
      else json(response, { items: [{ number: 1 }], next: 'b' });
    });
    const list = createClient({ endpoint: server.endpoint }).appeals.list({ body: 'x' });
    const items = list[Symbol.asyncIterator]();
    await items.next();
    expect(await rejection(items.next() as Promise<unknown>)).toMatchObject({ code: 'cursor.invalid' });
  });
});

describe('a report card', () => {
  it('is not read twice while it has not changed', async () => {
    let version = 1;
    const server = await serve((response, { headers }) => {
      const etag = `"${version}"`;
      if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else json(response, { version }, 200, { etag });
    });
    const { reportCards } = createClient({ endpoint: server.endpoint, body: 'fangzhuang' });
    const first = await reportCards.getIfChanged();
    expect(first).toEqual({ notModified: false, etag: '"1"', card: { version: 1 } });
    const second = await reportCards.getIfChanged({ etag: first.etag });
    expect(second).toEqual({ notModified: true, etag: '"1"' });
    version = 2;
    expect(await reportCards.getIfChanged({ etag: second.etag })).toEqual({
      notModified: false,
      etag: '"2"',
      card: { version: 2 },
    });
    expect(await reportCards.get()).toEqual({ version: 2 });
  });

  it('keeps the tag it was asked with when the answer has none', async () => {
    const server = await serve((response) => response.writeHead(304).end());
    const { reportCards } = createClient({ endpoint: server.endpoint, body: 'fangzhuang' });
    expect(await reportCards.getIfChanged({ etag: '"1"' })).toEqual({ notModified: true, etag: '"1"' });
  });

  it('that is "not modified" without having been known is response.invalid', async () => {
    const server = await serve((response) => response.writeHead(304).end());
    const { reportCards } = createClient({ endpoint: server.endpoint, body: 'fangzhuang' });
    expect(await rejection(reportCards.get())).toMatchObject({ code: 'response.invalid', status: 304 });
  });
});

describe('the lists of appeals', () => {
  it('are asked for in the words named, and not read twice while nothing has changed', async () => {
    const server = await serve((response, { headers }) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304, { etag: '"1"' }).end();
      else json(response, { lists: [] }, 200, { etag: '"1"' });
    });
    const { appeals } = createClient({ endpoint: server.endpoint, body: 'xincun' });
    const query = { vocabulary: 'donggaodi', category: 'lifts' } as const;
    expect(await appeals.lists(query)).toEqual({ lists: [] });
    const first = await appeals.listsIfChanged();
    expect(first).toEqual({ notModified: false, etag: '"1"', lists: { lists: [] } });
    expect(await appeals.listsIfChanged({ etag: first.etag })).toEqual({ notModified: true, etag: '"1"' });
    expect(server.asked.map(({ url }) => url)).toEqual([
      '/v1/appeals/lists?body=xincun&vocabulary=donggaodi&category=lifts',
      '/v1/appeals/lists?body=xincun',
      '/v1/appeals/lists?body=xincun',
    ]);
  });
});

describe('an appeal that staff write down', () => {
  const draft = {
    channel: 'visit',
    kind: 'request',
    category: 'lifts',
    title: '电梯停运',
    text: '电梯停了三天。',
    place: '3 号楼',
  } as const;

  it('goes to the client’s own unit, with token and key, and to another where one is named', async () => {
    const server = await serve((response) => json(response, { number, code: 'slip' }, 201));
    const desk = staff(createClient({ endpoint: server.endpoint, body: 'fangzhuang' }), { token: 'secret' });
    expect(await desk.appeals.enter(draft)).toEqual({ number, code: 'slip' });
    await desk.appeals.enter({ ...draft, body: 'fangguyuan' }, { idempotencyKey: 'k'.repeat(32) });
    expect(server.asked.map(({ method, url, body }) => [method, url, JSON.parse(body) as unknown])).toEqual([
      ['POST', '/v1/staff/appeals', { ...draft, body: 'fangzhuang' }],
      ['POST', '/v1/staff/appeals', { ...draft, body: 'fangguyuan' }],
    ]);
    expect(server.asked[1]?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'idempotency-key': 'k'.repeat(32),
    });
  });

  it('has its code collected with number and digits as people type them, the digits in no address', async () => {
    const server = await serve((response) => json(response, { number, trackingCode: '1234 5678 9012 3456' }));
    const { appeals } = createClient({ endpoint: server.endpoint });
    expect(await appeals.collectCode('fz2026000109', '１３８ ００１３ ８６４２')).toMatchObject({ number });
    expect(server.asked.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', `/v1/appeals/${number}/code`, '{"phoneLast4":"8642"}'],
    ]);
    const wrong = await rejection(appeals.collectCode(number, '86x2'));
    expect(wrong).toMatchObject({ code: 'usage.invalid' });
    expect(String(wrong)).not.toContain('86x2');
    expect(server.asked).toHaveLength(1);
  });
});

describe('a staff desk', () => {
  const reason = '不属于本街道，请转住建委';

  it.each<[string, (appeals: StaffAppeals) => Promise<unknown>, unknown]>([
    ['accept', (appeals) => appeals.accept(number), {}],
    [
      'decline',
      (appeals) => appeals.decline(number, { reason: 'not-this-authority', goTo: '12345' }),
      { reason: 'not-this-authority', goTo: '12345' },
    ],
    ['assign', (appeals) => appeals.assign(number, { unit: 'zhujian' }), { unit: 'zhujian' }],
    ['take-over', (appeals) => appeals.takeOver(number), {}],
    ['contest', (appeals) => appeals.contest(number, { reason }), { reason }],
    ['start', (appeals) => appeals.start(number, { note: '已派人' }), { note: '已派人' }],
    [
      'answers',
      (appeals) => appeals.answer(number, { type: 'resolved', text: '修好了' } as never),
      { type: 'resolved', text: '修好了' },
    ],
    ['claim', (appeals) => appeals.claimDone(number), {}],
    [
      'witness',
      (appeals) => appeals.witness(number, { witness: 'callback', verdict: 'solved', note: reason }),
      { witness: 'callback', verdict: 'solved', note: reason },
    ],
    ['reopen', (appeals) => appeals.reopen(number, { reason }), { reason }],
    [
      'docket',
      (appeals) => appeals.docket(number, { supervisor: '王', nextReview: '2026-12-04' }),
      { supervisor: '王', nextReview: '2026-12-04' },
    ],
    [
      'code',
      (appeals) => appeals.reissueCode(number, { how: 'call', note: reason }),
      { how: 'call', note: reason },
    ],
  ])('takes the step /%s with its draft, token and key', async (path, step, body) => {
    const server = await serve((response) => json(response, { number }));
    const { appeals } = staff(createClient({ endpoint: server.endpoint }), { token: 'tok' });
    expect(await step(appeals)).toEqual({ number });
    const [asked] = server.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      url: `/v1/staff/appeals/${number}/${path}`,
      headers: {
        authorization: 'Bearer tok',
        'idempotency-key': expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      },
    });
    expect(JSON.parse(asked?.body ?? '')).toEqual(body);
  });

  it('reads its queue and single appeals', async () => {
    const server = await serve((response, { url }) =>
      json(response, url.includes('?') ? { items: [{ number }] } : { number }),
    );
    const { appeals } = staff(createClient({ endpoint: server.endpoint, body: 'fangzhuang' }), {
      token: 'tok',
    });
    for await (const line of appeals.list({ state: 'received' })) expect(line.number).toBe(number);
    await appeals.get('fz2026000109');
    expect(server.asked.map(({ url }) => url)).toEqual([
      '/v1/staff/appeals?body=fangzhuang&state=received',
      `/v1/staff/appeals/${number}`,
    ]);
  });

  it('works on a client that another copy of this package made', async () => {
    // A query makes it another module, as a second installed copy would be.
    const otherCopy = '../../src/core/context.js?copy';
    const copy = (await import(otherCopy)) as typeof Context;
    expect(copy.contextIn).not.toBe(contextIn);
    const client = createClient({ endpoint: 'https://huiyin.example' });
    expect(copy.contextIn(client)).toBe(contextIn(client));
  });

  it('needs a client', () => {
    expect(() => staff({} as never, { token: 'tok' })).toThrow('createClient');
  });
});

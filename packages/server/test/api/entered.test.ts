// What staff enter, over the wire: no answer to staff and no line of the log ever holds the tracking code.
import { HuiyinApiError, type CollectedCode, type StaffReceipt } from '@huiyin/sdk';
import { routes, type Operation, type Route } from '@huiyin/sdk/routes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastFour, phone } from '../use-cases/entry.js';
import { draft } from '../db/support/world.js';
import { example } from '../http/support/use-cases.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
let receipt: StaffReceipt;
/** Every body that was sent to staff, as it was sent. */
const toStaff: string[] = [];
beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());

/** Sixteen digits, in groups or not. A hash is longer. */
const looksLikeCode = /\b\d{4} \d{4} \d{4} \d{4}\b|\b\d{16}\b/;
let serial = 0;

async function asStaff(token: string, operation: Operation, body: unknown): Promise<Response> {
  const { method, path }: Route = routes[operation];
  serial += 1;
  const response = await api.ask(
    path.replace('{number}', receipt.number).replace('{id}', 'FZ-C-2026-000001'),
    {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `entered-${String(serial).padStart(12, '0')}`,
      },
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    },
  );
  toStaff.push([...response.headers].join('\n'), await response.clone().text());
  return response;
}

/** Calls every operation that staff have, by everybody of the ledger who might. Many are refused: that is read too. */
async function callEverything(): Promise<number> {
  const tokens = await Promise.all([
    api.token('fangguyuan'),
    api.token('fangguyuan', 'grid'),
    api.token('fangzhuang', 'lead'),
    api.token('fengtai', 'auditor'),
    api.token('fengtai', 'admin'),
  ]);
  const operations = (Object.keys(routes) as Operation[]).filter((name) => name.startsWith('staff.'));
  for (const token of tokens) {
    for (const operation of operations) {
      const { request }: Route = routes[operation];
      await asStaff(token, operation, request && example(request));
    }
  }
  return operations.length * tokens.length;
}

describe('what a clerk enters', () => {
  it('is answered with a number, where to read it, and no code', async () => {
    const token = await api.token('fangzhuang');
    receipt = await (
      await api.desk('fangzhuang')
    ).appeals.enter({
      ...draft,
      channel: 'hotline-12345',
      contact: { name: '王淑兰', phone },
    });
    const response = await asStaff(token, 'staff.appeals.enter', {
      ...draft,
      channel: 'visit',
      contact: { phone },
    });
    const body = (await response.json()) as StaffReceipt;
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/v1/staff/appeals/${body.number}`);
    expect(Object.keys(body).sort()).toEqual(['body', 'clocks', 'code', 'leaf', 'number', 'receivedAt']);
    expect(body.code).toBe('slip');
  });

  it('is refused with a sentence at the phone that is missing', async () => {
    const desk = await api.desk('fangzhuang');
    const error: unknown = await desk.appeals
      .enter({ ...draft, channel: 'box', contact: { name: '老李' } })
      .catch((error: unknown) => error);
    expect(HuiyinApiError.is(error) && error.errors).toEqual([
      { pointer: '/contact/phone', code: 'field.required', detail: expect.stringMatching(/./) },
    ]);
  });

  it('holds no code for staff, whatever they ask, before there is one and after', async () => {
    const asked = await callEverything();
    const first = await collect();
    // One of the operations issues it anew: the first opens nothing any more.
    expect(await callEverything()).toBe(asked);
    const second = await collect();
    const mine = await api.client.appeals.open(second.number, second.trackingCode).track();
    expect(mine.timeline.filter(({ type }) => type === 'code-collected')).toHaveLength(2);
    expect(toStaff.length).toBeGreaterThanOrEqual(4 * asked);
    expect(toStaff.some((text) => text.includes('code-collected'))).toBe(true);
    for (const text of toStaff) {
      expect(text).not.toMatch(looksLikeCode);
      expect(text).not.toContain('trackingCode');
      for (const { trackingCode } of [first, second]) {
        expect(text).not.toContain(trackingCode.replaceAll(' ', ''));
      }
    }
  });

  it('leaves neither code, phone nor its last digits in the log', () => {
    const all = [...api.logged, ...api.world.lines.map((line) => JSON.stringify(line))].join('\n');
    expect(api.logged.length).toBeGreaterThan(50);
    expect(all).not.toMatch(looksLikeCode);
    for (const secret of [phone, phone.replaceAll(' ', ''), '王淑兰', `"${lastFour}"`, 'hyt_']) {
      expect(all).not.toContain(secret);
    }
  });

  it('leaves neither in the database, in any column of any table', async () => {
    const { query } = api.world;
    const tables = await query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    );
    for (const { name } of tables) {
      const rows = await query<{ row: string }>(`select t::text as row from ${name} t`);
      for (const { row } of rows) {
        expect(row).not.toMatch(/\b\d{4} \d{4} \d{4} \d{4}\b/);
        expect(row).not.toContain(phone.replaceAll(' ', ''));
      }
    }
  });

  /** The code is lost by being printed nowhere else than in this answer. */
  async function collect(): Promise<CollectedCode> {
    const code = await api.client.appeals.collectCode(receipt.number.toLowerCase(), '８６４２');
    expect(code.trackingCode).toMatch(looksLikeCode);
    return code;
  }
});

describe('a code that was collected before', () => {
  it('is refused over the wire with the day, in the reader’s language', async () => {
    const error: unknown = await api.client.appeals
      .collectCode(receipt.number, lastFour)
      .catch((error: unknown) => error);
    if (!HuiyinApiError.is(error)) throw error;
    expect([error.code, error.status, error.problem.collectedOn]).toEqual([
      'code.already-collected',
      409,
      '2026-11-22',
    ]);
    expect(error.problem.detail).toContain('2026年11月22日（周日）已经领走了');
  });

  it('is issued anew by a desk of another unit, and collected again', async () => {
    const desk = await api.desk('fangguyuan');
    const note = '打登记的电话，本人接听，说纸条丢了。';
    const appeal = await desk.appeals.reissueCode(receipt.number, { how: 'call', note });
    expect(appeal.timeline[0]).toMatchObject({ type: 'code-reissued', text: note });
    const { number, trackingCode } = await api.client.appeals.collectCode(receipt.number, lastFour);
    expect((await api.client.appeals.open(number, trackingCode).track()).number).toBe(number);
  });
});

// What residents may know and do at a unit, over HTTP and PostgreSQL: held against its schema, and not read twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HuiyinApiError } from '@huiyin/sdk';
import { day, draft } from '../db/support/world.js';
import { question } from '../use-cases/question.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
beforeAll(async () => {
  api = await createApi();
  await api.client.appeals.submit(draft);
  const desk = await api.desk('fangzhuang', 'lead');
  await desk.decisions.announce({ ...question, body: 'fangzhuang' });
});
afterAll(() => api.close());

const path = '/v1/bodies/fangzhuang/rights';

describe('the four rights of a unit', () => {
  it('are what is open there now', async () => {
    const { body, know, takePart, speak, oversee } = await api.client.bodies.rights('fangzhuang');
    expect(body.name).toBe('方庄街道');
    expect(know.appeals).toEqual({ received: 1, pending: 1, overdue: 0 });
    expect(takePart.decisions?.open.map((one) => one.question)).toEqual([question.question]);
    expect(speak.open).toBe(1);
    expect(oversee.above.map((one) => one.body.slug)).toEqual(['fengtai']);
  });

  it('are refused for a unit there is not', async () => {
    const refused = await api.client.bodies.rights('atlantis').catch((error: unknown) => error);
    expect(HuiyinApiError.is(refused) && [refused.status, refused.code]).toEqual([404, 'body.not-found']);
  });

  it('are not read twice while nothing happens, and are another day with the calendar', async () => {
    const etag = (await api.ask(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\//);
    const again = async (): Promise<number> =>
      (await api.ask(path, { headers: { 'If-None-Match': etag } })).status;
    await api.time.advance(60_000);
    expect(await again()).toBe(304);
    // The appeal is past its day now: nothing was written, and the answer is another.
    await api.time.advance(20 * day);
    expect(await again()).toBe(200);
    expect((await api.client.bodies.rights('fangzhuang')).know.appeals.overdue).toBe(1);
  });
});

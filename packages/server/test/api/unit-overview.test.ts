// A district's units side by side, over HTTP and PostgreSQL: each from its own ledger, and as a spreadsheet reads it.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvTables } from '../../src/tables/csv.js';
import { draft } from '../db/support/world.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
beforeAll(async () => {
  api = await createApi();
  for (const body of ['fangzhuang', 'fangzhuang', 'donggaodi']) {
    await api.client.appeals.submit({ ...draft, body });
  }
});
afterAll(() => api.close());

const table = '/v1/bodies/fengtai/overview.csv';

describe('the units of a district', () => {
  it('have the figures of their own cards, in the order of the directory; bureaus are not among them', async () => {
    const { body, items } = await api.client.bodies.overview({ body: 'fengtai', period: '2026' });
    expect(body.name).toBe('丰台区');
    expect(items.map((unit) => [unit.body.slug, unit.received.numerator])).toEqual([
      ['fangzhuang', 2],
      ['donggaodi', 1],
    ]);
    for (const unit of items) {
      const card = await api.client.reportCards.get({ body: unit.body.slug, period: '2026' });
      const { received, problems, closing, aside, officeClaim, asOf } = card;
      expect(unit).toMatchObject({ received, problems, closing, aside, officeClaim, asOf });
      expect(unit.officeClaim).toMatchObject({ insufficient: true });
    }
  });

  it('are none under a unit that has none, and refused for a unit or period there is not', async () => {
    expect((await api.client.bodies.overview({ body: 'donggaodi' })).items).toEqual([]);
    const { bodies } = api.client;
    await expect(bodies.overview({ body: 'atlantis' })).rejects.toMatchObject({ code: 'body.not-found' });
    await expect(bodies.overview({ body: 'fengtai', period: '2099' })).rejects.toMatchObject({
      code: 'period.invalid',
    });
  });

  it('are a table with a row each, and not read twice while nothing happens', async () => {
    const answer = await api.ask(table);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = parse<Record<string, string>>(await answer.text(), { columns: true, bom: true });
    expect(rows.map((row) => [row['单位'], row['收到'], row['单位自己的说法']])).toEqual([
      ['方庄街道', '2', '样本不足'],
      ['东高地街道', '1', '样本不足'],
    ]);
    const etag = answer.headers.get('etag') ?? '';
    expect((await api.ask(table, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });
});

describe('a table for spreadsheets', () => {
  it('is never taken for a formula, and its own quotes, commas and line ends stay in their cells', () => {
    const hostile = ['=1+1', '+8610', '-2', '@SUM(A1)', '\t=1', '\r=1', 'a,"b"\n中'];
    const text = csvTables.write({ columns: hostile.map((_, at) => `c${at}`), rows: [hostile] });
    const [row = []] = parse(text, { bom: true, from_line: 2 });
    for (const cell of row.slice(0, -1)) expect(cell).toMatch(/^'/);
    expect(row.at(-1)).toBe('a,"b"\n中');
  });
});

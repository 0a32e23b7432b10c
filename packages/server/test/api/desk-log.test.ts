// The sealed log at the desk: who may read it, which ledgers, and what a page of it says.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, draft, morning, staff } from '../db/support/world.js';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

const ENTRIES = 205;

let site: DeskSite;
const numbers: string[] = [];

beforeAll(async () => {
  site = await createDeskSite();
  const { useCases, enter } = site.world;
  for (let n = 0; n < ENTRIES - 2; n++) {
    const key = `desk-log-${String(n).padStart(4, '0')}`;
    const call = { path: {}, query: {}, body: draft };
    const receipt = await useCases['appeals.submit'](call, at(morning, { kind: 'anyone' }, key));
    numbers.push(receipt.number);
  }
  const [first = ''] = numbers;
  const accept = { path: { number: first }, query: {}, body: {} };
  await useCases['staff.appeals.accept'](accept, at(morning, staff('fangzhuang'), 'desk-log-accept-0'));
  await enter({ ...draft, channel: 'petition' }, at(morning, { kind: 'system' }, 'desk-log-petition'));
});
afterAll(() => site.close());

/** The rows of the table, their cells' words joined by `|`. */
function rowsOf(page: string): string[] {
  const [, body = ''] = /<tbody>([\s\S]*)<\/tbody>/.exec(page) ?? [];
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell.trim()).join('|'),
  );
}

async function logAs(who: string, query = ''): Promise<{ status: number; text: string; path: string }> {
  const { visitor } = await site.signIn(who);
  const { response, text, url } = await visitor.go(`${site.origin}/desk/log${query}`);
  return { status: response.status, text, path: url.pathname };
}

describe('/desk/log', () => {
  it('shows an auditor each entry: index, day, record, event and who made it', async () => {
    const { text, status } = await logAs('auditor@fengtai', '?ledger=FZ');
    expect(status).toBe(200);
    expect(text).toContain(`方庄街道，一共${ENTRIES}条`);
    expect(text).toContain('href="/desk/log?ledger=FZ&amp;size=large"');
    const rows = rowsOf(text);
    expect(rows).toHaveLength(100);
    expect(rows.at(-2)).toBe(`203|2026年11月22日（周日）|${numbers[0] ?? ''}|受理|方庄街道`);
    expect(rows[0]).toBe(`105|2026年11月22日（周日）|${numbers[105] ?? ''}|收到诉求|居民`);
  });

  it('keeps what a petition is from everybody, and counts it', async () => {
    const { text } = await logAs('auditor@fengtai', '?ledger=FZ');
    expect(rowsOf(text).at(-1)).toMatch(/^204\|2026年11月22日（周日）\|信访件，不公开\|\|/);
  });

  it('turns back page by page to the first entry, and every entry is on one page', async () => {
    const { visitor } = await site.signIn('admin@fengtai');
    let address: string | undefined = '/desk/log?ledger=FZ';
    const seen: string[] = [];
    while (address !== undefined) {
      const { text } = await visitor.go(`${site.origin}${address}`);
      seen.unshift(...rowsOf(text).map((row) => row.split('|')[0] ?? ''));
      address = /href="([^"]*)" rel="prev"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(Array.from({ length: ENTRIES }, (_, index) => String(index)));
  });

  it('opens at the reader’s own ledger', async () => {
    const { text } = await logAs('auditor@fengtai');
    const ledgers = [...text.matchAll(/ledger=([A-Z]+)"(\s+aria-current)?/g)];
    expect(ledgers.map(([, code, current]) => [code, current !== undefined])).toEqual([
      ['FT', true],
      ['DG', false],
      ['FZ', false],
    ]);
  });

  it('heeds no place that is none', async () => {
    for (const before of ['-1', 'x', '1e3', '9'.repeat(15), '0; drop']) {
      const { status } = await logAs('auditor@fengtai', `?ledger=FZ&before=${encodeURIComponent(before)}`);
      expect([before, status]).toEqual([before, 200]);
    }
  });

  it('is closed to other roles, who see no way to it either', async () => {
    expect(await logAs('clerk@fangzhuang', '?ledger=FZ')).toMatchObject({ status: 403 });
    expect((await site.signIn('lead@fangzhuang')).landed.text).not.toContain('/desk/log');
    expect((await site.signIn('auditor@fengtai')).landed.text).toContain('/desk/log');
  });

  it('of other units is not there', async () => {
    await site.enter('clerk@fangzhuang', { role: 'auditor' });
    const { status, text } = await logAs('clerk@fangzhuang');
    expect([status, rowsOf(text).length]).toEqual([200, 100]);
    expect(text).not.toContain('ledger=DG');
    for (const ledger of ['DG', 'FT', 'XX', "FZ' or '1"]) {
      expect((await logAs('clerk@fangzhuang', `?ledger=${encodeURIComponent(ledger)}`)).status).toBe(404);
    }
  });

  it('leads whoever is not signed in to the desk', async () => {
    const { url, text } = await new Visitor().go(`${site.origin}/desk/log?ledger=FZ`);
    expect(url.pathname).toBe('/desk');
    expect(text).toContain('工作人员登录');
  });
});

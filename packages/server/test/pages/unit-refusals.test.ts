// What is not there: the way to the unit whose page was asked for, and to the card that was meant.
import type { BodySummary, ErrorCode, ReportCard } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { demoUnits } from '../../src/demo/directory.js';
import { OperationError, type UseCases } from '../../src/use-cases/operation.js';
import { Units } from '../../src/use-cases/units.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const card = example('ReportCard') as ReportCard;
const refuse = (code: ErrorCode) => () => Promise.reject(new OperationError(code));

/** The card of July to September was published as `FZ-R-2026-000002`; no other. */
const oneCard = (({ query: { at, period } }) => {
  const isThere = at === 'FZ-R-2026-000002' && (period ?? '2026-Q3') === '2026-Q3';
  if (at === undefined) return Promise.resolve(card);
  return isThere
    ? Promise.resolve({ ...card, period: '2026-Q3' })
    : Promise.reject(new OperationError('publication.not-found'));
}) as UseCases['reportCards.get'];

const street: BodySummary = { slug: 'changxindian', name: '长辛店街道', kind: 'street' };
const unitOfLedger = (ledger: string): Promise<BodySummary | undefined> =>
  Promise.resolve(ledger === 'CX' ? street : undefined);

describe('a card that was published for another period', () => {
  const { ask } = site({ 'reportCards.get': oneCard });

  it('is led to, in the size that was asked for', async () => {
    const response = await ask('/b/fangzhuang/2026?at=FZ-R-2026-000002&size=large');
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/b/fangzhuang/2026-Q3?at=FZ-R-2026-000002&size=large',
    ]);
  });

  it('that nobody published leads to the unit', async () => {
    const response = await ask('/b/fangzhuang/2026?at=FZ-R-2026-000099');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<a href="/b/fangzhuang">到方庄街道的专页</a>');
  });
});

describe('what is not there', () => {
  it('of a unit leads to its page, in large text from a large page', async () => {
    const { ask } = site({ 'reportCards.get': refuse('period.invalid') });
    const response = await ask('/b/fangzhuang/2026-Q9?size=large');
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('<a href="/b/fangzhuang?size=large">到方庄街道的专页</a>');
    expect(page).toContain('<title>没有这个时段的成绩单</title>');
  });

  it('of a unit that is not there either leads home', async () => {
    const refusals = {
      'reportCards.get': refuse('period.invalid'),
      'bodies.get': refuse('body.not-found'),
    };
    const page = await site(refusals).read('/b/nowhere/2026-Q9');
    expect(page).toContain('回到首页');
    expect(page).not.toContain('/b/nowhere"');
  });

  it('among the promises of a ledger leads to the unit it is kept for', async () => {
    const { ask, read } = site({ 'commitments.get': refuse('commitment.not-found') }, { unitOfLedger });
    expect((await ask('/c/CX-C-2026-000099')).status).toBe(404);
    expect(await read('/c/CX-C-2026-000099')).toContain('<a href="/b/changxindian">到长辛店街道的专页</a>');
    expect(await read('/c/ZZ-C-2026-000099')).toContain('回到首页');
  });

  it('is not said of what only can’t be answered now', async () => {
    const { ask } = site({ 'commitments.get': refuse('server.unavailable') }, { unitOfLedger });
    const response = await ask('/c/CX-C-2026-000099');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('到长辛店街道的专页');
  });
});

describe('the unit a ledger is kept for', () => {
  const units = new Units(
    demoUnits.map(({ parent, taxonomy: _own, ...unit }) => {
      const above = demoUnits.find(({ slug }) => slug === parent);
      return { ...unit, categories: [], channels: [], ...(above && { parent: above }) };
    }),
    [],
  );

  it.each([
    ['FT', 'fengtai'],
    ['FZ', 'fangzhuang'],
    ['CX', 'changxindian'],
    ['ZZ', undefined],
  ])('%s', (ledger, slug) => {
    expect(units.headOf(ledger)?.slug).toBe(slug);
  });
});

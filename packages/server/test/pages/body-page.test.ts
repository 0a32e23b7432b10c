// The page of a unit: which periods it leads to.
import type { ReportCard } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import type { UseCases } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const card = example('ReportCard') as ReportCard;

/** A site whose unit received this many in the year before, 2025. */
function siteWith(lastYear: number): ReturnType<typeof site> {
  const get = (({ query }) => {
    const period = query.period ?? '2026';
    const numerator = period === '2025' ? lastYear : card.received.numerator;
    return Promise.resolve({ ...card, period, received: { ...card.received, numerator } });
  }) as UseCases['reportCards.get'];
  return site({ 'reportCards.get': get });
}

describe('the page of a unit', () => {
  it('leads to the year before if there was anything in it', async () => {
    expect(await siteWith(3).read('/b/fangzhuang')).toContain('<a href="/b/fangzhuang/2025">2025年</a>');
  });

  it('leads to no period without data', async () => {
    const page = await siteWith(0).read('/b/fangzhuang');
    expect(page).not.toContain('/b/fangzhuang/2025');
    expect(page).not.toContain('class="periods"');
  });

  it('leads back to the current year from another', async () => {
    const page = await siteWith(3).read('/b/fangzhuang/2025');
    expect(page).toContain('<a href="/b/fangzhuang">2026年（到现在）</a>');
    expect(page).not.toContain('<a href="/b/fangzhuang/2025">');
  });
});

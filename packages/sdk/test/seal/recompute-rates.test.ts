// huiyin-verify recompute: rates are counted by the formulas that stand in the log, and one topic by itself.
import { bytesToHex, canonicalJson, emptyFigures, fold, merkleRoot, reportCardOf } from '@huiyin/sdk/rules';
import { expect, it } from 'vitest';
import type { SealedFacts } from '@huiyin/sdk';
import { exportOf } from './made-export.js';
import { factsAt, keyText, makeLog, sha256 } from './made-log.js';
import { at, typed, written } from './typed.js';

const recompute = (target: string, ...more: string[]) =>
  typed(['recompute', target, '--body', 'fangzhuang', '--period', '2026', '--at', at, ...more]);

it('counts rates by the formulas that were set in the log, as the card does', async () => {
  const set = {
    ...{ record: 'setting', event: 'set', setting: 'formulas', body: 'fangzhuang', day: '2026-01-02' },
    ...{ revision: 1, value: { response: 'response-answered' }, before: {} },
  };
  const facts = (index: number): object => (index === 1 ? set : factsAt(index));
  const ruled = makeLog(40, { facts });
  const { code, out } = await recompute(written(exportOf(ruled)), '--key', keyText);
  expect(code).toBe(0);
  const sum = Array.from({ length: 40 }, (_, index) => facts(index) as SealedFacts).reduce(
    fold,
    emptyFigures(),
  );
  const root = bytesToHex(merkleRoot(ruled.leaves, sha256));
  const card = reportCardOf(sum, {
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    period: '2026',
    asOf: { at, treeSize: 40, root },
    today: '2026-11-22',
    demo: true,
  });
  expect(card.rates?.items.map(({ definition }) => definition)).toEqual(['response-answered']);
  expect(out).toBe(`${canonicalJson(card)}\n`);
});

it('counts a card on one topic from the same entries, and knows no other topics', async () => {
  const log = makeLog(40, { facts: factsAt });
  const folder = written(exportOf(log));
  const { code, out } = await recompute(folder, '--key', keyText, '--category', 'parking');
  expect(code).toBe(0);
  const sum = Array.from({ length: 40 }, (_, index) => factsAt(index) as SealedFacts).reduce(
    fold,
    emptyFigures(),
  );
  const root = bytesToHex(merkleRoot(log.leaves, sha256));
  const card = reportCardOf(sum, {
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    period: '2026',
    category: 'parking',
    asOf: { at, treeSize: 40, root },
    today: '2026-11-22',
    demo: true,
  });
  expect(out).toBe(`${canonicalJson(card)}\n`);
  const wrong = await recompute(folder, '--key', keyText, '--category', 'weather');
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--category takes one of') });
});

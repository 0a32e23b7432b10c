// huiyin-verify appraisal: what is signed is checked, every figure is counted again, and whatever was changed is found.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Appraisal, SealedFacts } from '@huiyin/sdk';
import {
  appraisalOf,
  countForAppraisal,
  emptyAppraisal,
  formatVerifierKey,
  parseCheckpoint,
  signAppraisal,
  signNote,
} from '@huiyin/sdk/rules';
import { describe, expect, it } from 'vitest';
import { exportOf, withLine } from './made-export.js';
import { factsAt, keyText, makeLog, signer, signerOf } from './made-log.js';
import { at, temporary, typed, written } from './typed.js';

const review = (serial: number, conflict: 'none' | 'declared' = 'none') => ({
  record: 'review',
  event: 'given',
  id: `FZ-E-2026-${String(serial).padStart(6, '0')}`,
  body: 'fangzhuang',
  by: 'fengtai',
  period: '2026',
  day: '2026-11-20',
  panellist: 'scholar',
  conflict,
  scores: { resolution: 4, satisfaction: 3, lasting: 2 },
});
const facts = (index: number): object =>
  index < 34 ? factsAt(index) : review(index - 33, index === 39 ? 'declared' : 'none');
const log = makeLog(40, { facts, isWithheld: (index) => index === 7 });

function made(period = '2026', size = 40): Appraisal {
  const entries = log.entries.slice(0, size);
  const count = entries.reduce(
    (sum, entry) => countForAppraisal(sum, entry.facts as SealedFacts | undefined),
    emptyAppraisal(),
  );
  const checkpoint = log.note(size);
  const unsigned = appraisalOf(count, {
    ledger: 'FZ',
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    period,
    at: Date.parse(at),
    log: parseCheckpoint(checkpoint).checkpoint,
    checkpoint,
    demo: true,
  });
  return signAppraisal(unsigned, (text) => signNote(text, signer));
}

/** The same figures under a signature of the ledger's own, as an operator with the key could make it. */
const resigned = (appraisal: Appraisal): Appraisal =>
  signAppraisal(appraisal, (text) => signNote(text, signer));

const folder = written;
function check(appraisal: unknown, ...more: string[]) {
  const file = join(temporary(), 'appraisal.json');
  writeFileSync(file, JSON.stringify(appraisal));
  return typed(['appraisal', file, '--key', keyText, ...more]);
}

describe('an appraisal', () => {
  it('is checked by its signature alone, and says that no figure was counted', async () => {
    const { code, out, err } = await check(made());
    expect(code).toBe(0);
    expect(out).toContain('fangzhuang 2026, 40 entries');
    expect(err).toContain('no figure was counted again');
  });

  it('comes to the same figures from an export, a longer one too, panel and gaps among them', async () => {
    const appraisal = made();
    expect(appraisal.panel).toMatchObject({
      n: 5,
      declared: 1,
      dimensions: [{ median: 4, mean: 4 }, {}, {}],
    });
    expect(appraisal.missing).toEqual(['seat-slips', 'rates-unset']);
    expect(appraisal.card).toMatchObject({ withheld: 1, received: { value: 33 } });
    const from = folder(exportOf(log));
    expect(await check(appraisal, '--from', from)).toMatchObject({
      code: 0,
      out: expect.stringContaining('every figure was counted again') as string,
    });
    const early = made('2026', 37);
    expect(early.missing).toContain('panel-small');
    expect(early.panel.dimensions[0]).toEqual({ dimension: 'resolution', distribution: [0, 0, 0, 3, 0] });
    expect((await check(early, '--from', from)).code).toBe(0);
  });

  it.each([
    [
      'a figure',
      (a: Appraisal) => ({ ...a, card: { ...a.card, received: { ...a.card.received, value: 34 } } }),
    ],
    ['the period', (a: Appraisal) => ({ ...a, period: '2025' })],
    ['a gap', (a: Appraisal) => ({ ...a, missing: [] })],
    ['the checkpoint', (a: Appraisal) => ({ ...a, checkpoint: log.note(39) })],
  ])('is broken once %s was changed in the file', async (_, change) => {
    expect(await check(change(made()))).toMatchObject({
      code: 1,
      err: expect.stringContaining('note.bad-signature') as string,
    });
  });

  it('is broken under another key, and under the same name with another key', async () => {
    const other = signerOf('huiyin.example/FZ', 2);
    const forged = signAppraisal(made(), (text) => signNote(text, other));
    expect((await check(forged)).code).toBe(1);
    const file = join(temporary(), 'appraisal.json');
    writeFileSync(file, JSON.stringify(made()));
    expect((await typed(['appraisal', file, '--key', formatVerifierKey(other.key)])).code).toBe(1);
  });

  it('is found out where whoever has the key signs a figure, a period or a panel the log does not say', async () => {
    const from = folder(exportOf(log));
    const honest = made();
    const panel = { ...honest.panel, n: 4 };
    const received = { ...honest.card.received, value: 34, numerator: 34 };
    const lies: [Appraisal, string][] = [
      [{ ...honest, card: { ...honest.card, received } }, '/card/received/value: 34, counted 33'],
      [{ ...honest, panel }, '/panel/n: 4, counted 5'],
      [{ ...honest, missing: [...honest.missing, 'panel-none'] }, '/missing/2'],
    ];
    for (const [lie, place] of lies) {
      const { code, err } = await check(resigned(lie), '--from', from);
      expect([code, err]).toEqual([1, expect.stringContaining(place)]);
    }
    const moved = { ...honest, card: { ...honest.card, period: '2025' }, period: '2025' };
    expect((await check(resigned(moved), '--from', from)).code).toBe(1);
    expect((await check(resigned({ ...honest, period: '2025' }))).code).toBe(1);
  });

  it('is not to be had from an export with a review left out, or put in another’s place', async () => {
    const files = exportOf(log);
    const { facts: _facts, salt: _salt, ...hidden } = log.entries[36] ?? {};
    const lines: [number, string | undefined][] = [
      [36, undefined],
      [36, JSON.stringify({ ...log.entries[36], facts: review(3, 'declared') })],
      [36, JSON.stringify({ ...hidden, record: 'withheld' })],
    ];
    for (const [line, text] of lines) {
      expect((await check(made(), '--from', folder(withLine(files, line, text)))).code).toBe(1);
    }
  });

  it('can not be checked against a log that ends before it, nor is any other file one', async () => {
    const short = makeLog(20, { facts, isWithheld: (index) => index === 7 });
    expect((await check(made(), '--from', folder(exportOf(short)))).code).toBe(3);
    expect((await check({ format: 1 })).code).toBe(2);
    expect((await typed(['appraisal', join(temporary(), 'none.json'), '--key', keyText])).code).toBe(2);
    expect((await typed(['appraisal', 'x.json'])).code).toBe(2);
  });
});

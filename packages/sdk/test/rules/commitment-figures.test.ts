// Counted commitments: the fold over sealed entries and the commitments themselves say the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommitmentFacts } from '@huiyin/sdk';
import {
  commitmentChangedFacts,
  commitmentFigures,
  commitmentMadeFacts,
  emptyFigures,
  fold,
  FiguresError,
  reportCardOf,
} from '@huiyin/sdk/rules';
import { anyCommitmentLife } from './any-commitment-life.js';
import { made, newCommitment, owner } from './one-commitment.js';

const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;

function cardOf(entries: readonly CommitmentFacts[], today: string) {
  const figures = entries.reduce(fold, emptyFigures());
  const asOf = { at: `${today}T12:00:00+08:00`, treeSize: figures.size, root: '0'.repeat(64) };
  return { figures, card: reportCardOf(figures, { body, period: '2026', today, asOf }).commitments };
}

/** Lives of several commitments, and their entries one after the other. */
const anyLedger = fc.array(anyCommitmentLife, { maxLength: 6 }).map((lives) => {
  const named = lives.map(({ start, history, commitment }, index) => {
    const id = `FZ-C-2026-${String(index + 1).padStart(6, '0')}`;
    const entries: CommitmentFacts[] = [
      commitmentMadeFacts({
        type: 'made',
        day: made,
        by: 'fangzhuang',
        commitment: { ...newCommitment(), id, original: start.original },
        text: '',
        owner,
      }),
      ...history.map(({ event, after }) => commitmentChangedFacts(event, { ...after, id })),
    ];
    return { entries, last: { ...commitment, id } };
  });
  return { entries: named.flatMap(({ entries }) => entries), last: named.map(({ last }) => last) };
});

it('comes to the same as the commitments themselves', () => {
  fc.assert(
    fc.property(anyLedger, ({ entries, last }) => {
      const { figures } = cardOf(entries, '2027-06-01');
      for (const commitment of last) {
        expect(figures.commitments.get(commitment.id)).toEqual(commitmentFigures(commitment));
      }
    }),
  );
});

it('counts every commitment in exactly one standing, and takes none out', () => {
  fc.assert(
    fc.property(anyLedger, ({ entries, last }) => {
      const counts = cardOf(entries, '2027-06-01').card;
      if (!counts) throw new Error('no counts');
      const { made: all, overdue, ...standings } = counts;
      expect(all.value).toBe(last.length);
      const sum = Object.values(standings).reduce((total, { numerator }) => total + numerator, 0);
      expect(sum).toBe(last.length);
      expect(overdue.numerator).toBe(
        last.filter(({ status, due }) => status === 'open' && due < '2027-06-01').length,
      );
    }),
  );
});

it('refuses entries that contradict each other', () => {
  const first = commitmentMadeFacts({
    type: 'made',
    day: made,
    by: 'fangzhuang',
    commitment: newCommitment(),
    text: '',
    owner,
  });
  expect(() => cardOf([first, first], made)).toThrow(FiguresError);
  expect(() => cardOf([{ ...first, event: 'claimed', status: 'claimed', due: made }], made)).toThrow(
    FiguresError,
  );
});

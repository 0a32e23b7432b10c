// What a panel comes to, in words: nobody, too few for a middle, or enough.
import { expect, it } from 'vitest';
import { panelLines } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PanelDimension } from '@huiyin/sdk';

const words = wordsFor('zh-CN');

function figuresOf(dimension: Omit<PanelDimension, 'dimension'>, n: number): string {
  const panel = {
    n,
    declared: 0,
    smallestSample: 5,
    dimensions: [{ dimension: 'resolution' as const, ...dimension }],
  };
  return panelLines(panel, words)[0]?.figures ?? '';
}

it('says that nobody has reviewed only where nobody has', () => {
  expect(figuresOf({ distribution: [0, 0, 0, 0, 0] }, 0)).toContain(words.reviews.nobody);
  const few = figuresOf({ distribution: [0, 0, 0, 1, 0] }, 1);
  expect(few).not.toContain(words.reviews.nobody);
  expect(few).toContain('5');
});

it('says median and mean where they are', () => {
  const figures = figuresOf({ distribution: [0, 0, 0, 5, 1], median: 4, mean: 4.2 }, 6);
  expect(figures).toContain('4.2');
  expect(figures).not.toContain(words.reviews.nobody);
});

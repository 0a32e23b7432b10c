// A thousand articles of any facts, of every kind: none has anything in it that the linter minds, nor is too long.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ArticleError, articleKinds, render, type ArticleKind, type ArticleViews } from '@huiyin/article';
import { lintArticle } from '@huiyin/article/lint';
import { anyOptions, anyView } from '../../packages/article/test/any-view.js';

const ALL = 1000;

it.each(articleKinds)('%s can be pasted whatever it tells', (kind: ArticleKind) => {
  let refused = 0;
  fc.assert(
    fc.property(anyView[kind] as fc.Arbitrary<ArticleViews[ArticleKind]>, anyOptions, (view, options) => {
      try {
        const { html } = render(kind, view, options);
        expect(lintArticle(html)).toEqual([]);
        expect(html.length).toBeLessThanOrEqual(options.maxChars);
      } catch (error) {
        if (!(error instanceof ArticleError && error.code === 'too-long')) throw error;
        refused += 1;
      }
    }),
    { numRuns: Math.ceil(ALL / articleKinds.length) },
  );
  expect(refused).toBeLessThan(ALL / articleKinds.length / 4);
});

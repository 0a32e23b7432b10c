// What no article is drawn from: a snapshot that can't be printed, a meeting of the other kind, options there are not.
import { describe, expect, it } from 'vitest';
import { commitmentListView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import fc from 'fast-check';
import { ArticleError, render, type ArticleOptions } from '../src/index.js';
import { anyView, snapshot } from './any-view.js';
import { unfitSnapshot, unfitSnapshots } from './support/unfit.js';

const view = commitmentListView([], '2026-11-22', false, wordsFor('zh-CN'));

function refusalOf(draw: () => unknown): Pick<ArticleError, 'code' | 'message'> | undefined {
  try {
    draw();
    return undefined;
  } catch (error) {
    if (error instanceof ArticleError) return { code: error.code, message: error.message };
    throw error;
  }
}

describe('a snapshot that is not fit', () => {
  it.each(unfitSnapshots)('names %s: %j', (field, change) => {
    const refusal = refusalOf(() => render('commitments', view, { snapshot: unfitSnapshot(change) }));
    expect(refusal?.code).toBe('snapshot-unfit');
    expect(refusal?.message.startsWith(`${field} `)).toBe(true);
  });

  it('is the only way to a refusal of a snapshot', () => {
    expect(refusalOf(() => render('commitments', view, { snapshot }))).toBeUndefined();
    expect(refusalOf(() => render('commitments', view, {} as ArticleOptions))?.code).toBe('snapshot-unfit');
  });
});

describe('options and views that are not fit', () => {
  it.each([[{ theme: 'green' }], [{ maxChars: 3999 }], [{ maxChars: 20_000 }], [{ maxChars: 5000.5 }]])(
    '%j',
    (change) => {
      const options = { snapshot, ...change } as ArticleOptions;
      expect(refusalOf(() => render('commitments', view, options))?.code).toBe('options-unfit');
    },
  );

  it('a kind there is not, and no view', () => {
    const poster: string = 'poster';
    expect(refusalOf(() => render(poster as 'commitments', view, { snapshot }))?.code).toBe('options-unfit');
    expect(refusalOf(() => render('commitments', undefined as never, { snapshot }))?.code).toBe('view-unfit');
  });

  it('the result of a meeting that is still to come, and the notice of one that was held', () => {
    fc.assert(
      fc.property(anyView['meeting-notice'], anyView['meeting-result'], (toCome, held) => {
        expect(refusalOf(() => render('meeting-result', toCome, { snapshot }))?.code).toBe('view-unfit');
        expect(refusalOf(() => render('meeting-notice', held, { snapshot }))?.code).toBe('view-unfit');
      }),
      { numRuns: 20 },
    );
  });

  it('an address that takes up all the room there is', () => {
    const live = `https://huiyin.example/${'a'.repeat(1000)}`;
    const long = { snapshot: { ...snapshot, live }, maxChars: 4000 };
    expect(refusalOf(() => render('commitments', view, long))?.code).toBe('too-long');
    expect(refusalOf(() => render('commitments', view, { snapshot: long.snapshot }))).toBeUndefined();
  });
});

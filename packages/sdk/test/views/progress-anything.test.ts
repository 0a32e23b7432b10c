// The progress of whatever case the schema lets through is said without a gap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateSent } from '@huiyin/sdk/validators';
import { progressView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { anyDay, anyTrackedAppeal } from './any-tracked-appeal.js';

const words = wordsFor('zh-CN');
/** What a missing value leaves behind in a sentence. */
const GAP = /[{}]|undefined|null|NaN|Invalid|\[object/;

describe('whatever the schema lets through', () => {
  it('is what the server may send', () => {
    fc.assert(
      fc.property(anyTrackedAppeal, (appeal) => {
        expect(validateSent.TrackedAppeal(appeal)).toEqual([]);
      }),
    );
  });

  it('is said without a gap', () => {
    fc.assert(
      fc.property(anyTrackedAppeal, anyDay, (appeal, today) => {
        const texts = textsIn(progressView(appeal, today, words));
        expect(texts.filter((text) => text === '' || GAP.test(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('ends every headline with a full stop and never says a day as past and to come at once', () => {
    fc.assert(
      fc.property(anyTrackedAppeal, anyDay, (appeal, today) => {
        const { headline, clocks, mark } = progressView(appeal, today, words);
        expect(headline).toMatch(/。$/);
        if (headline.includes('最晚') && headline.includes('办好。')) expect(mark).not.toBe('late');
        for (const { tone, lead } of clocks) expect(lead.includes('晚')).toBe(tone === 'late');
      }),
      { numRuns: 1000 },
    );
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

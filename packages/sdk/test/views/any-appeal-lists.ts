// Generators: any three lists in numbers that the schema lets through, and any appeals in them.
import fc from 'fast-check';
import type { AppealListCounts, AppealLists, AppealVocabulary, PublicAppeal } from '@huiyin/sdk';
import { addDays, appealVocabularies } from '@huiyin/sdk/rules';
import { listsWordsFor } from '@huiyin/sdk/words';

const { terms } = listsWordsFor('zh-CN');
const nameOf = <K extends string>(words: Readonly<Record<K, string>>): fc.Arbitrary<K> =>
  fc.constantFrom(...(Object.keys(words) as K[]));
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days));
const count = fc.oneof(fc.constantFrom(0, 0, 1), fc.integer({ min: 0, max: 2_000_000 }));
const days = fc.integer({ min: 0, max: 900 });
const number = fc
  .integer({ min: 1, max: 999_999 })
  .map((serial) => `FZ-2026-${String(serial).padStart(6, '0')}`);
const body = fc.constant({ slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const);
/** Each of them may be absent. */
const optional: { requiredKeys: [] } = { requiredKeys: [] };

const oldest = fc.record({
  number,
  category: nameOf(terms.categories),
  state: nameOf(terms.states),
  receivedOn: day,
  ageDays: days,
  overdue: fc.boolean(),
});

const counts = fc
  .record({
    open: fc.record({ pending: count, claimed: count }),
    ended: fc.record({
      confirmed: count,
      witnessed: count,
      unconfirmed: count,
      cannot: count,
      declined: count,
      merged: count,
      withdrawn: count,
    }),
    more: fc.record({ oldest }, optional),
  })
  .map(({ open, ended, more }): Omit<AppealListCounts, 'id'> => {
    const parts = Object.values({ ...open, ...ended });
    return { total: parts.reduce((a, b) => a + b, 0), open, ended, ...more };
  });

export const anyAppealLists: fc.Arbitrary<AppealLists> = fc
  .record({
    body,
    vocabulary: nameOf<AppealVocabulary>({ measures: '', donggaodi: '', fenghuangling: '', xincun: '' }),
    at: day,
    treeSize: count,
    three: fc.array(counts, { minLength: 3, maxLength: 3 }),
    more: fc.record({ category: nameOf(terms.categories), demo: fc.constant(true as const) }, optional),
  })
  .map(({ at, treeSize, three, more, vocabulary, ...rest }): AppealLists => ({
    ...rest,
    vocabulary,
    asOf: { at: `${at}T09:30:00+08:00`, treeSize, root: 'ab'.repeat(32) },
    received: three.reduce((sum, { total }) => sum + total, 0),
    lists: appealVocabularies[vocabulary].map(({ id }, index) => ({
      id,
      ...(three[index] as (typeof three)[number]),
    })),
    ...more,
  }));

export const anyPublicAppeal: fc.Arbitrary<PublicAppeal> = fc
  .tuple(
    fc.record({
      number,
      body,
      kind: nameOf(terms.kinds),
      category: nameOf(terms.categories),
      channel: nameOf(terms.channels),
      level: nameOf(terms.levels),
      horizon: nameOf(terms.horizons),
      state: nameOf(terms.states),
      receivedOn: day,
      ageDays: days,
      disputed: fc.boolean(),
      reopened: fc.boolean(),
      docketed: fc.boolean(),
      overdue: fc.boolean(),
      resolutionDue: day,
    }),
    fc.record(
      {
        witness: nameOf(terms.witnesses),
        // No braces: a sentence with one left in it has lost a value.
        title: fc.string({
          unit: fc.constantFrom('电', '梯', '<', '&', '🛗', '$'),
          minLength: 1,
          maxLength: 12,
        }),
        demo: fc.constant(true as const),
      },
      optional,
    ),
  )
  .map(([given, more]) => ({ ...given, ...more }));

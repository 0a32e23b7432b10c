// Three lists in numbers: every case in exactly one of them, whatever words a unit uses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppealLists, AppealListCounts, AppealVocabulary } from '@huiyin/sdk';
import {
  ageDays,
  appealListsOf,
  appealVocabularies,
  changedFacts,
  emptyFigures,
  fold,
  isInList,
  stageOf,
  isPending,
  receivedFacts,
  type AppealCase,
} from '@huiyin/sdk/rules';
import { anyLife, type Life } from './any-life.js';

const vocabularies = Object.keys(appealVocabularies) as AppealVocabulary[];
const today = '2027-06-01';
const lastOf = ({ steps, born }: Life): AppealCase => steps.at(-1)?.after ?? born;

/** Several lives, some of them petitions, and everything that was sealed of them. */
const anyLedger = fc
  .record({
    lived: fc.tuple(...Array.from({ length: 8 }, (_, index) => anyLife(index + 1))),
    petitions: fc.array(fc.nat({ max: 7 })),
  })
  .map(({ lived, petitions }) => {
    const lives = lived.map((life, index) => (petitions.includes(index) ? petitioned(life) : life));
    const entries = lives.flatMap(({ received, steps }) => [
      receivedFacts(received),
      ...steps.flatMap(({ changes }) =>
        changes.map(({ event, before, after }) => changedFacts(event, before, after)),
      ),
    ]);
    return { cases: lives.map(lastOf), figures: entries.reduce(fold, emptyFigures()) };
  });

function petitioned(life: Life): Life {
  const { received } = life;
  return { ...life, received: { ...received, appeal: { ...received.appeal, channel: 'petition' } } };
}

function listsOf(figures: ReturnType<typeof emptyFigures>, lists: Partial<AppealLists> = {}): AppealLists {
  return appealListsOf(figures, {
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    vocabulary: lists.vocabulary ?? 'measures',
    ...(lists.category && { category: lists.category }),
    today,
    asOf: { at: `${today}T12:00:00+08:00`, treeSize: figures.size, root: '0'.repeat(64) },
  });
}

const sum = (...numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const partsOf = ({ open, ended }: AppealListCounts): number => sum(...Object.values({ ...open, ...ended }));

describe.each(vocabularies)('told in the words of %s', (vocabulary) => {
  it('every case but petitions is in one list; the parts of a list are the list', () => {
    fc.assert(
      fc.property(anyLedger, ({ cases, figures }) => {
        const { received, lists } = listsOf(figures, { vocabulary });
        const petitions = [...figures.cases.values()].filter(({ channel }) => channel === 'petition');
        expect(received).toBe(cases.length - petitions.length);
        expect(sum(...lists.map(({ total }) => total))).toBe(received);
        for (const list of lists) expect(partsOf(list)).toBe(list.total);
        expect(lists.map(({ id }) => id)).toEqual(appealVocabularies[vocabulary].map(({ id }) => id));
      }),
    );
  });

  it('holds in each list what its words say of the case as it is now', () => {
    fc.assert(
      fc.property(anyLedger, ({ cases, figures }) => {
        const shown = cases.filter(({ number }) => figures.cases.get(number)?.channel !== 'petition');
        const { lists } = listsOf(figures, { vocabulary });
        for (const [index, { where }] of appealVocabularies[vocabulary].entries()) {
          const its = shown.filter((one) => isInList(where, { ...one, stage: stageOf(one.state) }));
          const waiting = its.filter(({ state }) => isPending(state));
          const list = lists[index];
          expect(list?.total).toBe(its.length);
          expect(list?.open.pending).toBe(waiting.length);
          expect(list?.open.claimed).toBe(its.filter(({ state }) => state === 'claimed-done').length);
          const ages = waiting.map((one) => ageDays(one, today));
          expect(list?.oldest?.ageDays).toBe(ages.length > 0 ? Math.max(...ages) : undefined);
        }
      }),
    );
  });

  it('adds up over categories', () => {
    fc.assert(
      fc.property(anyLedger, ({ figures }) => {
        const whole = listsOf(figures, { vocabulary });
        const parts = (['environment', 'lifts', 'property', 'parking'] as const).map((category) =>
          listsOf(figures, { vocabulary, category }),
        );
        expect(sum(...parts.map(({ received }) => received))).toBe(whole.received);
        for (const [index, { total }] of whole.lists.entries()) {
          expect(sum(...parts.map(({ lists }) => lists[index]?.total ?? 0))).toBe(total);
        }
      }),
    );
  });
});

it('the resident’s word, another unit’s and nobody’s are never one number', () => {
  fc.assert(
    fc.property(anyLedger, ({ cases, figures }) => {
      const [done] = listsOf(figures).lists;
      const shown = cases.filter(({ number }) => figures.cases.get(number)?.channel !== 'petition');
      const by = (...witnesses: readonly unknown[]): number =>
        shown.filter(({ state, witness }) => state === 'confirmed' && witnesses.includes(witness)).length;
      expect(done?.ended.confirmed).toBe(by('resident'));
      expect(done?.ended.witnessed).toBe(by('callback', 'inspection'));
      expect(done?.ended.unconfirmed).toBe(shown.filter(({ state }) => state === 'unconfirmed').length);
      expect(done?.ended.cannot).toBe(shown.filter(({ state }) => state === 'closed-cannot').length);
    }),
  );
});

it('another unit’s cases are not among them', () => {
  const [ledger] = fc.sample(anyLedger, 1);
  if (!ledger) throw new Error('no ledger');
  const others = appealListsOf(ledger.figures, {
    body: { slug: 'xincun', name: '新村街道', kind: 'street' },
    vocabulary: 'xincun',
    today,
    asOf: { at: `${today}T12:00:00+08:00`, treeSize: 0, root: '0'.repeat(64) },
  });
  expect([others.received, ...others.lists.map(({ total }) => total)]).toEqual([0, 0, 0, 0]);
});

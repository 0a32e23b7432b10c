// Before and after on a card: chosen by the rule alone, the same from the log and from what is kept, and only since edition 3.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommitmentFacts, Day, FigureRules, SealedFacts } from '@huiyin/sdk';
import {
  caseDay,
  CASES_SHOWN,
  cardDigest,
  commitmentChangedFacts,
  commitmentChanges,
  commitmentFigures,
  commitmentKey,
  commitmentMadeFacts,
  emptyFigures,
  FIGURE_RULES,
  fold,
  latestCases,
  pairOf,
  reportCard,
  reportCardOf,
  type CommitmentBucket,
  type CommitmentCase,
  type CommitmentChange,
  type Counted,
} from '@huiyin/sdk/rules';
import { sha256 } from '@noble/hashes/sha2.js';
import { anyCommitmentLife } from './any-commitment-life.js';
import { after, begun, claim, judge, made, newCommitment, owner } from './one-commitment.js';

const body = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const today: Day = '2027-06-01';
const range = { first: '2026-01', last: '2026-12' };
const asOf = { at: `${today}T12:00:00+08:00`, treeSize: 0, root: '0'.repeat(64) };

const rules = (edition: number): SealedFacts => {
  const value: FigureRules = { ...FIGURE_RULES, edition };
  return { record: 'setting', event: 'set', setting: 'figures', day: made, value };
};
const folded = (entries: readonly SealedFacts[], edition = 3) =>
  reportCardOf([rules(edition), ...entries].reduce(fold, emptyFigures()), {
    ...{ body, period: '2026', today, asOf },
  });

const firstFacts = (id: string, commitment: Pick<CommitmentCase, 'original' | 'madeOn'>) =>
  commitmentMadeFacts({
    ...{ type: 'made', day: made, by: 'fangzhuang', text: '', owner },
    commitment: { ...newCommitment(), id, original: commitment.original, madeOn: commitment.madeOn },
  });

const named = (serial: number): string => `FZ-C-2026-${String(serial).padStart(6, '0')}`;

/** Lives of a dozen promises: their entries, and the promises after each step. */
const anyLedger = fc.array(anyCommitmentLife, { minLength: 1, maxLength: 12 }).map((lives) =>
  lives.map(({ start, history }, index) => {
    const id = named(index + 1);
    const stages = [start, ...history.map((step) => step.after)].map((one) => ({ ...one, id }));
    const entries: CommitmentFacts[] = [
      firstFacts(id, start),
      ...history.map(({ event, after: then }) => commitmentChangedFacts(event, { ...then, id })),
    ];
    return { entries, stages, last: stages[stages.length - 1] ?? start };
  }),
);

/** Buckets as a database keeps them: each step adds to what is there. */
function kept(lives: readonly { readonly stages: readonly CommitmentCase[] }[]): Counted<CommitmentBucket>[] {
  const rows = new Map<string, Counted<CommitmentBucket>>();
  for (const { stages } of lives) {
    stages.forEach((stage, index) => {
      const before = stages[index - 1];
      const changes = commitmentChanges(before && commitmentFigures(before), commitmentFigures(stage));
      for (const { bucket, count } of changes.buckets) {
        const key = commitmentKey(bucket);
        rows.set(key, { bucket, count: (rows.get(key)?.count ?? 0) + count });
      }
    });
  }
  return [...rows.values()].filter(({ count }) => count !== 0);
}

describe('cases of any promises', () => {
  it('are the same folded from the log and read from what is kept step by step', () => {
    fc.assert(
      fc.property(anyLedger, (lives) => {
        const drawn = reportCard({
          ...{ body, period: '2026', today, asOf, withheld: 0, buckets: [], due: [], oldest: [], tasks: [] },
          commitments: { buckets: kept(lives), due: [] },
          cases: latestCases(
            lives.map(({ last }) => commitmentFigures(last)),
            range,
          ),
        });
        expect(drawn.cases).toEqual(folded(lives.flatMap(({ entries }) => entries)).cases);
      }),
    );
  });

  it('are all that have both, whatever became of them, the latest turn first and six at most', () => {
    fc.assert(
      fc.property(anyLedger, (lives) => {
        const { cases } = folded(lives.flatMap(({ entries }) => entries));
        const both = lives.map(({ last }) => commitmentFigures(last)).filter(({ photos }) => pairOf(photos));
        const order = both
          .map((one) => `${caseDay(one)} ${one.id}`)
          .sort()
          .reverse();
        expect(cases?.pictured).toMatchObject({ value: both.length, denominator: lives.length });
        expect(cases?.shown.map(({ id }) => id)).toEqual(
          order.slice(0, CASES_SHOWN).map((one) => one.split(' ')[1]),
        );
        const done = lives.filter(({ last: { status } }) =>
          ['claimed', 'confirmed', 'unconfirmed'].includes(status),
        );
        expect(cases?.donePictured).toMatchObject({
          numerator: done.filter(({ last }) => pairOf(last.photos)).length,
          denominator: done.length,
        });
      }),
    );
  });
});

const photo = (serial: number) => ({
  ...{ id: `FZ-A-${String(serial).padStart(22, '0')}`, width: 800, height: 600 },
  digest: String(serial).padStart(64, '0'),
});
const shows = (kind: 'before' | 'after', serial: number, day: Day): CommitmentChange => ({
  ...{ type: 'evidence-added', day, by: 'fangzhuang', kind, text: '路面有坑。', photo: photo(serial) },
});
const takenDown = (serial: number, day: Day): CommitmentChange => ({
  ...{ type: 'photo-taken-down', day, by: 'fangzhuang', photo: photo(serial).id, reason: 'shows-people' },
});

/** The entries of one promise, kept before it has any photo. */
function entriesOf(...changes: CommitmentChange[]): CommitmentFacts[] {
  const start = begun();
  const done = after(start, ['2026-12-01', claim], ['2026-12-03', judge('solved')]);
  return [
    firstFacts(start.id, start),
    commitmentChangedFacts(
      { type: 'claimed', day: '2026-12-01', by: 'fangzhuang' },
      { ...start, status: 'claimed' },
    ),
    commitmentChangedFacts(
      { type: 'confirmed', day: '2026-12-03', witness: 'resident', verdict: 'solved' },
      done,
    ),
    ...changes.map((change) => commitmentChangedFacts(change, done)),
  ];
}

describe('a case', () => {
  it('says who confirmed it and its days, with the first photo of before and the last of after', () => {
    const { cases } = folded(
      entriesOf(
        shows('before', 1, '2026-12-04'),
        shows('before', 2, '2026-12-04'),
        shows('after', 3, '2026-12-05'),
        shows('after', 4, '2026-12-05'),
      ),
    );
    expect(cases?.shown).toEqual([
      {
        ...{ id: 'FZ-C-2026-000001', unit: 'fangzhuang', status: 'confirmed', confirmedBy: 'resident' },
        ...{ madeOn: made, originalDue: '2026-12-04', due: '2026-12-04' },
        ...{ claimedOn: '2026-12-01', closedOn: '2026-12-03' },
        before: { id: photo(1).id, digest: photo(1).digest },
        after: { id: photo(4).id, digest: photo(4).digest },
      },
    ]);
  });

  it('that loses a photo has the next, and with the last of a kind is none', () => {
    const both = [shows('before', 1, '2026-12-04'), shows('after', 3, '2026-12-05')];
    const more = [...both, shows('after', 4, '2026-12-05'), takenDown(4, '2026-12-06')];
    expect(folded(entriesOf(...more)).cases?.shown[0]?.after.id).toBe(photo(3).id);
    const { cases } = folded(entriesOf(...more, takenDown(1, '2026-12-07')));
    expect(cases).toMatchObject({
      pictured: { value: 0, denominator: 1 },
      donePictured: { value: 0, denominator: 1 },
      shown: [],
    });
  });

  it('is made of no photo that became public before photos were facts, and its going changes nothing', () => {
    const old = entriesOf(shows('before', 1, '2026-12-04'), shows('after', 2, '2026-12-04')).map((facts) => {
      const { photo: _, ...rest } = facts as CommitmentFacts & { photo?: unknown };
      return rest;
    });
    const gone = commitmentChangedFacts(takenDown(1, '2026-12-06'), begun());
    expect(folded([...old, { ...gone, status: 'confirmed' }]).cases).toMatchObject({
      pictured: { value: 0 },
    });
  });
});

describe('a card', () => {
  const entries = entriesOf(shows('before', 1, '2026-12-04'), shows('after', 2, '2026-12-05'));

  it('that was counted by earlier rules has the bytes it had', () => {
    const { cases: _, ...before } = folded(entries);
    expect(folded(entries, 2)).toEqual(before);
    expect(folded(entries, 2)).not.toHaveProperty('cases');
    expect(FIGURE_RULES.edition).toBe(3);
  });

  it('without a promise in its period, or on one topic, has no cases', () => {
    const figures = [rules(3), ...entries].reduce(fold, emptyFigures());
    const frame = { body, today, asOf } as const;
    expect(reportCardOf(figures, { ...frame, period: '2025' })).not.toHaveProperty('cases');
    expect(reportCardOf(figures, { ...frame, period: '2026', category: 'lifts' })).not.toHaveProperty(
      'cases',
    );
    expect(reportCardOf(figures, { ...frame, period: '2026-Q4' }).cases?.shown).toHaveLength(1);
  });

  it('is sealed without the words beside it', () => {
    const card = folded(entries);
    const said = {
      ...{ id: 'FZ-C-2026-000001', text: '把路面补平。', unit: body },
      ...{ before: { text: '路面有坑。' }, after: { text: '坑补平了。' } },
    };
    expect(cardDigest({ ...card, caseWords: [said] }, sha256)).toBe(cardDigest(card, sha256));
    const { cases } = card;
    const other = cases && { ...card, cases: { ...cases, shown: [] } };
    expect(other && cardDigest(other, sha256)).not.toBe(cardDigest(card, sha256));
  });
});

// Ratings by seat slip: every one is counted, and of fewer than ten nothing is told but how many.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRatings,
  decideMeeting,
  emptyRatings,
  FEWEST_RATED,
  legalMeetingCommands,
  meetingRatingNames,
  meetingSolvedNames,
  momentOf,
  takesRatings,
  toldRatings,
  withRating,
  type MeetingCase,
} from '@huiyin/sdk/rules';

const DAY = 86_400_000;
const closedAt = Date.parse('2026-12-18T21:00:00+08:00');
const closed: MeetingCase = {
  ...{ id: 'FZ-M-2026-000001', body: 'fangzhuang', kind: 'street', title: '报告会', place: '文化中心' },
  ...{ startsAt: '2026-12-18T19:00:00+08:00', announcedOn: '2026-12-01', status: 'closed' },
  ...{ openedAt: '2026-12-18T19:00:00+08:00', closedAt: momentOf(closedAt) },
  ...{ agenda: [], desks: [], moves: [], splits: [], questions: [], cards: [] },
};
const anyRating = fc.record(
  {
    rating: fc.constantFrom(...meetingRatingNames),
    solved: fc.constantFrom(...meetingSolvedNames),
  },
  { requiredKeys: ['rating'] },
);

describe('ratings by seat slip', () => {
  it('are all counted, and told only where there are ten or more of them', () => {
    fc.assert(
      fc.property(fc.array(anyRating, { maxLength: 30 }), (given) => {
        const box = given.reduce<number[]>((before, one) => withRating(before, one), emptyRatings());
        const told = toldRatings(countRatings(box, 40), false);
        const said = given.filter(({ solved }) => solved !== undefined);
        expect(told).toMatchObject({ n: given.length, slips: 40 });
        expect(told.counts !== undefined).toBe(given.length >= FEWEST_RATED);
        expect(told.mean !== undefined).toBe(given.length >= FEWEST_RATED);
        expect(told.solved !== undefined).toBe(said.length >= FEWEST_RATED);
        for (const { rating, count } of told.counts ?? []) {
          expect(count).toBe(given.filter((one) => one.rating === rating).length);
        }
        for (const { solved, count } of told.solved ?? []) {
          expect(count).toBe(given.filter((one) => one.solved === solved).length);
        }
        if (told.mean === undefined) return;
        const worth = given.map(({ rating }) => 5 - meetingRatingNames.indexOf(rating));
        expect(told.mean).toBeCloseTo(worth.reduce((sum, one) => sum + one, 0) / given.length, 2);
      }),
    );
  });

  it('are taken for a week after it closed, and counted once when that is over', () => {
    const command = { type: 'count-ratings', by: 'fangzhuang', n: 3, slips: 40 } as const;
    expect(takesRatings(closed, closedAt + 7 * DAY - 1)).toBe(true);
    expect(legalMeetingCommands(closed, closedAt + 7 * DAY - 1)).not.toContain('count-ratings');
    expect(takesRatings(closed, closedAt + 7 * DAY)).toBe(false);
    expect(decideMeeting(closed, command, closedAt + 7 * DAY)).toMatchObject({
      event: { type: 'rated', n: 3 },
    });
    const rated = { ...closed, rated: { on: '2026-12-25', n: 3, slips: 40 } };
    expect(decideMeeting(rated, command, closedAt + 8 * DAY)).toMatchObject({
      refusal: { code: 'meeting.nothing-new' },
    });
    expect(takesRatings({ ...closed, status: 'cancelled' }, closedAt)).toBe(false);
  });
});

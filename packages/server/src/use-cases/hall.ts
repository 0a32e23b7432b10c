// What is told of a meeting's seats and ratings, and what opening, closing and cancelling it do to them.
import type { Meeting, MeetingRatings } from '@huiyin/sdk';
import {
  countRatings,
  emptyRatings,
  parseMoment,
  RATING_WINDOW,
  toldRatings,
  type MeetingCase,
} from '@huiyin/sdk/rules';
import type { LedgerTransaction, LedgerView, Secrets } from './ports.js';
import type { CodePlace } from './printed-code-records.js';

/** What is told of it with a meeting. */
export type HallView = Pick<Meeting, 'taken' | 'ratings'>;

export function seatsOf(meeting: string): CodePlace {
  return { purpose: 'seat', record: meeting };
}

/** Of each of these meetings. */
export async function readHalls(
  secrets: Pick<Secrets, 'openCounts'>,
  view: LedgerView,
  meetings: readonly MeetingCase[],
): Promise<ReadonlyMap<string, HallView>> {
  const before = meetings.filter(({ status }) => status === 'announced' || status === 'open');
  const taken = await view.takenSeats(before.flatMap(({ id, seats }) => (seats === undefined ? [] : [id])));
  const after = meetings.filter(({ status, rated }) => status === 'closed' && !rated);
  const boxes = await view.ratingBoxes(after.map(({ id }) => id));
  const halls = new Map<string, HallView>();
  for (const { id, seats, status, rated } of meetings) {
    const isBefore = status === 'announced' || status === 'open';
    const sealed = boxes.get(id);
    const ratings: MeetingRatings | undefined = rated
      ? toldRatings(rated, true)
      : sealed && toldRatings(countRatings(secrets.openCounts(id, sealed), await slipsFor(view, id)), false);
    halls.set(id, {
      ...(isBefore && seats !== undefined && { taken: taken.get(id) ?? 0 }),
      ...(ratings && { ratings }),
    });
  }
  return halls;
}

/** Slips a meeting can be rated with: its own, and those of meetings it takes people from. */
export async function slipsFor(view: LedgerView, meeting: string): Promise<number> {
  const good = await view.goodSlips([meeting, ...(await view.meetingsSplitInto(meeting))]);
  return [...good.values()].reduce((total, count) => total + count, 0);
}

/** Goes along with a step, in its transaction; `after` is the meeting once it was taken. */
export async function keepHall(
  secrets: Pick<Secrets, 'sealCounts'>,
  transaction: LedgerTransaction,
  change: string,
  after: MeetingCase,
): Promise<void> {
  const { id, closedAt } = after;
  switch (change) {
    case 'opened':
      // Before anybody can rate it, nothing is left that joins a seat to a slip, or says what was printed together.
      await transaction.forgetMarks(id);
      await transaction.forgetPrintings(seatsOf(id));
      await transaction.sealRatings(id, secrets.sealCounts(id, emptyRatings()));
      break;
    case 'closed':
      await transaction.endRatings(id, (parseMoment(closedAt ?? '') ?? 0) + RATING_WINDOW);
      break;
    case 'cancelled':
      await transaction.emptyHall(id);
      await forgetSpent(transaction, after);
      break;
  }
}

/** Lets go of slips that are good nowhere any more: a meeting's own, and those of meetings it takes people from. */
export async function forgetSpent(transaction: LedgerTransaction, changed: MeetingCase): Promise<void> {
  const { id } = changed;
  for (const record of [id, ...(await transaction.meetingsSplitInto(id))]) {
    if (await isSpent(transaction, record, changed)) await transaction.forgetCodes(seatsOf(record));
  }
}

/** Whether no meeting that its slips are good at can be rated any more. @param changed is not written down yet */
async function isSpent(view: LedgerView, id: string, changed: MeetingCase): Promise<boolean> {
  const read = async (at: string): Promise<MeetingCase | undefined> =>
    at === changed.id ? changed : await view.meeting(at);
  for (const at of [id, ...((await read(id))?.splits ?? []).map(({ into }) => into)]) {
    const meeting = await read(at);
    if (meeting && !meeting.rated && meeting.status !== 'cancelled') return false;
  }
  return true;
}

// meetings.rate: one rating by seat slip into the box, and nothing that says whose. And the calendar's act: the week is over.
import { countRatings, legalMeetingCommands, takesRatings, withRating, type Millis } from '@huiyin/sdk/rules';
import { eachLedger } from './each-ledger.js';
import { forgetSpent, seatsOf, slipsFor } from './hall.js';
import { advanceMeeting } from './meeting-act.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { refuseWrongCode, useCode, type CodeUse } from './printed-codes.js';

/** Meetings looked for at once. */
const AT_ONCE = 100;

/** Neither the answer nor the request is kept, as with ballots. */
export function rateMeeting(ports: UseCasePorts): UseCase<'meetings.rate'> {
  return async ({ path: { id }, body }, { now, idempotencyKey }) => {
    const { ledgers, secrets } = ports;
    const { code } = body;
    const use = await ledgers.write(ledgerOf(id), async (transaction) => {
      const sealed = await transaction.lockRatings(id);
      const meeting = await transaction.meeting(id);
      if (!meeting) throw new OperationError('meeting.not-found');
      if (!sealed || !takesRatings(meeting, now)) throw new OperationError('meeting.not-rating');
      const used = await useSlip(secrets, transaction, id, { typed: code, pressKey: idempotencyKey });
      if (used === 'now') {
        const box = withRating(secrets.openCounts(id, sealed), body);
        await transaction.sealRatings(id, secrets.sealCounts(id, box));
      }
      return used;
    });
    if (use === 'wrong') {
      const codes = { wrong: 'seat.not-matched', tooMany: 'seat.too-many-tries' } as const;
      return await refuseWrongCode(ports, { place: seatsOf(id), typed: code }, codes, now);
    }
    if (use === 'spent') throw new OperationError('seat.already-rated');
    if (use === 'void') throw new OperationError('seat.void');
    return { meeting: id, rated: true };
  };
}

/** A slip of this meeting, or of one it takes people from. */
async function useSlip(
  secrets: Secrets,
  transaction: LedgerTransaction,
  id: string,
  presented: { readonly typed: string; readonly pressKey: string | undefined },
): Promise<CodeUse> {
  for (const record of [id, ...(await transaction.meetingsSplitInto(id))]) {
    const use = await useCode(secrets, transaction, { place: seatsOf(record), ...presented });
    if (use !== 'wrong') return use;
  }
  return 'wrong';
}

/**
 * Seals, in every ledger at `now`, the ratings of meetings whose week is over.
 * @returns of how many
 * @throws AggregateError once every ledger has been tried
 */
export async function sealRatings(
  { directory, ledgers, secrets }: UseCasePorts,
  now: Millis,
  signal?: AbortSignal,
): Promise<number> {
  let sealed = 0;
  const sealIn = async (ledger: string): Promise<void> => {
    for (;;) {
      const ids = await ledgers.read(ledger, (view) => view.ratingsDue(now, AT_ONCE));
      for (const id of ids) {
        if (await ledgers.write(ledger, (transaction) => seal(secrets, transaction, id, now))) sealed += 1;
      }
      if (ids.length < AT_ONCE) return;
    }
  };
  await eachLedger((await directory.units()).ledgers, sealIn, signal);
  return sealed;
}

/** Each in a transaction of its own. @returns false if somebody has acted meanwhile */
async function seal(
  secrets: Secrets,
  transaction: LedgerTransaction,
  id: string,
  now: Millis,
): Promise<boolean> {
  const meeting = await transaction.lockMeeting(id);
  const box = await transaction.lockRatings(id);
  if (!meeting || !box || !legalMeetingCommands(meeting, now).includes('count-ratings')) return false;
  const counted = countRatings(secrets.openCounts(id, box), await slipsFor(transaction, id));
  const command = { type: 'count-ratings', by: meeting.body, ...counted } as const;
  const by = { command, author: { kind: 'system' }, now } as const;
  const { write } = await advanceMeeting(secrets, transaction, meeting, by);
  await transaction.emptyHall(id);
  await transaction.appendMeeting(write);
  await forgetSpent(transaction, write.after);
  return true;
}

// staff.meetings.voidSlips: printed seat slips that were not handed out are taken out of use, in front of everybody.
import { legalMeetingCommands, readPrintedCode, type MeetingCase } from '@huiyin/sdk/rules';
import type { SeatVoidDraft } from '@huiyin/sdk';
import { readHalls, seatsOf } from './hall.js';
import { advanceMeeting, lockOwnMeeting } from './meeting-act.js';
import { meetingDetail, readAsked } from './meeting-view.js';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import type { UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { codeHash, voidTyped } from './printed-codes.js';
import { invalid } from './refusals.js';
import { markOf } from './seat-marks.js';
import { staffFor } from './staff-access.js';

const VOID = 'staff.meetings.voidSlips';

export function voidSlips({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof VOID> {
  return async ({ path: { id }, body }, context) => {
    const staff = staffFor(VOID, context.actor);
    const units = await directory.units();
    const { now } = context;
    const request = { operation: VOID, path: { id }, body } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockOwnMeeting(transaction, id, staff, units),
        async work(meeting, keep) {
          const { reason } = body;
          // Before the rules are asked: they count, and only here it shows what can be counted.
          const isLegal = legalMeetingCommands(meeting, now).includes('void-slips');
          const count = isLegal ? await takeOut(secrets, transaction, meeting, body) : 0;
          const before = await transaction.meetingEntries(id);
          const asked = await readAsked(transaction, meeting);
          const command = { type: 'void-slips', by: staff.unit, count, reason } as const;
          const step = { command, author: staff, now };
          const { write, entry } = await advanceMeeting(secrets, transaction, meeting, step);
          const hall = (await readHalls(secrets, transaction, [write.after])).get(id);
          const { hmacSha256 } = secrets;
          const told = { units, hmacSha256, hall };
          const response = meetingDetail(write.after, [...before, entry], asked, told);
          await transaction.appendMeeting({ ...write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/** @returns how many; nothing is left of them, and before the meeting their seats are free again */
async function takeOut(
  secrets: Secrets,
  transaction: LedgerTransaction,
  meeting: MeetingCase,
  { codes, printing }: SeatVoidDraft,
): Promise<number> {
  if ((codes === undefined) === (printing === undefined)) {
    throw invalid('/codes', codes === undefined ? 'field.required' : 'field.not-allowed');
  }
  const place = seatsOf(meeting.id);
  if (codes !== undefined) {
    const typed = codes.map((code) => readPrintedCode(code) ?? '');
    await voidTyped(
      transaction,
      place,
      typed.map((code) => codeHash(secrets, place, code)),
    );
    if (meeting.status === 'announced' && meeting.seats !== undefined) {
      await freeSeats(secrets, transaction, meeting.id, typed);
    }
    return codes.length;
  }
  // Once it has begun nothing says any more what was printed together: some of them are in people's hands.
  if (meeting.status !== 'announced') throw invalid('/printing', 'field.not-allowed');
  const count = await transaction.voidPrinting(place, printing ?? 0);
  if (count === 0) throw invalid('/printing', 'field.not-allowed');
  await transaction.freeSeatsOf(meeting.id, printing ?? 0);
  return count;
}

/** @throws OperationError `request.invalid` with the place of each that somebody registered for: it is theirs to give back */
async function freeSeats(
  secrets: Secrets,
  transaction: LedgerTransaction,
  id: string,
  typed: readonly string[],
): Promise<void> {
  for (const [index, code] of typed.entries()) {
    const freed = await transaction.freeSeat(id, [markOf(secrets, id, 'door', code)]);
    if (!freed) throw invalid(`/codes/${index}`, 'field.not-allowed');
  }
}

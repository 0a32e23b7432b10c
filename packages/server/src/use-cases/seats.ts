// meetings.register, .giveBack: a seat at a meeting, and nothing that says whose. staff.meetings.printSlips, .hall.
import type { Cohort, SeatSlip } from '@huiyin/sdk';
import { formatPrintedCode, readPrintedCode, toldAttendance, type MeetingCase } from '@huiyin/sdk/rules';
import { readHalls, seatsOf } from './hall.js';
import { lockOwnMeeting, refuseForeignMeeting } from './meeting-act.js';
import { meetingDetail, readAsked } from './meeting-view.js';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerTransaction, LedgerView, Secrets, UseCasePorts } from './ports.js';
import { codeHash, mintCodes, refuseWrongCode } from './printed-codes.js';
import { markOf, type Holder } from './seat-marks.js';
import { staffFor } from './staff-access.js';

const REGISTER = 'meetings.register';
const PRINT = 'staff.meetings.printSlips';

/** Slips of one meeting, where seats are not counted. */
const MOST_SLIPS = 2000;

/** In the order their counts are sealed in. */
const cohorts: readonly Cohort[] = [
  'elderly',
  'disabled',
  'commuters',
  'new-employment',
  'families',
  'business',
  'other',
  'undisclosed',
];

const holders: readonly Holder[] = [...cohorts, 'door'];

export function registerForMeeting({ ledgers, secrets }: UseCasePorts): UseCase<typeof REGISTER> {
  return async ({ path: { id }, body: draft }, context) => {
    const request = { operation: REGISTER, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockMeeting(transaction, id),
        async work(meeting, keep) {
          const { status, seats, title, place, startsAt, demo } = meeting;
          if (status !== 'announced' || seats === undefined) {
            throw new OperationError('meeting.not-registering');
          }
          const { cohort, people } = draft;
          const slips = await handOut(secrets, transaction, meeting, { holder: cohort, count: people });
          await countCohort(secrets, transaction, id, { cohort, more: people });
          const response = {
            ...{ meeting: id, title, place, startsAt, slips },
            ...(demo && { demo: true as const }),
          };
          await transaction.keepSlips(keep(response).answer, context.now);
          return response;
        },
      }),
    );
  };
}

/** No answer is kept: that a slip was given back before is known by the slip. */
export function giveSeatBack(ports: UseCasePorts): UseCase<'meetings.giveBack'> {
  return async ({ path: { id }, body: { code } }, { now }) => {
    const { ledgers, secrets } = ports;
    const place = seatsOf(id);
    const digits = readPrintedCode(code) ?? '';
    const isDone = await ledgers.write(ledgerOf(id), async (transaction) => {
      const { status } = await lockMeeting(transaction, id);
      if (status !== 'announced') throw new OperationError('meeting.not-registering');
      const hash = codeHash(secrets, place, digits);
      const standing = await transaction.lockCode(place, hash);
      if (standing?.state !== 'unused') return standing?.state === 'void';
      const marks = holders.map((holder) => markOf(secrets, id, holder, digits));
      const freed = await transaction.freeSeat(id, marks);
      const cohort = cohorts.find((_, at) => freed && secrets.equal(marks[at] ?? hash, freed));
      if (cohort) await countCohort(secrets, transaction, id, { cohort, more: -1 });
      await transaction.voidCodes(place, [hash]);
      return true;
    });
    if (isDone) return { meeting: id, returned: true };
    const codes = { wrong: 'seat.not-matched', tooMany: 'seat.too-many-tries' } as const;
    return await refuseWrongCode(ports, { place, typed: code }, codes, now);
  };
}

export function printSlips({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof PRINT> {
  return async ({ path: { id }, body }, context) => {
    const staff = staffFor(PRINT, context.actor);
    const units = await directory.units();
    const request = { operation: PRINT, path: { id }, body } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockOwnMeeting(transaction, id, staff, units),
        async work(meeting, keep) {
          if (meeting.status !== 'announced' && meeting.status !== 'open') {
            throw new OperationError('meeting.not-registering');
          }
          const printing = await nextPrinting(transaction, meeting);
          const wanted = { holder: 'door', count: body.count, printing } as const;
          const slips = await handOut(secrets, transaction, meeting, wanted);
          // A seat taken while the meeting goes on says of no slip whose it is.
          if (meeting.status === 'open') await transaction.forgetMarks(id);
          const entries = await transaction.meetingEntries(id);
          const asked = await readAsked(transaction, meeting);
          const hall = (await readHalls(secrets, transaction, [meeting])).get(id);
          const { hmacSha256 } = secrets;
          const response = {
            meeting: meetingDetail(meeting, entries, asked, { units, hmacSha256, hall }),
            slips,
            ...(printing !== undefined && { printing }),
          };
          await transaction.keepSlips(keep(response).answer, context.now);
          return response;
        },
      }),
    );
  };
}

/** Only before it begins: from then on nobody may tell which slips were printed together. */
async function nextPrinting(view: LedgerView, { id, status }: MeetingCase): Promise<number | undefined> {
  if (status !== 'announced') return undefined;
  return ((await view.codePrintings(seatsOf(id))).at(-1)?.printing ?? 0) + 1;
}

export function readHall({ directory, ledgers, secrets }: UseCasePorts): UseCase<'staff.meetings.hall'> {
  return async ({ path: { id } }, { actor }) => {
    const staff = staffFor('staff.meetings.hall', actor);
    const units = await directory.units();
    return await ledgers.read(ledgerOf(id), async (view) => {
      const meeting = await view.meeting(id);
      if (!meeting) throw new OperationError('meeting.not-found');
      refuseForeignMeeting(meeting, staff, units);
      const [taken, good, counts] = [
        await view.takenSeats([id]),
        await view.goodSlips([id]),
        await cohortsIn(secrets, view, id),
      ];
      const printings = await view.codePrintings(seatsOf(id));
      const counted = cohorts.map((cohort, at) => ({ cohort, count: counts[at] ?? 0 }));
      const { total, cohorts: told } = toldAttendance(counted);
      const { seats } = meeting;
      return {
        meeting: id,
        ...(seats !== undefined && { seats }),
        taken: taken.get(id) ?? 0,
        slips: good.get(id) ?? 0,
        ...(total !== undefined && { registered: total }),
        cohorts: told,
        printings: printings
          .filter(({ good }) => good > 0)
          .map(({ printing, good: left }) => ({ printing, slips: left })),
      };
    });
  };
}

/** @throws OperationError `meeting.not-found` */
async function lockMeeting(transaction: LedgerTransaction, id: string): Promise<MeetingCase> {
  const meeting = await transaction.lockMeeting(id);
  if (!meeting) throw new OperationError('meeting.not-found');
  return meeting;
}

/** Slips with their seats, of a locked meeting. @throws OperationError `meeting.full`: all of them or none */
async function handOut(
  secrets: Secrets,
  transaction: LedgerTransaction,
  { id, seats }: MeetingCase,
  {
    holder,
    count,
    printing,
  }: { readonly holder: Holder; readonly count: number; readonly printing?: number | undefined },
): Promise<SeatSlip[]> {
  const place = seatsOf(id);
  const { codes, hashes } = mintCodes(secrets, place, count);
  if (seats === undefined) {
    const good = (await transaction.goodSlips([id])).get(id) ?? 0;
    if (good + count > MOST_SLIPS) throw new OperationError('meeting.full');
  }
  const marks = codes.map((code) => markOf(secrets, id, holder, code));
  const numbers = seats === undefined ? [] : await transaction.takeSeats(id, seats, marks, printing);
  if (seats !== undefined && numbers.length < count) throw new OperationError('meeting.full');
  await transaction.addCodes(place, hashes, printing);
  return codes.map((code, at) => {
    const seat = numbers[at];
    return { ...(seat !== undefined && { seat }), code: formatPrintedCode(code) };
  });
}

async function countCohort(
  secrets: Pick<Secrets, 'sealCounts' | 'openCounts'>,
  transaction: LedgerTransaction,
  id: string,
  { cohort, more }: { readonly cohort: Cohort; readonly more: number },
): Promise<void> {
  const counts = await cohortsIn(secrets, transaction, id);
  const after = counts.map((count, at) => (cohorts[at] === cohort ? count + more : count));
  await transaction.sealCohorts(id, secrets.sealCounts(`${id}/cohorts`, after));
}

async function cohortsIn(
  secrets: Pick<Secrets, 'openCounts'>,
  view: LedgerView,
  id: string,
): Promise<readonly number[]> {
  const sealed = await view.cohortBox(id);
  return sealed ? secrets.openCounts(`${id}/cohorts`, sealed) : cohorts.map(() => 0);
}

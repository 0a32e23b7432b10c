// What staff do to a meeting: each operation as the command it gives; the rules decide, and what follows is sealed.
import type { MeetingChangedFacts, MeetingDetail } from '@huiyin/sdk';
import type { Operation, RequestOf } from '@huiyin/sdk/routes';
import {
  decideMeeting,
  evolveMeeting,
  isMeetingNews,
  meetingChangedFacts,
  type MeetingCase,
  type MeetingCommand,
  type MeetingEvent,
  type Millis,
} from '@huiyin/sdk/rules';
import { keepHall, readHalls } from './hall.js';
import type { MeetingEntry, MeetingWrite } from './meeting-records.js';
import { meetingDetail, readAsked } from './meeting-view.js';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type Call, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, LedgerView, Secrets, UseCasePorts } from './ports.js';
import type { Author } from './records.js';
import { invalid } from './refusals.js';
import { sealEntries } from './seal-entries.js';
import { mayCall, staffFor, unitOf } from './staff-access.js';
import type { Units } from './units.js';

/** The operations by which staff change a meeting. */
export type MeetingStepOperation = Exclude<
  Extract<Operation, `staff.meetings.${string}`>,
  | 'staff.meetings.announce'
  | 'staff.meetings.capture'
  | 'staff.meetings.answer'
  | 'staff.meetings.printSlips'
  | 'staff.meetings.voidSlips'
  | 'staff.meetings.hall'
  | 'staff.meetings.queue'
  | 'staff.meetings.take'
  | 'staff.meetings.setAside'
  | 'staff.meetings.readiness'
  | 'staff.meetings.callbacks'
>;

type CommandOf<Op extends MeetingStepOperation> = (body: RequestOf<Op>, by: string) => MeetingCommand;

const commands: { readonly [Op in MeetingStepOperation]: CommandOf<Op> } = {
  'staff.meetings.move': (body, by) => ({ type: 'move', by, ...body }),
  'staff.meetings.cancel': ({ reason }, by) => ({ type: 'cancel', by, reason }),
  'staff.meetings.split': ({ into }, by) => ({ type: 'split', by, into }),
  'staff.meetings.setAgenda': ({ agenda }, by) => ({ type: 'set-agenda', by, agenda }),
  'staff.meetings.open': (body, by) => ({ type: 'open', by, ...body }),
  'staff.meetings.attend': ({ cohorts }, by) => ({ type: 'attend', by, cohorts }),
  'staff.meetings.showCard': ({ publication }, by) => ({ type: 'show-card', by, publication }),
  'staff.meetings.close': (body, by) => ({ type: 'close', by, ...body }),
  'staff.meetings.minute': ({ text }, by) => ({ type: 'minute', by, text }),
  'staff.meetings.review': (body, by) => ({ type: 'review', by, ...body }),
  'staff.meetings.setPortfolios': ({ portfolios }, by) => ({ type: 'set-portfolios', by, portfolios }),
  'staff.meetings.holdProgress': (body, by) => ({ type: 'hold-progress', by, ...body }),
};

/** The use-case of one of the operations by which staff change a meeting. */
export function staffMeetingAct(
  { directory, ledgers, secrets }: UseCasePorts,
  operation: MeetingStepOperation,
): UseCase<MeetingStepOperation> {
  return async ({ path, body }: Call<MeetingStepOperation>, context): Promise<MeetingDetail> => {
    const staff = staffFor(operation, context.actor);
    const units = await directory.units();
    const { now } = context;
    const command = (commands[operation] as CommandOf<MeetingStepOperation>)(body, staff.unit);
    return await ledgers.write(ledgerOf(path.id), (transaction) =>
      once(secrets, transaction, { operation, path, body }, context, {
        admit: () => lockOwnMeeting(transaction, path.id, staff, units),
        async work(meeting, keep) {
          await checkNamed(transaction, meeting, command);
          const before = await transaction.meetingEntries(path.id);
          const asked = await readAsked(transaction, meeting);
          const step = { command, author: staff, now };
          const { write, entry } = await advanceMeeting(secrets, transaction, meeting, step);
          const { hmacSha256 } = secrets;
          await keepHall(secrets, transaction, entry.event.type, write.after);
          const hall = (await readHalls(secrets, transaction, [write.after])).get(path.id);
          const told = { units, hmacSha256, hall };
          const response = meetingDetail(write.after, [...before, entry], asked, told);
          await transaction.appendMeeting({ ...write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/** Whether theirs is a role that holds meetings. */
export function mayHoldMeetings({ role }: StaffActor): boolean {
  return mayCall('staff.meetings.announce', role) || mayCall('staff.meetings.attend', role);
}

/**
 * A meeting of the own unit or one under it, locked.
 * @throws OperationError `meeting.not-found`, `meeting.not-your-unit`
 */
export async function lockOwnMeeting(
  transaction: LedgerTransaction,
  id: string,
  staff: StaffActor,
  units: Units,
): Promise<MeetingCase> {
  const meeting = await transaction.lockMeeting(id);
  if (!meeting) throw new OperationError('meeting.not-found');
  refuseForeignMeeting(meeting, staff, units);
  return meeting;
}

/** @throws OperationError `meeting.not-your-unit` for one that is neither of the own unit nor of one under it */
export function refuseForeignMeeting({ id, body }: MeetingCase, staff: StaffActor, units: Units): void {
  const own = unitOf(staff, units);
  if (own.ledger !== ledgerOf(id) || !units.isWithin(body, own.slug)) {
    throw new OperationError('meeting.not-your-unit');
  }
}

/** Decides a command on a locked meeting and seals what follows from it; the caller appends it. */
export async function advanceMeeting(
  secrets: Secrets,
  transaction: LedgerTransaction,
  meeting: MeetingCase,
  {
    command,
    author,
    now,
  }: { readonly command: MeetingCommand; readonly author: Author; readonly now: Millis },
): Promise<{ readonly write: MeetingWrite; readonly entry: MeetingEntry }> {
  const outcome = decideMeeting(meeting, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
  const { event } = outcome;
  const after = evolveMeeting(meeting, event);
  const { recordKey, ...head } = await transaction.takePlace(meeting.id);
  const sealed = sealEntries<MeetingChangedFacts, MeetingEvent>(
    secrets,
    head,
    recordKey,
    [{ facts: meetingChangedFacts(event, after), words: event, event }],
    isMeetingNews(event.type) ? 1 : 0,
  );
  const [{ index, facts }] = sealed.entries;
  const { id, body } = meeting;
  const { type: change, day } = event;
  const news = isMeetingNews(change) && { seq: sealed.head.seq, meeting: id, body, change, day };
  return {
    write: { ...sealed, after, announcement: news || undefined, author, at: now },
    entry: { leafIndex: index, facts, event, author, at: now, opener: { recordKey } },
  };
}

/** @throws OperationError `request.invalid` for what a request names that is not there, or not what it has to be */
async function checkNamed(view: LedgerView, meeting: MeetingCase, command: MeetingCommand): Promise<void> {
  const { body } = meeting;
  if (command.type === 'split') {
    const other = await view.meeting(command.into);
    if (other?.status !== 'announced') throw invalid('/into', 'field.not-allowed');
  }
  if (command.type === 'show-card') {
    const card = await view.publication(command.publication);
    if (card?.body !== body) throw invalid('/publication', 'field.not-allowed');
  }
  if (command.type === 'attend') {
    command.cohorts.forEach(({ cohort }, index) => {
      const first = command.cohorts.findIndex((one) => one.cohort === cohort);
      if (first !== index) throw invalid(`/cohorts/${String(index)}/cohort`, 'field.not-allowed');
    });
  }
  if (command.type === 'set-portfolios') {
    const all = command.portfolios.flatMap(({ commitments }, outer) =>
      commitments.map((id, inner) => ({ id, at: `/portfolios/${outer}/commitments/${inner}` })),
    );
    checkPromised(meeting, all);
  }
  if (command.type === 'hold-progress') {
    checkPromised(
      meeting,
      command.commitments.map((id, index) => ({ id, at: `/commitments/${index}` })),
    );
  }
}

/** Each was promised at the meeting, and is named once. @throws OperationError `request.invalid` */
function checkPromised(
  { questions }: MeetingCase,
  named: readonly { readonly id: string; readonly at: string }[],
): void {
  const promised = new Set(questions.flatMap(({ commitments }) => commitments));
  for (const { id, at } of named) {
    const first = named.find((one) => one.id === id);
    if (!promised.has(id) || first?.at !== at) throw invalid(at, 'field.not-allowed');
  }
}

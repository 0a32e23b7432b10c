// staff.meetings.queue, .take, .setAside: a person looks at each question that waits before anybody else reads it.
import type { AsideQuestion, WaitingQuestion } from '@huiyin/sdk';
import { dayOf, isPending } from '@huiyin/sdk/rules';
import { checkSaid, giveTurn, refuseTaken } from './give-turn.js';
import { lockOwnMeeting, refuseForeignMeeting } from './meeting-act.js';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import type { AppealRecord } from './records.js';
import { staffFor } from './staff-access.js';
import type { AsideRecord } from './waiting-records.js';

const QUEUE = 'staff.meetings.queue';
const TAKE = 'staff.meetings.take';
const ASIDE = 'staff.meetings.setAside';

/** Shown at once: whoever holds a meeting takes them one after the other. */
const SHOWN = 50;

export function readQueue({ directory, ledgers }: UseCasePorts): UseCase<typeof QUEUE> {
  return async ({ path: { id } }, { actor }) => {
    const staff = staffFor(QUEUE, actor);
    const units = await directory.units();
    return await ledgers.read(ledgerOf(id), async (view) => {
      const meeting = await view.meeting(id);
      if (!meeting) throw new OperationError('meeting.not-found');
      refuseForeignMeeting(meeting, staff, units);
      const waiting: WaitingQuestion[] = [];
      for (const number of await view.waitingQuestions(id)) {
        const record = await view.appeal(number);
        if (record && mayBePut(record)) waiting.push(waitingView(record));
      }
      const aside = (await view.asideQuestions(id, SHOWN)).map(asideView);
      return { meeting: id, waiting: waiting.length, items: waiting.slice(0, SHOWN), aside };
    });
  };
}

export function takeQuestion({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof TAKE> {
  return async ({ path: { id }, body: draft }, context) => {
    const staff = staffFor(TAKE, context.actor);
    const units = await directory.units();
    const { now } = context;
    const { turn, appeal: number, asked, answer, occurredAt } = draft;
    checkSaid({ '/asked': asked, ...(answer && { '/answer/text': answer.text }) });
    const request = { operation: TAKE, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockOwnMeeting(transaction, id, staff, units),
        async work(meeting, keep) {
          await refuseTaken(transaction, meeting, turn, now);
          const { category } = (await endWaiting(transaction, id, number)).case;
          const put = { turn, number, category, asked, answer };
          const circumstances = { staff, units, now, occurredAt };
          const { write, commitments } = await giveTurn(secrets, transaction, meeting, put, circumstances);
          const receipt = {
            ...{ meeting: id, turn, number, commitments },
            ...(answer && { answer: answer.type }),
          };
          await transaction.appendMeeting({ ...write, ...keep(receipt) });
          return receipt;
        },
      }),
    );
  };
}

export function setQuestionAside({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof ASIDE> {
  return async ({ path: { id }, body: draft }, context) => {
    const staff = staffFor(ASIDE, context.actor);
    const units = await directory.units();
    const { appeal: number, reason } = draft;
    const request = { operation: ASIDE, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockOwnMeeting(transaction, id, staff, units),
        async work(_, keep) {
          await endWaiting(transaction, id, number, { staff, reason, now: context.now });
          const receipt = { meeting: id, number };
          await transaction.keepSlips(keep(receipt).answer, context.now);
          return receipt;
        },
      }),
    );
  };
}

/** Of a locked meeting; the appeal is locked before its row in the queue. @throws OperationError `meeting.not-waiting` */
async function endWaiting(
  transaction: LedgerTransaction,
  meeting: string,
  number: string,
  aside?: { readonly staff: StaffActor; readonly reason: string; readonly now: number },
): Promise<AppealRecord> {
  // Numbers of other ledgers are none of this one's.
  const record = ledgerOf(number) === ledgerOf(meeting) && (await transaction.lockAppeal(number));
  const set = aside && {
    reason: aside.reason,
    unit: aside.staff.unit,
    person: aside.staff.person,
    at: aside.now,
  };
  if (!record || !mayBePut(record) || !(await transaction.settleWaiting(meeting, number, set))) {
    throw new OperationError('meeting.not-waiting');
  }
  return record;
}

/** One that ended meanwhile, or was erased, waits for nothing. */
function mayBePut({ case: { state, erasedOn } }: AppealRecord): boolean {
  return isPending(state) && erasedOn === undefined;
}

function waitingView({ case: found, words }: AppealRecord): WaitingQuestion {
  const { number, kind, category, state } = found;
  const { cohort, title, text, place, anonymous, recordedAt } = words;
  const receivedOn = dayOf(recordedAt);
  return { appeal: number, kind, category, cohort, title, text, place, anonymous, state, receivedOn };
}

function asideView({ appeal, reason, person, at }: AsideRecord): AsideQuestion {
  return { appeal, reason, on: dayOf(at), by: person };
}

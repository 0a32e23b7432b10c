// What staff do to a task: each operation as the command it gives; the rules decide, and what follows is sealed.
import type { TaskChangedFacts, TaskDetail } from '@huiyin/sdk';
import type { Operation, RequestOf } from '@huiyin/sdk/routes';
import {
  decideTask,
  evolveTask,
  taskChangedFacts,
  type Millis,
  type TaskCase,
  type TaskCommand,
  type TaskEvent,
} from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type Call, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, LedgerView, Secrets, UseCasePorts } from './ports.js';
import { checkPublicNumbers } from './public-numbers.js';
import type { Author } from './records.js';
import { sealEntries } from './seal-entries.js';
import { overseesUnit, staffFor, unitOf } from './staff-access.js';
import type { TaskEntry, TaskWrite } from './task-records.js';
import { taskDetail } from './task-view.js';
import type { Units } from './units.js';

/** The operations by which staff change a task. */
export type TaskStepOperation = Exclude<
  Extract<Operation, `staff.tasks.${string}`>,
  'staff.tasks.create' | 'staff.tasks.suggestions'
>;

type CommandOf<Op extends TaskStepOperation> = (body: RequestOf<Op>, by: string) => TaskCommand;

const commands: { readonly [Op in TaskStepOperation]: CommandOf<Op> } = {
  'staff.tasks.addNode': (body, by) => ({ type: 'add-node', by, ...body }),
  'staff.tasks.moveNode': (body, by) => ({ type: 'move-node', by, ...body }),
  'staff.tasks.finishNode': (body, by) => ({ type: 'finish-node', by, ...body }),
  'staff.tasks.dropNode': (body, by) => ({ type: 'drop-node', by, ...body }),
  'staff.tasks.note': (body, by) => ({ type: 'note', by, ...body }),
  'staff.tasks.link': (body, by) => ({ type: 'link', by, ...body }),
  'staff.tasks.fund': (funding, by) => ({ type: 'fund', by, funding }),
  'staff.tasks.claim': (body, by) => ({ type: 'claim', by, ...body, openCommitments: 0 }),
  'staff.tasks.witness': (body, by) => ({ type: 'judge', by, ...body }),
  'staff.tasks.withdraw': ({ reason }, by) => ({ type: 'withdraw', by, reason }),
};

/** The use-case of one of the operations by which staff change a task. Whose it is, the rules know. */
export function staffTaskAct(
  { directory, ledgers, secrets }: UseCasePorts,
  operation: TaskStepOperation,
): UseCase<TaskStepOperation> {
  return async ({ path, body }: Call<TaskStepOperation>, context): Promise<TaskDetail> => {
    const staff = staffFor(operation, context.actor);
    const units = await directory.units();
    const { now } = context;
    const command = (commands[operation] as CommandOf<TaskStepOperation>)(body, staff.unit);
    return await ledgers.write(ledgerOf(path.id), (transaction) =>
      once(secrets, transaction, { operation, path, body }, context, {
        async admit() {
          const task = await transaction.lockTask(path.id);
          if (!task) throw new OperationError('task.not-found');
          admit(task, staff, units);
          return task;
        },
        async work(task, keep) {
          const asked = await completed(transaction, task, command);
          const before = await transaction.taskEntries([path.id]);
          const { write, entry } = await advanceTask(secrets, transaction, task, {
            command: asked,
            author: staff,
            now,
          });
          const { hmacSha256 } = secrets;
          const response = taskDetail(write.after, [...before, entry], { units, now, hmacSha256 });
          await transaction.appendTask({ ...write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/** Decides a command on a locked task and seals what follows from it; the caller appends it. */
export async function advanceTask(
  secrets: Secrets,
  transaction: LedgerTransaction,
  task: TaskCase,
  { command, author, now }: { readonly command: TaskCommand; readonly author: Author; readonly now: Millis },
): Promise<{ readonly write: TaskWrite; readonly entry: TaskEntry }> {
  const outcome = decideTask(task, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
  const { event } = outcome;
  const after = evolveTask(task, event);
  const { recordKey, ...head } = await transaction.takePlace(task.id);
  const sealed = sealEntries<TaskChangedFacts, TaskEvent>(
    secrets,
    head,
    recordKey,
    [{ facts: taskChangedFacts(event, after), words: event, event }],
    0,
  );
  const [{ index, facts }] = sealed.entries;
  const linked = event.type === 'linked' ? (event.appeals ?? []) : [];
  return {
    write: { ...sealed, after, linked, author, at: now },
    entry: { leafIndex: index, facts, event, author, at: now, opener: { recordKey } },
  };
}

/** Whoever works in the ledger, does the task, or looks at everything of its unit. */
function admit({ id, unit, body }: TaskCase, staff: StaffActor, units: Units): void {
  const isTheirs = unitOf(staff, units).ledger === ledgerOf(id) || unit === staff.unit;
  if (!isTheirs && !overseesUnit(staff, body, units)) throw new OperationError('task.not-your-unit');
}

/** What the rules need to know that the request doesn't say, once what it names is known to be there. */
async function completed(view: LedgerView, task: TaskCase, command: TaskCommand): Promise<TaskCommand> {
  if (command.type === 'link') await checkLinks(view, command);
  if (command.type !== 'claim') return command;
  const promises = await Promise.all(task.commitments.map((id) => view.commitment(id)));
  const openCommitments = promises.filter((promise) => promise?.case.status === 'open').length;
  return { ...command, openCommitments };
}

/** @throws OperationError `request.invalid` with the place of each that is not in this ledger, or not public */
async function checkLinks(
  view: LedgerView,
  { appeals = [], commitments = [] }: Extract<TaskCommand, { type: 'link' }>,
): Promise<void> {
  await checkPublicNumbers(view, appeals);
  const found = await Promise.all(commitments.map((id) => view.commitment(id)));
  const errors = found.flatMap((promise, index) =>
    promise ? [] : [{ pointer: `/commitments/${index}`, code: 'field.not-allowed', detail: '' } as const],
  );
  if (errors.length > 0) throw new OperationError('request.invalid', { errors });
}

// staff.tasks.create: a task made of needs that many have. And the calendar's act: silence ends a claim.
import type { TaskOpenedFacts } from '@huiyin/sdk';
import {
  beginTask,
  dayOf,
  legalTaskCommands,
  openTask,
  RECORD_KEY_BYTES,
  taskOpenedFacts,
  type Millis,
  type TaskEvent,
} from '@huiyin/sdk/rules';
import { eachLedger } from './each-ledger.js';
import { formatTaskId } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { checkPublicNumbers } from './public-numbers.js';
import { sealEntries } from './seal-entries.js';
import { staffFor, unitUnder } from './staff-access.js';
import { advanceTask } from './task-act.js';
import { taskDetail } from './task-view.js';

const CREATE = 'staff.tasks.create';

/** Tasks looked for at once. */
const AT_ONCE = 100;

export function createTask({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof CREATE> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(CREATE, context.actor);
    const units = await directory.units();
    const body = unitUnder(units, staff, draft.body);
    const { unit = staff.unit, body: _slug, ...said } = draft;
    if (!units.get(unit)) throw new OperationError('unit.not-found');
    const { now } = context;
    const request = { operation: CREATE, path: {}, body: draft } as const;
    return await ledgers.write(body.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          await checkPublicNumbers(transaction, draft.appeals);
          const year = Number(dayOf(now).slice(0, 4));
          const { serial, ...head } = await transaction.takeNewPlace('task', year);
          const task = {
            ...said,
            id: formatTaskId(body.ledger, year, serial),
            body: body.slug,
            unit,
            confirmationDays: body.standard.confirmationDays,
            ...(body.demo && { demo: true as const }),
          };
          const outcome = openTask(task, staff.unit, now);
          if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
          const { event } = outcome;
          const recordKey = secrets.random(RECORD_KEY_BYTES);
          const sealed = sealEntries<TaskOpenedFacts, TaskEvent>(
            secrets,
            head,
            recordKey,
            [{ facts: taskOpenedFacts(event), words: event, event }],
            0,
          );
          const after = beginTask(event);
          const [{ index, facts }] = sealed.entries;
          const entry = {
            leafIndex: index,
            facts,
            event,
            author: staff,
            at: now,
            opener: { recordKey },
          };
          const { hmacSha256 } = secrets;
          const response = taskDetail(after, [entry], { units, now, hmacSha256 });
          const opening = { recordKey };
          const linked = draft.appeals;
          await transaction.appendTask({
            ...sealed,
            after,
            opening,
            linked,
            author: staff,
            at: now,
            ...keep(response),
          });
          return response;
        },
      }),
    );
  };
}

/**
 * Ends, in every ledger at `now`, claims that the witnesses have been silent about: 无人确认.
 * @returns how many
 * @throws AggregateError once every ledger has been tried
 */
export async function lapseTasks(
  { directory, ledgers, secrets }: UseCasePorts,
  now: Millis,
  signal?: AbortSignal,
): Promise<number> {
  let lapsed = 0;
  const units = await directory.units();
  const lapseIn = async (ledger: string): Promise<void> => {
    for (;;) {
      const ids = await ledgers.read(ledger, (view) => view.lapsingTasks(dayOf(now), AT_ONCE));
      for (const id of ids) {
        if (await ledgers.write(ledger, (transaction) => lapse(secrets, transaction, id, now))) lapsed += 1;
      }
      if (ids.length < AT_ONCE) return;
    }
  };
  await eachLedger(units.ledgers, lapseIn, signal);
  return lapsed;
}

/** Each in a transaction of its own. @returns false if somebody has acted meanwhile */
async function lapse(
  secrets: Secrets,
  transaction: LedgerTransaction,
  id: string,
  now: Millis,
): Promise<boolean> {
  const task = await transaction.lockTask(id);
  if (!task || !legalTaskCommands(task, dayOf(now)).includes('lapse')) return false;
  const command = { type: 'lapse' } as const;
  const { write } = await advanceTask(secrets, transaction, task, {
    command,
    author: { kind: 'system' },
    now,
  });
  await transaction.appendTask(write);
  return true;
}

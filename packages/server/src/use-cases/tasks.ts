// tasks.list, tasks.get, staff.tasks.suggestions: the library as anyone may see it, and what recurs without a task.
import type { TaskHorizon } from '@huiyin/sdk';
import { dayOf, SUGGESTED_FROM, suggestionsFrom } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { pageOf, PAGE_SIZE } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { Secrets, UseCasePorts } from './ports.js';
import { mayCall, staffFor } from './staff-access.js';
import type { TaskListQuery } from './task-records.js';
import { taskDetail, taskView } from './task-view.js';
import { summaryOf } from './units.js';

const SUGGESTIONS = 'staff.tasks.suggestions';

export function listTasks({ directory, ledgers, secrets }: UseCasePorts): UseCase<'tasks.list'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const { slug, ledger } = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const horizon = query.horizon as TaskHorizon | undefined;
    const list = ['tasks', slug, horizon ?? ''].join('/');
    const after = positionOf(secrets, list, query.cursor);
    const [counts, { page, last }] = await ledgers.read(ledger, async (view) => [
      await view.taskCounts(slug),
      pageOf(
        await view.tasks({
          body: slug,
          limit: limit + 1,
          ...(horizon !== undefined && { horizon }),
          ...(after && { after }),
        }),
        limit,
      ),
    ]);
    return {
      counts,
      items: page.map((task) => taskView(task, { units, now })),
      ...(last && { next: secrets.sealCursor(list, `${last.horizon}/${last.id}`) }),
    };
  };
}

export function getTask({ directory, ledgers, secrets }: UseCasePorts): UseCase<'tasks.get'> {
  return async ({ path: { id } }, { now }) => {
    const units = await directory.units();
    const [task, entries] = await ledgers.read(ledgerOf(id), (view) =>
      Promise.all([view.task(id), view.taskEntries([id])]),
    );
    if (!task) throw new OperationError('task.not-found');
    return taskDetail(task, entries, { units, now, hmacSha256: secrets.hmacSha256 });
  };
}

/** Numbers of appeals are public, and so is their class: whoever works anywhere may see what recurs. */
export function suggestTasks({ directory, ledgers }: UseCasePorts): UseCase<typeof SUGGESTIONS> {
  return async ({ query }, { actor, now }) => {
    staffFor(SUGGESTIONS, actor);
    const unit = bodyOf(await directory.units(), query.body);
    const to = dayOf(now);
    const from = suggestionsFrom(to);
    const atLeast = query.atLeast ?? SUGGESTED_FROM;
    const items = await ledgers.read(unit.ledger, (view) =>
      view.recurringAppeals({ body: unit.slug, from, to, atLeast }),
    );
    return { body: summaryOf(unit), from, to, atLeast, items };
  };
}

/** Whether somebody opens tasks, or moves them on. */
export function mayTendTasks({ role }: StaffActor): boolean {
  return mayCall('staff.tasks.create', role) || mayCall('staff.tasks.note', role);
}

/** @throws OperationError `cursor.invalid` for anything this server has not given out for this list */
function positionOf(secrets: Secrets, list: string, cursor: string | undefined): TaskListQuery['after'] {
  if (cursor === undefined) return undefined;
  const position = /^(near|mid|long)\/([A-Z0-9-]{1,24})$/.exec(secrets.openCursor(list, cursor) ?? '');
  const [, horizon, id] = position ?? [];
  if (horizon === undefined || id === undefined) throw new OperationError('cursor.invalid');
  return { horizon: horizon as TaskHorizon, id };
}

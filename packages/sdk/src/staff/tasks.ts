// What staff do to tasks of the library: open them, move them on in the open, say they are done.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireTaskId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type { RequestOf } from '../routes.js';
import type {
  TaskClaimDraft,
  TaskDetail,
  TaskDraft,
  TaskFundingDraft,
  TaskLinkDraft,
  TaskNodeDraft,
  TaskNodeDropDraft,
  TaskNodeFinishDraft,
  TaskNodeMoveDraft,
  TaskNoteDraft,
  TaskSuggestions,
  TaskVerdictDraft,
  TaskWithdrawalDraft,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** One step on a task; refusals name what could be done instead. */
export type TaskAct<Draft> = (id: string, draft: Draft, options?: WriteOptions) => Promise<TaskDetail>;

/** Of which unit, and from how many on. */
export interface SuggestionQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** 2 to 100; 5 if absent. */
  readonly atLeast?: number | undefined;
}

/** A desk's tasks. For reading them see `@huiyin/sdk/tasks`. */
export interface StaffTasks {
  /** Opens a task; `body` may be left to the client's own unit. */
  create(
    draft: Omit<TaskDraft, 'body'> & { readonly body?: string },
    options?: WriteOptions,
  ): Promise<TaskDetail>;
  /** 推进节点: a step on the way. */
  addNode: TaskAct<TaskNodeDraft>;
  /** The only way to move a node's day. Where it stood and why it was moved stay public. */
  moveNode: TaskAct<TaskNodeMoveDraft>;
  finishNode: TaskAct<TaskNodeFinishDraft>;
  /** A node that will not be done stays where it is, with the reason. */
  dropNode: TaskAct<TaskNodeDropDraft>;
  /** 周反馈: what was changed after people said what they think of it. */
  note: TaskAct<TaskNoteDraft>;
  /** More appeals behind it, promises made for it, a deputies' proposal that adopted it. */
  link: TaskAct<TaskLinkDraft>;
  fund: TaskAct<TaskFundingDraft>;
  /** The unit says that it is done: a claim, not a confirmation. */
  claim(id: string, draft?: TaskClaimDraft, options?: WriteOptions): Promise<TaskDetail>;
  /** The word of the witnesses named for it, written down by another unit. */
  witness: TaskAct<TaskVerdictDraft>;
  /** Takes a task back. It stays public with its reason. */
  withdraw: TaskAct<TaskWithdrawalDraft>;
  /** Classes of appeals that come again and again and have no open task behind them. */
  suggestions(query?: SuggestionQuery): Promise<TaskSuggestions>;
}

type StepOperation = Exclude<
  Extract<StaffOperation, `staff.tasks.${string}`>,
  'staff.tasks.create' | 'staff.tasks.suggestions'
>;

export function staffTasksOf({ transport, body: unit }: Context, secret: Secret): StaffTasks {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  function step<Op extends StepOperation>(operation: Op): TaskAct<RequestOf<Op>> {
    return async (typed, draft, { signal, idempotencyKey } = {}) => {
      const path = { id: requireTaskId(typed) };
      const input = { path, body: draft, secret, signal, idempotencyKey };
      return call<StepOperation>(operation, input);
    };
  }
  const claim = step('staff.tasks.claim');
  return {
    create: async (draft, { signal, idempotencyKey } = {}) => {
      const body = { ...draft, body: unit(draft.body) };
      return call('staff.tasks.create', { body, secret, signal, idempotencyKey });
    },
    addNode: step('staff.tasks.addNode'),
    moveNode: step('staff.tasks.moveNode'),
    finishNode: step('staff.tasks.finishNode'),
    dropNode: step('staff.tasks.dropNode'),
    note: step('staff.tasks.note'),
    link: step('staff.tasks.link'),
    fund: step('staff.tasks.fund'),
    claim: (id, draft = {}, options) => claim(id, draft, options),
    witness: step('staff.tasks.witness'),
    withdraw: step('staff.tasks.withdraw'),
    suggestions: async ({ body, atLeast, signal } = {}) =>
      call('staff.tasks.suggestions', { query: { body: unit(body), atLeast }, secret, signal }),
  };
}

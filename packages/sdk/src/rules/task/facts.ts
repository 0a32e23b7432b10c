// What of a task's events is sealed as facts. Its words are sealed beside them, by a digest.
import type { TaskChangedFacts, TaskOpenedFacts } from '../../types/index.js';
import type { TaskCase } from './case.js';
import type { TaskChange, TaskOpened } from './events.js';

/** The first leaf of a task. */
export function taskOpenedFacts({ task, day }: TaskOpened): TaskOpenedFacts {
  const { id, body, unit, horizon, nodes, appeals, funding, proposal, demo } = task;
  return {
    record: 'task',
    event: 'opened',
    id,
    body,
    unit,
    horizon,
    day,
    nodes: nodes.map(({ due }) => due),
    appeals: [...appeals],
    ...(funding?.yuan !== undefined && { yuan: funding.yuan }),
    ...(proposal && { proposal: true }),
    ...(demo && { demo: true }),
  };
}

/** A later leaf; `after` is the task once the event has happened. */
export function taskChangedFacts(event: TaskChange, after: TaskCase): TaskChangedFacts {
  return {
    record: 'task',
    event: event.type,
    id: after.id,
    ...('by' in event && { by: event.by }),
    day: event.day,
    status: after.status,
    ...('node' in event && nodeFacts(event, after)),
    ...(event.type === 'linked' && linkFacts(event)),
    ...(event.type === 'funded' && event.funding.yuan !== undefined && { yuan: event.funding.yuan }),
    ...(event.type === 'noted' && { on: event.on }),
    ...('verdict' in event && { verdict: event.verdict }),
    ...(after.demo && { demo: true }),
  };
}

function nodeFacts(
  event: Extract<TaskChange, { node: number }>,
  { nodes }: TaskCase,
): Pick<TaskChangedFacts, 'node' | 'due' | 'from' | 'onTime'> {
  const { node } = event;
  switch (event.type) {
    case 'node-added':
      return { node, due: event.due };
    case 'node-moved':
      return { node, due: event.to, from: event.from };
    case 'node-finished':
      // Decided when it is written and sealed with it: nothing later can change it.
      return { node, onTime: event.day <= (nodes[node - 1]?.originalDue ?? event.day) };
    case 'node-dropped':
      return { node };
  }
}

function linkFacts({
  appeals,
  commitments,
}: Extract<TaskChange, { type: 'linked' }>): Pick<TaskChangedFacts, 'appeals' | 'commitments'> {
  return { ...(appeals && { appeals: [...appeals] }), ...(commitments && { commitments: [...commitments] }) };
}

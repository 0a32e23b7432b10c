// Folds an event into a task. A node's first day, the horizon and what stands behind it can't be changed by any.
import type { NodeCase, TaskCase } from './case.js';
import type { TaskChange, TaskOpened } from './events.js';

/** The task an `opened` event begins. */
export function beginTask({ task: { nodes, ...task }, day }: TaskOpened): TaskCase {
  return {
    ...task,
    openedOn: day,
    nodes: nodes.map(newNode),
    commitments: [],
    notes: [],
    status: 'open',
  };
}

/** The task after `event`. */
export function evolveTask(task: TaskCase, event: TaskChange): TaskCase {
  switch (event.type) {
    case 'node-added':
      return { ...task, nodes: [...task.nodes, newNode(event)] };
    case 'node-moved': {
      const { from, to, reason, day: on } = event;
      return withNode(task, event.node, ({ moves, ...node }) => ({
        ...node,
        due: to,
        moves: [...moves, { from, to, reason, on }],
      }));
    }
    case 'node-finished': {
      const { day: doneOn, note } = event;
      return withNode(task, event.node, (node) => ({ ...node, doneOn, ...(note !== undefined && { note }) }));
    }
    case 'node-dropped': {
      const { day: droppedOn, reason: dropReason } = event;
      return withNode(task, event.node, (node) => ({ ...node, droppedOn, dropReason }));
    }
    case 'noted': {
      const { on, text, day: recordedOn } = event;
      return { ...task, notes: [...task.notes, { on, recordedOn, text }] };
    }
    case 'linked': {
      const { appeals = [], commitments = [], proposal } = event;
      return {
        ...task,
        appeals: [...task.appeals, ...appeals],
        commitments: [...task.commitments, ...commitments],
        ...(proposal && { proposal }),
      };
    }
    case 'funded':
      return { ...task, funding: event.funding };
    case 'claimed': {
      const { day: claimedOn, note } = event;
      return { ...task, status: 'claimed', claimedOn, ...(note !== undefined && { claimNote: note }) };
    }
    case 'confirmed':
      return { ...task, status: 'confirmed', closedOn: event.day };
    case 'disputed': {
      const { claimedOn: _claimed, claimNote: _note, closedOn: _closed, ...rest } = task;
      return { ...rest, status: 'open' };
    }
    case 'lapsed':
      return { ...task, status: 'unconfirmed', closedOn: event.day };
    case 'withdrawn':
      return { ...task, status: 'withdrawn', closedOn: event.day, withdrawalReason: event.reason };
  }
}

function newNode({ title, due }: Pick<NodeCase, 'title' | 'due'>): NodeCase {
  return { title, originalDue: due, due, moves: [] };
}

function withNode(task: TaskCase, node: number, change: (node: NodeCase) => NodeCase): TaskCase {
  return { ...task, nodes: task.nodes.map((one, index) => (index === node - 1 ? change(one) : one)) };
}

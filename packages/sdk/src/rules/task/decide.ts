// The one machine of a task: (task, command, now) → event, or a refusal that names the legal moves.
import type { Day, ErrorCode, TaskStatus } from '../../types/index.js';
import { addDays, dayOf, isDay, type Millis } from '../calendar.js';
import {
  LONGEST_NODE_DAYS,
  MOST_APPEALS,
  MOST_COMMITMENTS,
  MOST_NODES,
  MOST_NOTES,
  type NodeCase,
  type TaskCase,
} from './case.js';
import type { NewTask, TaskChange, TaskCommand, TaskCommandType, TaskOpened } from './events.js';

/** Why not, and what could be done instead. */
export interface TaskRefusal {
  readonly code: Extract<ErrorCode, `task.${string}`>;
  readonly legal: readonly TaskCommandType[];
}

export type TaskOutcome<Event> = { ok: true; event: Event } | { ok: false; refusal: TaskRefusal };

type Refuse = (code: TaskRefusal['code']) => TaskOutcome<TaskChange>;
type Command<Type extends TaskCommandType> = Extract<TaskCommand, { type: Type }>;

const underway: readonly TaskCommandType[] = [
  'add-node',
  'move-node',
  'finish-node',
  'drop-node',
  'note',
  'link',
  'fund',
  'claim',
  'withdraw',
];

const byStatus: Readonly<Record<TaskStatus, readonly TaskCommandType[]>> = {
  open: underway,
  claimed: ['note', 'judge', 'lapse'],
  confirmed: ['note'],
  unconfirmed: ['note', 'judge'],
  withdrawn: [],
};

/** What decides which commands are legal. */
type Standing = Pick<TaskCase, 'status' | 'witnessGroup' | 'claimedOn' | 'confirmationDays'>;

/** The last day on which silence does not yet count as 无人确认, while a claim waits. */
export function taskConfirmBy({ status, claimedOn, confirmationDays }: Standing): Day | undefined {
  return status === 'claimed' && claimedOn !== undefined ? addDays(claimedOn, confirmationDays) : undefined;
}

/** The commands a task will hear on `today`, whoever gives them. */
export function legalTaskCommands(task: Standing, today: Day): readonly TaskCommandType[] {
  return byStatus[task.status].filter((command) => {
    if (command === 'lapse') return today > (taskConfirmBy(task) ?? today);
    return command !== 'judge' || task.witnessGroup !== undefined;
  });
}

/** Opens a task at `now`. A node due in the past is refused, and one so far off that nobody will remember it. */
export function openTask(task: NewTask, by: string, now: Millis): TaskOutcome<TaskOpened> {
  const day = dayOf(now);
  if (task.nodes.some(({ due }) => !isNodeDay(due, day))) return refusal('task.day-out-of-range', []);
  return { ok: true, event: { type: 'opened', day, by, task } };
}

/** Decides a command on a task at `now`. Nothing but `move-node` moves a node's day, and nothing takes a node away. */
export function decideTask(task: TaskCase, command: TaskCommand, now: Millis): TaskOutcome<TaskChange> {
  const day = dayOf(now);
  const legal = legalTaskCommands(task, day);
  const refuse: Refuse = (code) => refusal(code, legal);
  const accept = (event: TaskChange): TaskOutcome<TaskChange> => ({ ok: true, event });
  if (!legal.includes(command.type)) return refuse('task.illegal-transition');
  if (!mayAct(task, command)) return refuse('task.not-your-unit');
  switch (command.type) {
    case 'add-node':
    case 'move-node':
    case 'finish-node':
    case 'drop-node':
      return decideNode(task, command, day, refuse);
    case 'note': {
      const { by, text, on = day } = command;
      if (!isDay(on) || on > day) return refuse('task.day-out-of-range');
      if (task.notes.length >= MOST_NOTES) return refuse('task.full');
      return accept({ type: 'noted', day, by, on, text });
    }
    case 'link':
      return link(task, command, day, refuse);
    case 'fund':
      return accept({ type: 'funded', day, by: command.by, funding: command.funding });
    case 'claim':
      if (task.nodes.some(isAwaited) || command.openCommitments > 0) return refuse('task.not-finished');
      return accept({ type: 'claimed', day, by: command.by, ...(command.note && { note: command.note }) });
    case 'judge': {
      const { by, verdict, comment } = command;
      const type = verdict === 'solved' ? 'confirmed' : 'disputed';
      return accept({ type, day, by, verdict, ...(comment && { comment }) });
    }
    case 'withdraw':
      return accept({ type: 'withdrawn', day, by: command.by, reason: command.reason });
    case 'lapse':
      return accept({ type: 'lapsed', day });
  }
}

/** Neither done nor dropped. */
export function isAwaited({ doneOn, droppedOn }: NodeCase): boolean {
  return doneOn === undefined && droppedOn === undefined;
}

/** Awaited after the day it is due now; or done after the day it was first due, which no move makes good. */
export function isNodeLate(node: NodeCase, today: Day): boolean {
  if (node.doneOn !== undefined) return node.doneOn > node.originalDue;
  return isAwaited(node) && today > node.due;
}

function decideNode(
  { nodes }: TaskCase,
  command: Command<'add-node' | 'move-node' | 'finish-node' | 'drop-node'>,
  day: Day,
  refuse: Refuse,
): TaskOutcome<TaskChange> {
  const { by } = command;
  if (command.type === 'add-node') {
    const { title, due } = command;
    if (nodes.length >= MOST_NODES) return refuse('task.full');
    if (!isNodeDay(due, day)) return refuse('task.day-out-of-range');
    return { ok: true, event: { type: 'node-added', day, by, node: nodes.length + 1, title, due } };
  }
  const { node } = command;
  const current = nodes[node - 1];
  if (!current || !isAwaited(current)) return refuse('task.node-not-open');
  switch (command.type) {
    case 'move-node': {
      const { due: to, reason } = command;
      if (!isNodeDay(to, day) || to === current.due) return refuse('task.day-out-of-range');
      return { ok: true, event: { type: 'node-moved', day, by, node, from: current.due, to, reason } };
    }
    case 'finish-node': {
      const said = command.note ? { note: command.note } : {};
      return { ok: true, event: { type: 'node-finished', day, by, node, ...said } };
    }
    case 'drop-node':
      return { ok: true, event: { type: 'node-dropped', day, by, node, reason: command.reason } };
  }
}

/** What stands behind it already is not written down a second time; a link with nothing new in it is none. */
function link(
  task: TaskCase,
  { by, appeals = [], commitments = [], proposal }: Command<'link'>,
  day: Day,
  refuse: Refuse,
): TaskOutcome<TaskChange> {
  const newAppeals = [...new Set(appeals)].filter((number) => !task.appeals.includes(number));
  const newCommitments = [...new Set(commitments)].filter((id) => !task.commitments.includes(id));
  const isFull =
    task.appeals.length + newAppeals.length > MOST_APPEALS ||
    task.commitments.length + newCommitments.length > MOST_COMMITMENTS;
  if (isFull) return refuse('task.full');
  if (newAppeals.length + newCommitments.length === 0 && !proposal) return refuse('task.nothing-new');
  return {
    ok: true,
    event: {
      type: 'linked',
      day,
      by,
      ...(newAppeals.length > 0 && { appeals: newAppeals }),
      ...(newCommitments.length > 0 && { commitments: newCommitments }),
      ...(proposal && { proposal }),
    },
  };
}

/** Whether the acting unit is one that may do this. Roles are the route table's affair. */
function mayAct({ unit, body }: TaskCase, command: TaskCommand): boolean {
  switch (command.type) {
    case 'claim':
      return command.by === unit;
    // The group's word is written down by another unit than the one that claims.
    case 'judge':
      return command.by !== unit;
    case 'lapse':
      return true;
    default:
      return command.by === unit || command.by === body;
  }
}

function isNodeDay(due: Day, today: Day): boolean {
  return isDay(due) && due >= today && due <= addDays(today, LONGEST_NODE_DAYS);
}

function refusal<Event>(code: TaskRefusal['code'], legal: readonly TaskCommandType[]): TaskOutcome<Event> {
  return { ok: false, refusal: { code, legal } };
}

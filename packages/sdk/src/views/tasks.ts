// The library of tasks, by horizon: how each stands, its next step, and what stands behind it.
import type { Task, TaskCount, TaskHorizon, TaskNode, TaskPage, TaskStatus } from '../types/index.js';
import type { TaskWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';

export interface TaskNodeView {
  readonly title: string;
  readonly when: string;
  readonly isLate: boolean;
  readonly note?: string | undefined;
  /** Each time its day was moved, and why. */
  readonly moves: readonly string[];
}

export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly status: TaskStatus;
  readonly standing: string;
  /** The next step, or how many are done where none is left. */
  readonly next?: string | undefined;
  readonly isLate: boolean;
  readonly owner: string;
  /** Who pays, which appeals, promises and proposals. */
  readonly facts: readonly string[];
  readonly nodes: readonly TaskNodeView[];
  readonly notes: readonly string[];
}

export interface TaskGroupView {
  readonly horizon: TaskHorizon;
  readonly title: string;
  readonly summary: string;
  readonly tasks: readonly TaskView[];
}

export interface TasksView {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly TaskGroupView[];
  /** How many are not on the page. */
  readonly rest?: string | undefined;
  readonly demo: boolean;
}

/** Numbers of appeals that are named; of more the rest is counted. */
const NAMED = 3;

const statuses: readonly TaskStatus[] = ['open', 'claimed', 'confirmed', 'unconfirmed', 'withdrawn'];

/** @returns undefined where there is no task: nothing is said of what was not begun */
export function tasksView({ counts, items }: TaskPage, words: TaskWords): TasksView | undefined {
  const w = words.tasks;
  const all = counts.reduce((sum, count) => sum + totalOf(count), 0);
  if (all === 0) return undefined;
  const rest = all - items.length;
  return {
    title: w.title,
    lead: w.lead,
    groups: counts
      .filter((count) => totalOf(count) > 0)
      .map((count) => ({
        horizon: count.horizon,
        title: w.horizons[count.horizon],
        summary: summaryOf(count, words),
        tasks: items.filter(({ horizon }) => horizon === count.horizon).map((task) => taskView(task, words)),
      })),
    rest: rest > 0 ? fill(w.rest, { count: formatCount(rest) }) : undefined,
    demo: items.some(({ demo }) => demo === true),
  };
}

/** One task in words. */
export function taskView(task: Task, words: TaskWords): TaskView {
  const w = words.tasks;
  const { id, title, text, status, nodes, notes, owner, unit, body, witnessGroup } = task;
  const isElsewhere = unit.slug !== body.slug;
  const owned = isElsewhere ? fill(w.ownerAt, { unit: unit.name, ...owner }) : fill(w.owner, { ...owner });
  return {
    id,
    title,
    text,
    status,
    standing: fill(w.statuses[status], { group: witnessGroup ?? w.group }),
    ...nextOf(task, words),
    owner: owned,
    facts: factsOf(task, words),
    nodes: nodes.map((node) => nodeView(node, words)),
    notes: notes.map(({ on, recordedOn, text: told }) =>
      fill(on === recordedOn ? w.note : w.noteLater, {
        on: formatDay(on, words),
        recorded: formatDay(recordedOn, words),
        text: told,
      }),
    ),
  };
}

function totalOf(count: TaskCount): number {
  return statuses.reduce((sum, status) => sum + count[status], 0);
}

function summaryOf(count: TaskCount, words: TaskWords): string {
  const w = words.tasks;
  const parts = statuses
    .filter((status) => count[status] > 0)
    .map((status) => fill(w.countOf[status], { count: formatCount(count[status]) }));
  return fill(w.counts, { count: formatCount(totalOf(count)), parts: parts.join(w.countsJoin) });
}

/** The step of a task that is due first of those neither done nor dropped. */
export function nextNode({ nodes }: Pick<Task, 'nodes'>): TaskNode | undefined {
  return nodes.filter(isAwaited).sort((a, b) => (a.due < b.due ? -1 : 1))[0];
}

function isAwaited({ doneOn, droppedOn }: TaskNode): boolean {
  return doneOn === undefined && droppedOn === undefined;
}

/** The next step of a task that is under way is the first due; late if it is. */
function nextOf(task: Task, words: TaskWords): Pick<TaskView, 'next' | 'isLate'> {
  const w = words.tasks;
  const { status, nodes } = task;
  const next = nextNode(task);
  if (status === 'open' && next) {
    const template = next.late ? w.lateNode : w.nextNode;
    return {
      next: fill(template, { title: next.title, due: formatDay(next.due, words) }),
      isLate: next.late,
    };
  }
  if (nodes.length === 0) return { isLate: false };
  const done = nodes.filter(({ doneOn }) => doneOn !== undefined).length;
  const counts = { count: formatCount(nodes.length), done: formatCount(done) };
  return { next: fill(w.nodesDone, counts), isLate: false };
}

function nodeView(node: TaskNode, words: TaskWords): TaskNodeView {
  const w = words.tasks.node;
  return {
    title: node.title,
    when: whenOf(node, words),
    isLate: node.late,
    note: node.note,
    moves: node.moves.map(({ from, to, on, reason }) =>
      fill(w.moved, {
        from: formatDay(from, words),
        to: formatDay(to, words),
        on: formatDay(on, words),
        reason,
      }),
    ),
  };
}

function whenOf(
  { doneOn, droppedOn, dropReason, due, originalDue, late }: TaskNode,
  words: TaskWords,
): string {
  const w = words.tasks.node;
  if (doneOn !== undefined) {
    const values = { on: formatDay(doneOn, words), original: formatDay(originalDue, words) };
    return fill(late ? w.doneLate : w.done, values);
  }
  if (droppedOn !== undefined) {
    return fill(w.dropped, { on: formatDay(droppedOn, words), reason: dropReason ?? '' });
  }
  return fill(late ? w.late : w.due, { due: formatDay(due, words) });
}

function factsOf(task: Task, words: TaskWords): string[] {
  const w = words.tasks;
  const { funding, proposal, appeals, commitments, claimNote, withdrawalReason } = task;
  const { title, number } = proposal ?? {};
  return [
    ...(appeals.length > 0 ? [behindOf(appeals, words)] : []),
    ...(funding
      ? [
          [
            fill(w.funding, { text: funding.text }),
            ...(funding.yuan !== undefined ? [fill(w.fundingYuan, { yuan: formatCount(funding.yuan) })] : []),
            ...(funding.source !== undefined ? [fill(w.fundingSource, { source: funding.source })] : []),
          ].join(w.countsJoin),
        ]
      : []),
    ...(title !== undefined
      ? [fill(number === undefined ? w.proposal : w.proposalNumbered, { title, number: number ?? '' })]
      : []),
    ...(commitments.length > 0 ? [fill(w.promises, { ids: commitments.join('、') })] : []),
    ...(claimNote !== undefined ? [fill(w.claim, { note: claimNote })] : []),
    ...(withdrawalReason !== undefined ? [fill(w.withdrawn, { reason: withdrawalReason })] : []),
  ];
}

function behindOf(appeals: readonly string[], words: TaskWords): string {
  const numbers = appeals.slice(0, NAMED).join('、');
  const template = appeals.length > NAMED ? words.tasks.behindMany : words.tasks.behind;
  return fill(template, { numbers, count: formatCount(appeals.length) });
}

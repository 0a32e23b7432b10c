// A task as anyone sees it: its steps and their days, who pays, what stands behind it.
import type { Task, TaskDetail, TaskStep } from '@huiyin/sdk';
import {
  bytesToHex,
  canonicalJson,
  dayOf,
  isNodeLate,
  taskConfirmBy,
  type HmacSha256,
  type Millis,
  type TaskCase,
} from '@huiyin/sdk/rules';
import { wordsSaltOf } from './salts.js';
import type { TaskEntry } from './task-records.js';
import { authorName } from './timeline.js';
import type { Units } from './units.js';

interface Circumstances {
  readonly units: Units;
  readonly now: Millis;
}

export function taskView(task: TaskCase, { units, now }: Circumstances): Task {
  const { body, unit, nodes, appeals, commitments, notes, confirmationDays: _days, ...rest } = task;
  const today = dayOf(now);
  const confirmBy = taskConfirmBy(task);
  return {
    ...rest,
    body: units.summary(body),
    unit: units.summary(unit),
    nodes: nodes.map(({ moves, ...node }, index) => ({
      node: index + 1,
      ...node,
      moves: [...moves],
      late: isNodeLate({ moves, ...node }, today),
    })),
    appeals: [...appeals],
    commitments: [...commitments],
    notes: [...notes],
    ...(confirmBy !== undefined && { confirmBy }),
  };
}

/** With its whole life, and what is needed to hold each step against the sealed log. */
export function taskDetail(
  task: TaskCase,
  entries: readonly TaskEntry[],
  { hmacSha256, ...circumstances }: Circumstances & { readonly hmacSha256: HmacSha256 },
): TaskDetail {
  const step = ({ leafIndex, facts, event, author, opener }: TaskEntry): TaskStep[] => {
    const salt = wordsSaltOf(opener, leafIndex, hmacSha256);
    if (!salt) return [];
    return [
      {
        type: facts.event,
        on: facts.day,
        by: authorName(author, circumstances.units),
        leafIndex,
        words: canonicalJson(event),
        wordsSalt: bytesToHex(salt),
      },
    ];
  };
  return { ...taskView(task, circumstances), history: entries.flatMap(step).reverse() };
}

// The ledger of commitments 承诺台账: what went wrong first, then by due day, and how many of each.
import { daysBetween } from '../rules/calendar.js';
import type { Commitment, CommitmentId, Day } from '../types/index.js';
import type { CommitmentWords } from '../words/index.js';
import { daysLate, standingOf, type CommitmentStanding } from './commitment-standing.js';
import { commitmentView, type CommitmentView } from './commitment.js';
import { fill, formatCount, formatDayShort } from './format.js';

export interface CommitmentListView {
  /** How many are listed, and how many of them went wrong. */
  readonly summary: string;
  readonly rows: readonly CommitmentRowView[];
  /** All of them are made up; where only some are, each of those says so. */
  readonly demo?: string;
}

export interface CommitmentRowView {
  readonly id: CommitmentId;
  /** How long there is, or was: `还有12天`. */
  readonly when: string;
  /** The day that holds now, for where days can't be counted on: `12月4日（周五）到期`. */
  readonly due: string;
  /** What must not be missed: late by the original day, moved, provisional, made up. */
  readonly flags: readonly string[];
  /** What the row opens. */
  readonly detail: CommitmentView;
}

type Problem = 'overdue' | 'broken' | 'late';
const PROBLEMS: readonly Problem[] = ['overdue', 'broken', 'late'];

/**
 * Draws up a list as it is on `today`.
 * @param more whether the server has further ones that are not listed yet
 */
export function commitmentListView(
  commitments: readonly Commitment[],
  today: Day,
  more: boolean,
  words: CommitmentWords,
): CommitmentListView {
  const judged = commitments.map((commitment) => ({ commitment, problem: problemOf(commitment, today) }));
  const counts = PROBLEMS.map((name) => judged.filter(({ problem }) => problem === name).length);
  const sorted = [...judged].sort(
    (a, b) => rankOf(a.problem) - rankOf(b.problem) || inOrder(a.commitment, b.commitment),
  );
  const demos = commitments.filter(({ demo }) => demo).length;
  const areDemo = demos > 0 && demos === commitments.length;
  const isMixed = demos > 0 && !areDemo;
  return {
    summary: summaryOf(commitments.length, counts, more, words),
    rows: sorted.map(({ commitment }) => rowOf(commitment, today, isMixed, words)),
    ...(areDemo && { demo: words.common.demo }),
  };
}

/** What went wrong with it by `today`, the gravest first; late is judged by the original day. */
function problemOf(commitment: Commitment, today: Day): Problem | undefined {
  const standing = standingOf(commitment, today);
  if (standing === 'overdue' || standing === 'broken') return standing;
  return daysLate(commitment, today) > 0 ? 'late' : undefined;
}

function rankOf(problem: Problem | undefined): number {
  return problem ? PROBLEMS.indexOf(problem) : PROBLEMS.length;
}

function inOrder(a: Commitment, b: Commitment): number {
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function summaryOf(count: number, counts: readonly number[], more: boolean, words: CommitmentWords): string {
  const w = words.commitment.list;
  const parts = PROBLEMS.map((name, index) => ({ name: w.counts[name], count: counts[index] ?? 0 }))
    .filter((part) => part.count > 0)
    .map((part) => fill(w.part, { name: part.name, count: formatCount(part.count) }));
  return fill(w.sentence, {
    counted: fill(more ? w.countedMore : w.counted, { count: formatCount(count) }),
    rest: parts.length > 0 ? fill(w.problems, { parts: parts.join(w.separator) }) : w.noProblem,
  });
}

function rowOf(
  commitment: Commitment,
  today: Day,
  isMixed: boolean,
  words: CommitmentWords,
): CommitmentRowView {
  const w = words.commitment.list;
  const standing = standingOf(commitment, today);
  const late = daysLate(commitment, today);
  const moves = commitment.extensions.length + commitment.restatements.length;
  const isPlainlyLate = standing === 'overdue' && commitment.due === commitment.original.due;
  const flags = [
    late > 0 && !isPlainlyLate && standing !== 'broken' && fill(w.lateBy, { days: formatCount(late) }),
    moves > 0 && fill(w.moved, { count: formatCount(moves) }),
    commitment.provisional && commitment.status === 'open' && w.provisional,
    isMixed && commitment.demo && words.common.demo,
  ];
  return {
    id: commitment.id,
    when: whenOf(commitment, standing, today, words),
    due: dueOf(commitment.due, words),
    flags: flags.filter((flag): flag is string => Boolean(flag)),
    detail: commitmentView(commitment, today, words),
  };
}

function whenOf(
  { due, claimedOn, closedOn }: Commitment,
  standing: CommitmentStanding,
  today: Day,
  words: CommitmentWords,
): string {
  const w = words.commitment.list;
  const days = { days: formatCount(Math.abs(daysBetween(today, due))) };
  switch (standing) {
    case 'running':
    case 'late':
      return fill(w.left, days);
    case 'today':
      return dueOf(due, words);
    case 'overdue':
      return fill(w.over, days);
    case 'claimed':
      return claimedOn ? fill(w.claimed, { day: formatDayShort(claimedOn, words) }) : dueOf(due, words);
    default:
      return closedOn ? fill(w.ended, { day: formatDayShort(closedOn, words) }) : dueOf(due, words);
  }
}

function dueOf(due: Day, words: CommitmentWords): string {
  return fill(words.commitment.list.due, { day: formatDayShort(due, words) });
}

// What a program and all that it starts take up in memory together, page by page, each shared page once.
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 20;

/** Looks again and again until it is stopped; the most there was, in MB. Linux only: it reads /proc. */
export function watchTree(root: number): () => number {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, treeMegabytes(root));
  };
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function treeMegabytes(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + megabytesOf(pid), 0);
}

/** A process and its descendants. */
function treeOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  const tree = [root];
  for (const member of tree) for (const [pid, parent] of parents) if (parent === member) tree.push(pid);
  return tree;
}

function parentOf(pid: number): number {
  // The name in brackets may hold anything, brackets too.
  const stat = readOrNothing(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

/** Proportional set size: a page that n processes share counts as a n-th of one with each. */
function megabytesOf(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB$/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`)) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}

/** A process may end between two looks. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

// Looks through a whole value, declared or not, for text and names that must not get any further.
import type { FieldFault } from './faults.js';
import { mostFaults } from './faults.js';
import { pointerTo } from './pointer.js';
import { textFault } from './text.js';

/** Names through which an object's behaviour could be changed by what reads it. */
const dangerousNames: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

/** Values with more parts than this are refused unread; the largest of ours has a few thousand. */
export const mostParts = 100_000;

/** Pointers go down this far; no declared member lies deeper. What is below is told at its ancestor. */
const deepestPointer = 16;

interface Part {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

/**
 * Control characters, lone surrogates and dangerous names, in values and in names, at any depth. Walks without
 * recursion, so that no nesting can exhaust the stack, and stops at {@link mostParts} parts.
 */
export function hostileFaults(root: unknown): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const waiting: Part[] = [{ value: root, pointer: '', depth: 0 }];
  let parts = 0;
  for (let part = waiting.pop(); part !== undefined && faults.length < mostFaults; part = waiting.pop()) {
    if (typeof part.value === 'string') {
      const code = textFault(part.value);
      if (code !== undefined) faults.push({ pointer: part.pointer, code });
    } else if (typeof part.value === 'object' && part.value !== null) {
      const names = Object.keys(part.value);
      parts += names.length;
      if (parts > mostParts) return [{ pointer: '', code: 'field.too-long', limit: mostParts }];
      // Last first, so that the stack gives them back in the order they stand in.
      for (const member of membersOf(part, part.value, names, faults).reverse()) waiting.push(member);
    }
  }
  return faults;
}

/** The parts of an object or list; names that are wrong themselves are noted and not followed. */
function membersOf(
  { pointer, depth }: Part,
  object: object,
  names: readonly string[],
  faults: FieldFault[],
): Part[] {
  const below = (name: string): string => (depth < deepestPointer ? pointerTo(pointer, name) : pointer);
  const members: Part[] = [];
  for (const name of names) {
    const code = dangerousNames.has(name) ? 'field.unknown' : textFault(name);
    if (code !== undefined) faults.push({ pointer: below(name), code });
    else members.push({ value: Reflect.get(object, name), pointer: below(name), depth: depth + 1 });
  }
  return members;
}

// JSON pointers (RFC 6901) that are safe to send back, whatever the names in the value were.
import { textFault } from './text.js';

/** Names longer than this are not repeated to their sender. No member of any type comes near it. */
const longestName = 100;

/** Whether a member's name can be repeated in an answer. */
export function isQuotable(name: string): boolean {
  return name.length <= longestName && textFault(name) === undefined;
}

/** The pointer of a member; of its object if the name can't be repeated. */
export function pointerTo(parent: string, name: string): string {
  return isQuotable(name) ? `${parent}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}` : parent;
}

/** The name a pointer's first step stands for; empty for the whole value. */
export function firstName(pointer: string): string {
  const [, name = ''] = pointer.split('/');
  return name.replace(/~1/g, '/').replace(/~0/g, '~');
}

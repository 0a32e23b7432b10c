// What stands on a sheet, to be looked for in tests.
import type { Block, Sheet } from '../../src/image/sheet.js';

/** All that is written on a sheet, in its order and without blanks. */
export function writtenOn({ blocks }: Pick<Sheet, 'blocks'>): string {
  return blocks.map(writtenIn).join('').replace(/\s+/gu, '');
}

function writtenIn({ ops }: Block): string {
  return ops.map((op) => (op.kind === 'text' ? op.text : '')).join('');
}

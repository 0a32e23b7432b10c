// A QR code in boxes.
import { encode } from 'uqr';

/** Quiet around it, in modules: what ISO/IEC 18004 asks for. */
const QUIET = 4;

/** How much of it may be gone: 15 % (`M`) or 25 % (`Q`). */
export type CodeStrength = 'M' | 'Q';

export type Box = readonly [x: number, y: number, width: number, height: number];

export interface CodePlace {
  readonly x: number;
  readonly y: number;
  /** Of the drawing with the quiet around it. */
  readonly side: number;
}

/** Neighbours in a row are one box: between two there would be a hairline. */
export function codeBoxes(text: string, { x, y, side }: CodePlace, strength: CodeStrength = 'M'): Box[] {
  const { data, size } = encode(text, { ecc: strength, border: QUIET });
  const module = side / size;
  return data.flatMap((row, index) => runsOf(row, x, y + index * module, module));
}

function runsOf(row: readonly boolean[], x: number, y: number, module: number): Box[] {
  const boxes: Box[] = [];
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let to = from;
    while (row[to]) to++;
    boxes.push([x + from * module, y, (to - from) * module, module]);
    from = to;
  }
  return boxes;
}

// A QR code, drawn in boxes: read by a telephone from paper, and said in words to whoever hears it.
import type { StructureElement } from 'pdfkit';
import { encode } from 'uqr';
import type { Paper } from './paper.js';

/** Quiet around it, in modules. */
const BORDER = 4;

export interface CodePlace {
  readonly x: number;
  readonly y: number;
  /** Of the drawing with the quiet around it. */
  readonly side: number;
}

/** @param alt what it says to whoever can't see it */
export function code(
  paper: Paper,
  parent: StructureElement,
  address: string,
  alt: string,
  { x, y, side }: CodePlace,
): void {
  const { data, size } = encode(address, { ecc: 'M', border: BORDER });
  const module = side / size;
  const figure = paper.element(parent, 'Figure', { alt, bbox: [x, y, x + side, y + side] });
  paper.mark(figure, () =>
    paper.boxes(data.flatMap((row, index) => runsOf(row, x, y + index * module, module))),
  );
  figure.end();
}

/** Neighbours are one box: between two there would be a hairline. */
function runsOf(
  row: readonly boolean[],
  x: number,
  y: number,
  module: number,
): (readonly [number, number, number, number])[] {
  const boxes: (readonly [number, number, number, number])[] = [];
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue;
    let to = from;
    while (row[to]) to++;
    boxes.push([x + from * module, y, (to - from) * module, module]);
    from = to;
  }
  return boxes;
}

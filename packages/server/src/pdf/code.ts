// A QR code, drawn in boxes: read by a telephone from paper, and said in words to whoever hears it.
import { codeBoxes, type CodePlace } from '@huiyin/article/paper';
import type { StructureElement } from 'pdfkit';
import type { Paper } from './paper.js';

/** @param alt what it says to whoever can't see it */
export function code(
  paper: Paper,
  parent: StructureElement,
  address: string,
  alt: string,
  place: CodePlace,
): void {
  const { x, y, side } = place;
  const figure = paper.element(parent, 'Figure', { alt, bbox: [x, y, x + side, y + side] });
  paper.mark(figure, () => paper.boxes(codeBoxes(address, place)));
  figure.end();
}

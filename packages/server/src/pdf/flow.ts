// What is read from the top down: headings, paragraphs, lists, over as many sheets as they take.
import type { StructureElement } from 'pdfkit';
import type { Line } from '@huiyin/article/paper';
import type { Paper } from './paper.js';
import { styles, type TextStyle } from './styles.js';

/** Of a chapter more than its heading stays at the foot of a sheet. */
const BELOW_HEADING = 60;
const INDENT = 14;

export interface TextPlace {
  readonly style?: TextStyle;
  readonly x?: number;
  readonly width?: number;
  /** Space above, where it is not the first on its sheet. */
  readonly above?: number;
}

/** The title of the document. */
export function title(paper: Paper, text: string, width = paper.width): void {
  block(paper, paper.element(paper.root, 'H1'), text, { style: styles.title, width });
}

/** A chapter's heading, kept with what it is over. */
export function heading(paper: Paper, text: string, below = BELOW_HEADING): void {
  const lines = paper.set(text, paper.width, styles.heading);
  paper.need(16 + lines.length * styles.heading.leading + below);
  paper.chapter(text);
  block(paper, paper.element(paper.root, 'H2'), text, { style: styles.heading, above: 16 });
  paper.y += 3;
}

export function paragraph(paper: Paper, text: string, place: TextPlace = {}): void {
  block(paper, paper.element(paper.root, 'P'), text, place);
}

/** Each with a dash before it, which is not read. */
export function list(paper: Paper, items: readonly string[]): void {
  const whole = paper.element(paper.root, 'L');
  for (const item of items) {
    const one = paper.element(whole, 'LI');
    paper.need(styles.text.leading);
    const { y } = paper;
    const [dash] = paper.set('–', INDENT, styles.text);
    if (dash) paper.aside('Layout', () => paper.write(dash, paper.left, y, styles.text));
    block(paper, paper.element(one, 'LBody'), item, { x: paper.left + INDENT, width: paper.width - INDENT });
    one.end();
  }
  whole.end();
}

/** An address one can follow, over as many lines as it is long. */
export function address(paper: Paper, url: string, place: TextPlace = {}): void {
  const paragraphOf = paper.element(paper.root, 'P');
  const element = paper.element(paragraphOf, 'Link');
  block(paper, element, url, place, ({ width }, x, y, { leading }) =>
    paper.link(element, { x, y, width, height: leading, url }),
  );
  paragraphOf.end();
}

/** @param over what is laid over each line when it is drawn */
export function block(
  paper: Paper,
  element: StructureElement,
  text: string,
  { style = styles.text, x = paper.left, width = paper.width, above = 0 }: TextPlace,
  over: (line: Line, x: number, y: number, style: TextStyle) => void = () => undefined,
): void {
  const lines = paper.set(text, width, style);
  if (paper.y !== paper.top) paper.y += above;
  for (let first = 0; first < lines.length;) {
    paper.need(style.leading);
    const fit = Math.max(1, Math.floor((paper.bottom - paper.y) / style.leading));
    const here = lines.slice(first, first + fit);
    const { y } = paper;
    paper.mark(element, () =>
      here.forEach((line, index) => paper.write(line, x, y + index * style.leading, style)),
    );
    here.forEach((line, index) => over(line, x, y + index * style.leading, style));
    paper.y += here.length * style.leading;
    first += here.length;
  }
  element.end();
}

// Sheets of A4: fonts, pages, lines at their places, and a structure for whoever hears the document read.
import {
  collected,
  linesOf,
  pdfOptions,
  spelled,
  told,
  type Line,
  type Measure,
} from '@huiyin/article/paper';
import { createSpeller, fontFile, fontWeights, glyphsIn, type FontWeight, type Speller } from '@huiyin/fonts';
import { PDFDocument, type StructureElement } from 'pdfkit';
import { colours, type TextStyle } from './styles.js';

/** In points: 210 by 297 mm. */
const SHEET = { width: 595.28, height: 841.89 } as const;
const MARGIN = { side: 48, top: 68, bottom: 60 } as const;

/** The fonts, unpacked, and who spells in them: the same for every document. */
export interface PaperFonts {
  readonly files: Readonly<Record<FontWeight, Uint8Array>>;
  readonly spell: Speller;
}

let fonts: Promise<PaperFonts> | undefined;

/** Opened when the first document is asked for. */
export function paperFonts(): Promise<PaperFonts> {
  fonts ??= openFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}

async function openFonts(): Promise<PaperFonts> {
  const [regular, bold] = await Promise.all(fontWeights.map(fontFile));
  if (!regular || !bold) throw new RangeError('two weights');
  return { files: { regular, bold }, spell: createSpeller(glyphsIn(regular)) };
}

export interface PaperTerms {
  readonly lang: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** The moment of the facts: there is no other in the file. */
  readonly at: Date;
}

/** A document being drawn, from the top down. */
export class Paper {
  readonly left = MARGIN.side;
  readonly right = SHEET.width - MARGIN.side;
  readonly width = this.right - this.left;
  readonly top = MARGIN.top;
  readonly bottom = SHEET.height - MARGIN.bottom;
  /** The foot of the sheet, below what is written. */
  readonly foot = SHEET.height;
  readonly root: StructureElement;
  /** Where the next thing begins. */
  y: number = MARGIN.top;
  /** What had to be marked, and how often. */
  readonly missing = new Map<string, number>();

  readonly #doc: PDFDocument;
  readonly #spell: Speller;
  readonly #bytes: Promise<Uint8Array>;
  readonly #widths: Record<FontWeight, Map<string, number>> = { regular: new Map(), bold: new Map() };

  constructor({ files, spell }: PaperFonts, { lang, title, subject, author, at }: PaperTerms) {
    this.#spell = spell;
    this.#doc = new PDFDocument(pdfOptions({ size: 'A4', lang, title, subject, author, at }));
    this.#bytes = collected(this.#doc);
    for (const weight of fontWeights) this.#doc.registerFont(weight, files[weight]);
    this.root = this.#doc.struct('Document');
    this.#doc.addStructure(this.root);
    this.#doc.addPage();
  }

  /** A node of the structure, in `parent`. */
  element(parent: StructureElement, type: string, options = {}): StructureElement {
    const element = this.#doc.struct(type, options);
    parent.add(element);
    return element;
  }

  /** A name in the list of chapters, which leads to this sheet. */
  chapter(title: string): void {
    this.#doc.outline.addItem(told(title));
  }

  newSheet(): void {
    this.#doc.addPage();
    this.y = this.top;
  }

  /** Begins a sheet if less than `height` is left of this one. @returns whether it did */
  need(height: number): boolean {
    if (this.y + height <= this.bottom || this.y === this.top) return false;
    this.newSheet();
    return true;
  }

  /** A text in lines, as it can be drawn. */
  set(text: string, width: number, style: TextStyle): Line[] {
    return linesOf(spelled(text, this.#spell), width, this.measure(style));
  }

  measure({ weight, size }: TextStyle): Measure {
    const known = this.#widths[weight];
    return (character) => {
      let width = known.get(character);
      if (width === undefined) {
        width = this.#doc.font(weight).fontSize(1000).widthOfString(character);
        known.set(character, width);
      }
      return (width * size) / 1000;
    };
  }

  /** Draws a line whose box begins at `y`; inside of `mark` or `aside` only. */
  write({ runs }: Line, x: number, y: number, style: TextStyle): void {
    const doc = this.#doc;
    const measure = this.measure(style);
    // Hanzi are 0.88 above and 0.12 below the baseline; what is left over is divided.
    const baseline = y + (style.leading - style.size) / 2 + style.size * 0.88;
    let at = x;
    for (const { text, stands } of runs) {
      doc.font(style.weight).fontSize(style.size).fillColor(style.colour);
      if (stands !== undefined) doc.markContent('Span', { actual: told(stands) });
      doc.text(text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      if (stands !== undefined) {
        doc.endMarkedContent();
        this.missing.set(stands, (this.missing.get(stands) ?? 0) + 1);
      }
      for (const character of text) at += measure(character);
    }
  }

  /** What is drawn belongs to `element`. */
  mark(element: StructureElement, draw: () => void): void {
    element.add(draw);
  }

  /** What is drawn belongs to the sheet and not to what is read. */
  aside(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#doc.markContent('Artifact', { type });
    draw();
    this.#doc.endMarkedContent();
  }

  /** A hairline, or one to the right of `from`. */
  rule(y: number, from = this.left, to = this.right, colour: string = colours.rule): void {
    this.#doc.strokeColor(colour).lineWidth(0.5).moveTo(from, y).lineTo(to, y).stroke();
  }

  box({ x, y, width, height }: Place, surface: string, edge: string): void {
    this.#doc.lineWidth(1).rect(x, y, width, height).fillAndStroke(surface, edge);
  }

  /** Black boxes in one stroke of the pen. */
  boxes(boxes: readonly (readonly [x: number, y: number, width: number, height: number])[]): void {
    for (const box of boxes) this.#doc.rect(...box);
    this.#doc.fillColor('#000000').fill();
  }

  /** Where a line that is an address leads. */
  link(element: StructureElement, { x, y, width, height, url }: Place & { readonly url: string }): void {
    // An object, which pdfkit writes as a string and not as a name.
    this.#doc.link(x, y, width, height, url, { structParent: element, Contents: Object(url) as object });
  }

  /** A file that goes along in the document. */
  attach(bytes: Uint8Array, name: string, description: string, at: Date): void {
    this.#doc.file(bytes, {
      name,
      type: 'application/json',
      description,
      relationship: 'Source',
      creationDate: at,
      modifiedDate: at,
    });
  }

  /** The last thing that is done: `draw` draws what stands on each sheet beside its text. */
  async finish(draw: (sheet: number, of: number) => void): Promise<Uint8Array> {
    this.root.end();
    const { count } = this.#doc.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.#doc.switchToPage(index);
      this.aside('Pagination', () => draw(index + 1, count));
    }
    this.#doc.end();
    return await this.#bytes;
  }
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

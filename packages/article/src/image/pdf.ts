// A sheet as PDF: one page, text that can be selected and read aloud, the same bytes for the same sheet.
import { PDFDocument, type StructureElement } from 'pdfkit';
import { fontWeights } from '@huiyin/fonts';
import { codeBoxes, collected, pdfOptions, told } from './paper/index.js';
import { boundsOf, type Block, type BoxOp, type Op, type Sheet } from './sheet.js';
import { dashOf } from './svg.js';
import type { Typeface } from './typeface.js';

export interface PdfTerms {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** The moment of the facts: there is no other in the file. */
  readonly at: Date;
  /** Of the paper, in points. */
  readonly paper: readonly [width: number, height: number];
}

export async function pdfOf(sheet: Sheet, face: Typeface, terms: PdfTerms): Promise<Uint8Array> {
  const { title, subject, author, at, paper } = terms;
  const doc = new PDFDocument(pdfOptions({ size: paper, lang: 'zh-CN', title, subject, author, at }));
  const bytes = collected(doc);
  for (const weight of fontWeights) doc.registerFont(weight, face.files[weight]);
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.addPage();
  const pen = new PdfPen(doc, paper[0] / sheet.width);
  for (const block of sheet.blocks) pen.block(root, block);
  root.end();
  doc.end();
  return await bytes;
}

class PdfPen {
  readonly #doc: PDFDocument;
  readonly #points: number;

  /** @param points to a pixel of the sheet */
  constructor(doc: PDFDocument, points: number) {
    this.#doc = doc;
    this.#points = points;
  }

  block(root: StructureElement, { tag, alt, link, ops }: Block): void {
    const draw = (): void => ops.forEach((op) => this.#draw(op));
    if (tag === 'aside') {
      this.#doc.markContent('Artifact', { type: 'Layout' });
      draw();
      this.#doc.endMarkedContent();
      return;
    }
    const k = this.#points;
    const all = ops.map(boundsOf);
    const bbox = [
      Math.min(...all.map(({ left }) => left)) * k,
      Math.min(...all.map(({ top }) => top)) * k,
      Math.max(...all.map(({ right }) => right)) * k,
      Math.max(...all.map(({ bottom }) => bottom)) * k,
    ] as const;
    const element = this.#doc.struct(tag, tag === 'Figure' ? { alt: told(alt ?? ''), bbox } : {});
    root.add(element);
    if (link === undefined) {
      element.add(draw);
    } else {
      const anchor = this.#doc.struct('Link');
      element.add(anchor);
      anchor.add(draw);
      for (const { left, top, right, bottom } of all) {
        // An object, which pdfkit writes as a string and not as a name.
        const terms = { structParent: anchor, Contents: Object(link) as object };
        this.#doc.link(left * k, top * k, (right - left) * k, (bottom - top) * k, link, terms);
      }
      anchor.end();
    }
    element.end();
  }

  #draw(op: Op): void {
    const doc = this.#doc;
    const k = this.#points;
    switch (op.kind) {
      case 'text': {
        const { x, baseline, size, weight, colour, text, stands } = op;
        doc
          .font(weight)
          .fontSize(size * k)
          .fillColor(colour);
        if (stands !== undefined) doc.markContent('Span', { actual: told(stands) });
        doc.text(text, x * k, baseline * k, { lineBreak: false, baseline: 'alphabetic' });
        if (stands !== undefined) doc.endMarkedContent();
        return;
      }
      case 'box':
        this.#box(op);
        return;
      case 'line':
        doc.strokeColor(op.colour).lineWidth(op.width * k);
        doc
          .moveTo(op.x * k, op.y * k)
          .lineTo(op.toX * k, op.toY * k)
          .stroke();
        return;
      case 'code': {
        const { x, y, side, text, strength } = op;
        doc
          .rect(x * k, y * k, side * k, side * k)
          .fillColor('#ffffff')
          .fill();
        for (const [left, top, width, height] of codeBoxes(text, op, strength))
          doc.rect(left * k, top * k, width * k, height * k);
        doc.fillColor('#000000').fill();
      }
    }
  }

  #box({ x, y, width, height, fill, edge }: BoxOp): void {
    const doc = this.#doc;
    const k = this.#points;
    if (fill !== undefined)
      doc
        .rect(x * k, y * k, width * k, height * k)
        .fillColor(fill)
        .fill();
    if (!edge) return;
    const inside = edge.width / 2;
    doc.strokeColor(edge.colour).lineWidth(edge.width * k);
    if (edge.isDashed) doc.dash(dashOf(edge.width) * k, { space: dashOf(edge.width) * k });
    doc
      .rect(
        (x + inside) * k,
        (y + inside) * k,
        Math.max(0, width - edge.width) * k,
        Math.max(0, height - edge.width) * k,
      )
      .stroke();
    if (edge.isDashed) doc.undash();
  }
}

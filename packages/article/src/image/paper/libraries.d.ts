// What is used of pdfkit 0.20, linebreak 1.1 and fontkit 2.0, which bring no types of their own.

declare module 'pdfkit' {
  /** A node of the structure tree. What is added to one that stands in the document is drawn at once. */
  export interface StructureElement {
    add(child: StructureElement | (() => void)): this;
    end(): void;
  }

  export interface StructureOptions {
    readonly alt?: string;
    readonly scope?: 'Column' | 'Row';
    readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
  }

  export interface DocumentOptions {
    readonly size: 'A4' | readonly [width: number, height: number];
    readonly margin: number;
    readonly pdfVersion: '1.7';
    readonly lang: string;
    readonly tagged: true;
    readonly displayTitle: true;
    readonly bufferPages: true;
    readonly autoFirstPage: false;
    /** `null`: none is opened before one is asked for. */
    readonly font: null;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export interface OutlineItem {
    addItem(title: string): OutlineItem;
  }

  export class PDFDocument {
    constructor(options: DocumentOptions);
    readonly outline: OutlineItem;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    addPage(): this;
    switchToPage(index: number): unknown;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    registerFont(name: string, source: Uint8Array): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    dash(length: number, options: { readonly space: number }): this;
    undash(): this;
    fill(): this;
    fillAndStroke(fill: string, stroke: string): this;
    stroke(): this;
    text(
      text: string,
      x: number,
      y: number,
      options: { readonly lineBreak: false; readonly baseline: 'alphabetic' },
    ): this;
    link(
      x: number,
      y: number,
      width: number,
      height: number,
      url: string,
      // A string object is written as a string, a plain one as a name.
      options: { readonly structParent: StructureElement; readonly Contents: object },
    ): this;
    struct(type: string, options?: StructureOptions): StructureElement;
    addStructure(element: StructureElement): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
    markContent(tag: 'Span', options: { readonly actual: string }): this;
    endMarkedContent(): this;
    file(
      bytes: Uint8Array,
      options: {
        name: string;
        type: string;
        description: string;
        relationship: 'Source' | 'Data';
        creationDate: Date;
        modifiedDate: Date;
      },
    ): unknown;
    end(): void;
  }
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module 'fontkit' {
  export interface Glyph {
    /** 0 where the font has none. */
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
  }

  export interface Font {
    readonly unitsPerEm: number;
    glyphForCodePoint(codePoint: number): Glyph;
  }

  export function create(file: Uint8Array): Font;
}

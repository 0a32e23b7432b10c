// The sizes an element's style gives its box, in pixels.
import { styleOf, type ArticleElement } from './tree.js';

/** What children take from their parents. */
export interface TextStyle {
  /** Pixels. */
  readonly fontSize: number;
  /** Pixels after each character. */
  readonly letterSpacing: number;
  readonly bold: boolean;
  readonly nowrap: boolean;
}

/** A length: pixels, or a share of what there is. */
export type Length = { readonly px: number } | { readonly share: number };

export interface Box {
  /** Left and right together. */
  readonly margin: number;
  /** Padding and border, left and right together. */
  readonly edge: number;
  readonly width: Length | undefined;
  readonly maxWidth: Length | undefined;
  /** Whether widths take in the edge. */
  readonly borderBox: boolean;
  readonly display: Display;
}

export type Display = 'block' | 'inline' | 'inline-block' | 'table' | 'row-group' | 'row' | 'table-cell';

const DISPLAYS: Readonly<Record<string, Display>> = {
  '': 'block',
  section: 'block',
  p: 'block',
  table: 'table',
  tbody: 'row-group',
  tr: 'row',
  td: 'table-cell',
  th: 'table-cell',
};

const LENGTH = /^([\d.]+)(px|em|%)?$/;

/** The text style inside an element. */
export function textStyleIn(element: ArticleElement, outside: TextStyle): TextStyle {
  const fontSize = pixelsOf(styleOf(element, 'font-size'), outside.fontSize) ?? outside.fontSize;
  const spacing = styleOf(element, 'letter-spacing');
  const weight = styleOf(element, 'font-weight');
  const space = styleOf(element, 'white-space');
  const isStrong = element.name === 'strong' || element.name === 'th' || outside.bold;
  return {
    fontSize,
    letterSpacing: spacing === undefined ? outside.letterSpacing : (pixelsOf(spacing, fontSize) ?? 0),
    bold: weight === undefined ? isStrong : weight === 'bold' || Number(weight) >= 600,
    nowrap: space === undefined ? outside.nowrap : space === 'nowrap',
  };
}

export function boxOf(element: ArticleElement, fontSize: number): Box {
  const sides = (property: string): number => {
    const [, right, , left] = fourOf(styleOf(element, property) ?? '');
    const side = (name: string, short: string | undefined): number =>
      pixelsOf(styleOf(element, `${property}-${name}`) ?? short, fontSize) ?? 0;
    return side('left', left) + side('right', right);
  };
  return {
    margin: sides('margin'),
    edge: sides('padding') + borderOf(element, 'left', fontSize) + borderOf(element, 'right', fontSize),
    width: lengthOf(styleOf(element, 'width'), fontSize),
    maxWidth: lengthOf(styleOf(element, 'max-width'), fontSize),
    borderBox: styleOf(element, 'box-sizing') === 'border-box',
    display: displayOf(element),
  };
}

function displayOf(element: ArticleElement): Display {
  const own = styleOf(element, 'display');
  if (own === 'block' || own === 'inline-block' || own === 'table' || own === 'table-cell') return own;
  return DISPLAYS[element.name] ?? 'inline';
}

/** Of one to four values those of top, right, bottom and left. */
function fourOf(value: string): readonly (string | undefined)[] {
  const [top, right = top, bottom = top, left = right] = value.split(/\s+/).filter((part) => part !== '');
  return [top, right, bottom, left];
}

const BORDER_WIDTHS: Readonly<Record<string, number>> = { thin: 1, medium: 3, thick: 5 };

function borderOf(element: ArticleElement, side: 'left' | 'right', fontSize: number): number {
  const place = side === 'right' ? 1 : 3;
  const written = [
    styleOf(element, `border-${side}-width`),
    styleOf(element, `border-${side}`),
    fourOf(styleOf(element, 'border-width') ?? '')[place],
    styleOf(element, 'border'),
  ].find((value) => value !== undefined);
  if (written === undefined || /\bnone\b/.test(written)) return 0;
  const parts = written.split(/\s+/);
  const named = parts.map((part) => BORDER_WIDTHS[part]).find((width) => width !== undefined);
  return named ?? parts.map((part) => pixelsOf(part, fontSize)).find((width) => width !== undefined) ?? 3;
}

/** Pixels of a length that is not a share; nothing for anything else. */
export function pixelsOf(value: string | undefined, fontSize: number): number | undefined {
  const length = lengthOf(value, fontSize);
  return length && 'px' in length ? length.px : undefined;
}

function lengthOf(value: string | undefined, fontSize: number): Length | undefined {
  const [, number, unit] = LENGTH.exec(value ?? '') ?? [];
  if (number === undefined || !Number.isFinite(Number(number))) return undefined;
  if (unit === '%') return { share: Number(number) / 100 };
  if (unit === undefined && Number(number) !== 0) return undefined;
  return { px: Number(number) * (unit === 'em' ? fontSize : 1) };
}

/** The share a cell's `width` attribute or style asks for, or its pixels. */
export function cellWidth(element: ArticleElement, box: Box): Length | undefined {
  if (box.width) return box.width;
  return lengthOf(element.attributes.find(({ name }) => name === 'width')?.value, 0);
}

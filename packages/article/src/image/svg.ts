// A sheet as SVG without a font: each glyph that is used is an outline, defined once.
import type { FontWeight } from '@huiyin/fonts';
import { codeBoxes } from './paper/index.js';
import type { BoxOp, Op, Sheet, TextOp } from './sheet.js';
import { UNITS, type Typeface } from './typeface.js';

/** @param zoom pixels of the picture to one of the sheet */
export function svgOf({ width, height, surface, blocks }: Sheet, face: Typeface, zoom: number): string {
  const glyphs = new Glyphs(face);
  const drawn = blocks.flatMap(({ ops }) => ops.map((op) => drawingOf(op, glyphs))).join('');
  const [w, h] = [Math.round(width * zoom), Math.round(height * zoom)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${short(width)} ${short(height)}" preserveAspectRatio="none">` +
    `<defs>${glyphs.defined.join('')}</defs>` +
    `<rect width="${short(width)}" height="${short(height)}" fill="${surface}"/>${drawn}</svg>`
  );
}

/** The outlines that were asked for, by the names they are used by. */
class Glyphs {
  readonly defined: string[] = [];
  readonly #names = new Map<string, string>();

  constructor(readonly face: Typeface) {}

  /** @returns undefined for a blank */
  nameOf(weight: FontWeight, character: string): string | undefined {
    const key = weight + character;
    let name = this.#names.get(key);
    if (name === undefined) {
      const outline = this.face.outline(weight, character);
      name = outline === '' ? '' : `g${this.defined.length}`;
      if (name !== '') this.defined.push(`<path id="${name}" d="${outline}"/>`);
      this.#names.set(key, name);
    }
    return name === '' ? undefined : name;
  }
}

function drawingOf(op: Op, glyphs: Glyphs): string {
  switch (op.kind) {
    case 'text':
      return textOf(op, glyphs);
    case 'box':
      return boxOf(op);
    case 'line': {
      const { x, y, toX, toY, width, colour } = op;
      return `<path d="M${short(x)} ${short(y)}L${short(toX)} ${short(toY)}" stroke="${colour}" stroke-width="${short(width)}"/>`;
    }
    case 'code': {
      const { x, y, side, text, strength } = op;
      const boxes = codeBoxes(text, op, strength)
        .map(([left, top, w, h]) => `M${short(left)} ${short(top)}h${short(w)}v${short(h)}h${short(-w)}z`)
        .join('');
      // Its modules are hard edges: a telephone reads grey worse than a module that is a pixel wider.
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(side)}" height="${short(side)}" fill="#fff"/><path d="${boxes}" fill="#000" shape-rendering="crispEdges"/>`;
    }
  }
}

function textOf({ x, baseline, size, weight, colour, text }: TextOp, glyphs: Glyphs): string {
  const scale = size / UNITS;
  let at = 0;
  let used = '';
  for (const character of text) {
    const name = glyphs.nameOf(weight, character);
    if (name !== undefined) used += `<use href="#${name}" x="${short(at * UNITS)}"/>`;
    at += glyphs.face.advance(weight, character);
  }
  return used === ''
    ? ''
    : `<g transform="matrix(${short(scale)} 0 0 ${short(-scale)} ${short(x)} ${short(baseline)})" fill="${colour}">${used}</g>`;
}

function boxOf({ x, y, width, height, fill = 'none', edge }: BoxOp): string {
  if (!edge)
    return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"/>`;
  const inside = edge.width / 2;
  const dashes = edge.isDashed ? ` stroke-dasharray="${dashOf(edge.width)} ${dashOf(edge.width)}"` : '';
  return `<rect x="${short(x + inside)}" y="${short(y + inside)}" width="${short(Math.max(0, width - edge.width))}" height="${short(Math.max(0, height - edge.width))}" fill="${fill}" stroke="${edge.colour}" stroke-width="${short(edge.width)}"${dashes}/>`;
}

/** How long a dash is, and the gap after it. */
export function dashOf(width: number): number {
  return width * 2;
}

/** Four decimals: a hundredth of a pixel on the largest sheet, and no digits that say nothing. */
function short(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}

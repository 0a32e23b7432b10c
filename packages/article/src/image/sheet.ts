// What is on a picture or a poster, laid out: texts, boxes, lines and codes at their places. Both backends draw it.
import type { FontWeight } from '@huiyin/fonts';
import type { CodeStrength } from './paper/index.js';

/** A run of characters on one line. */
export interface TextOp {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  readonly weight: FontWeight;
  readonly colour: string;
  readonly text: string;
  /** What the mark in `text` stands for. */
  readonly stands?: string | undefined;
}

export interface BoxOp {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: string | undefined;
  /** Drawn inside the box. */
  readonly edge?: Edge | undefined;
}

export interface Edge {
  readonly colour: string;
  readonly width: number;
  readonly isDashed?: boolean;
}

/** Level or upright. */
export interface LineOp {
  readonly kind: 'line';
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly width: number;
  readonly colour: string;
}

/** A QR code, black on white. */
export interface CodeOp {
  readonly kind: 'code';
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly text: string;
  readonly strength: CodeStrength;
}

export type Op = TextOp | BoxOp | LineOp | CodeOp;

/** What is read together: a heading, a paragraph, a figure with words in its place, or what is not read at all. */
export interface Block {
  readonly tag: 'H1' | 'H2' | 'P' | 'Figure' | 'aside';
  /** What a figure says to whoever can't see it. */
  readonly alt?: string | undefined;
  /** Where the block leads. */
  readonly link?: string | undefined;
  readonly ops: readonly Op[];
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly surface: string;
  readonly blocks: readonly Block[];
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Hanzi are 0.88 above the baseline and 0.12 below. */
export const ABOVE = 0.88;

/** Where it is drawn. */
export function boundsOf(op: Op): Bounds {
  switch (op.kind) {
    case 'text':
      return {
        left: op.x,
        top: op.baseline - op.size * ABOVE,
        right: op.x + op.width,
        bottom: op.baseline + op.size * (1 - ABOVE),
      };
    case 'box':
      return { left: op.x, top: op.y, right: op.x + op.width, bottom: op.y + op.height };
    case 'line': {
      const half = op.width / 2;
      const isLevel = op.y === op.toY;
      return {
        left: op.x - (isLevel ? 0 : half),
        top: op.y - (isLevel ? half : 0),
        right: op.toX + (isLevel ? 0 : half),
        bottom: op.toY + (isLevel ? half : 0),
      };
    }
    case 'code':
      return { left: op.x, top: op.y, right: op.x + op.side, bottom: op.y + op.side };
  }
}

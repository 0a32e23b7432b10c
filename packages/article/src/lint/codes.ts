// The kinds of faults an article can have, and one of them where it stands.

/** Every code there is, in the order the guide tells them. */
export const articleFaultCodes = [
  'too-long',
  'too-large',
  'too-deep',
  'markup-error',
  'not-as-written',
  'comment',
  'element',
  'link',
  'attribute',
  'attribute-value',
  'text-outside-leaf',
  'block-in-leaf',
  'image-alt',
  'image-src',
  'svg-element',
  'svg-attribute',
  'figure-without-text',
  'style-syntax',
  'style-important',
  'style-function',
  'style-property',
  'style-value',
  'line-height',
  'width',
  'image-width',
  'unbreakable',
  'contrast-light',
  'contrast-dark',
  'countdown',
] as const;

export type ArticleFaultCode = (typeof articleFaultCodes)[number];

/** One thing that is wrong with an article, and where. */
export interface ArticleFault {
  readonly code: ArticleFaultCode;
  /** For developers: what is wrong here, in English. */
  readonly message: string;
  /** For editors: what to do about it, in plain Chinese. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What stands there, on one line, at most 60 characters. */
  readonly excerpt: string;
}

/** Somewhere in the HTML that is checked. */
export interface Place {
  /** From 0, in UTF-16 units. */
  readonly start: number;
  /** One after the last. */
  readonly end: number;
}

/** Takes a fault down. */
export type Report = (code: ArticleFaultCode, place: Place, message: string) => void;

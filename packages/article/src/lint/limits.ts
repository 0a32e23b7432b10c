// What an article may not be larger than, and how much of a larger one is read at all.

/** The limits of an article, each with its unit. */
export const articleLimits = {
  /** Characters of HTML (UTF-16 units): fewer than this. */
  chars: 20_000,
  /** Bytes of HTML in UTF-8: fewer than this. */
  bytes: 1_000_000,
  /** Pixels: the narrowest telephone. */
  narrowest: 320,
  /** Pixels: the widest an article is ever shown. */
  widest: 677,
  /** Pixels that WeChat leaves free on each side of the narrowest. */
  pageMargin: 16,
  /** Pixels of text that says nothing of its size. */
  fontSize: 17,
  /** Contrast of text with what stands behind it, in light and in dark: at least this. */
  contrast: 4.5,
  /** Line heights: at least this. */
  lineHeight: 1.3,
  /** Elements inside each other: at most this many. */
  depth: 100,
  /** Faults told of one article, unless fewer are asked for: at most this many. */
  faults: 200,
  /** Characters of HTML read at all. What is longer has one fault, and is not looked into. */
  readable: 40_000,
} as const;

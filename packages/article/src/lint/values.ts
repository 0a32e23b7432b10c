// The values that inline styles of an article may have, property by property.
import { parseColour } from '../dark/index.js';
import { articleLimits } from './limits.js';

/** Whether a value, in lower case, is one of those that are allowed. */
type Fits = (value: string) => boolean;

const NUMBER = '(?:\\d{1,4}(?:\\.\\d{1,4})?|\\.\\d{1,4})';
const LENGTH = new RegExp(`^(?:0|${NUMBER}(?:px|em|%))$`);
const SIZE = new RegExp(`^(${NUMBER})px$`);
const PLAIN = new RegExp(`^${NUMBER}$`);
const PERCENTAGE = new RegExp(`^(${NUMBER})%$`);

/** Texts are no smaller and no larger than this, in pixels: what is smaller is not read, and 0 hides. */
const FONT_SIZES = { least: 10, most: 100 };

const length: Fits = (value) => {
  const percentage = PERCENTAGE.exec(value)?.[1];
  return LENGTH.test(value) && Number(percentage ?? 0) <= 100;
};
const plainLength: Fits = (value) => length(value) && !value.endsWith('%');
const colour: Fits = (value) => parseColour(value) !== undefined;
const oneOf =
  (...words: readonly string[]): Fits =>
  (value) =>
    words.includes(value);
const either =
  (...fits: readonly Fits[]): Fits =>
  (value) =>
    fits.some((one) => one(value));
/** One to four values, of one kind each. */
const upToFour =
  (fits: Fits): Fits =>
  (value) => {
    const parts = partsOf(value);
    return parts.length <= 4 && parts.every(fits);
  };

/** A value's parts, those of `rgb()` together. */
export function partsOf(value: string): readonly string[] {
  return value.match(/rgb\([^)]*\)|\S+/g) ?? [];
}

const borderWidth = either(plainLength, oneOf('thin', 'medium', 'thick'));
const borderStyle = oneOf('none', 'solid', 'dashed', 'dotted', 'double');

/** Width, style and colour in any order, each once at most. */
const border: Fits = (value) => {
  const left = new Set([borderWidth, borderStyle, colour]);
  const parts = partsOf(value);
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const found = [...left].find((fits) => fits(part));
      return found !== undefined && left.delete(found);
    })
  );
};

const fontSize: Fits = (value) => {
  const pixels = Number(SIZE.exec(value)?.[1] ?? NaN);
  return pixels >= FONT_SIZES.least && pixels <= FONT_SIZES.most;
};

/** Families that are on the devices, and the kinds of families that every device has. */
const FAMILIES = new Set([
  ...['system-ui', '-apple-system', 'blinkmacsystemfont', 'sans-serif', 'serif', 'monospace'],
  ...[
    'pingfang sc',
    'harmonyos sans sc',
    'misans',
    'microsoft yahei',
    'noto sans cjk sc',
    'hiragino sans gb',
  ],
  ...['helvetica neue', 'helvetica', 'arial', 'segoe ui', 'roboto', 'menlo', 'consolas', 'courier new'],
]);

const fontFamily: Fits = (value) =>
  value.split(',').every((one) => FAMILIES.has(one.trim().replace(/^(["'])(.*)\1$/, '$2')));

const lineHeight: Fits = (value) => PLAIN.test(value) && Number(value) <= 10;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Each property there may be, with its values; whatever has no place here may not be written. */
export const styleValues: ReadonlyMap<string, Fits> = new Map<string, Fits>([
  ['color', colour],
  ['background-color', colour],
  ['font-size', fontSize],
  ['font-weight', oneOf('normal', 'bold', '100', '200', '300', '400', '500', '600', '700', '800', '900')],
  ['font-family', fontFamily],
  ['line-height', lineHeight],
  ['letter-spacing', either(plainLength, oneOf('normal'))],
  ['text-align', oneOf('left', 'right', 'center', 'justify', 'start', 'end')],
  [
    'vertical-align',
    either(length, oneOf('baseline', 'top', 'middle', 'bottom', 'text-top', 'text-bottom', 'sub', 'super')),
  ],
  ['margin', upToFour(either(length, oneOf('auto')))],
  ['padding', upToFour(length)],
  ['border', border],
  ['border-width', upToFour(borderWidth)],
  ['border-style', upToFour(borderStyle)],
  ['border-color', upToFour(colour)],
  ['border-radius', upToFour(length)],
  ['border-collapse', oneOf('collapse', 'separate')],
  ['width', either(length, oneOf('auto'))],
  ['max-width', either(length, oneOf('none'))],
  ['height', either(length, oneOf('auto'))],
  ['box-sizing', oneOf('border-box', 'content-box')],
  ['display', oneOf('block', 'inline-block', 'table', 'table-cell')],
  ['table-layout', oneOf('fixed', 'auto')],
  ['overflow', oneOf('hidden')],
  ['white-space', oneOf('normal', 'nowrap')],
  ...SIDES.flatMap((side): [string, Fits][] => [
    [`margin-${side}`, either(length, oneOf('auto'))],
    [`padding-${side}`, length],
    [`border-${side}`, border],
    [`border-${side}-width`, borderWidth],
    [`border-${side}-style`, borderStyle],
    [`border-${side}-color`, colour],
  ]),
  ...['top-left', 'top-right', 'bottom-right', 'bottom-left'].map((corner): [string, Fits] => [
    `border-${corner}-radius`,
    length,
  ]),
]);

/** Whether lines of this height stand too close; the value is one that fits. */
export function tooClose(value: string): boolean {
  return Number(value) < articleLimits.lineHeight;
}

// Checks of drawings: plain shapes with presentation attributes, and nothing that refers to anything.
import type { Report } from './codes.js';
import { parseColour } from '../dark/index.js';
import type { ArticleElement, Attribute } from './tree.js';

const SHAPES = new Set('svg g path rect circle ellipse line polyline polygon'.split(' '));

const NUMBERS = /^[\d\s,.eE+-]{1,400}$/;
const ONE = /^-?\d{1,4}(?:\.\d{1,4})?$/;
const EXTENT = /^(?:\d{1,4}(?:\.\d{1,4})?(?:px)?|(?:[1-9]\d?|100)%)$/;
const PATH = /^[\d\s,.eE+MmLlHhVvCcSsQqTtAaZz-]{1,2000}$/;

type Fits = (value: string) => boolean;
const matching =
  (pattern: RegExp): Fits =>
  (value) =>
    pattern.test(value);
const oneOf =
  (...words: readonly string[]): Fits =>
  (value) =>
    words.includes(value);
const paint: Fits = (value) => value === 'none' || parseColour(value) !== undefined;

/** Attributes of shape and of look. None has a name of its own, takes one from elsewhere, or moves. */
const ATTRIBUTES: ReadonlyMap<string, Fits> = new Map<string, Fits>([
  ['viewBox', matching(NUMBERS)],
  ['width', matching(EXTENT)],
  ['height', matching(EXTENT)],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry'].map((name): [string, Fits] => [
    name,
    matching(ONE),
  ]),
  ['d', matching(PATH)],
  ['points', matching(NUMBERS)],
  ['fill', paint],
  ['fill-rule', oneOf('nonzero', 'evenodd')],
  ['stroke', paint],
  ['stroke-width', matching(ONE)],
  ['stroke-linecap', oneOf('butt', 'round', 'square')],
  ['stroke-linejoin', oneOf('miter', 'round', 'bevel')],
  ['stroke-dasharray', matching(NUMBERS)],
]);

/** Checks one element of a drawing, and all that is in it. */
export function checkSvg(element: ArticleElement, report: Report): void {
  if (!SHAPES.has(element.name))
    report('svg-element', element.place, `<${element.name}> in a drawing: there are plain shapes only`);
  for (const attribute of element.attributes) checkAttribute(attribute, report);
  for (const child of element.children) {
    if (child.kind === 'element') checkSvg(child, report);
    else if (child.text.trim() !== '')
      report('svg-element', child.place, 'text in a drawing: it stands beside it, in span[leaf=""]');
  }
}

function checkAttribute({ name, value, place }: Attribute, report: Report): void {
  const fits = ATTRIBUTES.get(name);
  if (!fits) report('svg-attribute', place, `“${name}” is not an attribute that a drawing may have`);
  else if (!fits(value))
    report('svg-attribute', place, `“${value.slice(0, 60)}” is not what “${name}” of a drawing may say`);
}

// Checks of elements and attributes: which there may be, and where text may stand.
import { attributeOf, textIn, type ArticleElement, type ArticleNode, type Attribute } from './tree.js';
import type { Report } from './codes.js';
import { checkSvg } from './svg.js';
import { checkStyles } from './styles.js';

const ELEMENTS = new Set('section p span strong em br img table tbody tr td th'.split(' '));
/** What may stand in a leaf: text, and what goes along with it on a line. */
const IN_LEAF = new Set(['span', 'strong', 'em', 'br']);

const COUNT = /^[1-9]\d?$/;
const PERCENT = /^(?:[1-9]\d?|100)%$/;
const CELLS = ['td', 'th'];

/** What an attribute may say, by the elements that may have it; `undefined` for what must be somebody else's business. */
const ATTRIBUTES: ReadonlyMap<
  string,
  { readonly on?: readonly string[]; readonly fits?: (value: string) => boolean }
> = new Map([
  ['style', {}],
  ['data-no-dark', { fits: (value: string) => value === '' }],
  ['leaf', { on: ['span'], fits: (value: string) => value === '' }],
  ['src', { on: ['img'] }],
  ['alt', { on: ['img'] }],
  ['colspan', { on: CELLS, fits: (value: string) => COUNT.test(value) }],
  ['rowspan', { on: CELLS, fits: (value: string) => COUNT.test(value) }],
  ['width', { on: CELLS, fits: (value: string) => PERCENT.test(value) }],
]);

/** Checks one element, and all that is in it. */
export function checkElement(element: ArticleElement, report: Report, leaf = false): void {
  if (element.svg) {
    checkSvg(element, report);
    return;
  }
  if (element.name !== '') checkTag(element, report, leaf);
  const inLeaf = leaf || isLeaf(element);
  for (const child of element.children) {
    if (child.kind === 'element') checkElement(child, report, inLeaf);
    else if (!inLeaf) checkText(child, report);
  }
  if (element.name === '' || element.name === 'section') checkFigures(element, report);
}

function isLeaf(element: ArticleElement): boolean {
  return element.name === 'span' && attributeOf(element, 'leaf') !== undefined;
}

function checkTag(element: ArticleElement, report: Report, leaf: boolean): void {
  const { name, place } = element;
  if (name === 'a') report('link', place, 'no links in an article: 阅读原文 carries the one there is');
  else if (!ELEMENTS.has(name)) report('element', place, `<${name}> is not on the list of elements`);
  else if (leaf && !IN_LEAF.has(name))
    report('block-in-leaf', place, `<${name}> stands inside of span[leaf], which is for text`);
  for (const attribute of element.attributes) checkAttribute(element, attribute, report);
  if (name === 'img') checkImage(element, report);
  checkStyles(element, report);
}

function checkAttribute(
  { name: tag }: ArticleElement,
  { name, value, place }: Attribute,
  report: Report,
): void {
  const known = ATTRIBUTES.get(name);
  if (name === 'href') report('link', place, 'no links in an article: 阅读原文 carries the one there is');
  else if (!known || (known.on && !known.on.includes(tag)))
    report('attribute', place, `“${name}” is not an attribute that <${tag}> may have`);
  else if (known.fits && !known.fits(value))
    report('attribute-value', place, `“${value.slice(0, 60)}” is not what “${name}” may say`);
}

/** Addresses that are none of a picture's: scripts, files of one machine, what only one page has. */
const NO_SOURCE = /^$|[\s\p{Cc}]|^(?:javascript|vbscript|file|blob|about):/iu;
const WRITTEN_OUT = /^data:image\/(?:png|jpeg);base64,[a-z0-9+/=]+$/i;

/** Whether it may stand as a `src`: an address, a place that is left for one, or a PNG or JPEG written out. */
function isSource(value: string): boolean {
  return /^data:/i.test(value) ? WRITTEN_OUT.test(value) : !NO_SOURCE.test(value);
}

function checkImage(element: ArticleElement, report: Report): void {
  const alt = attributeOf(element, 'alt');
  const src = attributeOf(element, 'src');
  if (!alt || alt.value.trim() === '')
    report('image-alt', alt?.place ?? element.place, 'an image needs a text that says what it says');
  if (!src || !isSource(src.value))
    report(
      'image-src',
      src?.place ?? element.place,
      'an image needs an address: http(s), a path, or a PNG or JPEG',
    );
}

function checkText(node: ArticleNode & { readonly kind: 'text' }, report: Report): void {
  if (node.text.trim() !== '')
    report(
      'text-outside-leaf',
      node.place,
      'text stands in span[leaf=""], or the editor wraps it in its own way',
    );
}

/** A figure that is drawn says nothing to whoever can't see it: what is beside it has to say the same. */
function checkFigures(block: ArticleElement, report: Report): void {
  const figures = figuresIn(block);
  const [first] = figures;
  if (first && textIn(block).trim() === '')
    report('figure-without-text', first.place, 'a drawing without any text in its section: decoration only');
}

/** Drawings whose nearest section this is. */
function figuresIn(block: ArticleElement): readonly ArticleElement[] {
  return block.children.flatMap((child) => {
    if (child.kind !== 'element' || child.name === 'section') return [];
    return child.name === 'svg' ? [child] : figuresIn(child);
  });
}

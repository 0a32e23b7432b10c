// An article as a page in dark mode shows it, for whoever wants to look before sending it out.
import { defaultTreeAdapter, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { darkBorder, hexOf, parseColour } from '../dark/index.js';
import { isDrawing, parseBounded } from './bounded.js';
import { declarationsOf, type Declaration } from './declarations.js';
import { articleLimits } from './limits.js';
import { pageShades, shadesInside, type Shades } from './shades.js';
import { partsOf } from './values.js';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * The article after WeChat's dark-mode rewriting: colours of text, backgrounds and borders of its inline styles as the
 * page would show them on #191919, and text without any colour as the page's own. Pictures and drawings stay as they
 * are, and so does everything in an element marked `data-no-dark`.
 *
 * @param html an article that {@link lintArticle} finds nothing wrong with; other HTML is shown as well as can be
 * @throws RangeError if it is longer than `articleLimits.readable`, deeper than `articleLimits.depth`, or makes far more
 *   elements than were written
 * @example inDarkMode('<p style="color:#595959"></p>') // '<p style="color:#8d8d8d"></p>'
 */
export function inDarkMode(html: string): string {
  if (html.length > articleLimits.readable)
    throw new RangeError(`an article of ${html.length} characters is longer than ${articleLimits.readable}`);
  const fragment = parseBounded(html);
  if (!fragment) throw new RangeError('the parser makes far more elements of this than were written');
  for (const node of fragment.childNodes)
    if (defaultTreeAdapter.isElementNode(node)) rewrite(node, pageShades, 1);
  return serialize(fragment);
}

function rewrite(element: Element, outside: Shades, depth: number): void {
  if (depth > articleLimits.depth)
    throw new RangeError(`more than ${articleLimits.depth} elements inside each other`);
  const attribute = (name: string): string | undefined =>
    element.attrs.find((one) => one.name === name)?.value;
  if (isDrawing(element)) return;
  const untouched = attribute('data-no-dark') !== undefined;
  const declarations = declarationsOf(attribute('style') ?? '');
  const own = {
    color: valueOf(declarations, 'color'),
    background: valueOf(declarations, 'background-color'),
  };
  const shades = shadesInside(outside, own, untouched);
  if (untouched) return;
  const written = declarations.map((one) => rewritten(one, shades));
  const hasColour = parseColour(own.color ?? '') !== undefined;
  if (!hasColour && (depth === 1 || parseColour(own.background ?? '') !== undefined))
    written.push(`color:${hexOf(shades.dark.text)}`);
  if (written.length > 0 && element.tagName !== 'img') setStyle(element, written.join(';'));
  for (const child of element.childNodes)
    if (defaultTreeAdapter.isElementNode(child)) rewrite(child, shades, depth + 1);
}

function valueOf(declarations: readonly Declaration[], property: string): string | undefined {
  return declarations
    .filter((one) => one.property === property)
    .at(-1)
    ?.value.toLowerCase();
}

function rewritten({ property, value, source }: Declaration, shades: Shades): string {
  if (property === 'color' || property === 'background-color') {
    if (!parseColour(value)) return source;
    return `${property}:${hexOf(property === 'color' ? shades.dark.text : shades.dark.behind)}`;
  }
  if (!property.startsWith('border')) return source;
  const parts = partsOf(value).map((part) => {
    const colour = parseColour(part);
    return colour ? hexOf(darkBorder(colour)) : part;
  });
  return `${property}:${parts.join(' ')}`;
}

function setStyle(element: Element, value: string): void {
  const style = element.attrs.find(({ name }) => name === 'style');
  if (style) style.value = value;
  else element.attrs.push({ name: 'style', value });
}

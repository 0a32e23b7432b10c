// Checks that all text can be told from what stands behind it, by day and after WeChat's dark-mode rewriting.
import { contrastRatio, hexOf } from '../dark/index.js';
import type { Report } from './codes.js';
import { articleLimits } from './limits.js';
import { pageShades, shadesInside, type Pair, type Shades } from './shades.js';
import { attributeOf, styleOf, type ArticleElement, type ArticleText } from './tree.js';

/**
 * How far `data-no-dark` reaches. It is said of the element alone by those who have tried, and of all in it by the word:
 * text has to be readable either way.
 */
type Reach = 'element' | 'subtree';

export function checkContrast(root: ArticleElement, report: Report): void {
  const told = new Set<ArticleText>();
  const dark = (node: ArticleText, { dark: pair }: Shades): void => {
    if (told.has(node) || enough(pair)) return;
    told.add(node);
    report('contrast-dark', node.place, `${said(pair)} after WeChat's dark-mode rewriting`);
  };
  walk(root, pageShades, 'subtree', false, (node, shades) => {
    if (!enough(shades.light)) report('contrast-light', node.place, said(shades.light));
    dark(node, shades);
  });
  walk(root, pageShades, 'element', false, dark);
}

function walk(
  element: ArticleElement,
  outside: Shades,
  reach: Reach,
  within: boolean,
  visit: (node: ArticleText, shades: Shades) => void,
): void {
  const marked = attributeOf(element, 'data-no-dark') !== undefined;
  const own = { color: styleOf(element, 'color'), background: styleOf(element, 'background-color') };
  const shades = shadesInside(outside, own, marked || within);
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (child.text.trim() !== '') visit(child, shades);
    } else if (!child.svg) walk(child, shades, reach, within || (marked && reach === 'subtree'), visit);
  }
}

function enough({ text, behind }: Pair): boolean {
  return contrastRatio(text, behind) >= articleLimits.contrast;
}

function said({ text, behind }: Pair): string {
  const ratio = Math.floor(contrastRatio(text, behind) * 100) / 100;
  return `${hexOf(text)} on ${hexOf(behind)} is ${ratio}:1, under ${articleLimits.contrast}:1`;
}

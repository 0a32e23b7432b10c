// Checks of inline styles: what is written, of what kind, and whether it may be.
import type { Place, Report } from './codes.js';
import type { Declaration } from './declarations.js';
import { attributeOf, type ArticleElement } from './tree.js';
import { styleValues, tooClose } from './values.js';

/** Something that is worked out or fetched. `rgb()` is a literal. */
const FUNCTION = /([a-z-]+)\(/gi;

export function checkStyles(element: ArticleElement, report: Report): void {
  const place = attributeOf(element, 'style')?.place ?? element.place;
  for (const declaration of element.styles) checkDeclaration(declaration, place, report);
}

function checkDeclaration({ property, value, source }: Declaration, place: Place, report: Report): void {
  if (property === '' || /\/\*|\\|[{}<>@]/.test(source)) {
    report('style-syntax', place, `“${short(source)}” is no declaration that can be read`);
    return;
  }
  const lower = value.toLowerCase();
  if (/!/.test(value)) {
    report('style-important', place, `“${short(source)}”: the dark-mode rewriting breaks on !important`);
    return;
  }
  const called = [...lower.matchAll(FUNCTION)].map(([, name]) => name).find((name) => name !== 'rgb');
  if (called !== undefined) {
    report('style-function', place, `“${short(source)}”: values are literal, there is no ${called}()`);
    return;
  }
  const fits = styleValues.get(property);
  if (!fits) report('style-property', place, `“${property}” is not on the list of properties`);
  else if (!fits(lower))
    report('style-value', place, `“${short(source)}” is not a value of this property here`);
  else if (property === 'line-height' && tooClose(lower))
    report('line-height', place, `a line height of ${value} is too small`);
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

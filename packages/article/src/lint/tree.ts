// An article as the checks read it: elements, texts and where each of them stands.
import { declarationsOf, type Declaration } from './declarations.js';
import type { Place } from './codes.js';

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly place: Place;
}

export interface ArticleText {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
}

export interface ArticleElement {
  readonly kind: 'element';
  /** In lower case; `''` for the article as a whole. */
  readonly name: string;
  /** Whether it is `svg` or inside of one. */
  readonly svg: boolean;
  readonly attributes: readonly Attribute[];
  readonly styles: readonly Declaration[];
  readonly place: Place;
  readonly children: ArticleNode[];
}

export type ArticleNode = ArticleElement | ArticleText;

/** What an element's style says of a property, in lower case; the last one where it says so twice. */
export function styleOf(element: ArticleElement, property: string): string | undefined {
  return element.styles
    .filter((one) => one.property === property)
    .at(-1)
    ?.value.toLowerCase();
}

export function attributeOf(element: ArticleElement, name: string): Attribute | undefined {
  return element.attributes.find((one) => one.name === name);
}

export function elementOf(from: Omit<ArticleElement, 'kind' | 'styles' | 'children'>): ArticleElement {
  const style = from.svg ? undefined : from.attributes.find(({ name }) => name === 'style');
  return { kind: 'element', ...from, styles: declarationsOf(style?.value ?? ''), children: [] };
}

/** Everything in it, itself first, in the order it is written. */
export function* everythingIn(node: ArticleNode): Generator<ArticleNode> {
  yield node;
  if (node.kind === 'element') for (const child of node.children) yield* everythingIn(child);
}

/** All text in it, as one. */
export function textIn(node: ArticleNode): string {
  if (node.kind === 'text') return node.text;
  if (node.name === 'br') return '\n';
  return node.children.map(textIn).join('');
}

// Reads an article's HTML as a browser does, and tells where the browser reads something else than what is written.
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';
import { isDrawing, parseBounded } from './bounded.js';
import type { Place, Report } from './codes.js';
import { articleLimits } from './limits.js';
import { elementOf, type ArticleElement, type Attribute } from './tree.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Faults of repair that are told: what follows them is most often the same one, seen from further on. */
const REPAIRS = 20;

/**
 * The article as a tree, cut off where it is too deep. Everything that a parser drops, moves, closes or makes up is
 * reported: each character of the HTML must belong to just one tag or text, and these must stand in the tree's order.
 */
export function readArticle(html: string, report: Report): ArticleElement {
  const errors: ParserError[] = [];
  const whole: Place = { start: 0, end: html.length };
  const root = elementOf({ name: '', svg: false, attributes: [], place: whole });
  const nodes = parseBounded(html, (error) => errors.push(error))?.childNodes;
  for (const error of errors)
    report('markup-error', placeOf(error), `the parser says ${error.code} here, and repairs it`);
  if (nodes === undefined) {
    report('not-as-written', whole, 'the parser makes far more elements of this than were written');
    return root;
  }
  checkCover(html, nodes, report);
  grow(root, nodes, report);
  return root;
}

interface Span {
  readonly startOffset: number;
  readonly endOffset: number;
}

function placeOf(span: Span): Place {
  return { start: span.startOffset, end: span.endOffset };
}

/** What is written, piece by piece, as the tree has it: tags, texts and comments. Not by recursion: depth is anybody's. */
function* pieces(
  nodes: readonly Node[],
): Generator<{ readonly what: string; readonly span: Span | undefined }> {
  const open: { readonly nodes: readonly Node[]; index: number; readonly of?: Element }[] = [
    { nodes, index: 0 },
  ];
  for (;;) {
    const level = open.at(-1);
    if (!level) return;
    const node = level.nodes[level.index];
    level.index += 1;
    if (node === undefined) {
      open.pop();
      if (level.of) yield* endOf(level.of);
    } else if (isElement(node)) {
      const span = node.sourceCodeLocation?.startTag;
      yield { what: `<${node.tagName}>`, span };
      open.push({ nodes: node.childNodes, index: 0, of: node });
    } else yield { what: 'what stands here', span: node.sourceCodeLocation ?? undefined };
  }
}

const VOID = new Set([
  'br',
  'img',
  'hr',
  'input',
  'wbr',
  'area',
  'base',
  'col',
  'embed',
  'link',
  'meta',
  'source',
]);

function* endOf(element: Element): Generator<{ readonly what: string; readonly span: Span | undefined }> {
  const location = element.sourceCodeLocation;
  if (location?.endTag) yield { what: `</${element.tagName}>`, span: location.endTag };
  else if (location && !VOID.has(element.tagName) && !isClosedAtOnce(element))
    yield { what: `</${element.tagName}>`, span: undefined };
}

/** `<path/>`: in SVG a tag may close itself. */
function isClosedAtOnce(element: Element): boolean {
  const location = element.sourceCodeLocation;
  return isDrawing(element) && location?.startTag?.endOffset === location?.endOffset;
}

function checkCover(html: string, nodes: readonly Node[], report: Report): void {
  let at = 0;
  let told = 0;
  const repaired = (place: Place, message: string): void => {
    told += 1;
    if (told <= REPAIRS) report('not-as-written', place, message);
  };
  for (const { what, span } of pieces(nodes)) {
    if (span === undefined) {
      repaired({ start: at, end: at }, `${what} is not written and is made up by the parser`);
      continue;
    }
    const place = placeOf(span);
    if (place.start > at) repaired({ start: at, end: place.start }, 'the parser drops or moves this');
    else if (place.start < at) repaired(place, `the parser moves ${what}`);
    at = place.end;
  }
  if (at < html.length) repaired({ start: at, end: html.length }, 'the parser drops or moves this');
}

function grow(root: ArticleElement, nodes: readonly Node[], report: Report): void {
  const waiting = nodes.map((node) => ({ node, parent: root, depth: 1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent, depth } = next;
    const place = node.sourceCodeLocation ? placeOf(node.sourceCodeLocation) : parent.place;
    if (defaultTreeAdapter.isTextNode(node)) parent.children.push({ kind: 'text', text: node.value, place });
    else if (!isElement(node)) report('comment', place, 'comments are dropped by the editor');
    else if (depth > articleLimits.depth) {
      report('too-deep', place, `more than ${articleLimits.depth} elements inside each other`);
    } else {
      const svg = isDrawing(node);
      const element = elementOf({ name: node.tagName, svg, attributes: attributesOf(node, place), place });
      parent.children.push(element);
      for (const child of [...node.childNodes].reverse())
        waiting.push({ node: child, parent: element, depth: depth + 1 });
    }
  }
}

function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

function attributesOf(element: Element, place: Place): readonly Attribute[] {
  const places = element.sourceCodeLocation?.attrs;
  return element.attrs.map(({ name, value, prefix }) => {
    const full = prefix ? `${prefix}:${name}` : name;
    const span = places?.[full.toLowerCase()] ?? places?.[name.toLowerCase()];
    return { name: full, value, place: span ? placeOf(span) : place };
  });
}

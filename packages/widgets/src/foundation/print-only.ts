// Prints one element, whatever else is on the page.
import { adoptStyles, css } from 'lit';
import { hostOf } from './surroundings.js';

const MARK = 'data-huiyin-off-paper';
const offPaper = css`
  @media print {
    [data-huiyin-off-paper] {
      display: none !important;
    }
  }
`;
const prepared = new WeakSet<Node>();
let unmark = (): void => undefined;

/**
 * Opens the browser's print dialog with everything beside `element` and its ancestors off the paper. On screens
 * nothing changes. What a closed shadow root holds, or a host's policy keeps from being styled, is printed too.
 */
export function printOnly(element: Element): void {
  unmark();
  const others = othersThan(element);
  others.forEach((other) => other.setAttribute(MARK, ''));
  unmark = () => others.forEach((other) => other.removeAttribute(MARK));
  addEventListener('afterprint', () => unmark(), { once: true });
  print();
}

function othersThan(element: Element): Element[] {
  const others: Element[] = [];
  for (
    let node: Element | null = element;
    node;
    node = node.assignedSlot ?? node.parentElement ?? hostOf(node)
  ) {
    const kept = node;
    prepare(node.getRootNode() as Document | ShadowRoot);
    others.push(...Array.from(node.parentNode?.children ?? []).filter((other) => other !== kept));
  }
  return others;
}

function prepare(root: Document | ShadowRoot): void {
  if (prepared.has(root)) return;
  prepared.add(root);
  const { styleSheet } = offPaper;
  if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  // Lit gives its style tags the page's nonce; all it asks of the root is to append.
  else adoptStyles((root instanceof Document ? root.head : root) as Node as ShadowRoot, [offPaper]);
}

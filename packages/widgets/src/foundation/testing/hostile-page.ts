// A page whose style sheet resets everything and hands down whatever inheritance lets through.

const SHEET = `
  html { font-size: 62.5%; }
  * { box-sizing: content-box; margin: 0; padding: 0; text-align: center; letter-spacing: 4px; line-height: 10px; }
  body {
    color: red; cursor: wait; font: italic small-caps 700 16px/1 monospace; list-style: none; text-indent: 3em;
    text-shadow: 1px 1px red; text-transform: uppercase; white-space: nowrap; word-break: break-all; word-spacing: 9px;
  }
  h2, h3, p, section, article, details, table, td, th, label, input, select, button, svg { all: unset; float: left; }
`;

/** What a reader would see change. */
const PROPERTIES = [
  ...[
    'box-sizing',
    'color',
    'cursor',
    'display',
    'float',
    'font-family',
    'font-size',
    'font-style',
    'font-variant',
  ],
  ...['font-weight', 'letter-spacing', 'line-height', 'margin', 'padding', 'text-align'],
  ...['text-indent', 'text-shadow', 'text-transform', 'white-space', 'word-break', 'word-spacing'],
];

/** What is different about an element's own nodes on a hostile page; empty when nothing is. */
export function changedByHostilePage(element: Element): string[] {
  const plain = document.createElement('style');
  plain.textContent = 'body { font-size: 16px; }';
  const hostile = document.createElement('style');
  hostile.textContent = SHEET;
  document.head.append(plain);
  const before = looksOf(element);
  document.head.append(hostile);
  const after = looksOf(element);
  plain.remove();
  hostile.remove();
  return after.filter((look, index) => look !== before[index]);
}

function looksOf(element: Element): string[] {
  const nodes = [...(element.shadowRoot?.querySelectorAll('.base, .base *') ?? [])];
  return nodes.flatMap((node) => {
    const style = getComputedStyle(node);
    // Inherited by every node, seen on items of lists.
    const names = node.localName === 'li' ? [...PROPERTIES, 'list-style-type'] : PROPERTIES;
    return names.map(
      (name) => `${node.localName}.${node.classList.value} ${name}: ${style.getPropertyValue(name)}`,
    );
  });
}

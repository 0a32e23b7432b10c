// Reads XML with a strict parser that is not the one that wrote it: whatever is not XML 1.0 is refused.
import { SaxesParser } from 'saxes';

/** An element with elements in it, or with a text. */
export interface Element {
  readonly name: string;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly children: OpenElement[];
  text: string;
}

/** @throws Error what is not well-formed */
export function readXml(document: string): Element {
  const top: OpenElement = { name: '', children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const element = { name, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  const [root] = top.children;
  if (!root) throw new Error('no element');
  return root;
}

/** What the specification calls the items of its lists. */
const items: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  service_requests: 'request',
  service_requests_updates: 'request_update',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
};

/** The element a JSON document is, by the Spark convention the specification names. */
export function elementOf(name: string, json: unknown): Element {
  if (Array.isArray(json)) {
    const item = items[name] ?? `no item of ${name}`;
    return { name, children: json.map((one) => elementOf(item, one)), text: '' };
  }
  if (typeof json === 'object' && json !== null) {
    return { name, children: Object.entries(json).map(([own, inner]) => elementOf(own, inner)), text: '' };
  }
  return { name, children: [], text: String(json) };
}

// What both formats are written with: the elements and their escaping are the library's.
import Builder from 'fast-xml-builder';
import { plainXml } from '../plain-xml.js';

const ATTRIBUTE = '@';
const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  processEntities: true,
});

/** A whole document. Every text in it has been through `plainXml`. */
export function xmlText(root: object): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(root)}`;
}

export function attributes(named: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [ATTRIBUTE + name, plainXml(value)]),
  );
}

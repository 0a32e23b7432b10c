// Writes oEmbed's answers as XML: the elements and their escaping are the library's.
import Builder from 'fast-xml-builder';
import type { OEmbed } from '../pages/oembed-port.js';
import { plainXml } from '../plain-xml.js';

const builder = new Builder({ processEntities: true });

export function oembedXml(answer: OEmbed): string {
  const oembed = Object.fromEntries(
    Object.entries(answer).map(([name, value]: [string, string | number]) => [name, plainXml(String(value))]),
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${builder.build({ oembed })}`;
}

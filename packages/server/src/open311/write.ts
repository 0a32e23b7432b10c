// Documents as JSON and as XML: the same facts in both, whatever texts are in them.
import Builder from 'fast-xml-builder';
import type { Open311Document } from '../http/open311.js';
import { plainXml } from '../plain-xml.js';
import type { Content } from './documents.js';

export type Format = 'xml' | 'json';

/** What an item of a list is called in XML. */
const items: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  service_requests: 'request',
  service_requests_updates: 'request_update',
  endpoints: 'endpoint',
  formats: 'format',
  errors: 'error',
};

const builder = new Builder({ ignoreAttributes: true, processEntities: true });
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

export function write(format: Format, { root, value }: Content): Open311Document {
  const clean = cleaned(value);
  return format === 'json'
    ? { contentType: 'application/json; charset=utf-8', body: JSON.stringify(clean) }
    : {
        contentType: 'text/xml; charset=utf-8',
        body: `${declaration}${builder.build({ [root]: elementOf(root, clean) })}`,
      };
}

type Json = string | number | boolean | undefined | readonly Json[] | { readonly [name: string]: Json };

/** A list as one element with the items in it. */
function elementOf(name: string, value: Json): Json {
  if (isList(value)) {
    const item = items[name];
    // A list nobody has named would be lost; it shows in the first test that reads one.
    if (item === undefined) throw new Error(`no name for the items of ${name}`);
    return { [item]: value.map((one) => elementOf(item, one)) };
  }
  return mapped(value, (inner, own) => elementOf(own, inner));
}

/** Texts as XML 1.0 can carry them, so that both formats say the same. */
function cleaned(value: unknown): Json {
  if (typeof value === 'string') return plainXml(value);
  if (isList(value as Json)) return (value as readonly unknown[]).map(cleaned);
  return mapped(value as Json, cleaned);
}

function mapped(value: Json, change: (inner: Json, name: string) => Json): Json {
  if (typeof value !== 'object' || isList(value)) return value;
  const parts = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(parts.map(([name, inner]) => [name, change(inner, name)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

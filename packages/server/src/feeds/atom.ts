// Writes feeds as Atom (RFC 4287): the elements and their escaping are the library's.
import Builder from 'fast-xml-builder';
import { momentOf } from '@huiyin/sdk/rules';
import type { FeedEntryView } from '@huiyin/sdk/views';
import type { Feeds } from '../use-cases/ports.js';
import { plainXml } from '../plain-xml.js';

const ATTRIBUTE = '@';
const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  processEntities: true,
});
const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/**
 * @param origin where people reach this server, without a trailing slash
 * @param name stands in every id, for ever: the name this installation's logs are known by
 */
export function createFeeds(origin: string, name: string): Feeds {
  return {
    origin,
    name,
    write: ({ id, title, about, self, page, author, updated, entries }) =>
      declaration +
      builder.build({
        feed: {
          ...attributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }),
          id: plainXml(id),
          title: plainXml(title),
          subtitle: plainXml(about),
          updated: momentOf(updated),
          author: { name: plainXml(author) },
          link: [
            attributes({ rel: 'self', type: 'application/atom+xml', href: self }),
            attributes({ rel: 'alternate', type: 'text/html', href: page }),
          ],
          entry: entries.map(entry),
        },
      }),
  };
}

function entry({ id, title, text, url, updated }: FeedEntryView): object {
  return {
    id: plainXml(id),
    title: plainXml(title),
    updated: momentOf(updated),
    link: attributes({ rel: 'alternate', type: 'text/html', href: url }),
    summary: plainXml(text),
  };
}

function attributes(named: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [ATTRIBUTE + name, plainXml(value)]),
  );
}

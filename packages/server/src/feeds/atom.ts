// Writes a feed as Atom (RFC 4287).
import { momentOf } from '@huiyin/sdk/rules';
import type { FeedEntryView, FeedView } from '@huiyin/sdk/views';
import { plainXml } from '../plain-xml.js';
import { attributes, xmlText } from './xml.js';

export function atomText({ id, title, about, self, page, author, updated, entries }: FeedView): string {
  return xmlText({
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
  });
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

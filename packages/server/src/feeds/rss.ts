// Writes a feed as RSS 2.0, for readers that know nothing else.
import { dayOf, momentOf, weekdayOf, type Millis } from '@huiyin/sdk/rules';
import type { FeedEntryView, FeedView } from '@huiyin/sdk/views';
import { plainXml } from '../plain-xml.js';
import { attributes, xmlText } from './xml.js';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

export function rssText({ title, about, self, page, author, updated, entries }: FeedView): string {
  return xmlText({
    rss: {
      ...attributes({
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      }),
      channel: {
        title: plainXml(title),
        link: plainXml(page),
        description: plainXml(about),
        language: 'zh-cn',
        lastBuildDate: rssDate(updated),
        'atom:link': attributes({ rel: 'self', type: 'application/rss+xml', href: self }),
        item: entries.map((one) => item(one, author)),
      },
    },
  });
}

function item({ id, title, text, url, updated }: FeedEntryView, author: string): object {
  return {
    title: plainXml(title),
    link: plainXml(url),
    guid: { ...attributes({ isPermaLink: 'false' }), '#text': plainXml(id) },
    pubDate: rssDate(updated),
    'dc:creator': plainXml(author),
    description: plainXml(asHtml(text)),
  };
}

/** Readers take a description for HTML, so what is plain text is said in HTML. */
function asHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n?|\n/g, '<br />');
}

/** As e-mail writes it (RFC 822), on Beijing's clock: an appeal's day stays the day it is. */
export function rssDate(at: Millis): string {
  const day = dayOf(at);
  const [year = '', month = '', date = ''] = day.split('-');
  const time = momentOf(at).slice(11, 19);
  return `${WEEKDAYS[weekdayOf(day)]}, ${date} ${MONTHS[Number(month) - 1]} ${year} ${time} +0800`;
}

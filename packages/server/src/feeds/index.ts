// News for feed readers, as Atom and as RSS.
import type { Feeds } from '../use-cases/ports.js';
import { atomText } from './atom.js';
import { rssText } from './rss.js';

/**
 * @param origin where people reach this server, without a trailing slash
 * @param name stands in every id, for ever: the name this installation's logs are known by
 */
export function createFeeds(origin: string, name: string): Feeds {
  const texts = { atom: atomText, rss: rssText };
  return { origin, name, write: (feed, format) => texts[format](feed) };
}

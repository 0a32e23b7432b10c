// Where the news of a page are read, by feed readers of either kind.
import { routes } from '@huiyin/sdk/routes';
import { fill } from '@huiyin/sdk/views';
import { pageWords } from './words.js';

/** The news of one thing, as Atom and as RSS. */
export interface FeedPaths {
  readonly atom: string;
  readonly rss: string;
  readonly title: string;
}

export function unitFeed(slug: string): FeedPaths {
  const { news } = pageWords.follow;
  const query = `?body=${slug}`;
  return { atom: routes['news.feed'].path + query, rss: routes['news.rss'].path + query, title: news };
}

export function noticeFeed(slug: string): FeedPaths {
  const [atom, rss] = [routes['notices.feed'].path, routes['notices.rss'].path];
  return filled({ atom, rss, title: pageWords.follow.notices }, '{body}', slug);
}

export function appealFeed(number: string): FeedPaths {
  const [atom, rss] = [routes['news.feedOfAppeal'].path, routes['news.rssOfAppeal'].path];
  return filled({ atom, rss, title: pageWords.follow.one }, '{number}', number);
}

export function commitmentFeed(id: string): FeedPaths {
  const [atom, rss] = [routes['news.feedOfCommitment'].path, routes['news.rssOfCommitment'].path];
  return filled({ atom, rss, title: pageWords.follow.one }, '{id}', id);
}

/** What a feed is called beside the same in the other format. */
export function feedTitle({ title }: FeedPaths, format: 'Atom' | 'RSS'): string {
  return fill(pageWords.follow.format, { title, format });
}

function filled({ atom, rss, title }: FeedPaths, blank: string, value: string): FeedPaths {
  return { atom: atom.replace(blank, value), rss: rss.replace(blank, value), title };
}

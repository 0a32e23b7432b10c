// What lately became public, for feed readers to follow without an account.
import { appealPath, commitmentPath, slug } from './parameters.js';
import type { Route } from './route.js';

export const newsRoutes = {
  'news.feed': {
    summary:
      'What lately became public of a unit: appeals that moved, steps of commitments, published cards (Atom, RFC 4287). At most 50.',
    method: 'GET',
    path: '/v1/feed.atom',
    access: 'public',
    query: { body: slug },
    response: { status: 200, media: 'application/atom+xml' },
    errors: ['body.not-found'],
  },
  'news.rss': {
    summary: 'The same as `news.feed`, as RSS 2.0.',
    method: 'GET',
    path: '/v1/feed.rss',
    access: 'public',
    query: { body: slug },
    response: { status: 200, media: 'application/rss+xml' },
    errors: ['body.not-found'],
  },
  'news.feedOfAppeal': {
    summary: 'The public steps of one appeal as a feed: days, never times.',
    method: 'GET',
    path: '/v1/appeals/{number}/feed.atom',
    access: 'public',
    pathParameters: appealPath,
    response: { status: 200, media: 'application/atom+xml' },
    errors: ['appeal.not-found'],
  },
  'news.rssOfAppeal': {
    summary: 'The same as `news.feedOfAppeal`, as RSS 2.0.',
    method: 'GET',
    path: '/v1/appeals/{number}/feed.rss',
    access: 'public',
    pathParameters: appealPath,
    response: { status: 200, media: 'application/rss+xml' },
    errors: ['appeal.not-found'],
  },
  'news.feedOfCommitment': {
    summary: 'The steps of one commitment as a feed.',
    method: 'GET',
    path: '/v1/commitments/{id}/feed.atom',
    access: 'public',
    pathParameters: commitmentPath,
    response: { status: 200, media: 'application/atom+xml' },
    errors: ['commitment.not-found'],
  },
  'news.rssOfCommitment': {
    summary: 'The same as `news.feedOfCommitment`, as RSS 2.0.',
    method: 'GET',
    path: '/v1/commitments/{id}/feed.rss',
    access: 'public',
    pathParameters: commitmentPath,
    response: { status: 200, media: 'application/rss+xml' },
    errors: ['commitment.not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;

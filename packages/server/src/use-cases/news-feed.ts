// news.feed, .feedOfAppeal, .feedOfCommitment, notices.feed, and each as RSS: what lately became public, for feed readers.
import {
  newsFeedView,
  NEWS_SHOWN,
  type CommitmentStepNews,
  type NewsInput,
  type NoticeNews,
} from '@huiyin/sdk/views';
import type { Millis } from '@huiyin/sdk/rules';
import { newsWordsFor } from '@huiyin/sdk/words';
import { bodyOf } from './bodies.js';
import type { NoticeRecord } from './notice-records.js';
import { noticeOf } from './notices.js';
import { ledgerOf } from './numbers.js';
import { publicationOf } from './report-card.js';
import { OperationError, type CallContext } from './operation.js';
import type { CommitmentNews, FeedFormat, Feeds, UseCasePorts } from './ports.js';
import { summaryOf, type Unit, type Units } from './units.js';

/** Published cards in a feed: they are few, and may be of years ago. */
const CARDS_SHOWN = 12;
const limit = NEWS_SHOWN;

const words = newsWordsFor('zh-CN');

const nothingElse = { appeals: [], commitments: [], cards: [], notices: [] } as const;

/** A feed of what is named in the path or the query; the same for each of its formats. */
type FeedOf<Part extends 'path' | 'query', Name extends string> = (
  call: { readonly [P in Part]: { readonly [N in Name]: string } },
  context: CallContext,
) => Promise<string>;

/** All of a unit's. */
export function getNewsFeed(
  { directory, ledgers, feeds }: UseCasePorts,
  format: FeedFormat,
): FeedOf<'query', 'body'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, query.body);
    const of = { body: unit.slug };
    const [appeals, steps, published, told] = await ledgers.read(unit.ledger, (view) =>
      Promise.all([
        view.latestAnnouncements({ of, limit }),
        view.latestCommitmentSteps({ of, limit }),
        view.publications({ body: unit.slug, limit: CARDS_SHOWN }),
        view.notices({ bodies: [unit.slug], limit }),
      ]),
    );
    return write(
      { feeds, format, now },
      {
        ...placeOf(unit),
        self: `/v1/feed.${format}?body=${unit.slug}`,
        page: `/b/${unit.slug}`,
        appeals,
        commitments: steps.map((step) => named(step, units)),
        cards: published.map((card) => ({ publication: publicationOf(card), at: card.at })),
        notices: told.map((record) => noticeNews(record, units)),
      },
    );
  };
}

/** What a unit and those under it tell their residents. */
export function getNoticeFeed(
  { directory, ledgers, feeds }: UseCasePorts,
  format: FeedFormat,
): FeedOf<'path', 'body'> {
  return async ({ path }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, path.body);
    const bodies = units.under(unit.slug, unit.ledger);
    const told = await ledgers.read(unit.ledger, (view) => view.notices({ bodies, limit }));
    return write(
      { feeds, format, now },
      {
        ...placeOf(unit),
        ...nothingElse,
        only: 'notices',
        self: `/v1/bodies/${unit.slug}/notices.${format}`,
        page: `/b/${unit.slug}`,
        notices: told.map((record) => noticeNews(record, units)),
      },
    );
  };
}

/** One case's. A petition has none. */
export function getAppealFeed(
  { directory, ledgers, feeds }: UseCasePorts,
  format: FeedFormat,
): FeedOf<'path', 'number'> {
  return async ({ path: { number } }, { now }) => {
    const units = await directory.units();
    const [record, appeals] = await ledgers.read(ledgerOf(number), (view) =>
      Promise.all([view.publicAppeal(number), view.latestAnnouncements({ of: { number }, limit })]),
    );
    if (!record) throw new OperationError('appeal.not-found');
    return write(
      { feeds, format, now },
      {
        ...placeOf(bodyOf(units, record.case.body)),
        what: number,
        self: `/v1/appeals/${number}/feed.${format}`,
        page: `/a/${number}`,
        ...nothingElse,
        appeals,
      },
    );
  };
}

/** One commitment's. */
export function getCommitmentFeed(
  { directory, ledgers, feeds }: UseCasePorts,
  format: FeedFormat,
): FeedOf<'path', 'id'> {
  return async ({ path: { id } }, { now }) => {
    const units = await directory.units();
    const [record, steps] = await ledgers.read(ledgerOf(id), (view) =>
      Promise.all([view.commitment(id), view.latestCommitmentSteps({ of: { id }, limit })]),
    );
    if (!record) throw new OperationError('commitment.not-found');
    return write(
      { feeds, format, now },
      {
        ...placeOf(bodyOf(units, record.case.body)),
        what: record.words.text,
        self: `/v1/commitments/${id}/feed.${format}`,
        page: `/c/${id}`,
        ...nothingElse,
        commitments: steps.map((step) => named(step, units)),
      },
    );
  };
}

interface Writing {
  readonly feeds: Feeds;
  readonly format: FeedFormat;
  readonly now: Millis;
}

function write({ feeds, format, now }: Writing, news: Omit<NewsInput, 'origin' | 'name'>): string {
  const { origin, name } = feeds;
  return feeds.write(newsFeedView({ ...news, origin, name }, now, words), format);
}

function placeOf(unit: Unit): Pick<NewsInput, 'body' | 'ledger' | 'demo'> {
  return { body: summaryOf(unit), ledger: unit.ledger, demo: unit.demo === true };
}

function named({ unit, ...step }: CommitmentNews, units: Units): CommitmentStepNews {
  return { ...step, unit: units.summary(unit).name };
}

function noticeNews(record: NoticeRecord, units: Units): NoticeNews {
  return {
    notice: noticeOf(record, units),
    at: record.withdrawal?.at ?? record.correctedAt ?? record.publishedAt,
  };
}

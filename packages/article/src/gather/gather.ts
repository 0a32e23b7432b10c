// Reads the facts of one article and draws up the view it shows, with whose they are, of when, and sealed where.
import type { AppealList, Day } from '@huiyin/sdk';
import { dayOf, parseCheckpoint, parseMoment } from '@huiyin/sdk/rules';
import {
  appealListsView,
  appealStoryView,
  commitmentListView,
  fill,
  meetingDetailView,
  reportCardView,
  type ListedAppeals,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { ArticleError, type ArticleKind, type ArticleViews, type Snapshot } from '../types.js';
import type { ArticleReads } from './reads.js';
import type { ArticleRequest, CardRequest } from './request.js';

/** Commitments that are read at most: more than any article, or poster, has room for. */
export const MOST_COMMITMENTS = 5_000;
/** Cases of each list. */
const LISTED = 20;

const words = wordsFor('zh-CN');

interface Of<K extends ArticleKind> {
  readonly kind: K;
  readonly view: ArticleViews[K];
  readonly snapshot: Snapshot;
  /** Slug of the unit. */
  readonly body: string;
}

/** What `render` takes, in one. */
export type GatheredArticle = { [K in ArticleKind]: Of<K> }[ArticleKind];

/**
 * Reads what an article shows. The log's head is that of a card counted after everything else was read, so that what
 * the article shows is sealed under it.
 *
 * @throws ArticleError `snapshot-unfit` where nothing is sealed yet
 * @throws whatever `reads` throws: there is no such unit, period, meeting or appeal
 */
export async function gather(reads: ArticleReads, request: ArticleRequest): Promise<GatheredArticle> {
  switch (request.kind) {
    case 'report-card':
      return await card(reads, request);
    case 'commitments': {
      const { body } = request;
      const { items, more } = await reads.commitments(body, MOST_COMMITMENTS);
      const stamp = await stampOf(reads, body, `/b/${body}#commitments`);
      return { kind: 'commitments', view: commitmentListView(items, stamp.day, more, words), ...stamp.of };
    }
    case 'lists': {
      const { body } = request;
      const told = await reads.lists(body);
      const full = told.lists.filter(({ total }) => total > 0);
      const listed: Partial<Record<AppealList, ListedAppeals>> = Object.fromEntries(
        await Promise.all(full.map(async ({ id }) => [id, await reads.listed(body, id, LISTED)] as const)),
      );
      const stamp = await stampOf(reads, body, `/b/${body}#lists`);
      return { kind: 'lists', view: appealListsView(told, listed, words), ...stamp.of };
    }
    case 'meeting-notice':
    case 'meeting-result': {
      const meeting = await reads.meeting(request.meeting);
      const stamp = await stampOf(reads, meeting.body.slug, `/m/${meeting.id}`);
      return { kind: request.kind, view: meetingDetailView(meeting, stamp.day, words), ...stamp.of };
    }
    case 'appeal': {
      const appeal = await reads.appeal(request.number);
      const stamp = await stampOf(reads, appeal.body.slug, `/a/${appeal.number}`);
      return { kind: 'appeal', view: appealStoryView(appeal, words), ...stamp.of };
    }
  }
}

async function card(reads: ArticleReads, { week, ...asked }: CardRequest): Promise<GatheredArticle> {
  if (week !== undefined) return await keptCard(reads, asked.body, week);
  const { kind, ...query } = asked;
  const { body, category } = query;
  const told = await reads.card(query);
  // Of a published card, too, the page that goes on: it leads to what was published, and its number is printed.
  const topic = category === undefined ? '' : `?${new URLSearchParams({ topic: category }).toString()}`;
  const live = `/b/${body}/${told.period}${topic}`;
  const { of } = await stampOf(reads, body, live, told.asOf);
  return { kind, view: reportCardView(told, words), ...of };
}

/** As it was kept: its words say which week, since to a card that still moves they say that it does. */
async function keptCard(reads: ArticleReads, body: string, week: string): Promise<GatheredArticle> {
  const { card: told } = await reads.kept(body, week);
  const { of } = await stampOf(reads, body, `/b/${body}/${told.period}`, told.asOf);
  const view = { ...reportCardView(told, words), status: fill(words.reportCard.kept, { week }) };
  return { kind: 'report-card', view, ...of };
}

interface Stamp {
  /** The day it is as of. */
  readonly day: Day;
  readonly of: { readonly snapshot: Snapshot; readonly body: string };
}

/** @param asOf of what was read, where it says so itself; else of a card that is counted now */
async function stampOf(
  reads: ArticleReads,
  slug: string,
  live: string,
  asOf?: { readonly at: string; readonly treeSize: number; readonly root: string },
): Promise<Stamp> {
  const [{ name, demo }, { at, treeSize, root }, note, key] = await Promise.all([
    reads.body(slug),
    asOf ?? reads.card({ body: slug }).then((now) => now.asOf),
    reads.checkpoint(slug),
    reads.sealKey(slug),
  ]);
  const moment = parseMoment(at);
  if (moment === undefined || treeSize < 1) {
    throw new ArticleError(
      'snapshot-unfit',
      `${slug}: nothing is sealed yet, so no figure can stand in an article`,
    );
  }
  const { origin } = parseCheckpoint(note).checkpoint;
  return {
    day: dayOf(moment),
    of: {
      body: slug,
      snapshot: {
        body: name,
        at,
        log: { origin, size: treeSize, root },
        ...(key !== undefined && { key }),
        live: reads.origin + live,
        verify: `${reads.origin}/verify/${slug}`,
        demo: demo === true,
      },
    },
  };
}

// What an article is read from: a server over the SDK, or whatever answers the same.
import type {
  AppealList,
  AppealLists,
  Body,
  Commitment,
  HuiyinClient,
  MeetingDetail,
  PublicAppealDetail,
  ReportCard,
  SnapshotDetail,
} from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import { logOf } from '@huiyin/sdk/seal';
import type { ListedAppeals } from '@huiyin/sdk/views';
import type { CardRequest } from './request.js';

/** Public facts of one server. Each is refused as the SDK or the use-cases refuse it. */
export interface ArticleReads {
  /** Where people open its pages, without a trailing slash. */
  readonly origin: string;
  body(slug: string): Promise<Body>;
  card(query: Omit<CardRequest, 'kind' | 'week'>): Promise<ReportCard>;
  /** The card that was kept in a week. */
  kept(body: string, week: string): Promise<SnapshotDetail>;
  /** Up to `most`, nearest due day first, and whether there are more. */
  commitments(body: string, most: number): Promise<{ items: readonly Commitment[]; more: boolean }>;
  lists(body: string): Promise<AppealLists>;
  /** The newest of one list. */
  listed(body: string, list: AppealList, limit: number): Promise<ListedAppeals>;
  meeting(id: string): Promise<MeetingDetail>;
  appeal(number: string): Promise<PublicAppealDetail>;
  /** The latest signed checkpoint of the unit's log. */
  checkpoint(body: string): Promise<string>;
  /** The key the unit's log is verified with, to be printed; undefined where there is none that is trusted. */
  sealKey(body: string): Promise<string | undefined>;
}

export interface ReadsOptions {
  /** Where people open the server's pages, without a trailing slash; the client's endpoint if absent. */
  readonly origin?: string | undefined;
  /** The verifier key to be printed, from elsewhere than the server: it has no call that gives it. */
  readonly key?: string | undefined;
}

/** Reads over HTTP. */
export function readsOf(
  client: HuiyinClient,
  { origin = client.endpoint, key }: ReadsOptions = {},
): ArticleReads {
  return {
    origin,
    body: (slug) => client.bodies.get(slug),
    card: (query) => client.reportCards.get(query),
    kept: (body, week) => client.reportCards.snapshot(week, { body }),
    commitments: async (body, most) => {
      const items: Commitment[] = [];
      for await (const commitment of client.commitments.list({ body, limit: 100 })) {
        if (items.length === most) return { items, more: true };
        items.push(commitment);
      }
      return { items, more: false };
    },
    lists: (body) => client.appeals.lists({ body }),
    listed: (body, list, limit) => client.appeals.list({ body, list, limit }).page(),
    meeting: (id) => meetings(client).get(id),
    appeal: (number) => client.appeals.get(number),
    checkpoint: (body) => logOf(client, body).checkpoint(),
    sealKey: () => Promise.resolve(key),
  };
}

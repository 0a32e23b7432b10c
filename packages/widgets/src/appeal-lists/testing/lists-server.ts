// Serves three lists and their cases as the real server does, as a transport for a real client.
import {
  createClient,
  type AppealList,
  type AppealLists,
  type BodySummary,
  type Category,
  type Fetch,
  type HuiyinClient,
  type OwnVocabulary,
  type PublicAppeal,
  type Vocabulary,
} from '@huiyin/sdk';
import {
  appealLists,
  appealVocabulary,
  isInList,
  isPending,
  predicateOf,
  stageOf,
  standingOf,
  type CaseFigures,
  type Counted,
  type ListBucket,
} from '@huiyin/sdk/rules';
import { TODAY } from './appeals.js';

const ENDPOINT = 'https://huiyin.test';
const body: BodySummary = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' };

export class ListsServer {
  /** Newest first. */
  items: PublicAppeal[];
  /** How often anything has changed. */
  version = 7;
  /** The unit's own words. */
  vocabulary: Vocabulary | undefined;
  /** Three lists of its own; they are used where no others are asked for. */
  own: OwnVocabulary | undefined;
  /** Path and query of every request that arrived, oldest first. */
  readonly asked: string[] = [];
  /** Requests find no network. */
  isDown = false;
  /** Only what follows the numbers finds none. */
  isDownForPages = false;

  constructor(items: readonly PublicAppeal[]) {
    this.items = [...items];
  }

  client(): HuiyinClient {
    return createClient({ endpoint: ENDPOINT, maxRetries: 0, fetch: this.#fetch });
  }

  /** Something happens to a case, or a new one comes. */
  change(appeal: PublicAppeal): void {
    this.version += 1;
    const others = this.items.filter(({ number }) => number !== appeal.number);
    this.items = [...others, appeal].sort((a, b) => (order(a) < order(b) ? 1 : -1));
  }

  /** The lists as they are now. */
  lists(asked: { vocabulary?: Vocabulary | undefined; category?: Category | undefined } = {}): AppealLists {
    const items = this.items.filter((one) => !asked.category || one.category === asked.category);
    const own = asked.vocabulary === undefined ? this.own : undefined;
    return appealLists({
      body,
      vocabulary: own ? 'own' : appealVocabulary(asked.vocabulary ?? this.vocabulary),
      ...(own && { own }),
      ...(asked.category && { category: asked.category }),
      asOf: { at: `${TODAY}T10:00:00+08:00`, treeSize: this.version, root: 'ab'.repeat(32) },
      today: TODAY,
      buckets: items.map(bucketOf),
      oldest: [...items]
        .reverse()
        .filter(({ state }) => isPending(state))
        .map(figuresOf),
      ...(items.every(({ demo }) => demo) && { demo: true }),
    });
  }

  readonly #fetch: Fetch = async (url, { headers }) => {
    const { pathname, search, searchParams } = new URL(url);
    this.asked.push(pathname + search);
    if (this.isDown) throw new TypeError('no network');
    if (pathname === '/v1/appeals/lists') return this.#counted(searchParams, headers['If-None-Match']);
    if (this.isDownForPages) throw new TypeError('no network');
    if (pathname === '/v1/appeals') return Response.json(this.#page(searchParams));
    throw new Error(`nothing here for ${url}`);
  };

  #counted(query: URLSearchParams, known: string | undefined): Response {
    const etag = `W/"${this.version}"`;
    if (known === etag) return new Response(null, { status: 304 });
    const lists = this.lists({
      vocabulary: (query.get('vocabulary') as Vocabulary | null) ?? undefined,
      category: (query.get('category') as Category | null) ?? undefined,
    });
    return Response.json(lists, { headers: { etag } });
  }

  #page(query: URLSearchParams): { items: PublicAppeal[]; next?: string } {
    const category = query.get('category');
    const where = predicateOf(query.get('list') as AppealList, this.own);
    const all = this.items.filter(
      (one) =>
        (!category || one.category === category) && isInList(where, { ...one, stage: stageOf(one.state) }),
    );
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? 20);
    return { items: all.slice(start, end), ...(end < all.length && { next: String(end) }) };
  }
}

function order({ receivedOn, number }: PublicAppeal): string {
  return `${receivedOn} ${number}`;
}

function bucketOf({
  body: { slug },
  state,
  witness,
  category,
  level,
  horizon,
  docketed,
}: PublicAppeal): Counted<ListBucket> {
  const standing = standingOf(state, witness);
  return { bucket: { body: slug, category, standing, level, horizon, docketed, petition: false }, count: 1 };
}

function figuresOf(appeal: PublicAppeal): CaseFigures {
  const {
    number,
    receivedOn,
    resolutionDue,
    channel,
    category,
    level,
    horizon,
    disputed,
    reopened,
    docketed,
  } = appeal;
  return {
    number,
    body: appeal.body.slug,
    received: receivedOn,
    resolutionDue,
    channel,
    category,
    level,
    horizon,
    standing: standingOf(appeal.state, appeal.witness),
    disputed,
    reopened,
    docketed,
  };
}

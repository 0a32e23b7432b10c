// Serves one card as the real server does, as a transport for a real client.
import { createClient, type Fetch, type HuiyinClient, type Problem, type ReportCard } from '@huiyin/sdk';
import type { SealedLog } from '../../controllers/testing/sealed-log.js';

const ENDPOINT = 'https://huiyin.test';

/** What was asked for. */
export interface Asked {
  readonly query: Readonly<Record<string, string>>;
  /** The `If-None-Match` header. */
  readonly known: string | undefined;
}

export class CardServer {
  card: ReportCard;
  /** Every request that arrived, oldest first. */
  readonly asked: Asked[] = [];
  /** Requests find no network. */
  isDown = false;
  /** Whether pages may read the `ETag` header, as they may not across origins unless the server says so. */
  showsEtag = true;

  /** Where what is counted is sealed; without one there is no log to ask. */
  readonly log: SealedLog | undefined;

  constructor(card: ReportCard, log?: SealedLog) {
    this.card = card;
    this.log = log;
  }

  client(): HuiyinClient {
    return createClient({ endpoint: ENDPOINT, maxRetries: 0, fetch: this.#fetch });
  }

  readonly #fetch: Fetch = async (url, { headers }) => {
    const told = this.log?.answer(url);
    if (told) return told;
    const { pathname, searchParams } = new URL(url);
    if (pathname !== '/v1/report-cards') throw new Error(`nothing here for ${url}`);
    const known = headers['If-None-Match'];
    this.asked.push({ query: Object.fromEntries(searchParams), known });
    if (this.isDown) throw new TypeError('no network');
    const etag = `"${this.card.asOf.treeSize}"`;
    if (known === etag) return new Response(null, { status: 304 });
    const period = searchParams.get('period') ?? this.card.period;
    if (!/^\d{4}(-(H[12]|Q[1-4]|\d\d))?$/.test(period)) return refusal('period.invalid', 422);
    return Response.json({ ...this.card, period }, this.showsEtag ? { headers: { etag } } : {});
  };
}

function refusal(code: Problem['code'], status: number): Response {
  const problem = {
    type: 'about:blank',
    title: 'refused',
    detail: 'refused',
    requestId: 'r-1',
    code,
    status,
  };
  return new Response(JSON.stringify(problem satisfies Problem), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

// Serves commitments as the real server does, as a transport for a real client.
import {
  createClient,
  type Commitment,
  type CommitmentDetail,
  type Fetch,
  type HuiyinClient,
  type Problem,
} from '@huiyin/sdk';
import { pageClock } from '../../foundation/clock.js';
import type { SealedLog } from '../../controllers/testing/sealed-log.js';
import { detailOf } from './commitments.js';
import { sealed } from './sealed.js';

const ENDPOINT = 'https://huiyin.test';

export class CommitmentServer {
  items: Commitment[];
  /** Where what is served is sealed; without one there is no log to ask. */
  readonly log: SealedLog | undefined;
  readonly #sealed = new Map<string, CommitmentDetail>();
  /** Path and query of every request that arrived, oldest first. */
  readonly asked: string[] = [];
  /** Requests find no network. */
  isDown = false;
  /** By how many milliseconds its clock is ahead of the page's; it says no time if absent. */
  ahead: number | undefined;

  constructor(items: readonly Commitment[], log?: SealedLog) {
    this.items = [...items];
    this.log = log;
    if (log) for (const one of items) this.#sealed.set(one.id, sealed(log, one));
  }

  /** Serves a commitment that is not what was sealed. */
  forge(id: string, change: Partial<CommitmentDetail>): void {
    const detail = this.#sealed.get(id);
    if (detail) this.#sealed.set(id, { ...detail, ...change });
  }

  /** What was sealed of a commitment. */
  sealedAs(id: string): CommitmentDetail {
    const detail = this.#sealed.get(id);
    if (!detail) throw new Error(`${id} was not sealed`);
    return detail;
  }

  client(): HuiyinClient {
    const clock = (): number => pageClock.now();
    return createClient({ endpoint: ENDPOINT, maxRetries: 0, clock, fetch: this.#fetch });
  }

  readonly #fetch: Fetch = async (url) => {
    const told = this.log?.answer(url);
    if (told) return told;
    const { pathname, search, searchParams } = new URL(url);
    this.asked.push(pathname + search);
    if (this.isDown) throw new TypeError('no network');
    if (pathname === '/v1/commitments') return Response.json(this.#page(searchParams));
    const id = pathname.slice('/v1/commitments/'.length);
    const found = this.items.find((one) => one.id === id);
    const { ahead } = this;
    const headers = ahead === undefined ? {} : { date: new Date(pageClock.now() + ahead).toUTCString() };
    return found
      ? Response.json(this.#sealed.get(id) ?? detailOf(found), { headers })
      : refusal('commitment.not-found', 404);
  };

  #page(query: URLSearchParams): { items: Commitment[]; next?: string } {
    const filter = query.get('filter');
    const kind = (status: Commitment['status']): string =>
      status === 'open' || status === 'claimed' ? status : 'ended';
    const all = this.items.filter(({ status }) => !filter || kind(status) === filter);
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? 20);
    return { items: all.slice(start, end), ...(end < all.length && { next: String(end) }) };
  }
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

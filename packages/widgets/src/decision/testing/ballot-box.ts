// A server with one decision, to a real client: takes ballots, refuses them as told, and can lose its answers.
import { createClient, type BallotDraft, type DecisionDetail, type HuiyinClient } from '@huiyin/sdk';
import { pageClock } from '../../foundation/clock.js';

export class BallotBox {
  readonly #decision: DecisionDetail;
  /** What was sent to be put in, oldest first. */
  readonly ballots: BallotDraft[] = [];
  /** The idempotency key of each. */
  readonly keys: string[] = [];
  /** Path and query of every reading, oldest first. */
  readonly asked: string[] = [];
  /** The code that the next ballots are refused with. */
  refusal: string | undefined;
  /** Ballots arrive, and nothing comes back. */
  losesAnswers = false;

  constructor(decision: DecisionDetail) {
    this.#decision = decision;
  }

  client(): HuiyinClient {
    return createClient({
      endpoint: 'https://huiyin.test',
      maxRetries: 0,
      clock: () => pageClock.now(),
      fetch: async (url, init) => {
        const { pathname, search } = new URL(url);
        const { id } = this.#decision;
        if (init?.method === 'POST') return this.#take(init);
        this.asked.push(pathname + search);
        return Response.json(pathname.endsWith(id) ? this.#decision : { items: [this.#decision] });
      },
    });
  }

  #take({ body, headers }: { readonly body?: unknown; readonly headers?: unknown }): Response {
    this.ballots.push(JSON.parse(String(body)) as BallotDraft);
    this.keys.push(new Headers(headers as HeadersInit).get('idempotency-key') ?? '');
    if (this.losesAnswers) throw new TypeError('no network');
    const { refusal: code } = this;
    if (code === undefined) return Response.json({ decision: this.#decision.id, cast: true });
    const problem = { type: 'about:blank', title: '', status: 409, code, requestId: 'r-1' };
    return Response.json(problem, {
      status: 409,
      headers: { 'content-type': 'application/problem+json' },
    });
  }
}

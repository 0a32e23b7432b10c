// A server that tells what it was given, by path, to a real client; and can refuse, or be out of reach.
import { createClient, type HuiyinClient } from '@huiyin/sdk';
import { pageClock } from '../clock.js';

const ENDPOINT = 'https://huiyin.test';

export class ToldServer {
  /** What is told at a path, as it stands now. */
  readonly told: Map<string, unknown>;
  /** Code of the problem that is answered at a path instead, with its status. */
  readonly refused = new Map<string, { readonly code: string; readonly status: number }>();
  /** Path and query of every request that arrived, oldest first. */
  readonly asked: string[] = [];
  /** Requests find no network. */
  isDown = false;

  constructor(told: Readonly<Record<string, unknown>>) {
    this.told = new Map(Object.entries(told));
  }

  client(): HuiyinClient {
    return createClient({
      endpoint: ENDPOINT,
      maxRetries: 0,
      clock: () => pageClock.now(),
      fetch: async (url) => {
        const { pathname, search } = new URL(url);
        this.asked.push(pathname + search);
        if (this.isDown) throw new TypeError('no network');
        const refusal = this.refused.get(pathname);
        const answer = this.told.get(pathname);
        if (answer !== undefined && !refusal) return Response.json(answer);
        const { code, status } = refusal ?? { code: 'body.not-found', status: 404 };
        const problem = { type: 'about:blank', title: '', status, code, requestId: 'r-1' };
        return Response.json(problem, {
          status,
          headers: { 'content-type': 'application/problem+json' },
        });
      },
    });
  }
}

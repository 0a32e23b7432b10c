// Takes appeals as the real server does, validators and stored answers included, as a transport for a real client.
import {
  createClient,
  type AppealDraft,
  type Body,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  type HuiyinClient,
  type Problem,
  type PublicAppeal,
  type Receipt,
  type Taxonomy,
} from '@huiyin/sdk';
import { validateRequest } from '@huiyin/sdk/validators';
import type { SealedLog } from '../../controllers/testing/sealed-log.js';
import { PhotoServer } from '../../foundation/testing/photo-server.js';
import { fangguyuan, fangzhuang, receipt } from './facts.js';

const ENDPOINT = 'https://huiyin.test';

/** What becomes of a request: no network, an answer that is lost on its way, or a refusal. */
export type Fate = 'lost-before' | 'lost-after' | Partial<Problem>;

/** One appeal as it was sent. */
export interface Sent {
  readonly key: string;
  readonly draft: AppealDraft;
}

export class FormServer {
  /** Every appeal sent here, oldest first, filed or not. */
  readonly sent: Sent[] = [];
  /** What was filed, by idempotency key. */
  readonly filed = new Map<string, { readonly body: string; readonly receipt: Receipt }>();
  /** What the next requests meet with; then they are answered. */
  readonly fates: Fate[] = [];
  /** Open appeals that are like any that is filed. */
  similar: readonly PublicAppeal[] = [];
  /** What was asked to be compared, oldest first. */
  readonly compared: unknown[] = [];
  /** What exactly can be asked for at 方庄, and what is asked back. */
  taxonomy: Taxonomy | undefined;
  readonly photos = new PhotoServer();
  /** Where what is filed is sealed; without one there is no log to ask. */
  readonly log: SealedLog | undefined;
  #gate: Promise<void> | undefined;

  constructor(log?: SealedLog) {
    this.log = log;
  }

  client(): HuiyinClient {
    return createClient({ endpoint: ENDPOINT, maxRetries: 0, fetch: this.#fetch });
  }

  /** Keeps answers back until the function it returns is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => {
      release = resolve;
    });
    return () => release();
  }

  readonly #fetch: Fetch = async (url, init) => {
    const told = this.log?.answer(url);
    if (told) return told;
    const path = url.slice(ENDPOINT.length);
    if (path === '/v1/appeals/similar') return this.#compare(init);
    const photo = this.photos.answer(path, init, problem);
    if (photo) return photo;
    const unit = [fangzhuang, fangguyuan].find(({ slug }) => path === `/v1/bodies/${slug}`);
    const answer = await this.#answer(init, unit);
    await this.#gate;
    return answer;
  };

  #answer(init: FetchInit, unit: Body | undefined): FetchResponse | Promise<FetchResponse> {
    const fate = this.fates.shift();
    if (fate === 'lost-before') throw new TypeError('no network');
    if (typeof fate === 'object') return problem(fate);
    if (init.method === 'GET')
      return unit ? Response.json(this.#offered(unit)) : problem({ code: 'body.not-found', status: 404 });
    const answer = this.#file(init);
    if (fate === 'lost-after') throw new TypeError('the line broke');
    return answer;
  }

  #offered(unit: Body): Body {
    return this.taxonomy && unit.slug === 'fangzhuang' ? { ...unit, taxonomy: this.taxonomy } : unit;
  }

  #compare({ body = '' }: FetchInit): FetchResponse {
    const draft: unknown = JSON.parse(body);
    this.compared.push(draft);
    const faults = validateRequest.SimilarDraft(draft);
    return faults.length === 0
      ? Response.json({ items: this.similar })
      : problem({ code: 'request.invalid', status: 422 });
  }

  #file({ headers, body = '' }: FetchInit): FetchResponse {
    const key = headers['Idempotency-Key'] ?? '';
    const draft: unknown = JSON.parse(body);
    this.sent.push({ key, draft: draft as AppealDraft });
    const faults = validateRequest.AppealDraft(draft);
    if (faults.length > 0) {
      const errors = faults.map((fault) => ({ ...fault, detail: '' }));
      return problem({ code: 'request.invalid', status: 422, errors });
    }
    const stored = this.filed.get(key);
    if (stored && stored.body !== body) return problem({ code: 'idempotency.body-differs', status: 422 });
    const number = `FZ-2026-${String(110 + this.filed.size).padStart(6, '0')}`;
    const answer = stored ?? { body, receipt: { ...receipt, number, leaf: this.#seal(number) } };
    this.filed.set(key, answer);
    return Response.json(answer.receipt, { status: 201 });
  }

  #seal(number: string): Receipt['leaf'] {
    if (!this.log) return receipt.leaf;
    const facts = { record: 'appeal', event: 'received', number };
    const { index } = this.log.seal(facts);
    return { ledger: 'FZ', index, hash: this.log.entries[index]?.hash ?? '' };
  }
}

function problem(facts: Partial<Problem>): FetchResponse {
  const whole: Problem = {
    type: 'about:blank',
    title: 'refused',
    status: 500,
    code: 'server.internal',
    detail: 'refused',
    requestId: 'r-1',
    ...facts,
  };
  return new Response(JSON.stringify(whole), {
    status: whole.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

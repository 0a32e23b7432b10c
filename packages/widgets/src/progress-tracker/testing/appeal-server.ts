// Serves one case as the real server does, as a transport for a real client: for stories and tests.
import {
  createClient,
  type AppealExport,
  type AttachmentClaim,
  type CommitmentVerdictDraft,
  type EvaluationDraft,
  type FollowUpDraft,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  type HuiyinClient,
  type Problem,
  type StreamEvent,
  type TrackedAppeal,
} from '@huiyin/sdk';
import { dayOf, type AppealCommand } from '@huiyin/sdk/rules';
import type { SealedLog } from '../../controllers/testing/sealed-log.js';
import { pageClock } from '../../foundation/clock.js';
import { PhotoServer } from '../../foundation/testing/photo-server.js';
import { RefusedCommand, type AppealLife } from './appeal-life.js';
import type { PromiseLife } from './promise-life.js';

const ENDPOINT = 'https://huiyin.test';
/** Wrong codes in a row after which the server wants a pause. */
const TRIES = 5;

/** What was asked. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export class AppealServer {
  /** As on the receipt; a lost one is replaced by another. */
  code = '4821 0937 5566 1204';
  readonly life: AppealLife;
  /** Where its steps are sealed; without one there is no log to ask. */
  readonly log: SealedLog | undefined;
  /** Every request that arrived, oldest first. */
  readonly asked: Asked[] = [];
  /** Photos the case has, each as its JPEG in base64. */
  readonly photos = new Map<string, string>();
  /** What takes new ones. */
  readonly incoming = new PhotoServer();
  /** Requests find no network, and open streams break. */
  isDown = false;
  /** What the next write is answered with, after it was done or not. */
  readonly nextWrites: (Partial<Problem> | 'lost-before' | 'lost-after')[] = [];
  readonly #stored = new Map<string, string>();
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  #onFollowed = (): void => undefined;
  /** Settles when the case is followed live for the first time. */
  readonly followed = new Promise<void>((resolve) => {
    this.#onFollowed = resolve;
  });
  #wrongTries = 0;
  #held = '';
  #gate: Promise<void> | undefined;

  constructor(life: AppealLife, log?: SealedLog) {
    this.life = life;
    this.log = log;
  }

  /** How many follow it live now. */
  get streams(): number {
    return this.#streams.size;
  }

  /** Requests for one operation that arrived, oldest first: `track`, `evaluations`, `events`. */
  askedFor(operation: string): readonly Asked[] {
    return this.asked.filter(({ path }) => path.endsWith(`/${operation}`));
  }

  client(): HuiyinClient {
    return createClient({ endpoint: ENDPOINT, maxRetries: 0, fetch: this.#fetch });
  }

  /** Keeps answers to requests for this operation back, as they are now, until the function it returns is called. */
  hold(operation: string): () => void {
    let release = (): void => undefined;
    this.#held = operation;
    this.#gate = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      this.#held = '';
      release();
    };
  }

  /** Somebody does something to the case, and everybody who follows it hears of it. */
  happens(command: AppealCommand): void {
    this.life.do(command, pageClock.now());
    this.tell();
  }

  /** Tells all that follow the case that it moved. */
  tell(): void {
    const { number, state } = this.life.seen(pageClock.now());
    const event: StreamEvent = {
      type: 'appeal.own-changed',
      id: `e${this.asked.length}-${state}`,
      topic: `appeal:${number}`,
      number,
      state,
    };
    const text = `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;
    for (const stream of this.#streams) stream.enqueue(new TextEncoder().encode(text));
  }

  /** The network goes away. */
  goDown(): void {
    this.isDown = true;
    for (const stream of this.#streams) stream.error(new TypeError('the line broke'));
    this.#streams.clear();
  }

  readonly #fetch: Fetch = async (url, init) => {
    const told = this.log?.answer(url);
    if (told) return told;
    if (this.log) this.life.sealIn(this.log);
    const [path = ''] = url.slice(ENDPOINT.length).split('?');
    this.asked.push({ path, headers: init.headers, body: init.body && JSON.parse(init.body) });
    if (this.isDown) throw new TypeError('no network');
    const taken = this.incoming.answer(path, init, problem);
    if (taken) return taken;
    const answer = this.#answer(path, init);
    if (this.#held && path.endsWith(this.#held)) await this.#gate;
    return answer;
  };

  #answer(path: string, init: FetchInit): FetchResponse {
    if (init.headers['Huiyin-Tracking-Code'] !== this.code) return this.#refuseCode();
    this.#wrongTries = 0;
    if (path === '/v1/events') return this.#stream(init);
    const operation = path.slice(`/v1/appeals/${this.life.number}/`.length);
    if (operation.startsWith('attachments/')) return this.#photo(operation.slice('attachments/'.length));
    if (operation === 'export') return json(this.#kept());
    return operation === 'track' ? json(this.#seen()) : this.#write(operation, init);
  }

  #seen(): TrackedAppeal {
    const seen = this.life.seen(pageClock.now());
    const size = { width: 8, height: 8, addedAt: seen.receivedAt };
    const attachments = [...this.photos.keys()].map((id) => ({ id, ...size }));
    return { ...seen, ...(attachments.length > 0 && { attachments }) };
  }

  /** Nothing was left to reach its resident by, and nothing is sealed. */
  #kept(): AppealExport {
    const appeal = this.#seen();
    const { number, timeline, attachments = [] } = appeal;
    const path = `/v1/appeals/${number}/attachments`;
    const followUps = timeline.flatMap(({ type, rating, at }) =>
      type === 'followed-up' && rating ? [{ rating, at }] : [],
    );
    return {
      number,
      madeAt: appeal.receivedAt,
      appeal,
      channel: 'web',
      cohort: 'undisclosed',
      horizon: 'now',
      consents: { publish: appeal.consentToPublish, anonymous: appeal.anonymous },
      followUps,
      commitmentVerdicts: [],
      attachments: attachments.map((photo) => ({ ...photo, path: `${path}/${photo.id}` })),
      seal: { leaves: [] },
    };
  }

  #photo(id: string): FetchResponse {
    const data = this.photos.get(id);
    if (data === undefined) return problem({ code: 'attachment.not-found', status: 404 });
    return json({ id, number: this.life.number, type: 'image/jpeg', data, width: 8, height: 8 });
  }

  #refuseCode(): FetchResponse {
    this.#wrongTries++;
    return this.#wrongTries > TRIES
      ? problem({ code: 'tracking.too-many-tries', status: 429, retryAfter: 120 })
      : problem({ code: 'tracking.not-matched', status: 404 });
  }

  #write(operation: string, { headers, body = '{}' }: FetchInit): FetchResponse {
    const fate = this.nextWrites.shift();
    if (fate === 'lost-before') throw new TypeError('the line broke');
    if (typeof fate === 'object') return problem(fate);
    const key = headers['Idempotency-Key'] ?? '';
    const stored = this.#stored.get(key);
    if (stored !== undefined && stored !== body) {
      return problem({ code: 'idempotency.body-differs', status: 422 });
    }
    try {
      if (stored === undefined) {
        const said = JSON.parse(body) as { attachments?: readonly AttachmentClaim[] };
        if (operation.startsWith('commitments/')) this.#judge(operation, said as CommitmentVerdictDraft);
        else this.life.do(commandOf(operation, said), pageClock.now());
        for (const { id } of said.attachments ?? []) this.photos.set(id, this.incoming.base64(id));
      }
    } catch (error) {
      if (!(error instanceof RefusedCommand)) throw error;
      return problem({ code: error.code, status: 409 });
    }
    this.#stored.set(key, body);
    this.tell();
    if (fate === 'lost-after') throw new TypeError('the line broke');
    const promise = this.#promiseIn(operation);
    return json(promise ? promise.seen(dayOf(pageClock.now())) : this.#seen());
  }

  /** @throws RefusedCommand */
  #judge(operation: string, { verdict }: CommitmentVerdictDraft): void {
    const promise = this.#promiseIn(operation);
    if (!promise) throw new RefusedCommand('commitment.not-found');
    promise.judge(verdict, pageClock.now());
  }

  #promiseIn(operation: string): PromiseLife | undefined {
    return this.life.promises.find(({ id }) => operation === `commitments/${id}/verdict`);
  }

  /** The unit says that a promise was kept, and everybody who follows the case hears of it. */
  claims(promise: PromiseLife): void {
    promise.claim(pageClock.now());
    this.tell();
  }

  #stream({ signal }: FetchInit): FetchResponse {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        this.#streams.add(stream);
        this.#onFollowed();
        signal.addEventListener('abort', () => this.#streams.delete(stream));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

function commandOf(operation: string, body: unknown): AppealCommand {
  switch (operation) {
    case 'evaluations':
      return { type: 'evaluate', ...(body as EvaluationDraft) };
    case 'follow-up':
      return { type: 'follow-up', ...(body as FollowUpDraft) };
    case 'supplements':
      return { type: 'supplement', text: (body as { text: string }).text };
    case 'withdrawal':
      return { type: 'withdraw', ...(body as { reason?: string }) };
    default:
      throw new Error(`no such operation: ${operation}`);
  }
}

function json(body: unknown): FetchResponse {
  return Response.json(body);
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

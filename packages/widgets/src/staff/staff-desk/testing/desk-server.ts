// Serves a street's cases to its clerk as the real server does, by the real rules and validators.
import {
  createClient,
  type BodySummary,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  type FieldError,
  type HuiyinClient,
  type LeftContact,
  type Problem,
  type PublishDraft,
  type RefusePublicationDraft,
  type StaffAppeal,
  type StaffPublicationCheck,
  type Taxonomy,
} from '@huiyin/sdk';
import type { FieldFault } from '@huiyin/sdk/validators';
import { isClosed, publicWords, type AppealCommand, type CommitmentActor } from '@huiyin/sdk/rules';
import { staffOperationAt } from './operations.js';
import { pageClock } from '../../../foundation/clock.js';
import { AppealLife, RefusedCommand, units } from '../../../progress-tracker/testing/appeal-life.js';
import { bureaus, WhistleLife } from '../../../progress-tracker/testing/whistle-life.js';
import { commandOf } from './commands.js';
import { reached } from './contacts.js';
import { CommitmentLife } from './commitment-life.js';
import { committed } from './commitments.js';
import { photoAt, photosSeen } from './photos.js';
import { staffSeen, summarySeen } from './staff-seen.js';
import { isAboutWhistles, whistle } from './whistles.js';

const ENDPOINT = 'https://huiyin.test';

/** What was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export class DeskServer {
  readonly token = 'demo-token';
  /** Every case, in the order it was put in. */
  readonly lives = new Map<string, AppealLife>();
  readonly commitments = new Map<string, CommitmentLife>();
  /** What residents sent: base64 of a JPEG by id, each case has them all. */
  readonly photos = new Map<string, string>();
  /** Every request that arrived, oldest first. */
  readonly asked: Asked[] = [];
  /** Requests find no network. */
  isDown = false;
  /** The token is good no more. */
  isSignedOut = false;
  /** What the next writes are answered with, after they were done or not. */
  readonly nextWrites: (Partial<Problem> | 'lost-before' | 'lost-after')[] = [];
  /** What the resident agreed to publish, and what became of it. */
  readonly publications = new Map<string, StaffPublicationCheck>();
  /** What residents left, by number. */
  readonly contacts = new Map<string, LeftContact>();
  /** What exactly can be asked for at every unit, and who answers for what the cases are about. */
  taxonomy: Taxonomy | undefined;
  suggestedUnit: BodySummary | undefined;
  /** Units a case can go to. */
  bodies: readonly BodySummary[] = [...Object.values(units), ...Object.values(bureaus)];
  readonly #unit: string;
  readonly #stored = new Map<string, FetchResponse>();
  #gate: Promise<void> | undefined;

  /** @param unit slug of whoever sits at the desk */
  constructor(lives: readonly AppealLife[], unit = 'fangzhuang') {
    for (const life of lives) this.lives.set(life.number, life);
    this.#unit = unit;
  }

  client(): HuiyinClient {
    return createClient({ endpoint: ENDPOINT, maxRetries: 0, fetch: this.#fetch });
  }

  /** Somebody else does something to a case. */
  happens(number: string, command: AppealCommand): void {
    this.#life(number).do(command, pageClock.now());
  }

  /** Writes that arrived, oldest first. */
  get writes(): readonly Asked[] {
    return this.asked.filter(({ method }) => method === 'POST');
  }

  /** Keeps answers back until the function it returns is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => {
      release = () => {
        this.#gate = undefined;
        resolve();
      };
    });
    return () => release();
  }

  readonly #fetch: Fetch = async (url, init) => {
    const { pathname, search, searchParams } = new URL(url);
    const { method, headers, body } = init;
    this.asked.push({ method, path: pathname, query: search, headers, body: body && JSON.parse(body) });
    if (this.isDown) throw new TypeError('no network');
    const answer = this.#answer(pathname, searchParams, init);
    await this.#gate;
    return answer;
  };

  #answer(path: string, query: URLSearchParams, init: FetchInit): FetchResponse {
    if (path === '/v1/bodies') return json({ items: this.bodies });
    if (path.startsWith('/v1/bodies/')) return json({ taxonomy: this.taxonomy });
    const isKnown = init.headers['Authorization'] === `Bearer ${this.token}`;
    if (!isKnown || this.isSignedOut) return problem({ code: 'auth.token-invalid', status: 401 });
    if (path === '/v1/staff/appeals/search') return json(this.#found(init.body ?? '{}'));
    if (init.method === 'POST') return this.#write(path, init);
    const [, number, of] = /^\/v1\/staff\/appeals\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
    if (number === undefined) return json(this.#page(query));
    const life = this.lives.get(number);
    if (!life) return problem({ code: 'appeal.not-found', status: 404 });
    if (of === 'commitments') return json({ items: this.#madeFor(number) });
    return json(of === undefined ? this.#seen(life) : photoAt(of, number, this.photos));
  }

  #seen(life: AppealLife): StaffAppeal {
    const publication = this.publications.get(life.number);
    const seen = staffSeen(life, this.#unit, pageClock.now());
    const isOthers = life.case.responsible !== this.#unit;
    return {
      ...seen,
      ...(publication && { consentToPublish: true, publication }),
      ...(this.suggestedUnit && { suggestedUnit: this.suggestedUnit }),
      ...(this.contacts.has(life.number) && {
        mayLookAtContact: true,
        ...(isOthers && { mayReissueCode: true }),
      }),
      ...photosSeen(this.photos, seen, this.#unit),
    };
  }

  #madeFor(number: string): unknown {
    const made = [...this.commitments.values()].filter((one) => one.case.appeal === number);
    return made.map((one) => one.seen(this.#actor, pageClock.now()));
  }

  get #actor(): CommitmentActor {
    return { unit: this.#unit, person: 'demo:clerk' };
  }

  #page(query: URLSearchParams): unknown {
    const state = query.get('state');
    const now = pageClock.now();
    const isWaiting = ({ number }: AppealLife): boolean => this.publications.get(number)?.state === 'pending';
    const all = [...this.lives.values()]
      .filter((life) => {
        if (query.get('publication')) return isWaiting(life);
        return state ? life.case.state === state : !isClosed(life.case.state);
      })
      .map((life) => summarySeen(life, now));
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit') ?? 20);
    const pending = [...this.lives.values()].filter(isWaiting).length;
    return {
      items: all.slice(start, end),
      ...(end < all.length && { next: String(end) }),
      publication: { pending, late: 0, refused: 0 },
    };
  }

  /** Words are looked for in titles; of a phone or a name nothing is known here. */
  #found(body: string): unknown {
    const { words } = JSON.parse(body) as { words?: string };
    const all = [...this.lives.values()].map((life) => summarySeen(life, pageClock.now()));
    return { items: all.filter(({ title }) => words && title?.includes(words)) };
  }

  #write(path: string, { headers, body = '{}' }: FetchInit): FetchResponse {
    const fate = this.nextWrites.shift();
    if (fate === 'lost-before') throw new TypeError('the line broke');
    if (typeof fate === 'object') return problem(fate);
    const key = headers['Idempotency-Key'] ?? '';
    const answer =
      this.#stored.get(key) ?? this.#decide(path, JSON.parse(body)) ?? this.#act(path, JSON.parse(body));
    this.#stored.set(key, answer);
    if (fate === 'lost-after') throw new TypeError('the line broke');
    return (answer as Response).clone();
  }

  #act(path: string, body: unknown): FetchResponse {
    const now = pageClock.now();
    if (isAboutWhistles(path) || path.startsWith('/v1/staff/commitments/')) {
      return refusable(() => this.#beside(path, body));
    }
    const found = reached(path, body, { lives: this.lives, contacts: this.contacts, now, unit: this.#unit });
    if (found instanceof AppealLife) return json(this.#seen(found));
    if (found && 'seenAt' in found) return json(found);
    if (found) return invalid(found);
    const operation = staffOperationAt(path);
    const faults = operation.check(body);
    if (faults.length > 0) return invalid(faults);
    if (operation.type === 'enter') return this.#enter(body as Record<string, string>);
    return refusable(() => {
      const life = this.#life(operation.number);
      const command = commandOf(operation.type, this.#unit, body);
      life.do(this.#withPromise(life, command), now);
      return json(staffSeen(life, this.#unit, now));
    });
  }

  /** What is done about whistles and promises. */
  #beside(path: string, body: unknown): FetchResponse {
    const now = pageClock.now();
    const made = committed(path, body, { commitments: this.commitments, actor: this.#actor, now });
    if (made instanceof CommitmentLife) return json(made.seen(this.#actor, now));
    const blown = made ?? whistle(path, body, { lives: this.lives.values(), unit: this.#unit, now });
    return blown instanceof WhistleLife ? json(blown.seen(now)) : invalid(blown);
  }

  /** Words are published as the server makes them, or not. */
  #decide(path: string, body: unknown): FetchResponse | undefined {
    const [, number = '', way] = /appeals\/([^/]+)\/publication(-refusal)?$/.exec(path) ?? [];
    const life = this.lives.get(number);
    const before = this.publications.get(number);
    if (!life || !before) return undefined;
    const decided = { due: before.due, mayDecide: true, decidedOn: before.due } as const;
    if (way) {
      const refusal = body as RefusePublicationDraft;
      this.publications.set(number, { ...decided, state: 'refused', ...refusal });
    } else {
      const words = publicWords(life.seen(pageClock.now()), body as PublishDraft, '〔已隐去〕');
      this.publications.set(number, { ...decided, state: 'published', words });
    }
    return json(this.#seen(life));
  }

  /** A promise in an answer becomes a commitment. */
  #withPromise(life: AppealLife, command: AppealCommand): AppealCommand {
    if (command.type !== 'answer' || command.answer.type !== 'promised') return command;
    const made = new CommitmentLife(
      { ...command.answer.promise, appeal: life.number },
      this.commitments.size + 1,
      pageClock.now(),
    );
    this.commitments.set(made.case.id, made);
    return { ...command, commitment: made.case.id };
  }

  #enter({ title = '', text = '', place = '' }: Record<string, string>): FetchResponse {
    const now = pageClock.now();
    const number = `FZ-2026-${String(500 + this.lives.size).padStart(6, '0')}`;
    const life = new AppealLife(now, { number, title, text, place });
    this.lives.set(number, life);
    const { clocks, receivedAt } = life.seen(now);
    const leaf = { ledger: 'FZ', index: 400, hash: '0'.repeat(64) };
    return json({ number, receivedAt, clocks, body: units.fangzhuang, leaf, code: 'collect' }, 201);
  }

  #life(number: string): AppealLife {
    const life = this.lives.get(number);
    if (!life) throw new RefusedCommand('appeal.not-found');
    return life;
  }
}

function refusable(answer: () => FetchResponse): FetchResponse {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof RefusedCommand)) throw error;
    return problem({ code: error.code, status: 409 });
  }
}

function json(body: unknown, status = 200): FetchResponse {
  return Response.json(body, { status });
}

function invalid(faults: readonly FieldFault[]): FetchResponse {
  const errors: FieldError[] = faults.map((fault) => ({ ...fault, detail: '' }));
  return problem({ code: 'request.invalid', status: 422, errors });
}

function problem(facts: Partial<Problem>): FetchResponse {
  const whole: Problem = {
    type: 'about:blank',
    title: 'refused',
    status: 500,
    code: 'server.internal',
    detail: '服务器没有答应。',
    requestId: 'r-1',
    ...facts,
  };
  return new Response(JSON.stringify(whole), {
    status: whole.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

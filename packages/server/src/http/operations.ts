// Every operation of the route table, registered and answered the same way.
import type { Health, ReportCard } from '@huiyin/sdk';
import { routes, type Operation, type QueryOf, type Route } from '@huiyin/sdk/routes';
import type { Hono } from 'hono';
import {
  OperationError,
  type Actor,
  type CallContext,
  type StreamedOperation,
} from '../use-cases/operation.js';
import { actorFor, type StaffCredentials } from './authorisation.js';
import { defaultBodyLimits } from './body.js';
import { cacheable, entityTag } from './caching.js';
import { isNotModified } from './conditional.js';
import { deskCookies } from './cookies.js';
import { isOpenToOtherSites } from './cors.js';
import type { AppDependencies } from './dependencies.js';
import { openEventStream } from './events.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { bodyOf, parametersOf, type Parameters } from './input.js';
import { honoPath } from './paths.js';
import { rateClassOf } from './rate-limits.js';
import { respond } from './respond.js';
import type { ShapeCheck } from './response-shape.js';
import type { RequestScope } from './scope.js';
import type { Streams } from './streams.js';
import { inTime } from './waiting.js';

/** What Hono carries to a handler. */
export interface HonoEnv {
  Bindings: { readonly scope: RequestScope };
}

/** What operations need beside what the app was given. */
export interface OperationTools {
  readonly streams: Streams;
  readonly shapes: ShapeCheck;
  /** Aborted when the server drains. */
  readonly draining: AbortSignal;
}

type CalledOperation = Exclude<Operation, StreamedOperation>;
/** A use-case without the types of its operation, which the route table has checked instead. */
type AnyUseCase = (call: Parameters & { readonly body: unknown }, context: CallContext) => Promise<unknown>;

/** Seconds after which another process will have taken over, as a rule. */
const retryAfterDrain = 2;

export function registerOperations(hono: Hono<HonoEnv>, app: AppDependencies, tools: OperationTools): void {
  const handlers = new Operations(app, tools);
  for (const operation of Object.keys(routes) as Operation[]) {
    const route: Route = routes[operation];
    hono.on(route.method, honoPath(route.path), (context) =>
      handlers.answer(operation, context.req.param(), context.env.scope),
    );
  }
}

class Operations {
  readonly #app: AppDependencies;
  readonly #tools: OperationTools;
  readonly #openapi: string;
  readonly #staff: StaffCredentials;

  constructor(app: AppDependencies, tools: OperationTools) {
    this.#app = app;
    this.#tools = tools;
    this.#openapi = JSON.stringify(app.openapi);
    const { tokens, sessions, settings } = app;
    this.#staff = { tokens, sessions, cookie: deskCookies(settings.publicOrigin).session };
  }

  async answer(
    operation: Operation,
    rawPath: Readonly<Record<string, string>>,
    scope: RequestScope,
  ): Promise<Response> {
    const route: Route = routes[operation];
    scope.route = route.path;
    scope.openToOtherSites = isOpenToOtherSites(route.access);
    await this.#limit(operation, route, scope);
    const actor = await actorFor(route.access, scope.request.headers, this.#staff);
    const parameters = parametersOf(operation, rawPath, scope);
    switch (operation) {
      case 'health.live':
        return this.#health(scope, operation, 'ok');
      case 'health.ready':
        return this.#health(scope, operation, await this.#readiness());
      case 'openapi.get':
        return this.#sendOk(operation, scope, 'application/json', this.#openapi, this.#app.openapi);
      case 'events.stream':
        // The table's own check has given the query this type.
        return openEventStream(
          scope,
          parameters.query as QueryOf<typeof operation>,
          actor,
          this.#app,
          this.#tools,
        );
      default:
        return this.#call(operation, parameters, actor, scope);
    }
  }

  async #limit(operation: Operation, route: Route, scope: RequestScope): Promise<void> {
    const kind = rateClassOf(operation, route);
    if (kind === undefined) return;
    const wait = await this.#app.rateLimiter.take(kind, scope.client);
    if (wait > 0) throw new OperationError('rate.limited', { retryAfter: wait });
  }

  async #call(
    operation: CalledOperation,
    parameters: Parameters,
    actor: Actor,
    scope: RequestScope,
  ): Promise<Response> {
    const route: Route = routes[operation];
    const { clock, sleep, useCases, settings } = this.#app;
    const isWrite = route.request !== undefined;
    const idempotencyKey = isWrite ? idempotencyKeyOf(scope.request.headers) : undefined;
    const body = await bodyOf(route, scope, settings.body ?? defaultBodyLimits, sleep);
    const context: CallContext = {
      actor,
      now: clock(),
      requestId: scope.requestId,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    };
    const useCase = useCases[operation] as AnyUseCase;
    const answer = useCase({ ...parameters, body }, context);
    const awaited = operation === 'events.poll' ? this.#orDrained(answer) : answer;
    const value = await inTime(sleep, settings.callMillis, awaited);
    return this.#send(operation, route, scope, value);
  }

  /** What only waits for news must not hold up a server that is about to stop. */
  #orDrained(answer: Promise<unknown>): Promise<unknown> {
    const { draining } = this.#tools;
    return new Promise((resolve, reject) => {
      const leave = (): void =>
        reject(new OperationError('server.unavailable', { retryAfter: retryAfterDrain }));
      if (draining.aborted) leave();
      draining.addEventListener('abort', leave);
      answer.then(resolve, reject).finally(() => draining.removeEventListener('abort', leave));
    });
  }

  #send(operation: Operation, route: Route, scope: RequestScope, value: unknown): Response {
    const { response } = route;
    if ('media' in response) return this.#sendOk(operation, scope, response.media, String(value), value);
    this.#tools.shapes.body(operation, response.type, value);
    const text = JSON.stringify(value);
    if (response.status === 200) return this.#sendOk(operation, scope, 'application/json', text, value);
    return respond(scope, {
      status: response.status,
      headers: { 'Content-Type': 'application/json', ...createdAt(operation, value) },
      body: text,
    });
  }

  #sendOk(operation: Operation, scope: RequestScope, media: string, body: string, value: unknown): Response {
    const contentType = media.startsWith('text/') ? `${media}; charset=utf-8` : media;
    const cacheControl = cacheable[operation];
    if (cacheControl === undefined) {
      return respond(scope, { status: 200, headers: { 'Content-Type': contentType }, body });
    }
    const etag = entityTag(operation, value, body);
    const headers = { 'Cache-Control': cacheControl, ETag: etag };
    return isNotModified(scope.request.headers.get('if-none-match'), etag)
      ? respond(scope, { status: 304, headers })
      : respond(scope, { status: 200, headers: { ...headers, 'Content-Type': contentType }, body });
  }

  async #readiness(): Promise<Health['status']> {
    return this.#tools.draining.aborted ? 'draining' : this.#app.readiness();
  }

  #health(scope: RequestScope, operation: Operation, status: Health['status']): Response {
    const health: Health = { status };
    this.#tools.shapes.body(operation, 'Health', health);
    return respond(scope, {
      status: status === 'ok' ? 200 : 503,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(health),
    });
  }
}

/** Where what was made can be read. */
function createdAt(operation: Operation, value: unknown): Readonly<Record<string, string>> {
  if (operation === 'staff.commitments.create') {
    const { id } = value as { readonly id: string };
    return { Location: routes['commitments.get'].path.replace('{id}', id) };
  }
  if (operation === 'staff.whistles.blow') {
    const { id } = value as { readonly id: string };
    return { Location: routes['whistles.get'].path.replace('{id}', id) };
  }
  if (operation === 'staff.reviews.give') {
    const { id } = value as { readonly id: string };
    return { Location: routes['reviews.get'].path.replace('{id}', id) };
  }
  if (operation === 'staff.tasks.create') {
    const { id } = value as { readonly id: string };
    return { Location: routes['tasks.get'].path.replace('{id}', id) };
  }
  if (operation === 'staff.meetings.announce') {
    const { id } = value as { readonly id: string };
    return { Location: routes['meetings.get'].path.replace('{id}', id) };
  }
  if (operation === 'staff.notices.publish') {
    const { id } = value as { readonly id: string };
    return { Location: routes['notices.get'].path.replace('{id}', id) };
  }
  if (operation === 'staff.decisions.announce') {
    const { id } = value as { readonly id: string };
    return { Location: routes['decisions.get'].path.replace('{id}', id) };
  }
  if (operation === 'staff.reportCards.publish') {
    const { body, period, publication } = value as ReportCard;
    const query = new URLSearchParams({ body: body.slug, period, at: publication?.id ?? 'live' });
    return { Location: `${routes['reportCards.get'].path}?${query}` };
  }
  const isFiled = operation === 'appeals.submit' || operation === 'meetings.ask';
  if (!isFiled && operation !== 'staff.appeals.enter') return {};
  const { number } = value as { readonly number: string };
  const read = isFiled ? 'appeals.get' : 'staff.appeals.get';
  return { Location: routes[read].path.replace('{number}', number) };
}

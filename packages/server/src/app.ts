// The server as one function from request to response.
import type { Problem } from '@huiyin/sdk';
import { Hono } from 'hono';
import type { AppDependencies } from './http/dependencies.js';
import { fallback } from './http/fallback.js';
import { registerOperations, type HonoEnv } from './http/operations.js';
import { problemOf } from './http/problem.js';
import { Refusal } from './http/refusal.js';
import { registerOpen311 } from './http/register-open311.js';
import { registerPages } from './http/register-pages.js';
import { respondPage, respondProblem } from './http/respond.js';
import { ResponseShapeError, strictShapes, trustedShapes, type ShapeCheck } from './http/response-shape.js';
import { openScope, type Peer, type RequestScope } from './http/scope.js';
import { defaultStreamSettings, Streams } from './http/streams.js';
import { OperationError } from './use-cases/operation.js';

/** A registered route. */
export interface RegisteredRoute {
  readonly method: string;
  /** As Hono writes it: `/v1/bodies/:body`. */
  readonly path: string;
}

/** The server without a socket. */
export interface App {
  /**
   * Answers a request. Never rejects, except in tests on a response that breaks its schema.
   *
   * @param peer - The other end of the connection; absent for a call inside the process.
   */
  readonly fetch: (request: Request, peer?: Peer) => Promise<Response>;
  /** Says it is no longer ready, ends event streams and long polls; other requests are still answered. */
  readonly drain: () => void;
  /** Open event streams. */
  readonly streamCount: () => number;
  /** Every route there is. */
  readonly routes: readonly RegisteredRoute[];
}

export function createApp(dependencies: AppDependencies): App {
  const { settings, validateResponses = false } = dependencies;
  const streams = new Streams(settings.streams ?? defaultStreamSettings);
  const shapes = validateResponses ? strictShapes : trustedShapes;
  const draining = new AbortController();

  const hono = new Hono<HonoEnv>();
  registerOperations(hono, dependencies, { streams, shapes, draining: draining.signal });
  registerPages(hono, dependencies);
  registerOpen311(hono, dependencies);
  hono.notFound((context) => fallback(context.env.scope, dependencies.pages));
  hono.onError((error) => {
    throw error;
  });

  async function fetch(request: Request, peer?: Peer): Promise<Response> {
    const scope = openScope(request, peer, { ...dependencies, trustProxy: settings.trustProxy });
    let response: Response;
    try {
      response = await hono.fetch(request, { scope });
    } catch (error) {
      if (error instanceof ResponseShapeError) throw error;
      response = refuse(scope, error, dependencies, shapes);
    }
    logAnswer(scope, response, dependencies);
    return request.method === 'HEAD' ? new Response(null, response) : response;
  }

  return {
    fetch,
    drain() {
      draining.abort();
      streams.drain();
    },
    streamCount: () => streams.size,
    routes: hono.routes.map(({ method, path }) => ({ method, path })),
  };
}

/** The answer to whatever was thrown; what nobody foresaw is logged and named `server.internal`. */
function refuse(
  scope: RequestScope,
  thrown: unknown,
  { log, pages, settings }: AppDependencies,
  shapes: ShapeCheck,
): Response {
  const { requestId, url, language } = scope;
  const isForeseen = thrown instanceof OperationError;
  if (!isForeseen) log.error({ requestId, route: scope.route, err: thrown }, 'request failed');
  else if (thrown.cause !== undefined) {
    log.warn({ requestId, route: scope.route, code: thrown.code, err: thrown.cause }, 'request refused');
  }
  const refusal = isForeseen ? thrown : new OperationError('server.internal');
  const problem: Problem = problemOf(refusal, scope, settings.publicOrigin);
  shapes.body(scope.route ?? 'no route', 'Problem', problem);
  const headers = refusal instanceof Refusal ? refusal.headers : {};
  if (!scope.isPage) return respondProblem(scope, problem, headers);
  const page = respondPage(scope, pages.problem({ url, language, problem }));
  for (const [name, value] of Object.entries(headers)) page.headers.set(name, value);
  if (problem.retryAfter !== undefined) page.headers.set('Retry-After', String(problem.retryAfter));
  return page;
}

/** One line for each answer: the route as the table writes it, never the address as it was sent. */
function logAnswer(scope: RequestScope, response: Response, { log, clock }: AppDependencies): void {
  const { requestId, request, route = '-', startedAt } = scope;
  const facts = {
    requestId,
    method: request.method,
    route,
    status: response.status,
    ms: clock() - startedAt,
  };
  log.info(facts, 'answered');
}

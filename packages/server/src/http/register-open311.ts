// Open311 under `/open311`: read by anybody, also by other sites; whoever tries to write is told where to.
import type { Hono } from 'hono';
import { OperationError } from '../use-cases/operation.js';
import { defaultBodyLimits, readForm } from './body.js';
import { etagOf, isNotModified } from './conditional.js';
import { preflightHeaders } from './cors.js';
import type { AppDependencies } from './dependencies.js';
import type { Open311Answer } from './open311.js';
import type { HonoEnv } from './operations.js';
import { Refusal } from './refusal.js';
import { respond } from './respond.js';
import type { RequestScope } from './scope.js';
import { inTime } from './waiting.js';

const ROOT = '/open311/*';
const METHODS = ['GET', 'HEAD', 'OPTIONS'] as const;
const allow = { Allow: METHODS.join(', ') };

export function registerOpen311(hono: Hono<HonoEnv>, app: AppDependencies): void {
  hono.all(ROOT, (context) => serve(context.env.scope, app));
}

async function serve(scope: RequestScope, app: AppDependencies): Promise<Response> {
  const { open311, rateLimiter } = app;
  const { pathname } = scope.url;
  const route = open311.routeOf(pathname);
  scope.route = route ?? ROOT;
  scope.openToOtherSites = true;
  tellRefusals(scope, app);
  const wait = await rateLimiter.take('read', scope.client);
  if (wait > 0) throw new OperationError('rate.limited', { retryAfter: wait });
  if (route === undefined) throw new Refusal('route.not-found');
  switch (scope.request.method) {
    case 'GET':
    case 'HEAD':
      return send(scope, await read(scope, app));
    case 'OPTIONS':
      return respond(scope, { status: 204, headers: { ...allow, ...preflightHeaders(METHODS) } });
    case 'POST':
      tellRefusals(scope, app, await filingPage(scope, app));
      throw new Refusal('open311.read-only', {}, allow);
    default:
      throw new Refusal('route.method-not-allowed', {}, allow);
  }
}

function read(scope: RequestScope, { open311, clock, sleep, settings }: AppDependencies) {
  const { url, requestId } = scope;
  const request = { path: url.pathname, query: url.searchParams, now: clock(), requestId };
  return inTime(sleep, settings.callMillis, open311.answer(request));
}

function send(scope: RequestScope, answer: Open311Answer): Response {
  const { body, contentType, cacheControl, next } = answer;
  const etag = etagOf(body);
  const headers = {
    'Cache-Control': cacheControl,
    ETag: etag,
    ...(next !== undefined && { Link: `<${next}>; rel="next"` }),
  };
  return isNotModified(scope.request.headers.get('if-none-match'), etag)
    ? respond(scope, { status: 304, headers })
    : respond(scope, { status: 200, headers: { ...headers, 'Content-Type': contentType }, body });
}

function tellRefusals(scope: RequestScope, { open311 }: AppDependencies, page?: string): void {
  scope.tellProblem = (problem) => {
    const { body, contentType } = open311.refusal(scope.url.pathname, problem, page);
    return { status: problem.status, headers: { 'Content-Type': contentType }, body };
  };
}

/** What is posted is read for one thing only: for which unit it was meant. */
async function filingPage(
  { request, url, requestId }: RequestScope,
  { open311, clock, sleep, settings }: AppDependencies,
): Promise<string> {
  const caller = { now: clock(), requestId };
  const named = url.searchParams.get('jurisdiction_id');
  if (named !== null) return await open311.filingPage(named, caller);
  const form = await readForm(request, settings.body ?? defaultBodyLimits, sleep).catch((error: unknown) => {
    if (error instanceof OperationError) return new URLSearchParams();
    throw error;
  });
  return await open311.filingPage(form.get('jurisdiction_id') ?? undefined, caller);
}

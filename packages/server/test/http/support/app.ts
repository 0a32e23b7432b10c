// An app whose use-cases are examples, whose time stands still and whose log can be read.
import { randomBytes } from 'node:crypto';
import { createApp, type App } from '../../../src/app.js';
import type { AppDependencies } from '../../../src/http/dependencies.js';
import type { StaffSessions, StaffTokens } from '../../../src/http/ports.js';
import { createOpen311 } from '../../../src/open311/index.js';
import type { StaffActor, UseCases } from '../../../src/use-cases/operation.js';
import { HandFedFeed } from './feed.js';
import { recordedLog } from './log.js';
import { plainPages } from './pages.js';
import { ManualTime } from './time.js';
import { exampleCases, exampleUseCases, type RecordedCall } from './use-cases.js';

export const origin = 'https://huiyin.example';

export const clerk: StaffActor = {
  kind: 'staff',
  role: 'clerk',
  unit: 'fangzhuang',
  person: '方庄街道工作人员',
};
export const auditor: StaffActor = {
  kind: 'staff',
  role: 'auditor',
  unit: 'fengtai',
  person: '丰台区审计员',
};

/** `clerk-token` and `auditor-token` are somebody's. */
export const tokens: StaffTokens = {
  find: (token) =>
    Promise.resolve(token === 'clerk-token' ? clerk : token === 'auditor-token' ? auditor : undefined),
};

/** The id of a session of the clerk's, and its CSRF token. */
export const session = { id: 'c2Vzc2lvbi1vZi10aGUtY2xlcms', csrf: 'Y3NyZi10b2tlbg' };

export const sessions: StaffSessions = {
  accepts: (_, csrfToken) => csrfToken === session.csrf,
  find: (id) => Promise.resolve(id === session.id ? clerk : undefined),
};

export interface TestApp {
  readonly app: App;
  readonly time: ManualTime;
  readonly feed: HandFedFeed;
  readonly calls: readonly RecordedCall[];
  readonly logged: readonly string[];
  /** Sends a request to a path of this server. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/** @param given - In place of the examples' own parts. */
export function testApp(
  given: Partial<AppDependencies> & { readonly overrides?: Partial<UseCases> } = {},
): TestApp {
  const { overrides, ...dependencies } = given;
  const time = new ManualTime();
  const feed = new HandFedFeed();
  const { useCases, calls } = exampleUseCases(overrides);
  const { log, lines } = recordedLog();
  const app = createApp({
    useCases,
    eventFeed: feed,
    tokens,
    sessions,
    readiness: () => Promise.resolve('ok'),
    rateLimiter: { take: () => Promise.resolve(0) },
    pages: plainPages(),
    open311: createOpen311({ useCases, cases: exampleCases, origin }),
    openapi: { openapi: '3.1.0' },
    clock: time.clock,
    sleep: time.sleep,
    random: randomBytes,
    log,
    settings: { publicOrigin: origin, trustProxy: false },
    validateResponses: true,
    ...dependencies,
  });
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(`${origin}${path}`, init));
  return { app, time, feed, calls, logged: lines, ask };
}

/** A write with everything a write needs. */
export function write(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'key-0123456789abcdef', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  };
}

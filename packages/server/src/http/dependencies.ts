// What the HTTP layer is given.
import type { Clock, Sleep } from '../clock.js';
import type { EventFeed } from '../use-cases/index.js';
import type { UseCases } from '../use-cases/operation.js';
import type { Log, Random } from '../use-cases/ports.js';
import type { BodyLimits } from './body.js';
import type { Open311 } from './open311.js';
import type { Pages } from './pages.js';
import type { RateLimiter, Readiness, StaffSessions, StaffTokens } from './ports.js';
import type { StreamSettings } from './streams.js';

/** Settings of the HTTP layer. */
export interface HttpSettings {
  /** Where people reach this server, e.g. `https://huiyin.example`, without a trailing slash. */
  readonly publicOrigin: string;
  /** Whether a proxy of ours stands in front and writes `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  readonly body?: BodyLimits;
  readonly streams?: StreamSettings;
  /** Milliseconds a use-case may take before the caller is told to come back; 30 s if absent. */
  readonly callMillis?: number;
}

export interface AppDependencies {
  readonly useCases: UseCases;
  readonly eventFeed: EventFeed;
  readonly tokens: StaffTokens;
  readonly sessions: StaffSessions;
  readonly readiness: Readiness;
  readonly rateLimiter: RateLimiter;
  readonly pages: Pages;
  readonly open311: Open311;
  /** The description of the API, as built from the route table. */
  readonly openapi: object;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random: Random;
  readonly log: Log;
  readonly settings: HttpSettings;
  /** For tests: a response that breaks its schema makes `fetch` reject. */
  readonly validateResponses?: boolean;
}

// The whole server but its socket: HTTP layer, use-cases and PostgreSQL, called through the SDK.
import { createClient, type HuiyinClient, type Role } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { randomBytes } from 'node:crypto';
import { createApp, type App } from '../../../src/app.js';
import { demoIssuer } from '../../../src/auth/accounts.js';
import { deskKeys } from '../../../src/auth/desk-keys.js';
import { DeskSessions } from '../../../src/auth/desk-sessions.js';
import { systemSleep } from '../../../src/clock.js';
import { mintStaffToken } from '../../../src/auth/random.js';
import type { AppDependencies } from '../../../src/http/dependencies.js';
import { createOpen311 } from '../../../src/open311/index.js';
import { createPublicCases } from '../../../src/use-cases/index.js';
import { createWorld, morning, type World } from '../../db/support/world.js';
import { origin } from '../../http/support/app.js';
import { recordedLog } from '../../http/support/log.js';
import { plainPages } from '../../http/support/pages.js';
import { ManualTime } from '../../http/support/time.js';

export interface Api {
  readonly world: World;
  readonly app: App;
  readonly client: HuiyinClient;
  /** The time acts are done at; it stands still until it is moved. */
  readonly time: ManualTime;
  /** Every line of the server's log. */
  readonly logged: readonly string[];
  /** A desk of somebody of a unit. */
  readonly desk: (unit: string, role?: Role, person?: string) => Promise<StaffDesk>;
  /** A bearer token of somebody of a unit. */
  readonly token: (unit: string, role?: Role, person?: string) => Promise<string>;
  /** Sends a request as it is. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Sessions of the demonstration's people in a world. */
export function deskSessions({ database }: World, { clock }: Pick<ManualTime, 'clock'>): DeskSessions {
  const { csrf } = deskKeys(Buffer.alloc(32, 7));
  const store = database.staffSessions;
  return new DeskSessions({ store, csrfKey: csrf, issuers: [demoIssuer], random: randomBytes, clock });
}

/** An app over a world; responses are held against their schemas. */
export function appOver(
  world: World,
  time: ManualTime,
  given: Partial<AppDependencies> = {},
): { app: App; logged: readonly string[] } {
  const { log, lines } = recordedLog();
  const app = createApp({
    useCases: world.useCases,
    eventFeed: world.feed,
    tokens: world.database.staffTokens,
    sessions: deskSessions(world, time),
    readiness: () =>
      world.database.ping().then(
        () => 'ok' as const,
        () => 'unavailable' as const,
      ),
    rateLimiter: { take: () => Promise.resolve(0) },
    pages: plainPages(),
    open311: createOpen311({ useCases: world.useCases, cases: createPublicCases(world.ports), origin }),
    openapi: { openapi: '3.1.0' },
    clock: time.clock,
    sleep: systemSleep,
    random: randomBytes,
    log,
    settings: { publicOrigin: origin, trustProxy: false },
    validateResponses: true,
    ...given,
  });
  return { app, logged: lines };
}

/** @param world - One of its own if absent. */
export async function createApi(world?: World): Promise<Api> {
  const own = world ?? (await createWorld());
  const time = new ManualTime(morning);
  const { app, logged } = appOver(own, time);
  const client = createClient({
    endpoint: origin,
    maxRetries: 0,
    fetch: (url, init) => app.fetch(new Request(url, init)),
  });
  const token = async (unit: string, role: Role = 'clerk', person = `${unit}的工作人员`): Promise<string> => {
    const minted = mintStaffToken(randomBytes);
    await own.database.staffTokens.keep(minted, { unit, role, person });
    return minted;
  };
  return {
    world: own,
    app,
    client,
    time,
    logged,
    token,
    desk: async (unit, role, person) => staff(client, { token: await token(unit, role, person) }),
    ask: (path, init) => app.fetch(new Request(`${origin}${path}`, init)),
    close: async () => {
      app.drain();
      await own.close();
    },
  };
}

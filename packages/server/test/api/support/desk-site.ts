// The desk behind a socket: its pages, its sessions and PostgreSQL, as a browser and a provider reach them.
import { createClient } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { demoIssuer, type StaffAccount } from '../../../src/auth/accounts.js';
import { Desk } from '../../../src/auth/desk.js';
import { deskKeys } from '../../../src/auth/desk-keys.js';
import { DeskSessions } from '../../../src/auth/desk-sessions.js';
import { createIdentityProvider } from '../../../src/auth/identity-provider.js';
import { systemSleep } from '../../../src/clock.js';
import { demoStaff } from '../../../src/demo/directory.js';
import { deskCookies } from '../../../src/http/cookies.js';
import { createHttpServer } from '../../../src/http/node-server.js';
import { keepPhoto, publicPicture, readDeskLog } from '../../../src/use-cases/index.js';
import { createWorld, morning, type World } from '../../db/support/world.js';
import { recordedLog } from '../../http/support/log.js';
import { ManualTime } from '../../http/support/time.js';
import { pagesOver } from '../../pages/support/site.js';
import { appOver } from './api.js';
import { clientId, clientSecret } from './identity-provider.js';
import { Visitor, type Visited } from './visitor.js';

export interface DeskSite {
  readonly origin: string;
  readonly world: World;
  readonly time: ManualTime;
  readonly sessions: DeskSessions;
  readonly logged: readonly string[];
  /** Enters somebody of 方庄 whom the identity provider knows by `subject`. */
  enter(subject: string, more?: Partial<StaffAccount>): Promise<StaffAccount>;
  /** Signs a new visitor in as one of the demonstration's people. */
  signIn(who?: string): Promise<{ visitor: Visitor; landed: Visited; session: string; csrfToken: string }>;
  close(): Promise<void>;
}

/** @param issuer the identity provider's address, once ours is known; none in a demonstration */
export async function createDeskSite(issuer?: (redirectUri: string) => Promise<string>): Promise<DeskSite> {
  const world = await createWorld();
  const time = new ManualTime(morning);
  const { log, lines } = recordedLog();
  const http = createHttpServer((request, peer) => app.fetch(request, peer), {
    publicOrigin: '',
    random: randomBytes,
    log,
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const redirectUri = `${origin}/desk/signed-in`;
  const provider = await issuer?.(redirectUri);
  const keys = deskKeys(randomBytes(32));
  const sessions = new DeskSessions({
    store: world.database.staffSessions,
    csrfKey: keys.csrf,
    issuers: [provider ?? demoIssuer],
    random: randomBytes,
    clock: time.clock,
  });
  const desk = new Desk({
    ...(provider !== undefined && {
      provider: {
        issuer: provider,
        asked: createIdentityProvider({ issuer: provider, clientId, clientSecret, redirectUri }, time.clock),
      },
    }),
    demo: provider === undefined ? demoStaff : [],
    accounts: world.database.staffAccounts,
    sessions,
    directory: world.database.directory,
    keys,
    random: randomBytes,
    clock: time.clock,
    log,
  });
  const units = () => world.database.directory.units();
  const script = { src: '/desk/assets/desk.min.js', integrity: 'sha384-z' };
  const visitScript = { src: '/desk/assets/visit.min.js?v=1', integrity: 'sha384-v' };
  const visits = { script: visitScript, worker: '/* worker */', version: '1' };
  const settingsScript = { src: '/desk/assets/settings.min.js', integrity: 'sha384-s' };
  const parts = {
    desk,
    visits,
    hall: { ...visits, script: { src: '/desk/assets/hall.min.js?v=1', integrity: 'sha384-h' } },
    cookies: deskCookies(origin),
    script,
    settingsScript,
    units,
    log: readDeskLog(world.ports),
  };
  const { app } = appOver(world, time, {
    sessions,
    pages: pagesOver(world.useCases, {
      desk: parts,
      origin,
      sleep: systemSleep,
      keepPhoto: keepPhoto(world.ports),
      publicPicture: publicPicture(world.ports),
    }),
    log,
    settings: { publicOrigin: origin, trustProxy: false },
  });
  return {
    origin,
    world,
    time,
    sessions,
    logged: lines,
    async enter(subject, more = {}) {
      const account = {
        issuer: provider ?? demoIssuer,
        subject,
        unit: 'fangzhuang',
        role: 'clerk' as const,
        person: '方庄街道受理员',
        ...more,
      };
      await world.database.staffAccounts.keep(account);
      return account;
    },
    async signIn(who = 'clerk@fangzhuang') {
      const visitor = new Visitor();
      const landed = await visitor.go(`${origin}/desk/demo`, { form: { who } });
      return {
        visitor,
        landed,
        session: visitor.cookie(origin, 'huiyin-desk') ?? '',
        csrfToken: csrfIn(landed.text),
      };
    },
    async close() {
      app.drain();
      http.close();
      http.closeAllConnections();
      await once(http, 'close');
      await world.close();
    },
  };
}

/** The CSRF token as the page's script finds it. */
export function csrfIn(page: string): string {
  return /data-csrf-token="([^"]*)"/.exec(page)?.[1] ?? '';
}

/** The SDK's desk in a browser that holds these cookies. */
export function deskOf(origin: string, visitor: Visitor, csrfToken: string): StaffDesk {
  const client = createClient({
    endpoint: origin,
    maxRetries: 0,
    fetch: (url, init) => {
      const isSent = init.credentials === 'same-origin';
      const headers = { ...init.headers, ...(isSent && { cookie: visitor.cookies(origin) }) };
      return fetch(url, { ...init, headers });
    },
  });
  return staff(client, { csrfToken });
}

// Puts signing in at the desk together: accounts, sessions, the identity provider, the demonstration's people.
import { pageRoutes } from '@huiyin/sdk/routes';
import { demoIssuer } from './auth/accounts.js';
import { Desk } from './auth/desk.js';
import { deskKeys } from './auth/desk-keys.js';
import { DeskSessions } from './auth/desk-sessions.js';
import { createIdentityProvider, type IdentityProvider } from './auth/identity-provider.js';
import { KeyFileError, readPrivate, type Keys } from './auth/keys.js';
import { systemRandom } from './auth/random.js';
import { systemClock } from './clock.js';
import type { Config, OidcSettings } from './config.js';
import type { Database } from './db/database.js';
import { demoStaff } from './demo/directory.js';
import type { Log } from './use-cases/ports.js';

export interface ComposedDesk {
  readonly desk: Desk;
  readonly sessions: DeskSessions;
}

/** Letters of a client's secret. */
const MOST_LETTERS = 1_000;

/** @throws KeyFileError when the client's secret can't be read, or others could read it too */
export async function composeDesk(
  { oidc, demo, publicOrigin }: Config,
  { pepper }: Pick<Keys, 'pepper'>,
  { directory, staffAccounts, staffSessions }: Database,
  log: Log,
): Promise<ComposedDesk> {
  const keys = deskKeys(pepper);
  const [random, clock] = [systemRandom, systemClock];
  const sessions = new DeskSessions({
    store: staffSessions,
    csrfKey: keys.csrf,
    issuers: [...(oidc ? [oidc.issuer] : []), ...(demo ? [demoIssuer] : [])],
    random,
    clock,
  });
  const provider = oidc && { issuer: oidc.issuer, asked: await providerOf(oidc, publicOrigin) };
  const desk = new Desk({
    ...(provider && { provider }),
    demo: demo ? demoStaff : [],
    accounts: staffAccounts,
    sessions,
    directory,
    keys,
    random,
    clock,
    log,
  });
  return { desk, sessions };
}

async function providerOf(oidc: OidcSettings, origin: string): Promise<IdentityProvider> {
  const { issuer, clientId, clientSecretFile } = oidc;
  const clientSecret = (await readPrivate(clientSecretFile))?.trim();
  if (clientSecret === undefined) throw new KeyFileError(`${clientSecretFile} is not there`);
  if (clientSecret === '' || clientSecret.length > MOST_LETTERS) {
    throw new KeyFileError(`${clientSecretFile} holds no client secret`);
  }
  const redirectUri = `${origin}${pageRoutes.deskSignedIn.path}`;
  return createIdentityProvider({ issuer, clientId, clientSecret, redirectUri }, systemClock);
}

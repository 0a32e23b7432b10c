// The server's settings. The one file that reads the environment.
import { resolve } from 'node:path';

/** A setting that can't be used; the message says which, what it is and how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Takes the embedded database's place. */
  readonly databaseUrl?: string;
  readonly demo: boolean;
  readonly production: boolean;
  /** Where people reach this server, without a trailing slash. */
  readonly publicOrigin: string;
  /** The proxy in front ends TLS and writes `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** Webhooks may be sent to this machine, to try a receiver out. Never in production. */
  readonly webhookLoopback: boolean;
  /** Who vouches for staff. */
  readonly oidc?: OidcSettings;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** This server as an identity provider knows it. */
export interface OidcSettings {
  /** The provider's address, as it writes it itself. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absolute path of the file that holds the secret. */
  readonly clientSecretFile: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
/** Reached from this machine only. */
const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** @throws ConfigError */
export function readConfig(env: Environment = process.env): Config {
  const port = portOf(said(env, 'PORT'));
  const host = (said(env, 'HOST') ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1');
  const production = environmentOf(said(env, 'HUIYIN_ENV'));
  const databaseUrl = databaseUrlOf(said(env, 'DATABASE_URL'));
  const demo = demoOf(said(env, 'HUIYIN_DEMO')) ?? (databaseUrl === undefined && !production);
  const trustProxy = tlsOf(said(env, 'HUIYIN_TLS'));
  const origin = originOf(said(env, 'HUIYIN_ORIGIN'));
  const oidc = oidcOf(env, production);
  const webhookLoopback = loopbackOf(said(env, 'HUIYIN_WEBHOOK_LOOPBACK'), production);
  if (demo) refuseOpenDemo(host, production);
  if (production) refuseOpenTransport(trustProxy, origin);
  return {
    port,
    host,
    dataDir: resolve(said(env, 'HUIYIN_DATA') ?? '.huiyin'),
    ...(databaseUrl !== undefined && { databaseUrl }),
    demo,
    production,
    publicOrigin: origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    trustProxy,
    webhookLoopback,
    ...(oidc && { oidc }),
    logLevel: levelOf(said(env, 'HUIYIN_LOG')),
  };
}

/** A variable without the blanks around it; one that is empty is not set. */
function said(env: Environment, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}

function refuseOpenDemo(host: string, production: boolean): void {
  if (production) {
    throw new ConfigError(
      'HUIYIN_DEMO=1 with HUIYIN_ENV=production: demonstration tokens are no secret. Unset one of them.',
    );
  }
  if (!LOOPBACK.test(host)) {
    throw new ConfigError(
      `HOST=${host} with demonstration data: its tokens are no secret. Use HOST=127.0.0.1 or HUIYIN_DEMO=0.`,
    );
  }
}

/** Tracking codes and staff tokens must not travel in the clear; the log's name is taken from the origin for good. */
function refuseOpenTransport(trustProxy: boolean, origin: string | undefined): void {
  if (!trustProxy) {
    throw new ConfigError(
      'HUIYIN_ENV=production needs HUIYIN_TLS=proxy: say that a proxy in front ends TLS.',
    );
  }
  if (!origin?.startsWith('https://')) {
    throw new ConfigError(
      'HUIYIN_ENV=production needs HUIYIN_ORIGIN, where people reach this server: https://huiyin.example',
    );
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 8310;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) {
    throw new ConfigError(`PORT=${text} is no port. Use a number from 1 to 65535, or leave it out for 8310.`);
  }
  return port;
}

function environmentOf(text: string | undefined): boolean {
  if (text === undefined || text === 'development') return false;
  if (text === 'production') return true;
  throw new ConfigError(`HUIYIN_ENV=${text} is not known. Use production, or leave it out.`);
}

function databaseUrlOf(text: string | undefined): string | undefined {
  // Never repeated: it holds a password.
  if (text !== undefined && !/^postgres(ql)?:\/\//.test(text)) {
    throw new ConfigError('DATABASE_URL is no address of a PostgreSQL. It begins with postgresql://');
  }
  return text;
}

function demoOf(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (text === '1' || text === '0') return text === '1';
  throw new ConfigError(`HUIYIN_DEMO=${text} is neither 0 nor 1.`);
}

function tlsOf(text: string | undefined): boolean {
  if (text === undefined) return false;
  if (text === 'proxy') return true;
  throw new ConfigError(`HUIYIN_TLS=${text} is not known. Use proxy where a proxy in front ends TLS.`);
}

function loopbackOf(text: string | undefined, production: boolean): boolean {
  if (text === undefined || text === '0') return false;
  if (text !== '1') throw new ConfigError(`HUIYIN_WEBHOOK_LOOPBACK=${text} is neither 0 nor 1.`);
  if (production) {
    throw new ConfigError(
      'HUIYIN_WEBHOOK_LOOPBACK=1 with HUIYIN_ENV=production: webhooks could reach what only this machine may. Unset it.',
    );
  }
  return true;
}

function levelOf(text: string | undefined): Config['logLevel'] {
  if (text === undefined) return 'warn';
  const level = LEVELS.find((one) => one === text);
  if (!level) throw new ConfigError(`HUIYIN_LOG=${text} is not known. Use one of ${LEVELS.join(', ')}.`);
  return level;
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Compared whole: what has a path, a query, a name or a password is no origin.
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new ConfigError('HUIYIN_ORIGIN is no origin. It looks like https://huiyin.example');
  }
  return url.origin;
}

const OIDC = ['HUIYIN_OIDC_ISSUER', 'HUIYIN_OIDC_CLIENT_ID', 'HUIYIN_OIDC_CLIENT_SECRET_FILE'] as const;
/** The longest address an account can be kept under. */
const LONGEST_ISSUER = 512;

function oidcOf(env: Environment, production: boolean): OidcSettings | undefined {
  const [issuer, clientId, secretFile] = OIDC.map((name) => said(env, name));
  if (issuer === undefined && clientId === undefined && secretFile === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || secretFile === undefined) {
    throw new ConfigError(`${OIDC.join(', ')} go together: set all of them, or none.`);
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isPlain = url && /^https?:$/.test(url.protocol) && `${url.username}${url.password}` === '';
  if (!isPlain || url.search !== '' || url.hash !== '' || issuer.length > LONGEST_ISSUER) {
    throw new ConfigError('HUIYIN_OIDC_ISSUER is no address of a provider: https://sso.example/realm');
  }
  if (production && url.protocol !== 'https:') {
    throw new ConfigError('HUIYIN_ENV=production with HUIYIN_OIDC_ISSUER on http: anybody could be let in.');
  }
  return { issuer, clientId, clientSecretFile: resolve(secretFile) };
}

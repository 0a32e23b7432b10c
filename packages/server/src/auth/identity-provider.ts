// An OpenID Connect provider, asked by the authorisation code flow with PKCE.
import * as oidc from 'openid-client';
import type { ErrorCode } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { Clock } from '../clock.js';
import { OperationError } from '../use-cases/operation.js';
import type { Round } from './sign-in-round.js';

/** Who asks whom. */
export interface ProviderSettings {
  /** The provider's address, to which `/.well-known/openid-configuration` is added. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends browsers back to: the address it was told of when this server was registered there. */
  readonly redirectUri: string;
}

export interface IdentityProvider {
  /** Where to send a browser for this round. @throws OperationError `sign-in.provider-…` */
  addressFor(round: Round): Promise<string>;
  /**
   * The subject that the provider vouches for.
   * @param search the query the browser came back with
   * @throws OperationError `sign-in.not-completed`, `sign-in.provider-unavailable`, `sign-in.provider-invalid`
   */
  subjectOf(search: string, round: Round): Promise<string>;
}

/** Seconds one request to the provider may take. */
const TIMEOUT = 5;
/** Milliseconds after which the provider is asked anew what it can do. */
const REFRESH_AFTER = 60 * 60_000;
/** Seconds after which a browser may try again. */
const RETRY_AFTER = 10;
/** Bytes of one answer: documents and keys of providers have some ten thousand. */
const MOST_BYTES = 1_000_000;
/** At most 255 ASCII characters (OpenID Connect Core 1.0, 2); not all providers keep to ASCII. */
const SUBJECT = /^[^\p{Cc}]{1,255}$/u;

export function createIdentityProvider(settings: ProviderSettings, clock: Clock): IdentityProvider {
  let known: { readonly at: Millis; readonly configuration: Promise<oidc.Configuration> } | undefined;

  /** Whoever comes while the provider is being asked waits for the same answer; a failure is not kept. */
  async function configuration(): Promise<oidc.Configuration> {
    const now = clock();
    if (known && now - known.at < REFRESH_AFTER) return await known.configuration;
    const asked = { at: now, configuration: discover(settings) };
    known = asked;
    try {
      return await asked.configuration;
    } catch (error) {
      if (known === asked) known = undefined;
      throw error;
    }
  }

  return {
    async addressFor({ state, nonce, verifier }) {
      return await told(async () => {
        const address = oidc.buildAuthorizationUrl(await configuration(), {
          redirect_uri: settings.redirectUri,
          scope: 'openid',
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        });
        return address.href;
      });
    },
    async subjectOf(search, round) {
      const back = new URL(search, settings.redirectUri);
      if (!answers(back.searchParams, round)) throw new OperationError('sign-in.not-completed');
      return await told(async () => {
        const found = await oidc.authorizationCodeGrant(await configuration(), back, {
          expectedState: round.state,
          expectedNonce: round.nonce,
          pkceCodeVerifier: round.verifier,
          idTokenExpected: true,
        });
        const subject = found.claims()?.sub ?? '';
        if (!SUBJECT.test(subject)) throw new OperationError('sign-in.provider-invalid');
        return subject;
      });
    },
  };
}

/** Whether what a browser came back with is the answer to what it left with. Looked at before the provider is asked. */
function answers(parameters: URLSearchParams, { state }: Round): boolean {
  const [given, ...more] = parameters.getAll('state');
  return given === state && more.length === 0 && parameters.has('code') !== parameters.has('error');
}

/** Settings refuse a provider on plain http in production. */
function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const address = new URL(issuer);
  // Verified though it came over TLS: one wrong certificate authority, or a trial on http, would be enough.
  const execute = [oidc.enableNonRepudiationChecks];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; a trial's provider is on http
  if (address.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(address, clientId, undefined, secretBy(clientSecret), {
    timeout: TIMEOUT,
    [oidc.customFetch]: cappedFetch,
    execute,
  });
}

/** The way the provider takes the secret; in a header where it says nothing (OpenID Connect Discovery 1.0, 3). */
function secretBy(secret: string): oidc.ClientAuth {
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const { token_endpoint_auth_methods_supported: ways = ['client_secret_basic'] } = server;
    const by = ways.includes('client_secret_basic') ? basic : post;
    by(server, client, body, headers);
  };
}

/** An answer longer than that is no provider's. */
async function cappedFetch(url: string, options: oidc.CustomFetchOptions): Promise<Response> {
  // The library's type allows a body of `undefined`, the platform's does not.
  const response = await fetch(url, options as RequestInit);
  const { status, headers } = response;
  return new Response(response.body && (await capped(response.body)), { status, headers });
}

async function capped(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    bytes += value.length;
    chunks.push(value);
    if (bytes <= MOST_BYTES) continue;
    await reader.cancel();
    throw new RangeError('the identity provider answers without end');
  }
}

/** Every failure under one of three names; what exactly it was is for the log. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OperationError) throw error;
    const code = codeFor(error);
    const isLater = code === 'sign-in.provider-unavailable';
    const refusal = new OperationError(code, isLater ? { retryAfter: RETRY_AFTER } : {});
    refusal.cause = error;
    throw refusal;
  }
}

function codeFor(error: unknown): ErrorCode {
  // The browser brought it: cancelled there, or not what it left with.
  if (error instanceof oidc.AuthorizationResponseError) return 'sign-in.not-completed';
  if (error instanceof oidc.ResponseBodyError) return codeOfRefusal(error);
  if (!(error instanceof Error)) return 'sign-in.provider-invalid';
  const code = 'code' in error ? error.code : undefined;
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return 'sign-in.provider-unavailable';
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' && statusOf(error) >= 500)
    return 'sign-in.provider-unavailable';
  // What `fetch` throws when nobody answers.
  return error instanceof TypeError && code === undefined
    ? 'sign-in.provider-unavailable'
    : 'sign-in.provider-invalid';
}

/** The token endpoint's refusal (RFC 6749, 5.2): a code that was used or is too old is the browser's. */
function codeOfRefusal({ error, status }: oidc.ResponseBodyError): ErrorCode {
  if (error === 'invalid_grant') return 'sign-in.not-completed';
  return status >= 500 ? 'sign-in.provider-unavailable' : 'sign-in.provider-invalid';
}

function statusOf({ cause }: Error): number {
  return cause instanceof Response ? cause.status : 0;
}

// Who is calling, and whether the route is open to them.
import type { ErrorCode } from '@huiyin/sdk';
import type { Access } from '@huiyin/sdk/routes';
import type { Actor, StaffActor } from '../use-cases/operation.js';
import { OperationError } from '../use-cases/operation.js';
import type { Cookie } from './cookies.js';
import type { StaffSessions, StaffTokens } from './ports.js';
import { Refusal } from './refusal.js';
import { isFromOwnPage } from './same-origin.js';

/** The header a resident's key to a case travels in; never a URL. */
export const trackingCodeHeader = 'Huiyin-Tracking-Code';

/** The header that shows a request to be the desk's own: another site's script can neither know nor send it. */
export const csrfHeader = 'Huiyin-CSRF';

/** What staff are known by. */
export interface StaffCredentials {
  readonly tokens: StaffTokens;
  readonly sessions: StaffSessions;
  /** What a session's id travels in. */
  readonly cookie: Cookie;
}

const anyone: Actor = { kind: 'anyone' };
/** RFC 6750 §2.1; long enough for a signed token of an identity provider. */
const bearer = /^Bearer +([A-Za-z0-9\-._~+/]{8,4096}=*)$/i;

/**
 * The caller as this route sees them. Other credentials than the route asks for are not looked at.
 *
 * @throws OperationError `auth.token-missing`, `auth.token-invalid`, `auth.session-ended`, `auth.csrf-missing`,
 *   `auth.not-allowed`, `tracking.not-matched`
 */
export async function actorFor(access: Access, headers: Headers, staff: StaffCredentials): Promise<Actor> {
  if (typeof access !== 'string') return staffActor(access, headers, staff);
  if (access === 'public') return anyone;
  const written = headers.get(trackingCodeHeader);
  if (written === null && access === 'public-or-tracking-code') return anyone;
  const trackingCode = normaliseTrackingCode(written ?? '');
  // What can't be a code is answered without asking who has the number, so its time tells nothing either.
  if (trackingCode === undefined) throw new OperationError('tracking.not-matched');
  return { kind: 'resident', trackingCode };
}

/** 16 digits in four groups, as on the receipt; undefined if it can't be a code. */
export function normaliseTrackingCode(written: string): string | undefined {
  if (written.length > 40) return undefined;
  const groups = /^(\d{4})(\d{4})(\d{4})(\d{4})$/.exec(written.replace(/[\s-]/g, ''));
  return groups?.slice(1).join(' ');
}

async function staffActor(
  roles: Exclude<Access, string>,
  headers: Headers,
  { tokens, sessions, cookie }: StaffCredentials,
): Promise<Actor> {
  const written = headers.get('authorization');
  const session = cookie.read(headers);
  // A browser sends its cookie along with anything; what names a token means the token.
  if (written === null && session === undefined) throw challenge('auth.token-missing');
  const actor =
    written === null && session !== undefined
      ? await signedIn(session, headers, sessions)
      : await holderOf(written ?? '', tokens);
  if (!roles.includes(actor.role)) throw new OperationError('auth.not-allowed');
  return actor;
}

async function holderOf(written: string, tokens: StaffTokens): Promise<StaffActor> {
  const token = bearer.exec(written)?.[1];
  const actor = token === undefined ? undefined : await tokens.find(token);
  if (actor === undefined) throw challenge('auth.token-invalid', ', error="invalid_token"');
  return actor;
}

/** A cookie alone proves nothing, on reads neither: any page can make a browser send it. */
async function signedIn(session: string, headers: Headers, sessions: StaffSessions): Promise<StaffActor> {
  const csrfToken = headers.get(csrfHeader);
  if (!isFromOwnPage(headers) || csrfToken === null || !sessions.accepts(session, csrfToken)) {
    throw new OperationError('auth.csrf-missing');
  }
  const actor = await sessions.find(session);
  if (actor === undefined) throw challenge('auth.session-ended');
  return actor;
}

/** RFC 9110, 11.6.1: a 401 says how to do better. */
function challenge(code: ErrorCode, more = ''): Refusal {
  return new Refusal(code, {}, { 'WWW-Authenticate': `Bearer realm="huiyin"${more}` });
}

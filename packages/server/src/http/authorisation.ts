// Who is calling, and whether the route is open to them.
import type { Access } from '@huiyin/sdk/routes';
import type { Actor } from '../use-cases/operation.js';
import { OperationError } from '../use-cases/operation.js';
import type { StaffTokens } from './ports.js';
import { Refusal } from './refusal.js';

/** The header a resident's key to a case travels in; never a URL. */
export const trackingCodeHeader = 'Huiyin-Tracking-Code';

const anyone: Actor = { kind: 'anyone' };
/** RFC 6750 §2.1; long enough for a signed token of an identity provider. */
const bearer = /^Bearer +([A-Za-z0-9\-._~+/]{8,4096}=*)$/i;

/**
 * The caller as this route sees them. Other credentials than the route asks for are not looked at.
 *
 * @throws OperationError `auth.token-missing`, `auth.token-invalid`, `auth.not-allowed`, `tracking.not-matched`
 */
export async function actorFor(access: Access, headers: Headers, tokens: StaffTokens): Promise<Actor> {
  if (typeof access !== 'string') return staffActor(access, headers.get('authorization'), tokens);
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
  written: string | null,
  tokens: StaffTokens,
): Promise<Actor> {
  if (written === null) {
    throw new Refusal('auth.token-missing', {}, { 'WWW-Authenticate': 'Bearer realm="huiyin"' });
  }
  const token = bearer.exec(written)?.[1];
  const actor = token === undefined ? undefined : await tokens.find(token);
  if (actor === undefined) {
    const challenge = 'Bearer realm="huiyin", error="invalid_token"';
    throw new Refusal('auth.token-invalid', {}, { 'WWW-Authenticate': challenge });
  }
  if (!roles.includes(actor.role)) throw new OperationError('auth.not-allowed');
  return actor;
}

// What a sign-in takes along to the identity provider and back: sealed, so that the browser can carry it.
import type { Millis } from '@huiyin/sdk/rules';
import { openText, sealText, UnsealError } from '../privacy/aead.js';
import type { Random } from '../use-cases/ports.js';

/** Milliseconds from leaving for the provider to coming back. */
export const ROUND_LIMIT = 10 * 60_000;
const CONTEXT = 'desk-sign-in';
/** Longer than any that was sealed here. */
const MOST_LETTERS = 1_000;

/** Random texts that tie an answer to the question it was given to. */
export interface Round {
  /** RFC 6749, 10.12: ties the answer to this browser. */
  readonly state: string;
  /** OpenID Connect Core 1.0, 3.1.2.1: ties the identity to this question. */
  readonly nonce: string;
  /** RFC 7636, 4.1: lets only who asked take the answer. */
  readonly verifier: string;
  readonly begunAt: Millis;
}

/** A round that has not been gone before. */
export function newRound(random: Random, now: Millis): Round {
  const text = (): string => Buffer.from(random(32)).toString('base64url');
  return { state: text(), nonce: text(), verifier: text(), begunAt: now };
}

/** @param key 32 bytes @returns text that fits a cookie */
export function sealRound(key: Uint8Array, round: Round, random: Random): string {
  return Buffer.from(sealText(key, JSON.stringify(round), CONTEXT, random)).toString('base64url');
}

/** @returns undefined for what was not sealed here, was changed, or is older than ten minutes */
export function openRound(key: Uint8Array, sealed: string, now: Millis): Round | undefined {
  if (sealed.length > MOST_LETTERS) return undefined;
  try {
    // Whatever opens was written by us.
    const round = JSON.parse(openText(key, Buffer.from(sealed, 'base64url'), CONTEXT)) as Round;
    const age = now - round.begunAt;
    return age >= 0 && age <= ROUND_LIMIT ? round : undefined;
  } catch (error) {
    if (error instanceof UnsealError) return undefined;
    throw error;
  }
}

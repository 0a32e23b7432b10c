// What the HTTP layer needs from the rest of the server, each as small as can be.
import type { Health } from '@huiyin/sdk';
import type { StaffActor } from '../use-cases/operation.js';

/** Finds who a bearer token belongs to; compares hashes in constant time. */
export interface StaffTokens {
  /** @returns undefined for a token nobody has, that has expired or was withdrawn */
  find(token: string): Promise<StaffActor | undefined>;
}

/** Sessions of the desk's page, which a browser carries in a cookie. */
export interface StaffSessions {
  /** Whether `csrfToken` is the one of this session id; compares in constant time and asks no database. */
  accepts(id: string, csrfToken: string): boolean;
  /** @returns undefined for what is no id, and for a session that has ended */
  find(id: string): Promise<StaffActor | undefined>;
}

/** What requests are counted by, apart from who sends them. */
export type RateClass =
  'read' | 'preview' | 'submit' | 'upload' | 'track' | 'follow' | 'staff' | 'sign-in' | 'wall' | 'stream';

/** Slows down whoever asks too often. */
export interface RateLimiter {
  /** Counts one request of `client`. @returns seconds to wait; 0 if it may pass */
  take(kind: RateClass, client: string): Promise<number>;
}

/** Whether requests can be served. */
export type Readiness = () => Promise<Health['status']>;

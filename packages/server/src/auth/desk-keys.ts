// Keys of the desk's sign-in, each made from the installation's pepper for one purpose.
import { createHmac, hkdfSync } from 'node:crypto';
import type { AccountName } from './accounts.js';

export interface DeskKeys {
  /** Makes the CSRF token of a session id. */
  readonly csrf: Uint8Array;
  /** Seals what a sign-in takes along to the identity provider and back. */
  readonly round: Uint8Array;
  /** Hides names in the server's log. */
  readonly names: Uint8Array;
}

/** @param pepper 32 bytes that are kept outside the database */
export function deskKeys(pepper: Uint8Array): DeskKeys {
  const derive = (purpose: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', pepper, new Uint8Array(), `huiyin/${purpose}`, 32));
  return { csrf: derive('desk-csrf'), round: derive('desk-sign-in'), names: derive('desk-name-in-log') };
}

/** What an account is called in the log: 16 hex digits that only who has the keys can tell whose they are. */
export function nameInLog({ names }: Pick<DeskKeys, 'names'>, { issuer, subject }: AccountName): string {
  return createHmac('sha256', names).update(`${issuer}\n${subject}`).digest('hex').slice(0, 16);
}

// The salts of an entry, from its record's key or from what was kept when that was destroyed.
import { leafSalt, wordsSalt, type HmacSha256 } from '@huiyin/sdk/rules';
import type { Opener } from './records.js';

/** Opens the facts of the entry at `index`. */
export function leafSaltOf(opener: Opener, index: number, hmacSha256: HmacSha256): Uint8Array {
  return 'recordKey' in opener ? leafSalt(opener.recordKey, index, hmacSha256) : opener.leafSalt;
}

/** Opens its words. @returns undefined where nothing opens them any more */
export function wordsSaltOf(opener: Opener, index: number, hmacSha256: HmacSha256): Uint8Array | undefined {
  return 'recordKey' in opener ? wordsSalt(opener.recordKey, index, hmacSha256) : opener.wordsSalt;
}

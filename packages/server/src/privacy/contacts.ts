// Contact data at rest: sealed under a key outside the database, bound to the case it belongs to.
import type { Contact } from '@huiyin/sdk';
import type { ContactSealer, Random } from '../use-cases/ports.js';
import { openText, sealText } from './aead.js';

interface RecordName {
  readonly ledger: string;
  readonly number: string;
}

/** @param key the installation's contact key, 32 bytes */
export function createContactSealer(key: Uint8Array, random: Random): ContactSealer {
  return {
    seal: (contact, record) => sealText(key, JSON.stringify(contact), contextOf(record), random),
    open: (sealed, record) => JSON.parse(openText(key, sealed, contextOf(record))) as Contact,
  };
}

function contextOf({ ledger, number }: RecordName): string {
  return `contact/${ledger}/${number}`;
}

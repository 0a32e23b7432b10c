// Contact data, words of visits, pairings and photos at rest: sealed under a key outside the database, bound to what they belong to.
import type { Contact } from '@huiyin/sdk';
import type { ContactSealer, PairingPart, PhotoPlace, Random } from '../use-cases/ports.js';
import type { VisitWords } from '../use-cases/visit-records.js';
import { openBytes, openText, sealBytes, sealText } from './aead.js';

interface RecordName {
  readonly ledger: string;
  readonly number: string;
}

/** @param key the installation's contact key, 32 bytes */
export function createContactSealer(key: Uint8Array, random: Random): ContactSealer {
  return {
    seal: (contact, record) => sealText(key, JSON.stringify(contact), contextOf('contact', record), random),
    open: (sealed, record) => JSON.parse(openText(key, sealed, contextOf('contact', record))) as Contact,
    sealVisit: (words, record) => sealText(key, JSON.stringify(words), contextOf('visit', record), random),
    openVisit: (sealed, record) =>
      JSON.parse(openText(key, sealed, contextOf('visit', record))) as VisitWords,
    sealPairing: (part, value, record) =>
      sealText(key, JSON.stringify(value), contextOf(`pairing-${part}`, record), random),
    openPairing: (part, sealed, record) =>
      JSON.parse(openText(key, sealed, contextOf(`pairing-${part}`, record))) as unknown,
    sealPhoto: (bytes, place) => sealBytes(key, bytes, photoContext(place), random),
    openPhoto: (sealed, place) => openBytes(key, sealed, photoContext(place)),
  };
}

function photoContext({ ledger, id, what }: PhotoPlace): string {
  return `photo/${ledger}/${id}/${what}`;
}

function contextOf(
  kind: 'contact' | 'visit' | `pairing-${PairingPart}`,
  { ledger, number }: RecordName,
): string {
  return `${kind}/${ledger}/${number}`;
}

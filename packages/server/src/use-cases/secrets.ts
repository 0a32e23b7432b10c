// The ports to what only this installation knows: its keys, its pepper, and its sources of chance.
import type { Contact } from '@huiyin/sdk';
import type { HmacSha256, Sha256 } from '@huiyin/sdk/rules';
import type { VisitWords } from './visit-records.js';

/** That many unpredictable bytes. */
export type Random = (length: number) => Uint8Array;

/** What is proved or hidden with the installation's pepper. */
export interface Secrets {
  readonly random: Random;
  readonly sha256: Sha256;
  readonly hmacSha256: HmacSha256;
  /** 16 digits. */
  mintTrackingCode(): string;
  trackingCodeHash(number: string, code: string): Uint8Array;
  /** The items in an order that says nothing of the one they came in. */
  shuffle<T>(items: readonly T[]): T[];
  /** Compares in a time that says nothing of where they differ. */
  equal(a: Uint8Array, b: Uint8Array): boolean;
  keyHash(idempotencyKey: string): Uint8Array;
  requestHash(request: string): Uint8Array;
  /** What a row of an imported list is known by. */
  importHash(row: string): Uint8Array;
  /** Under a key derived from the caller's, so that only who repeats the request can read it. */
  sealAnswer(idempotencyKey: string, answer: string): Uint8Array;
  openAnswer(idempotencyKey: string, sealed: Uint8Array): string;
  /** A mark that is the same for the same text, and says nothing of it to who has no pepper. */
  blindIndex(text: string): Uint8Array;
  /** What lies in a ballot box, of each option, as bytes of one length whatever it is. */
  sealCounts(record: string, counts: readonly number[]): Uint8Array;
  openCounts(record: string, sealed: Uint8Array): number[];
  /** A position as an opaque text, bound to the kind of list it is in. */
  sealCursor(kind: string, position: string): string;
  /** @returns undefined for a text this installation has not given out for this kind */
  openCursor(kind: string, cursor: string): string | undefined;
}

/** Which bytes of a photo these are: a part of the file that begins there, or what was drawn of it. */
export interface PhotoPlace {
  readonly ledger: string;
  readonly id: string;
  readonly what: number | 'full' | 'thumbnail';
}

/** Whose household it is, why they are looked after, why it ended. */
export type PairingPart = 'household' | 'why' | 'end';

/** Seals what says who somebody is, so that the database alone can't read it. */
export interface ContactSealer {
  seal(contact: Contact, record: { readonly ledger: string; readonly number: string }): Uint8Array;
  open(sealed: Uint8Array, record: { readonly ledger: string; readonly number: string }): Contact;
  /** What was seen and said at a door, bound to the visit's id. */
  sealVisit(words: VisitWords, record: { readonly ledger: string; readonly number: string }): Uint8Array;
  openVisit(sealed: Uint8Array, record: { readonly ledger: string; readonly number: string }): VisitWords;
  /** Part of a pairing, bound to its id and to what it is. */
  sealPairing(
    part: PairingPart,
    value: object | string,
    record: { readonly ledger: string; readonly number: string },
  ): Uint8Array;
  /** What was sealed as that part. */
  openPairing(
    part: PairingPart,
    sealed: Uint8Array,
    record: { readonly ledger: string; readonly number: string },
  ): unknown;
  /** What a photo shows, or a part of a file, bound to its place. */
  sealPhoto(bytes: Uint8Array, place: PhotoPlace): Uint8Array;
  openPhoto(sealed: Uint8Array, place: PhotoPlace): Uint8Array;
}

/** Puts the signatures of a ledger's keys under a text that ends in a newline: a C2SP signed note. */
export type SignNote = (ledger: string, text: string) => string;

// The port that seals what says who somebody is.
import type { Contact } from '@huiyin/sdk';
import type { VisitWords } from './visit-records.js';

/** Seals what says who somebody is, so that the database alone can't read it. */
export interface ContactSealer {
  seal(contact: Contact, record: { readonly ledger: string; readonly number: string }): Uint8Array;
  open(sealed: Uint8Array, record: { readonly ledger: string; readonly number: string }): Contact;
  /** What was seen and said at a door, bound to the visit's id. */
  sealVisit(words: VisitWords, record: { readonly ledger: string; readonly number: string }): Uint8Array;
  openVisit(sealed: Uint8Array, record: { readonly ledger: string; readonly number: string }): VisitWords;
}

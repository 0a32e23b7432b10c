// The handle of a receipt's page: random, good for ten minutes; what it opens is sealed under it.
import { createHash, hkdfSync } from 'node:crypto';
import type { Receipt } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { Random } from '../use-cases/ports.js';
import { openText, sealText } from './aead.js';

/** Milliseconds a receipt can be looked at: long enough to print it, too short to find it on a shared computer. */
const LIFETIME = 10 * 60_000;
const HANDLE = /^([A-Z]{2,4})\.([A-Za-z0-9_-]{32})$/;

/** Where sealed receipts wait. */
export interface ReceiptStore {
  keep(ledger: string, handleHash: Uint8Array, sealed: Uint8Array, expiresAt: Millis): Promise<void>;
  find(ledger: string, handleHash: Uint8Array, now: Millis): Promise<Uint8Array | undefined>;
}

interface Kept {
  readonly receipt: Receipt;
  /** Whether a contact was left, so that a lost code can be issued anew. */
  readonly recoverable: boolean;
  /** Until when its page can be opened. */
  readonly expiresAt: Millis;
}

export class ReceiptHandles {
  readonly #store: ReceiptStore;
  readonly #random: Random;

  constructor(store: ReceiptStore, random: Random) {
    this.#store = store;
    this.#random = random;
  }

  /** @returns the handle: the only thing that opens it */
  async keep(receipt: Receipt, recoverable: boolean, now: Millis): Promise<string> {
    const { ledger } = receipt.leaf;
    const handle = `${ledger}.${Buffer.from(this.#random(24)).toString('base64url')}`;
    const expiresAt = now + LIFETIME;
    const text = JSON.stringify({ receipt, recoverable, expiresAt } satisfies Kept);
    const sealed = sealText(keyOf(handle), text, 'receipt', this.#random);
    await this.#store.keep(ledger, hashOf(handle), sealed, expiresAt);
    return handle;
  }

  /** @returns undefined when it is unknown or older than ten minutes */
  async open(handle: string, now: Millis): Promise<Kept | undefined> {
    const ledger = HANDLE.exec(handle)?.[1];
    const sealed = ledger === undefined ? undefined : await this.#store.find(ledger, hashOf(handle), now);
    return sealed && (JSON.parse(openText(keyOf(handle), sealed, 'receipt')) as Kept);
  }
}

function hashOf(handle: string): Uint8Array {
  return createHash('sha256').update(`receipt/${handle}`).digest();
}

function keyOf(handle: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', handle, new Uint8Array(), 'huiyin/receipt', 32));
}

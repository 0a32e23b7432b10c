// A signed log in memory, for tests and stories: real leaves, proofs and signatures, and the lies a server can tell.
import { hashes, sign, getPublicKey } from '@noble/ed25519';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import {
  bytesToHex,
  consistencyProof,
  formatVerifierKey,
  inclusionProof,
  leafHash,
  leafSalt,
  merkleRoot,
  nodesOf,
  signCheckpoint,
  verifierKey,
  wordsDigest,
  wordsSalt,
} from '@huiyin/sdk/rules';

hashes.sha512 = sha512;
const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array => hmac(sha256, key, message);

interface Entry {
  readonly record: string;
  readonly index: number;
  readonly hash: string;
  readonly salt: string;
  readonly facts: object;
}

/** What is sealed with a digest of its words, and what opens that digest. */
export interface SealedWords {
  readonly index: number;
  readonly wordsSalt: string;
}

export const ORIGIN = 'huiyin.test/FZ';
/** Another for each test: what one has a browser remember is nothing to another that runs beside it. */
let ownSecret = newSecret();

/** To be called before each test. */
export function renewKey(): void {
  ownSecret = newSecret();
}

function newSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** Fifty entries of cases, so that there is a tree before anything is shown. */
const BEFORE = 50;

export class SealedLog {
  readonly entries: Entry[] = [];
  /** Paths of every request that was answered, oldest first. */
  readonly asked: string[] = [];
  /** How many entries the latest checkpoint speaks for; all of them if undefined. */
  signedSize: number | undefined;
  /** Said instead of the latest checkpoint. */
  note: string | undefined;
  /** Requests find no network. */
  isDown = false;
  /** Requests are not answered. */
  isSilent = false;
  readonly #leaves: Uint8Array[] = [];
  readonly #secret: Uint8Array;
  readonly #origin: string;

  /** @param told makes another log of the same name and key: what is sealed before anything is shown */
  constructor({ told = 'lifts', isOthers = false, origin = ORIGIN } = {}) {
    this.#secret = isOthers ? newSecret() : ownSecret;
    this.#origin = origin;
    for (let number = 1; number <= BEFORE; number++) {
      const facts = { record: 'appeal', event: 'received', number: `FZ-2026-${number}`, category: told };
      this.seal(facts);
    }
  }

  /** The verifier key, as it stands on a tag. */
  get key(): string {
    return formatVerifierKey(this.#signer.key);
  }

  get root(): string {
    return this.rootOf(this.entries.length);
  }

  get #signer() {
    const key = verifierKey(this.#origin, getPublicKey(this.#secret), sha256);
    return { key, sign: (message: Uint8Array) => sign(message, this.#secret) };
  }

  rootOf(size: number): string {
    return bytesToHex(merkleRoot(this.#leaves.slice(0, size), sha256));
  }

  /** The signed checkpoint of the first `size` entries. */
  checkpoint(size = this.signedSize ?? this.entries.length): string {
    const root = merkleRoot(this.#leaves.slice(0, size), sha256);
    return signCheckpoint({ origin: this.#origin, size, root }, this.#signer);
  }

  /** Appends an entry. With `words`, its facts carry their digest. */
  seal(facts: { readonly record: string } & object, words?: object): SealedWords {
    const index = this.entries.length;
    const recordKey = new Uint8Array(32).fill(index % 251);
    const salt = wordsSalt(recordKey, index, hmacSha256);
    const sealed = words ? { ...facts, words: bytesToHex(wordsDigest(salt, words, sha256)) } : facts;
    const opener = leafSalt(recordKey, index, hmacSha256);
    const leaf = leafHash(opener, sealed, sha256);
    this.#leaves.push(leaf);
    const { record } = facts;
    this.entries.push({ record, index, hash: bytesToHex(leaf), salt: bytesToHex(opener), facts: sealed });
    return { index, wordsSalt: bytesToHex(salt) };
  }

  /** The answer to a request for the log; undefined to any other. */
  answer(url: string): Response | Promise<Response> | undefined {
    const { pathname, searchParams } = new URL(url);
    const what = /^\/v1\/bodies\/[a-z-]+\/log\/(\w+)$/.exec(pathname)?.[1];
    if (what === undefined) return undefined;
    this.asked.push(pathname + new URL(url).search);
    if (this.isDown) throw new TypeError('no network');
    if (this.isSilent) return new Promise(() => undefined);
    if (what === 'checkpoint') {
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      return new Response(this.note ?? this.checkpoint(), { headers });
    }
    const number = (name: string): number => Number(searchParams.get(name));
    if (what === 'entries') {
      const items = this.entries.slice(number('from'), number('from') + number('limit'));
      return Response.json({ ledger: 'FZ', size: this.entries.length, items });
    }
    const nodes = nodesOf(this.#leaves, sha256);
    const size = number('size');
    const proof = searchParams.has('from')
      ? consistencyProof(number('from'), size, nodes, sha256)
      : inclusionProof(number('index'), size, nodes, sha256);
    return Response.json({ ledger: 'FZ', size, hashes: proof.map(bytesToHex) });
  }
}

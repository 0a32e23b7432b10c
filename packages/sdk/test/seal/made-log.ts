// A log made from the rules: facts, record keys, leaves, proofs and signed checkpoints, and a server that tells it.
import { createHash, createHmac, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
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
  type NoteSigner,
  type VerifierKey,
} from '@huiyin/sdk/rules';
import type { SealCrypto } from '@huiyin/sdk/seal';
import { json, problem, serve, type Asked, type TestServer } from '../client/server.js';

export const sha256 = (message: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(message).digest());
const hmacSha256 = (key: Uint8Array, message: Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(message).digest());

/** Node's own cryptography, as another implementation than the one that is tested. */
export const nodeCrypto: SealCrypto = {
  sha256,
  ed25519Verify: (publicKey, message, signature) => {
    const x = Buffer.from(publicKey).toString('base64url');
    try {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      return verify(null, message, key, signature);
    } catch {
      return false;
    }
  },
};

export const origin = 'huiyin.example/FZ';

/** Signs with the private key that grows from a seed of 32 equal bytes. */
export function signerOf(name: string, seed: number): NoteSigner {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const key: VerifierKey = verifierKey(name, new Uint8Array(Buffer.from(x, 'base64url')), sha256);
  return { key, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}

export const signer = signerOf(origin, 1);
export const keyText = formatVerifierKey(signer.key);

/** An entry as the wire has it. */
export interface MadeEntry {
  readonly index: number;
  readonly hash: string;
  readonly salt?: string;
  readonly facts?: object;
  readonly record: string;
}

/** What is sealed at a place: one case a place, received on days of 2026. */
export function factsAt(index: number, title = 'lifts'): object {
  const day = new Date(Date.UTC(2026, 0, 1 + (index % 300))).toISOString().slice(0, 10);
  return {
    record: 'appeal',
    event: 'received',
    number: `FZ-2026-${String(index + 1).padStart(6, '0')}`,
    body: 'fangzhuang',
    day,
    received: day,
    channel: 'web',
    category: title,
    level: 'street',
    horizon: 'dated',
    firstResponseDue: day,
    resolutionDue: day,
  };
}

export interface MadeLog {
  readonly entries: readonly MadeEntry[];
  readonly leaves: readonly Uint8Array[];
  /** The signed checkpoint of the first `size` entries. */
  note(size?: number, by?: NoteSigner): string;
  inclusion(index: number, size: number): string[];
  consistency(from: number, size: number): string[];
}

export interface LogOptions {
  /** Facts of each place; those of `factsAt` if absent. */
  readonly facts?: (index: number) => object;
  readonly isWithheld?: (index: number) => boolean;
}

/** Seals `size` entries, each of a record of its own. */
export function makeLog(size: number, options: LogOptions = {}): MadeLog {
  const { facts = factsAt, isWithheld = () => false } = options;
  const leaves: Uint8Array[] = [];
  const entries = Array.from({ length: size }, (_, index): MadeEntry => {
    const salt = leafSalt(new Uint8Array(32).fill(index % 251), index, hmacSha256);
    const sealed = facts(index);
    const leaf = leafHash(salt, sealed, sha256);
    leaves.push(leaf);
    const place = { index, hash: bytesToHex(leaf) };
    if (isWithheld(index)) return { ...place, record: 'withheld' };
    return { ...place, record: 'appeal', salt: bytesToHex(salt), facts: sealed };
  });
  const nodes = nodesOf(leaves, sha256);
  return {
    entries,
    leaves,
    note: (of = size, by = signer) =>
      signCheckpoint({ origin: by.key.name, size: of, root: merkleRoot(leaves.slice(0, of), sha256) }, by),
    inclusion: (index, of) => inclusionProof(index, of, nodes, sha256).map(bytesToHex),
    consistency: (from, of) => consistencyProof(from, of, nodes, sha256).map(bytesToHex),
  };
}

/** What a server says instead of the truth; what is absent is answered truthfully. */
export interface Lies {
  checkpoint?: string;
  /** Status of a refusal in place of the checkpoint. */
  status?: number;
  /** In place of the list of hashes. */
  hashes?: unknown;
  items?: (items: readonly MadeEntry[], from: number) => unknown;
}

/** Serves a log up to the size that was signed last. Assign to `lies` and `log` as the test goes on. */
export class LogServer {
  log: MadeLog;
  lies: Lies = {};
  #server: TestServer | undefined;

  constructor(log: MadeLog) {
    this.log = log;
  }

  async start(): Promise<string> {
    this.#server = await serve((response, asked) => {
      const { checkpoint, status, hashes, items } = this.lies;
      const url = new URL(asked.url, 'http://localhost');
      const number = (name: string): number => Number(url.searchParams.get(name));
      const size = number('size');
      switch (url.pathname) {
        case '/v1/bodies/fangzhuang/log/checkpoint':
          if (status) return problem(response, status, status === 404 ? 'log.empty' : 'server.unavailable');
          response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
          return void response.end(checkpoint ?? this.log.note());
        case '/v1/bodies/fangzhuang/log/proof': {
          const truth = (): string[] =>
            url.searchParams.has('from')
              ? this.log.consistency(number('from'), size)
              : this.log.inclusion(number('index'), size);
          return json(response, { ledger: 'FZ', size, hashes: hashes ?? truth() });
        }
        case '/v1/bodies/fangzhuang/log/entries': {
          const from = number('from');
          const page = this.log.entries.slice(from, from + number('limit'));
          return json(response, { ledger: 'FZ', size, items: items ? items(page, from) : page });
        }
        default:
          return problem(response, 404, 'body.not-found');
      }
    });
    return this.#server.endpoint;
  }

  get asked(): readonly Asked[] {
    return this.#server?.asked ?? [];
  }
}

// Every adversarial vector is refused with the code it names, and never in another way. Use them for your own verifier.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@huiyin/sdk';
import { createVerifier, platformCrypto, SealError, sessionMemory, type SealState } from '@huiyin/sdk/seal';
import { describe, expect, it } from 'vitest';
import { keyText, nodeCrypto } from './made-log.js';

/** Text written out, or repeated: as one text, or as a list. */
type Long = string | { readonly text: string; readonly times: number; readonly as?: 'one' };

interface Vector {
  readonly name: string;
  readonly given: {
    readonly key?: Long;
    /** The checkpoint seen before. */
    readonly remembered?: string;
    readonly checkpoint?: Long;
    readonly proof?: unknown;
    readonly index?: number;
    readonly hash?: Long;
    /** What the server tells when it is asked for one entry. */
    readonly entry?: unknown;
  };
  readonly expect: { readonly code: string };
}

const folder = join(import.meta.dirname, 'vectors');
const files = readdirSync(folder).filter((name) => name !== 'rfc8032.json');
const vectorsIn = (name: string): Vector[] =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Vector[];

const isLong = (value: unknown): value is Exclude<Long, string> =>
  typeof value === 'object' && value !== null && 'times' in value;

function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (!isLong(value)) return value;
  return value.as === 'one' || value.text.length === 1
    ? value.text.repeat(value.times)
    : Array.from({ length: value.times }, () => value.text);
}

/** Answers as the vector has it, whatever is asked. */
function lying({ checkpoint, proof, entry }: Vector['given']) {
  let first: string | undefined;
  return {
    tellFirst: (note: string | undefined) => (first = note),
    fetch: async (url: string) => {
      if (url.endsWith('/checkpoint')) {
        const note = first ?? String(written(checkpoint));
        first = undefined;
        return new Response(note, { headers: { 'content-type': 'text/plain' } });
      }
      return Response.json(url.includes('/proof') ? { hashes: written(proof) } : { items: [entry] });
    },
  };
}

async function outcome({ given }: Vector): Promise<SealState> {
  const server = lying(given);
  const client = createClient({
    endpoint: 'https://huiyin.example',
    body: 'fangzhuang',
    maxRetries: 0,
    fetch: server.fetch,
  });
  const crypto = { ...nodeCrypto, ed25519Verify: platformCrypto(null).ed25519Verify };
  const key = given.key === undefined ? keyText : String(written(given.key));
  const verifier = createVerifier({ client, key, memory: sessionMemory(), crypto });
  if (given.remembered !== undefined) {
    server.tellFirst(given.remembered);
    expect(await verifier.checkLog()).toMatchObject({ type: 'verified' });
  }
  if (given.index === undefined) return verifier.checkLog();
  const hash = written(given.hash) as string | undefined;
  return verifier.checkEntry({ index: given.index, hash });
}

describe.each(files)('%s', (file) => {
  it.each(vectorsIn(file))('$name', async (vector) => {
    const { code } = vector.expect;
    if (file === 'keys.json') {
      const refusal = await outcome(vector).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(SealError);
      expect(refusal).toMatchObject({ code });
    } else {
      expect(await outcome(vector)).toMatchObject({ type: 'broken', code });
    }
  });
});

// Whatever byte is changed, on whatever way: nothing false is verified, and nothing but a state comes out.
import { createClient } from '@huiyin/sdk';
import { createVerifier, readLog, verifyExport, type SealState } from '@huiyin/sdk/seal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportOf, folderOf } from './made-export.js';
import { keyText, makeLog, nodeCrypto } from './made-log.js';

const SIZE = 21;
const log = makeLog(SIZE);
const clock = (): number => 0;
const count = { initial: 0, step: (sum: number) => sum + 1 };

type Answers = Record<'checkpoint' | 'proof' | 'entries', unknown>;

const truth = (index: number): Answers => ({
  checkpoint: log.note(),
  proof: { hashes: log.inclusion(index, SIZE) },
  entries: { items: [log.entries[index]] },
});

function verifierOf(answers: Answers) {
  const client = createClient({
    endpoint: 'https://huiyin.example',
    body: 'fangzhuang',
    maxRetries: 0,
    fetch: async (url) => {
      const name = /log\/(\w+)/.exec(url)?.[1] as keyof Answers;
      const answer = answers[name];
      if (name === 'checkpoint') {
        return new Response(answer as string, { headers: { 'content-type': 'text/plain' } });
      }
      return Response.json(answer);
    },
  });
  return { client, verifier: createVerifier({ client, key: keyText, crypto: nodeCrypto, clock }) };
}

/** Another text of the same length: one character of it is changed to another of its kind. */
function flip(text: string, at: number, by: number): string {
  const place = at % text.length;
  const old = text.charAt(place);
  const kinds = ['0123456789abcdef', 'ABCDEFGHIJKLMNOPQRSTUVWXYZghijklmnopqrstuvwxyz+/='];
  const kind = kinds.find((one) => one.includes(old)) ?? '\n -—x';
  const other = kind.charAt((kind.indexOf(old) + 1 + (by % (kind.length - 1))) % kind.length);
  return text.slice(0, place) + other + text.slice(place + 1);
}

/** The same hashes with one of them changed. */
function flipOne(hashes: readonly string[], place: number, by: number): string[] {
  return hashes.map((hash, at) => (at === place % hashes.length ? flip(hash, place, by) : hash));
}

const index = fc.nat({ max: SIZE - 1 });

describe('a changed character', () => {
  it('of the note, the proof, the leaf, its salt or its facts is refused', async () => {
    const part = fc.constantFrom('checkpoint', 'proof', 'hash', 'salt', 'facts' as const);
    await fc.assert(
      fc.asyncProperty(index, part, fc.nat(), fc.nat(), async (at, what, place, by) => {
        const answers = truth(at);
        const entry = log.entries[at]!;
        const hashes = log.inclusion(at, SIZE);
        const changed: Answers = {
          checkpoint: what === 'checkpoint' ? flip(log.note(), place, by) : answers.checkpoint,
          proof: { hashes: what === 'proof' ? flipOne(hashes, place, by) : hashes },
          entries: {
            items: [
              {
                ...entry,
                ...(what === 'hash' && { hash: flip(entry.hash, place, by) }),
                ...(what === 'salt' && { salt: flip(entry.salt!, place, by) }),
                ...(what === 'facts' && {
                  facts: {
                    ...entry.facts,
                    number: flip((entry.facts as { number: string }).number, place, by),
                  },
                }),
              },
            ],
          },
        };
        const state = await verifierOf(changed).verifier.checkEntry({ index: at });
        expect(state.type).toBe('broken');
      }),
      { numRuns: 250 },
    );
  });

  it('of an export is refused, or was no part of what is sealed', async () => {
    const files = exportOf(log);
    const name = fc.constantFrom('checkpoint', 'entries-00000000.ndjson');
    await fc.assert(
      fc.asyncProperty(name, fc.nat(), fc.integer({ min: 1, max: 255 }), async (file, at, mask) => {
        const bytes = new Uint8Array(Buffer.from(files.get(file) as string));
        bytes[at % bytes.length]! ^= mask;
        const changed = new Map([...files, [file, bytes]]);
        const state = await verifyExport(folderOf(changed), {
          ...count,
          key: keyText,
          crypto: nodeCrypto,
          clock,
        });
        if (state.type === 'broken') return;
        // Only what nobody reads can be changed: the word `record` and white space of JSON.
        expect(state).toMatchObject({ type: 'verified', value: SIZE });
        const line = Buffer.from(bytes).toString().split('\n');
        line.slice(0, -1).forEach((text, place) => {
          const { record: _, ...read } = JSON.parse(text) as Record<string, unknown>;
          const { index, hash, salt, facts } = log.entries[place]!;
          expect(read).toMatchObject({ index, hash, salt, facts });
        });
      }),
      { numRuns: 250 },
    );
  });
});

describe('anything at all', () => {
  it('in place of any answer ends in a state that is not verified, and in no other error', async () => {
    const anything = fc.anything({ withNullPrototype: false, withBigInt: false });
    const answer = fc.oneof(
      anything,
      fc.constant(undefined),
      fc.record({ hashes: anything, items: anything }),
    );
    const lies = fc.record({ checkpoint: fc.string({ unit: 'binary' }), proof: answer, entries: answer });
    await fc.assert(
      fc.asyncProperty(index, lies, fc.constantFrom(0, 1, 2), async (at, lie, how) => {
        // All is a lie, or only one of three; the rest is the truth, so that the lie is reached.
        const answers = [lie, { ...truth(at), proof: lie.proof }, { ...truth(at), entries: lie.entries }][
          how
        ]!;
        const { verifier, client } = verifierOf(answers);
        const states: SealState[] = [
          await verifier.checkEntry({ index: at, facts: log.entries[at]!.facts }),
          await readLog({ client, key: keyText, crypto: nodeCrypto, clock }, count),
        ];
        for (const state of states) expect(['broken', 'unreachable']).toContain(state.type);
      }),
      { numRuns: 300 },
    );
  });
});

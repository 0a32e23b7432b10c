// Checks that overlap, in one page or in two tabs: no false alarm, no smaller memory, and no fork forgotten.
import { createClient } from '@huiyin/sdk';
import { createVerifier, sessionMemory, type CheckpointMemory, type Verifier } from '@huiyin/sdk/seal';
import { expect, it } from 'vitest';
import { keyText, makeLog, nodeCrypto, origin, signer, type MadeLog } from './made-log.js';

const log = makeLog(20);
const fork = makeLog(20, { facts: (index) => ({ index }) });

/** One that is opened from outside. */
function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

interface Delays {
  readonly note?: Promise<void>;
  readonly proof?: Promise<void>;
  /** Called once the log is asked for its checkpoint, or for a proof. */
  readonly onAsked?: (what: 'note' | 'proof') => void;
}

/** A verifier of a server that knows so many entries when it is asked, and answers late. */
function verifierOf(
  memory: CheckpointMemory,
  size: () => number,
  told: MadeLog = log,
  { note, proof, onAsked }: Delays = {},
): Verifier {
  const client = createClient({
    endpoint: 'https://huiyin.example',
    body: 'fangzhuang',
    fetch: async (url) => {
      const { searchParams, pathname } = new URL(url);
      if (pathname.endsWith('/proof')) {
        const hashes = told.consistency(Number(searchParams.get('from')), Number(searchParams.get('size')));
        onAsked?.('proof');
        await proof;
        return Response.json({ hashes });
      }
      const text = told.note(size());
      onAsked?.('note');
      await note;
      return new Response(text, { headers: { 'content-type': 'text/plain' } });
    },
  });
  return createVerifier({ client, key: keyText, memory, crypto: nodeCrypto });
}

async function remembered(memory: CheckpointMemory): Promise<{ note: string; fork?: string }> {
  return JSON.parse((await memory.get(`${origin}+${signer.key.id}`)) ?? '{}') as never;
}

/** A check that has asked for `what`, and gets its answer once `finish` is called. */
async function held(what: 'note' | 'proof', memory: CheckpointMemory, size: number, told = log) {
  const [asked, answer] = [gate(), gate()];
  const verifier = verifierOf(memory, () => size, told, {
    [what]: answer.opened,
    onAsked: (one) => one === what && asked.open(),
  });
  const state = verifier.checkLog();
  await asked.opened;
  return {
    finish: () => {
      answer.open();
      return state;
    },
  };
}

it('a true answer that comes late is no alarm, and the larger one stays remembered', async () => {
  const memory = sessionMemory();
  const late = await held('note', memory, 10);
  expect(await verifierOf(memory, () => 20).checkLog()).toMatchObject({ type: 'verified', size: 20 });
  expect(await late.finish()).toMatchObject({ type: 'verified', size: 10 });
  expect(await remembered(memory)).toEqual({ note: log.note(20) });
});

it('a false one that comes late is found out by what was seen meanwhile', async () => {
  const memory = sessionMemory();
  const late = await held('note', memory, 10, fork);
  await verifierOf(memory, () => 20).checkLog();
  expect(await late.finish()).toMatchObject({
    type: 'broken',
    evidence: { notes: [fork.note(10), log.note(20)] },
  });
  expect(await remembered(memory)).toEqual({ note: log.note(20) });
});

it('a slow proof rolls back nothing', async () => {
  const memory = sessionMemory();
  await verifierOf(memory, () => 5).checkLog();
  const late = await held('proof', memory, 10);
  await verifierOf(memory, () => 20).checkLog();
  expect(await late.finish()).toMatchObject({ type: 'verified', size: 10, memory: 'continued' });
  expect(await remembered(memory)).toEqual({ note: log.note(20) });
});

it('a slow proof forgets no fork', async () => {
  const memory = sessionMemory();
  await verifierOf(memory, () => 5).checkLog();
  const late = await held('proof', memory, 10);
  await verifierOf(memory, () => 20).checkLog();
  expect(await verifierOf(memory, () => 20, fork).checkLog()).toMatchObject({ code: 'seal.forked' });
  expect(await late.finish()).toMatchObject({ type: 'broken', code: 'seal.forked' });
  expect(await remembered(memory)).toEqual({ note: log.note(20), fork: fork.note(20) });
});

it('one verifier that is asked many things at once while the log grows finds nothing wrong', async () => {
  let size = 4;
  const verifier = verifierOf(sessionMemory(), () => (size = Math.min(20, size + 3)));
  const states = await Promise.all(Array.from({ length: 12 }, () => verifier.checkLog()));
  expect(new Set(states.map(({ type }) => type))).toEqual(new Set(['verified']));
});

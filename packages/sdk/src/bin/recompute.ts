// huiyin-verify recompute: a report card counted again from the public log, byte for byte the same everywhere.
import { createClient } from '../client.js';
import {
  canonicalJson,
  dayOf,
  emptyFigures,
  fold,
  momentOf,
  parseCheckpoint,
  reportCardOf,
  SealError,
  type Figures,
} from '../rules/index.js';
import { readEntries } from '../seal/entries.js';
import { exportedEntries, readCheckpointFile, readManifest } from '../seal/export.js';
import type { EntriesRead, EntryFold, LogReading, ReadEntry } from '../seal/index.js';
import { logOf, readLog, verifyExport } from '../seal/index.js';
import { entryPages } from '../seal/read-log.js';
import type { BodySummary, SealedFacts } from '../types/index.js';
import { validateResponse } from '@huiyin/sdk/validators';
import { WrongUse, type RecomputeCommand, type Target } from './arguments.js';
import { folderOnDisk } from './disk.js';
import { nodeCrypto } from './node-crypto.js';
import { progressOn, type ExitCode, type Terminal } from './terminal.js';

/** A log that is read: a server's or an export's, with or without a key to hold it against. */
interface Readable {
  readonly unit: BodySummary & { readonly demo?: true };
  verified(key: string, counting: EntryFold<Figures>): Promise<LogReading<Figures>>;
  unverified(counting: EntryFold<Figures>): Promise<EntriesRead<Figures>>;
}

/** Prints the card on `out`, and nothing else there. */
export async function recompute(command: RecomputeCommand, terminal: Terminal): Promise<ExitCode> {
  const { target, body, key, period, at, size } = command;
  const log = await (target.type === 'server' ? onServer : inFolder)(target, body, terminal);
  const counting: EntryFold<Figures> = {
    initial: emptyFigures(),
    step: count,
    size,
    onProgress: progressOn(terminal),
  };
  if (key === undefined) terminal.err('no --key: counted, but held against no signature\n');
  const read = key === undefined ? await log.unverified(counting) : await log.verified(key, counting);
  if ('code' in read) {
    terminal.err(`${read.type}: ${read.code}\n`);
    return read.type === 'broken' ? 1 : 3;
  }
  if (size !== undefined && size > read.counts.entries) {
    throw new WrongUse(`--size: only ${read.counts.entries} entries are signed`);
  }
  const { withheld, erased } = read.counts;
  if (withheld + erased > 0) terminal.err(`not counted: ${withheld} withheld, ${erased} erased\n`);
  const { slug, name, kind, demo } = log.unit;
  const card = reportCardOf(read.value, {
    body: { slug, name, kind },
    period,
    asOf: { at: momentOf(at), treeSize: read.folded.size, root: read.folded.root },
    today: dayOf(at),
    ...(demo && { demo }),
  });
  terminal.out(`${canonicalJson(card)}\n`);
  return 0;
}

/** What is counted, and how each kind is checked before it is. */
const countable = {
  appeal: validateResponse.AppealFacts,
  commitment: validateResponse.CommitmentFacts,
} as const;

/** Counts an entry. Records of other kinds stand on no card. */
function count(figures: Figures, { index, facts }: ReadEntry): Figures {
  const record = facts?.['record'];
  if (record !== 'appeal' && record !== 'commitment') return figures;
  if (countable[record](facts).length > 0) {
    throw new SealError('seal.bad-entry', `the facts of entry ${index} are not those of its kind, ${record}`);
  }
  // Checked against the schema of this type just now.
  return fold(figures, facts as unknown as SealedFacts);
}

async function onServer(target: Target, body: string, { clock }: Terminal): Promise<Readable> {
  const client = createClient({ endpoint: target.type === 'server' ? target.endpoint : '', body });
  return {
    unit: await client.bodies.get(body),
    verified: (key, counting) => readLog({ client, key, crypto: nodeCrypto, clock }, counting),
    async unverified(counting) {
      const log = logOf(client);
      const { checkpoint } = parseCheckpoint(await log.checkpoint());
      return readEntries(entryPages(log, checkpoint.size, {}), checkpoint, [], counting, nodeCrypto.sha256);
    },
  };
}

async function inFolder(target: Target, body: string, { clock }: Terminal): Promise<Readable> {
  const folder = folderOnDisk(target.type === 'folder' ? target.path : '');
  const unit = (await readManifest(folder)).bodies.find(({ slug }) => slug === body);
  if (!unit) throw new WrongUse(`this export is not of ${body}`);
  return {
    unit,
    verified: (key, counting) => verifyExport(folder, { ...counting, key, crypto: nodeCrypto, clock }),
    async unverified(counting) {
      const { checkpoint } = parseCheckpoint(await readCheckpointFile(folder));
      return readEntries(
        exportedEntries(folder, checkpoint.size),
        checkpoint,
        [],
        counting,
        nodeCrypto.sha256,
      );
    },
  };
}

// huiyin-verify recompute: a report card counted again from the public log, byte for byte the same everywhere.
import { createClient } from '../client.js';
import {
  canonicalJson,
  cardDigest,
  cardFacts,
  dayOf,
  emptyFigures,
  fold,
  foldWithheld,
  momentOf,
  parseCheckpoint,
  parseMoment,
  publishedCard,
  reportCardOf,
  SealError,
  type Figures,
  type Millis,
} from '../rules/index.js';
import { readEntries } from '../seal/entries.js';
import { exportedEntries, readCheckpointFile, readManifest } from '../seal/export.js';
import { isRecord } from '../seal/entry.js';
import type { EntriesRead, EntryFold, LogReading, ReadEntry } from '../seal/index.js';
import { logOf, readLog, verifyExport } from '../seal/index.js';
import { entryPages } from '../seal/read-log.js';
import type { BodySummary, CardFacts, ReportCard, SealedFacts } from '../types/index.js';
import { validateResponse } from '@huiyin/sdk/validators';
import { WrongUse, type LiveTerms, type RecomputeCommand, type Target } from './arguments.js';
import { folderOnDisk } from './disk.js';
import { nodeCrypto } from './node-crypto.js';
import { progressOn, type ExitCode, type Terminal } from './terminal.js';

/** A log that is read: a server's or an export's, with or without a key to hold it against. */
interface Readable {
  readonly unit: BodySummary & { readonly demo?: true };
  verified(key: string, counting: EntryFold<Figures>): Promise<LogReading<Figures>>;
  unverified(counting: EntryFold<Figures>): Promise<EntriesRead<Figures>>;
  /** What a published card says it was counted from. It is believed once its entry has said the same. */
  published(id: string): Promise<Pick<LiveTerms, 'period' | 'at' | 'size'>>;
}

/** Prints the card on `out`, and nothing else there. */
export async function recompute(command: RecomputeCommand, terminal: Terminal): Promise<ExitCode> {
  const { target, body, key, card: asked } = command;
  const log = await (target.type === 'server' ? onServer : inFolder)(target, body, terminal);
  const terms = asked.type === 'live' ? asked : await log.published(asked.id);
  let sealed: ReadEntry | undefined;
  const counting: EntryFold<Figures> = {
    initial: emptyFigures(),
    step: count,
    size: terms.size,
    onEntry(entry) {
      if (asked.type === 'published' && publicationIn(entry)?.id === asked.id) sealed = entry;
    },
    onProgress: progressOn(terminal),
  };
  if (key === undefined) terminal.err('no --key: counted, but held against no signature\n');
  const read = key === undefined ? await log.unverified(counting) : await log.verified(key, counting);
  if ('code' in read) {
    terminal.err(`${read.type}: ${read.code}\n`);
    return read.type === 'broken' ? 1 : 3;
  }
  const { size } = terms;
  if (size !== undefined && size > read.counts.entries) {
    throw new WrongUse(`--size: only ${read.counts.entries} entries are signed`);
  }
  const { withheld, erased } = read.counts;
  if (withheld + erased > 0) terminal.err(`not counted: ${withheld} withheld, ${erased} erased\n`);
  const { slug, name, kind, demo } = log.unit;
  const live = reportCardOf(read.value, {
    body: { slug, name, kind },
    period: terms.period,
    asOf: { at: momentOf(terms.at), treeSize: read.folded.size, root: read.folded.root },
    today: dayOf(terms.at),
    ...(demo && { demo }),
  });
  if (asked.type === 'live') {
    terminal.out(`${canonicalJson(live)}\n`);
    return 0;
  }
  const card = publishedCard(live);
  terminal.out(`${canonicalJson(card)}\n`);
  return holdAgainst(sealed, card, terminal);
}

/** Whether a card that was counted again is the one that was sealed. */
function holdAgainst(sealed: ReadEntry | undefined, card: ReportCard, { err }: Terminal): ExitCode {
  const facts = sealed && publicationIn(sealed);
  if (!sealed || !facts) {
    err('could not check: its entry is not signed yet\n');
    return 3;
  }
  const digest = cardDigest(card, nodeCrypto.sha256);
  if (canonicalJson(cardFacts(card, { id: facts.id, digest }, facts.day)) !== canonicalJson(facts)) {
    err(`broken: entry ${sealed.index} sealed another card\n`);
    return 1;
  }
  err(`the same card as entry ${sealed.index} has sealed\n`);
  return 0;
}

/** What an entry says of a published card, if that is what it is. */
function publicationIn({ facts }: Pick<ReadEntry, 'facts'>): CardFacts | undefined {
  if (facts?.['record'] !== 'card' || validateResponse.CardFacts(facts).length > 0) return undefined;
  // Checked against the schema of this type just now.
  return facts as unknown as CardFacts;
}

/** What is counted, and how each kind is checked before it is. */
const countable = {
  appeal: validateResponse.AppealFacts,
  commitment: validateResponse.CommitmentFacts,
} as const;

/** Counts an entry. Records of other kinds stand on no card. */
function count(figures: Figures, { index, facts }: ReadEntry): Figures {
  if (!facts) return foldWithheld(figures);
  const record = facts['record'];
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
    async published(id) {
      const { period, asOf } = await client.reportCards.get({ at: id });
      return { period, at: momentIn(asOf.at), size: asOf.treeSize };
    },
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
    async published(id) {
      const { checkpoint } = parseCheckpoint(await readCheckpointFile(folder));
      for await (const values of exportedEntries(folder, checkpoint.size)) {
        const found = values.map((value) => isRecord(value) && publicationIn(value)).find(isNamed(id));
        if (found) return { period: found.period, at: momentIn(found.at), size: found.treeSize };
      }
      throw new WrongUse(`--card: this export has no ${id}`);
    },
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

function isNamed(id: string) {
  return (facts: CardFacts | false | undefined): facts is CardFacts => facts !== false && facts?.id === id;
}

/** @throws SealError `seal.bad-entry` */
function momentIn(text: string): Millis {
  const moment = parseMoment(text);
  if (moment === undefined) throw new SealError('seal.bad-entry', 'a published card says no moment');
  return moment;
}

// huiyin-verify recompute: a report card counted again from the public log, byte for byte the same everywhere.
import { createClient } from '../client.js';
import {
  canonicalJson,
  cardDigest,
  cardFacts,
  dayOf,
  emptyFigures,
  fold,
  foldUncounted,
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
import type { CardFacts, CardName, ExportedBody, PublicationId, ReportCard } from '../types/index.js';
import { validateResponse } from '@huiyin/sdk/validators';
import { countableFacts } from './countable.js';
import { WrongUse, type LiveTerms, type RecomputeCommand, type Target } from './arguments.js';
import { exportOnDisk, unitIn } from './disk.js';
import { nodeCrypto } from './node-crypto.js';
import { placeOf, progressOn, type ExitCode, type Terminal } from './terminal.js';

/** Whose card it is, and of what. */
interface Counted extends Pick<LiveTerms, 'period' | 'category' | 'at' | 'size'> {
  readonly unit: ExportedBody;
}

/** A log that is read: a server's or an export's, with or without a key to hold it against. */
export interface Readable {
  verified<Value>(key: string, counting: EntryFold<Value>): Promise<LogReading<Value>>;
  unverified(counting: EntryFold<Figures>): Promise<EntriesRead<Figures>>;
  /** What the card is of, as it is called now. */
  live(terms: LiveTerms): Promise<Counted>;
  /** What a published card says it was counted from. It is believed once its entry has said the same. */
  published(id: PublicationId): Promise<Counted>;
}

/** Prints the card on `out`, and nothing else there. */
export async function recompute(command: RecomputeCommand, terminal: Terminal): Promise<ExitCode> {
  const { target, body, key, card: asked } = command;
  const { clock } = terminal;
  const log = await logIn(target, body, clock);
  const terms = await (asked.type === 'live' ? log.live(asked) : log.published(asked.id));
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
    if (asked.type === 'published') return notSignedYet(terminal);
    throw new WrongUse(`--size: only ${read.counts.entries} entries are signed`);
  }
  const { withheld, erased } = read.counts;
  if (withheld + erased > 0) terminal.err(`not counted: ${withheld} withheld, ${erased} erased\n`);
  const { slug, formerly = [], ...now } = terms.unit;
  const cardUnder = ({ name, kind, demo }: CardName): ReportCard =>
    reportCardOf(read.value, {
      body: { slug, name, kind },
      period: terms.period,
      ...(terms.category !== undefined && { category: terms.category }),
      asOf: { at: momentOf(terms.at), treeSize: read.folded.size, root: read.folded.root },
      today: dayOf(terms.at),
      ...(demo && { demo: true }),
    });
  if (asked.type === 'live') {
    terminal.out(`${canonicalJson(cardUnder(now))}\n`);
    return 0;
  }
  const card = publishedCard(cardUnder(now));
  const earlier = formerly.map((name) => publishedCard(cardUnder(name)));
  return holdAgainst(sealed, [card, ...earlier], terminal);
}

/** @throws WrongUse if the folder is no export, or not of this unit */
export async function logIn(target: Target, body: string, clock: () => Millis): Promise<Readable> {
  return target.type === 'server'
    ? onServer(target.endpoint, body, clock)
    : await inFolder(target.path, body, clock);
}

function notSignedYet({ err }: Pick<Terminal, 'err'>): ExitCode {
  err('could not check: its entry is not signed yet\n');
  return 3;
}

/**
 * Prints a card that was counted again, and whether it is the one that was sealed.
 * @param cards - The same under each name its unit has had, that of now first. Which one it had, the digest knows.
 */
function holdAgainst(
  sealed: ReadEntry | undefined,
  cards: readonly [ReportCard, ...ReportCard[]],
  { out, err }: Terminal,
): ExitCode {
  const facts = sealed && publicationIn(sealed);
  const same = facts && cards.find((card) => isSealed(card, facts));
  out(`${canonicalJson(same ?? cards[0])}\n`);
  if (!sealed || !facts) return notSignedYet({ err });
  err(
    `${same ? 'the same card as the one' : 'broken: another card was'} sealed at ${placeOf(sealed.index)}\n`,
  );
  return same ? 0 : 1;
}

function isSealed(card: ReportCard, facts: CardFacts): boolean {
  const digest = cardDigest(card, nodeCrypto.sha256);
  return canonicalJson(cardFacts(card, { id: facts.id, digest }, facts.day)) === canonicalJson(facts);
}

/** What an entry says of a published card, if that is what it is. */
function publicationIn({ facts }: Pick<ReadEntry, 'facts'>): CardFacts | undefined {
  if (facts?.['record'] !== 'card' || validateResponse.CardFacts(facts).length > 0) return undefined;
  // Checked against the schema of this type just now.
  return facts as unknown as CardFacts;
}

/** Counts an entry. Records of other kinds stand on no card. */
function count(figures: Figures, entry: ReadEntry): Figures {
  if (!entry.facts) return foldWithheld(figures);
  const facts = countableFacts(entry, ['appeal', 'commitment', 'participation', 'setting', 'task']);
  return facts ? fold(figures, facts) : foldUncounted(figures);
}

function onServer(endpoint: string, body: string, clock: () => Millis): Readable {
  const client = createClient({ endpoint, body });
  return {
    async live(terms) {
      return { ...terms, unit: await client.bodies.get(body) };
    },
    async published(id) {
      const { period, category, asOf, body: unit, demo } = await client.reportCards.get({ at: id });
      const at = momentIn(asOf.at);
      // As it was called then: the digest covers it. Of which unit is what was asked, whatever the server sends.
      return {
        period,
        category,
        at,
        size: asOf.treeSize,
        unit: { ...unit, slug: body, ...(demo && { demo }) },
      };
    },
    verified: (key, counting) => readLog({ client, key, crypto: nodeCrypto, clock }, counting),
    async unverified(counting) {
      const log = logOf(client);
      const { checkpoint } = parseCheckpoint(await log.checkpoint());
      return readEntries(entryPages(log, checkpoint.size, {}), checkpoint, [], counting, nodeCrypto.sha256);
    },
  };
}

async function inFolder(path: string, body: string, clock: () => Millis): Promise<Readable> {
  const folder = await exportOnDisk(path);
  const unit = unitIn(await readManifest(folder), body);
  return {
    live: (terms) => Promise.resolve({ ...terms, unit }),
    async published(id) {
      const { checkpoint } = parseCheckpoint(await readCheckpointFile(folder));
      for await (const values of exportedEntries(folder, checkpoint.size)) {
        const found = values.map((value) => isRecord(value) && publicationIn(value)).find(isNamed(id, body));
        if (!found) continue;
        const { period, category, at, treeSize: size } = found;
        return { period, category, at: momentIn(at), size, unit };
      }
      throw new WrongUse(`--card: this export has no ${id} of ${body}`);
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

function isNamed(id: PublicationId, body: string) {
  return (facts: CardFacts | false | undefined): facts is CardFacts =>
    facts !== false && facts?.id === id && facts.body === body;
}

/** @throws SealError `seal.bad-entry` */
function momentIn(text: string): Millis {
  const moment = parseMoment(text);
  if (moment === undefined) throw new SealError('seal.bad-entry', 'a published card says no moment');
  return moment;
}

// huiyin-verify appraisal: whose signature it is, and every figure of it counted again from the public log.
import { open } from 'node:fs/promises';
import {
  appraisalNote,
  appraisalOf,
  bytesToHex,
  canonicalJson,
  countForAppraisal,
  emptyAppraisal,
  foldUncounted,
  parseMoment,
  parseVerifierKey,
  SealError,
  signatureBy,
  type AppraisalCount,
  type UnsignedAppraisal,
} from '../rules/index.js';
import { openCheckpoint } from '../seal/open-checkpoint.js';
import type { ReadEntry } from '../seal/index.js';
import type { Appraisal } from '../types/index.js';
import { validateResponse } from '@huiyin/sdk/validators';
import { WrongUse, type AppraisalCommand } from './arguments.js';
import { countableFacts } from './countable.js';
import { nodeCrypto } from './node-crypto.js';
import { logIn } from './recompute.js';
import { progressOn, type ExitCode, type Terminal } from './terminal.js';

/** The most a file may hold. */
const MAX_BYTES = 2_000_000;
/** The most differences that are named. */
const MOST_NAMED = 20;

export async function checkAppraisal(
  { file, key: text, from }: AppraisalCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  const { out, err } = terminal;
  const appraisal = await read(file);
  const key = parseVerifierKey(text, nodeCrypto.sha256);
  const { message, signature } = signatureBy(key, appraisalNote(appraisal));
  const isSigned: unknown = await nodeCrypto.ed25519Verify(key.publicKey, message, signature);
  if (isSigned !== true) throw new SealError('note.bad-signature', 'the appraisal was signed otherwise');
  const { checkpoint } = await openCheckpoint(appraisal.checkpoint, key, nodeCrypto);
  const { asOf, body, period } = appraisal.card;
  const isOfLog =
    appraisal.origin === checkpoint.origin &&
    asOf.treeSize === checkpoint.size &&
    asOf.root === bytesToHex(checkpoint.root);
  const isOfIt = body.slug === appraisal.body.slug && period === appraisal.period;
  if (!isOfLog || !isOfIt) {
    throw new SealError('seal.facts-differ', 'the appraisal contradicts its checkpoint, or itself');
  }
  out(`signed by ${key.name}+${key.id}: ${appraisal.body.slug} ${period}, ${checkpoint.size} entries\n`);
  if (!from) {
    err('no --from: no figure was counted again\n');
    return 0;
  }
  const { clock } = terminal;
  const log = await logIn(from, body.slug, clock);
  const counting = {
    initial: emptyAppraisal(),
    step: count,
    size: checkpoint.size,
    onProgress: progressOn(terminal),
  };
  const found = await log.verified(text, counting);
  if ('code' in found) {
    err(`${found.type}: ${found.code}\n`);
    return found.type === 'broken' ? 1 : 3;
  }
  if (found.counts.entries < checkpoint.size) {
    err(`could not check: this log has ${found.counts.entries} entries of ${checkpoint.size}\n`);
    return 3;
  }
  if (found.folded.root !== asOf.root) {
    throw new SealError(
      'seal.root-differs',
      'this log has other entries than the appraisal was counted from',
    );
  }
  const again = appraisalOf(found.value, {
    ledger: appraisal.ledger,
    body: appraisal.body,
    period,
    at: momentIn(asOf.at),
    log: checkpoint,
    checkpoint: appraisal.checkpoint,
    demo: appraisal.card.demo,
  });
  return compare(appraisal, again, terminal);
}

function compare(
  { signature: _, ...told }: Appraisal,
  again: UnsignedAppraisal,
  { out, err }: Terminal,
): ExitCode {
  const differing = differences(told, again, '');
  if (differing.length === 0) {
    out('every figure was counted again and is the same\n');
    return 0;
  }
  err(`broken: counted again, these are others:\n${differing.slice(0, MOST_NAMED).join('\n')}\n`);
  return 1;
}

/** JSON pointers of the members that differ, each with what is told and what was counted. */
function differences(told: unknown, counted: unknown, at: string): string[] {
  if (isObject(told) && isObject(counted)) {
    const names = [...new Set([...Object.keys(told), ...Object.keys(counted)])];
    return names.flatMap((name) => differences(told[name], counted[name], `${at}/${name}`));
  }
  const [a, b] = [told, counted].map((value) => (value === undefined ? 'nothing' : canonicalJson(value)));
  return a === b ? [] : [`${at}: ${a}, counted ${b}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Records of other kinds stand in no figure of it. */
function count(sum: AppraisalCount, entry: ReadEntry): AppraisalCount {
  if (!entry.facts) return countForAppraisal(sum, undefined);
  const facts = countableFacts(entry, ['appeal', 'commitment', 'participation', 'review', 'setting', 'task']);
  return facts ? countForAppraisal(sum, facts) : { ...sum, figures: foldUncounted(sum.figures) };
}

async function read(path: string): Promise<Appraisal> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new WrongUse(`${path}: there is no such file`);
    }
    throw error;
  });
  let text: string;
  try {
    if (!(await handle.stat()).isFile()) throw new WrongUse(`${path} is no file`);
    if ((await handle.stat()).size > MAX_BYTES)
      throw new WrongUse(`${path} is longer than an appraisal can be`);
    text = await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
  const value = parsed(text);
  if (value === undefined || validateResponse.Appraisal(value).length > 0) {
    throw new WrongUse(`${path} is no appraisal`);
  }
  // Checked against the schema of this type just now.
  return value as Appraisal;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws SealError `seal.bad-entry` */
function momentIn(text: string): number {
  const moment = parseMoment(text);
  if (moment === undefined) throw new SealError('seal.bad-entry', 'the appraisal says no moment');
  return moment;
}

// What was typed, made into one of four commands, or a sentence about what is wrong with it.
import { parseArgs } from 'node:util';
import {
  monthsOf,
  parseLogHead,
  parseMoment,
  parseVerifierKey,
  SealError,
  type Checkpoint,
  type Millis,
} from '../rules/index.js';
import type { Category, Period, PublicationId } from '../types/index.js';
import { commonWordsFor } from '../words/index.js';
import { nodeCrypto } from './node-crypto.js';

/** A server, or a folder with an export. */
export type Target =
  { readonly type: 'server'; readonly endpoint: string } | { readonly type: 'folder'; readonly path: string };

export interface VerifyCommand {
  readonly name: 'verify';
  readonly target: Target;
  readonly body: string | undefined;
  readonly key: string;
  readonly json: boolean;
  /** A file with what was seen before. */
  readonly memory: string | undefined;
  /** A head as it is printed on paper and in articles: the log has to have had it. */
  readonly head: Checkpoint | undefined;
}

export interface RecomputeCommand {
  readonly name: 'recompute';
  readonly target: Target;
  readonly body: string;
  readonly key: string | undefined;
  /** Which card. */
  readonly card: LiveTerms | PublishedTerms;
}

/** The card as it was live at a moment. */
export interface LiveTerms {
  readonly type: 'live';
  readonly period: Period;
  /** On one topic only. */
  readonly category: Category | undefined;
  readonly at: Millis;
  /** How many entries are counted; all that are signed if absent. */
  readonly size: number | undefined;
}

/** A card that was published: its own entry says what it was counted from. */
export interface PublishedTerms {
  readonly type: 'published';
  readonly id: PublicationId;
}

export interface ExportCommand {
  readonly name: 'export';
  readonly endpoint: string;
  readonly body: string;
  /** The folder to be made. */
  readonly out: string;
}

export interface AppraisalCommand {
  readonly name: 'appraisal';
  /** The file with the appraisal. */
  readonly file: string;
  readonly key: string;
  /** The log its figures are counted again from; only the signature is checked if absent. */
  readonly from: Target | undefined;
}

export type Command =
  { readonly name: 'help' } | VerifyCommand | RecomputeCommand | ExportCommand | AppraisalCommand;

/** Something typed is wrong; the message says what. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** A slug that only the server could find wrong. */
export const noSuchUnit = (body = ''): WrongUse =>
  new WrongUse(`--body: the server says it has no unit ${body}`);

/** @param program - What it was started as. */
export const helpOf = (
  program: string,
): string => `${program} verify <url|folder> --body <slug> --key <verifier key> [--json] [--memory <file>] [--head <line>]
    Reads the whole log, makes the signed root of it, and holds it against what was seen before: what a file remembers,
    and the line printed in an article or on a poster, e.g. 'huiyin.example/FZ 1234 q83v...JA='.

${program} recompute <url|folder> --body <slug> --period <period> [--category <category>] --at <moment>
    [--size <n>] [--key <verifier key>]
    Counts a report card from the first n entries and prints it as canonical JSON (RFC 8785).

${program} recompute <url|folder> --body <slug> --card <id> [--key <verifier key>]
    Counts a published card again, prints it, and holds it against what was sealed when it was published.

${program} export <url> --body <slug> --out <folder>
    Writes the whole log into a folder that can be verified and recomputed without the server.

${program} appraisal <file> --key <verifier key> [--from <url|folder>]
    Checks whose signature an appraisal carries, and counts its figures again from a server's log or an export.

The key is the one on the tag (seal-key), a receipt or a poster, e.g. huiyin.example/FZ+1c8f2a07+AY...
Exit: 0 ok · 1 found broken · 2 wrong use · 3 could not check
`;

const OPTIONS = {
  body: { type: 'string' },
  key: { type: 'string' },
  json: { type: 'boolean' },
  memory: { type: 'string' },
  head: { type: 'string' },
  period: { type: 'string' },
  category: { type: 'string' },
  at: { type: 'string' },
  size: { type: 'string' },
  card: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options each command takes. */
const TAKEN = {
  verify: ['body', 'key', 'json', 'memory', 'head'],
  recompute: ['body', 'key', 'period', 'category', 'at', 'size', 'card'],
  export: ['body', 'out'],
  appraisal: ['key', 'from'],
};

type Values = ReturnType<typeof read>['values'];

/** Where all of them are explained. @param program - What it was started as. */
export function hintOf(program: string, [name = '']: readonly string[]): string {
  return `See ${Object.keys(TAKEN).includes(name) ? `${program} ${name}` : program} --help`;
}

/** @throws WrongUse */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = read(args);
  const [name, place, ...more] = positionals;
  if (values.help || name === 'help') return { name: 'help' };
  if (name !== 'verify' && name !== 'recompute' && name !== 'export' && name !== 'appraisal') {
    throw new WrongUse('say verify, recompute, export or appraisal');
  }
  if (place === undefined || more.length > 0)
    throw new WrongUse(`${name} takes one ${name === 'appraisal' ? 'file' : 'address or folder'}`);
  const stray = Object.keys(values).find((option) => !TAKEN[name].includes(option));
  if (stray !== undefined) throw new WrongUse(`${name} takes no --${stray}`);
  if (name === 'appraisal') return appraisalCommand(place, values);
  const target = targetOf(place);
  if (values.body !== undefined && !/^[a-z][a-z0-9-]{0,39}$/.test(values.body)) {
    throw new WrongUse('--body takes the slug of a unit, e.g. fangzhuang');
  }
  switch (name) {
    case 'verify':
      return verifyCommand(target, values);
    case 'recompute':
      return recomputeCommand(target, values);
    case 'export':
      return exportCommand(target, values);
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : 'these options can not be read');
  }
}

function appraisalCommand(file: string, { key, from }: Values): AppraisalCommand {
  if (key === undefined) throw new WrongUse('--key: without one nothing can be verified');
  const log = from === undefined ? undefined : targetOf(from);
  return { name: 'appraisal', file, key: checkedKey(key), from: log };
}

function exportCommand(target: Target, { body, out }: Values): ExportCommand {
  if (target.type !== 'server') throw new WrongUse('export takes the address of a server');
  if (body === undefined) throw new WrongUse('a server needs --body');
  if (out === undefined || out === '') throw new WrongUse('--out: the folder to be made');
  return { name: 'export', endpoint: target.endpoint, body, out };
}

function verifyCommand(target: Target, { body, key, json = false, memory, head }: Values): VerifyCommand {
  if (target.type === 'server' && body === undefined) throw new WrongUse('a server needs --body');
  if (key === undefined) throw new WrongUse('--key: without one nothing can be verified');
  const printed = head === undefined ? undefined : checkedHead(head, checkedKey(key));
  return { name: 'verify', target, body, key: checkedKey(key), json, memory, head: printed };
}

function recomputeCommand(target: Target, { body, key, card, ...terms }: Values): RecomputeCommand {
  if (body === undefined) throw new WrongUse('--body: a card is of a unit');
  return {
    name: 'recompute',
    target,
    body,
    key: key === undefined ? undefined : checkedKey(key),
    card: card === undefined ? liveTerms(terms) : publishedTerms(card, terms),
  };
}

type TermValues = Pick<Values, 'period' | 'category' | 'at' | 'size'>;

function publishedTerms(id: string, terms: TermValues): PublishedTerms {
  if (!/^[A-Z]{2,4}-R-[0-9]{4}-[0-9]{6}$/.test(id)) {
    throw new WrongUse('--card takes the id of a published card, e.g. FZ-R-2026-000003');
  }
  const stray = (['period', 'category', 'at', 'size'] as const).find((option) => terms[option] !== undefined);
  if (stray !== undefined) throw new WrongUse(`--card says it all: leave --${stray} out`);
  return { type: 'published', id };
}

function liveTerms({ period, category, at, size }: TermValues): LiveTerms {
  if (period === undefined || !monthsOf(period)) {
    throw new WrongUse('--period takes 2026, 2026-H1, 2026-Q3 or 2026-11');
  }
  const moment = at === undefined ? undefined : parseMoment(at);
  if (moment === undefined) throw new WrongUse('--at takes a moment, e.g. 2026-11-22T09:30:00+08:00');
  return {
    type: 'live',
    period,
    category: category === undefined ? undefined : checkedCategory(category),
    at: moment,
    size: size === undefined ? undefined : checkedSize(size),
  };
}

function checkedCategory(text: string): Category {
  const known = Object.keys(commonWordsFor(undefined).terms.categories);
  if (!known.includes(text)) throw new WrongUse(`--category takes one of ${known.join(' ')}`);
  // It is one of them.
  return text as Category;
}

function targetOf(place: string): Target {
  if (/^https?:\/\//i.test(place)) return { type: 'server', endpoint: place };
  return { type: 'folder', path: place };
}

function checkedKey(text: string): string {
  try {
    parseVerifierKey(text, nodeCrypto.sha256);
    return text;
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new WrongUse(`--key: ${error.message} (${error.code})`);
  }
}

/** Of the log the key is of: of another it would say nothing. */
function checkedHead(text: string, key: string): Checkpoint {
  const head = parseLogHead(text);
  if (!head)
    throw new WrongUse("--head takes the whole printed line: the log's name, a number and 44 characters");
  const { name } = parseVerifierKey(key, nodeCrypto.sha256);
  if (head.origin !== name) throw new WrongUse(`--head is of ${head.origin}, the key of ${name}`);
  return head;
}

function checkedSize(text: string): number {
  const size = /^[0-9]{1,16}$/.test(text) ? Number(text) : NaN;
  if (!Number.isSafeInteger(size)) throw new WrongUse('--size takes a whole number');
  return size;
}

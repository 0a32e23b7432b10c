// The demonstration of an installation: its tokens, its units, its year, once.
import { join } from 'node:path';
import { dayOf, isDay, type Millis } from '@huiyin/sdk/rules';
import type { Role } from '@huiyin/sdk';
import { mintStaffToken } from '../auth/random.js';
import { replaceText, textOf } from '../private-files.js';
import type { Random } from '../use-cases/ports.js';
import type { Unit, Units } from '../use-cases/units.js';
import { demoLedgers, demoStaff, demoUnits, type DemoUnit } from './directory.js';
import { demoYear } from './plan.js';
import { seedDemo, type DemoRun } from './seed.js';
import type { SeedPorts } from './turns.js';

/** The database a demonstration is put into. */
export interface DemoDatabase {
  /** Whether any table but these holds a row. */
  holdsRows(except: readonly string[]): Promise<boolean>;
  units(): Promise<Units>;
  /** Enters units and ledgers into the directory. */
  register(entries: {
    readonly ledgers: readonly { readonly code: string; readonly name: string }[];
    readonly units: readonly DemoUnit[];
  }): Promise<void>;
  /** Whether this token opens a desk here. */
  knowsToken(token: string): Promise<boolean>;
  keepToken(
    token: string,
    entry: { readonly role: Role; readonly unit: string; readonly person: string },
  ): Promise<void>;
}

export interface DemoOptions extends SeedPorts {
  readonly dataDir: string;
  readonly database: DemoDatabase;
  readonly random: Random;
  readonly now: Millis;
  /** Gives up; the next start goes on. */
  readonly signal: AbortSignal;
}

export interface OpenedDemo {
  /** Path of the page that shows its year. */
  readonly page: string;
  /** The file that holds the staff's tokens. */
  readonly tokens: string;
}

/** The database holds rows that no demonstration of this data folder has written. */
export class ForeignDataError extends Error {
  override readonly name = 'ForeignDataError';
}

/** `demo.json` is not as it was written. */
export class DemoFileError extends Error {
  override readonly name = 'DemoFileError';
}

/** What `demo.json` holds. Readable by its owner only: tokens are bearer tokens. */
interface DemoFile {
  readonly tokens: Readonly<Record<string, string>>;
  /** Kept, so that a seeding that was cut short can go on. */
  readonly run: DemoRun;
  readonly seeded: boolean;
}

/** What registering writes, before the first appeal. */
const REGISTRY = ['ledger', 'ledger_head', 'unit', 'staff_token', 'staff_account', 'staff_session'];

/**
 * Lives the demonstration's year unless that has been done; takes up one that was cut short.
 * @throws ForeignDataError rather than write into a database that holds anything else
 */
export async function openDemo(options: DemoOptions): Promise<OpenedDemo> {
  const { dataDir, database, random, now, signal } = options;
  const path = join(dataDir, 'demo.json');
  const found = await read(path);
  const standing = await standingOf(database, found);
  if (standing === 'foreign') {
    throw new ForeignDataError(
      'A demonstration, but this database already holds data. Use an empty database, or HUIYIN_DEMO=0.',
    );
  }
  const file = found && standing === 'ours' ? found : newDemo(random, now, found);
  if (!file.seeded) {
    await write(path, file);
    await register(database, file);
    await seedDemo(options, file.run, now, signal);
    await write(path, { ...file, seeded: true });
  }
  return { page: pageOf(file.run, now), tokens: path };
}

/** Whose the database is, as far as a demonstration is concerned. */
async function standingOf(
  database: DemoDatabase,
  file: DemoFile | undefined,
): Promise<'empty' | 'ours' | 'foreign'> {
  if (file && (await database.knowsToken(tokenOf(file, demoStaff[0])))) return 'ours';
  if (!(await database.holdsRows([]))) return 'empty';
  // Cut short while it was registered: its units, all of which come at once, and nothing else.
  const { all } = await database.units();
  const isBegun = file && !file.seeded && all.length === demoUnits.length && all.every(isOfDemo);
  return isBegun && !(await database.holdsRows(REGISTRY)) ? 'ours' : 'foreign';
}

function isOfDemo({ slug, demo }: Unit): boolean {
  return demo === true && demoUnits.some((unit) => unit.slug === slug);
}

async function register(database: DemoDatabase, file: DemoFile): Promise<void> {
  await database.register({ ledgers: demoLedgers, units: demoUnits });
  for (const entry of demoStaff) await database.keepToken(tokenOf(file, entry), entry);
}

/** This year's page is the live one; in January and February the demonstration's year is the last. */
function pageOf({ day }: DemoRun, now: Millis): string {
  const year = demoYear(day).from.slice(0, 4);
  return year === dayOf(now).slice(0, 4) ? '/b/fangzhuang' : `/b/fangzhuang/${year}`;
}

/** A run of its own for every database; the tokens people have noted stay. */
function newDemo(random: Random, now: Millis, before: DemoFile | undefined): DemoFile {
  const minted = demoStaff.map(({ role, unit }) => [`${role}@${unit}`, mintStaffToken(random)] as const);
  return {
    tokens: before?.tokens ?? Object.fromEntries(minted),
    run: { day: dayOf(now), secret: Buffer.from(random(12)).toString('hex') },
    seeded: false,
  };
}

function tokenOf({ tokens }: DemoFile, { role, unit }: { role: string; unit: string }): string {
  const token = tokens[`${role}@${unit}`];
  if (token === undefined) throw new DemoFileError(`demo.json has no token of ${role}@${unit}.`);
  return token;
}

async function read(path: string): Promise<DemoFile | undefined> {
  const text = await textOf(path);
  if (text === undefined) return undefined;
  try {
    const file = JSON.parse(text) as DemoFile;
    if (isDay(file.run.day) && typeof file.run.secret === 'string' && typeof file.tokens === 'object')
      return file;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw new DemoFileError(`${path} can't be read. Remove the data folder to begin anew.`);
}

async function write(path: string, file: DemoFile): Promise<void> {
  await replaceText(path, `${JSON.stringify(file, null, 2)}\n`);
}

// A ledger to try things on: a database of its own, the use-cases over it, and a few units.
import { randomBytes } from 'node:crypto';
import { Client, Pool, type QueryResultRow } from 'pg';
import { inject } from 'vitest';
import type { AppealDraft, Role } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { systemClock, systemSleep } from '../../../src/clock.js';
import { createDatabase, type Database } from '../../../src/db/database.js';
import {
  createEventFeed,
  createUseCases,
  enterAppeal,
  type EnterAppeal,
  type EventFeed,
} from '../../../src/use-cases/index.js';
import type { Actor, CallContext, StaffActor, UseCases } from '../../../src/use-cases/operation.js';
import type { Log, UseCasePorts } from '../../../src/use-cases/ports.js';
import { TEMPLATE } from './global-setup.js';
import { portsOn } from './ports.js';
import { directory } from './units.js';

export interface LogLine {
  readonly level: keyof Log;
  readonly facts: object;
  readonly message: string;
}

export interface World {
  readonly url: string;
  readonly database: Database;
  readonly ports: UseCasePorts;
  readonly useCases: UseCases;
  readonly enter: EnterAppeal;
  readonly feed: EventFeed;
  readonly lines: LogLine[];
  /** Asks the database as its owner, past row-level security. */
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** A morning in the demonstration's time. */
export const morning: Millis = Date.parse('2026-11-22T09:30:00+08:00');
export const day = 86_400_000;

export async function createWorld(postgres = inject('postgres'), template = TEMPLATE): Promise<World> {
  const name = `huiyin_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: postgres });
  await admin.connect();
  await admin.query(`create database ${name} template ${template}`);
  await admin.end();
  return await openWorld(postgres.replace('/postgres?', `/${name}?`));
}

/** Opens a migrated database. */
export async function openWorld(url: string, pepper: Uint8Array = randomBytes(32)): Promise<World> {
  const lines: LogLine[] = [];
  const line = (level: keyof Log) => (facts: object, message: string) =>
    void lines.push({ level, facts, message });
  const log: Log = { info: line('info'), warn: line('warn'), error: line('error') };
  const database = createDatabase({
    connectionString: url,
    maxConnections: 16,
    log,
    clock: systemClock,
    sleep: systemSleep,
  });
  await database.directory.upsert(directory);
  const ports = portsOn(database, pepper, log);
  // One connection, made anew if the server was restarted.
  const owner = new Pool({ connectionString: url, max: 1 });
  owner.on('error', () => undefined);
  return {
    url,
    database,
    ports,
    useCases: createUseCases(ports, systemClock),
    enter: enterAppeal(ports),
    feed: createEventFeed(ports, systemClock),
    lines,
    async query<Row extends QueryResultRow>(text: string, values?: unknown[]) {
      return (await owner.query<Row>(text, values)).rows;
    },
    async close() {
      await owner.end();
      await database.close();
    },
  };
}

export const draft: AppealDraft = {
  body: 'fangzhuang',
  kind: 'request',
  category: 'lifts',
  title: '三号楼电梯停了四天',
  text: '老人下不了楼，请尽快修好。',
  place: '芳古园一区 3 号楼',
};

export function staff(unit: string, role: Role = 'clerk'): StaffActor {
  return { kind: 'staff', role, unit, person: `${unit} 的工作人员` };
}

export function at(now: Millis, actor: Actor = { kind: 'anyone' }, idempotencyKey?: string): CallContext {
  return { actor, now, requestId: 'test', ...(idempotencyKey !== undefined && { idempotencyKey }) };
}

export function resident(trackingCode: string): Actor {
  return { kind: 'resident', trackingCode };
}

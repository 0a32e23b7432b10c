// The sealed log as auditors read it at the desk: every entry of the ledgers under their unit, and who made it.
import type { Role, SealedFacts } from '@huiyin/sdk';
import { OperationError, type StaffActor } from './operation.js';
import type { UseCasePorts } from './ports.js';
import type { AuditedEntry } from './records.js';
import type { Units } from './units.js';

const readers: readonly Role[] = ['auditor', 'admin'];

export interface DeskLogPage {
  /** Codes of the ledgers they may read, the shown one among them. */
  readonly ledgers: readonly string[];
  readonly ledger: string;
  /** How many entries the log has. */
  readonly size: number;
  /** In the order of the log. */
  readonly entries: readonly AuditedEntry[];
}

export interface DeskLogQuery {
  /** That of their own unit if absent. */
  readonly ledger?: string | undefined;
  /** Up to which index, which is not among them; the end of the log if absent. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Whether somebody may read logs at the desk. */
export function mayReadDeskLog(actor: StaffActor): boolean {
  return readers.includes(actor.role);
}

/**
 * The entries before an index, the latest ones if none is given.
 * @throws OperationError `auth.not-allowed`; `route.not-found` for a ledger that is not theirs, or none
 */
export function readDeskLog({ directory, ledgers }: Pick<UseCasePorts, 'directory' | 'ledgers'>) {
  return async (actor: StaffActor, { ledger, before, limit }: DeskLogQuery): Promise<DeskLogPage> => {
    if (!mayReadDeskLog(actor)) throw new OperationError('auth.not-allowed');
    const theirs = ledgersUnder(await directory.units(), actor.unit);
    const wanted = ledger ?? theirs[0];
    if (wanted === undefined || !theirs.includes(wanted)) throw new OperationError('route.not-found');
    return await ledgers.read(wanted, async (view) => {
      const { size } = (await view.head()).frontier;
      const to = Math.min(before ?? size, size);
      const from = Math.max(0, to - limit);
      return { ledgers: theirs, ledger: wanted, size, entries: await view.auditedEntries(from, to - from) };
    });
  };
}

/** Ledgers whose head stands under a unit, or is it; the unit's own comes first. */
function ledgersUnder(units: Units, above: string): string[] {
  const own = units.get(above)?.ledger;
  const theirs = units.ledgers.filter((code) => {
    const head = units.headOf(code);
    return head !== undefined && units.isWithin(head.slug, above);
  });
  return theirs.sort((a, b) => Number(b === own) - Number(a === own));
}

/** What an entry is about: a number, an id, or the name of a setting. */
export function recordNameOf(facts: SealedFacts): string {
  switch (facts.record) {
    case 'appeal':
      return facts.number;
    case 'commitment':
    case 'whistle':
    case 'task':
    case 'meeting':
    case 'decision':
    case 'review':
    case 'card':
      return facts.id;
    case 'participation':
      return facts.year;
    case 'setting':
      return facts.setting;
  }
}

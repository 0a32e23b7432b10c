// log.entries: a ledger's log as anyone may read it, each public entry with what opens it.
import type { LogEntry } from '@huiyin/sdk';
import { bytesToHex } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import type { UseCase } from './operation.js';
import type { Secrets, UseCasePorts } from './ports.js';
import type { SealedEntry } from './records.js';
import { leafSaltOf } from './salts.js';

const DEFAULT_LIMIT = 500;

export function listLogEntries({ directory, ledgers, secrets }: UseCasePorts): UseCase<'log.entries'> {
  return async ({ path, query: { from = 0, limit = DEFAULT_LIMIT } }) => {
    const { ledger } = bodyOf(await directory.units(), path.body);
    const [{ frontier }, entries] = await ledgers.read(ledger, (view) =>
      Promise.all([view.head(), view.sealedEntries(from, limit)]),
    );
    const next = from + entries.length;
    return {
      ledger,
      size: frontier.size,
      items: entries.map((entry) => logEntry(entry, secrets)),
      ...(next < frontier.size && { next }),
    };
  };
}

/** A petition has no public view, not even of its facts (workflow: petition 信访). */
function logEntry({ index, hash, facts, opener }: SealedEntry, { hmacSha256 }: Secrets): LogEntry {
  const place = { index, hash: bytesToHex(hash) };
  if (opener === undefined) return { record: 'withheld', ...place };
  const opened = { ...place, salt: bytesToHex(leafSaltOf(opener, index, hmacSha256)) };
  switch (facts.record) {
    case 'appeal':
      return { record: facts.record, ...opened, facts };
    case 'commitment':
      return { record: facts.record, ...opened, facts };
    case 'whistle':
      return { record: facts.record, ...opened, facts };
    case 'task':
      return { record: facts.record, ...opened, facts };
    case 'meeting':
      return { record: facts.record, ...opened, facts };
    case 'decision':
      return { record: facts.record, ...opened, facts };
    case 'review':
      return { record: facts.record, ...opened, facts };
    case 'card':
      return { record: facts.record, ...opened, facts };
    case 'participation':
      return { record: facts.record, ...opened, facts };
    case 'setting':
      return { record: facts.record, ...opened, facts };
  }
}

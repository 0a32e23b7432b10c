// What a stream or poll listens to: public topics of units, and cases whose tracking code is held.
import type { Millis } from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { OperationError, type Actor } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { checkTrackingCode } from './tracking-code.js';

/** The bodies and cases listened to in one ledger. */
export interface LedgerTopics {
  readonly bodies: readonly string[];
  readonly numbers: readonly string[];
}

/** By ledger, in the order of their codes. */
export type Topics = ReadonlyMap<string, LedgerTopics>;

/**
 * Reads `body:<slug>` and `appeal:<number>`, separated by commas.
 * @throws OperationError `body.not-found`; those of `checkTrackingCode` for each case listened to
 */
export async function resolveTopics(
  ports: UseCasePorts,
  text: string,
  actor: Actor,
  now: Millis,
): Promise<Topics> {
  const units = await ports.directory.units();
  const topics = [...new Set(text.split(','))].map((topic) => {
    const [kind, name = ''] = topic.split(':');
    if (kind === 'appeal') return { ledger: ledgerOf(name), number: name };
    const unit = kind === 'body' ? units.get(name) : undefined;
    if (!unit) throw new OperationError('body.not-found');
    return { ledger: unit.ledger, body: name };
  });
  for (const { number } of topics) {
    if (number !== undefined) await checkTrackingCode(ports, number, actor, now);
  }
  const ledgers = [...new Set(topics.map(({ ledger }) => ledger))].sort();
  return new Map(
    ledgers.map((ledger) => {
      const here = topics.filter((topic) => topic.ledger === ledger);
      return [
        ledger,
        {
          bodies: here.flatMap(({ body }) => body ?? []),
          numbers: here.flatMap(({ number }) => number ?? []),
        },
      ];
    }),
  );
}

// log.export: what an export of a ledger's log is of. Its entries are read by log.entries, page by page.
import type { CardName, ExportedBody } from '@huiyin/sdk';
import { parseCheckpoint } from '@huiyin/sdk/rules';
import { EXPORT_FORMAT } from '@huiyin/sdk/seal';
import { bodyOf } from './bodies.js';
import { getCheckpoint } from './checkpoint.js';
import type { UseCase } from './operation.js';
import type { PublishedName, UseCasePorts } from './ports.js';
import { summaryOf, type Unit } from './units.js';

/** Names of one unit: more than any has had. */
const MOST_NAMES = 100;

export function exportLog(ports: UseCasePorts): UseCase<'log.export'> {
  const checkpointOf = getCheckpoint(ports);
  return async ({ query }, context) => {
    const units = await ports.directory.units();
    const { ledger, slug } = bodyOf(units, query.body);
    const checkpoint = await checkpointOf({ path: { body: slug }, query: {}, body: undefined }, context);
    const { origin } = parseCheckpoint(checkpoint).checkpoint;
    const names = await ports.ledgers.read(ledger, (view) => view.publishedNames());
    const bodies = units.all.filter((unit) => unit.ledger === ledger).map((unit) => exported(unit, names));
    return { format: EXPORT_FORMAT, origin, ledger, bodies, checkpoint };
  };
}

/** A unit, with what its published cards call it where that is not its name any more. */
function exported(unit: Unit, published: readonly PublishedName[]): ExportedBody {
  const now = { ...summaryOf(unit), ...(unit.demo && { demo: true as const }) };
  const formerly = published
    .filter(({ body, ...name }) => body === unit.slug && !isSame(name, now))
    .slice(0, MOST_NAMES)
    .map(({ body: _, ...name }) => name);
  return { ...now, ...(formerly.length > 0 && { formerly }) };
}

function isSame(a: CardName, b: CardName): boolean {
  return a.name === b.name && a.kind === b.kind && a.demo === b.demo;
}

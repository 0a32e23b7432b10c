// log.export: what an export of a ledger's log is of. Its entries are read by log.entries, page by page.
import { parseCheckpoint } from '@huiyin/sdk/rules';
import { EXPORT_FORMAT } from '@huiyin/sdk/seal';
import { bodyOf } from './bodies.js';
import { getCheckpoint } from './checkpoint.js';
import type { UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { summaryOf } from './units.js';

export function exportLog(ports: UseCasePorts): UseCase<'log.export'> {
  const checkpointOf = getCheckpoint(ports);
  return async ({ query }, context) => {
    const units = await ports.directory.units();
    const { ledger, slug } = bodyOf(units, query.body);
    const checkpoint = await checkpointOf({ path: { body: slug }, query: {}, body: undefined }, context);
    const { origin } = parseCheckpoint(checkpoint).checkpoint;
    const bodies = units.all
      .filter((unit) => unit.ledger === ledger)
      .map((unit) => ({ ...summaryOf(unit), ...(unit.demo && { demo: true as const }) }));
    return { format: EXPORT_FORMAT, origin, ledger, bodies, checkpoint };
  };
}

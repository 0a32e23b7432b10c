// log.checkpoint: the latest signed checkpoint of a unit's ledger.
import { bodyOf } from './bodies.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';

export function getCheckpoint({ directory, ledgers }: UseCasePorts): UseCase<'log.checkpoint'> {
  return async ({ path }) => {
    const { ledger } = bodyOf(await directory.units(), path.body);
    const checkpoint = await ledgers.read(ledger, (view) => view.checkpoint());
    if (!checkpoint) throw new OperationError('log.empty');
    return checkpoint.note;
  };
}

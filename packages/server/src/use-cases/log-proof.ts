// log.proof: that an entry, or an older tree, is in a tree of the unit's ledger's log.
import {
  bytesToHex,
  consistencyNodes,
  consistencyProof,
  inclusionNodes,
  inclusionProof,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { nodesAt } from './log-trees.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';

export function getLogProof({ directory, ledgers, secrets }: UseCasePorts): UseCase<'log.proof'> {
  return async ({ path, query: { size, index, from } }) => {
    const { ledger } = bodyOf(await directory.units(), path.body);
    if ((index === undefined) === (from === undefined)) {
      throw invalid('?index', index === undefined ? 'field.required' : 'field.not-allowed');
    }
    const isInside = index === undefined ? (from ?? 0) <= size : index < size;
    if (!isInside) throw new OperationError('log.out-of-range');
    const addresses = index === undefined ? consistencyNodes(from ?? 0, size) : inclusionNodes(index, size);
    const nodeAt = await ledgers.read(ledger, async (view) => {
      // The head first: nodes of a tree that is not there yet are not looked for.
      if ((await view.head()).frontier.size < size) throw new OperationError('log.out-of-range');
      return await nodesAt(view, addresses);
    });
    const hashes =
      index === undefined
        ? consistencyProof(from ?? 0, size, nodeAt, secrets.sha256)
        : inclusionProof(index, size, nodeAt, secrets.sha256);
    return {
      ledger,
      size,
      ...(index === undefined ? { from: from ?? 0 } : { index }),
      hashes: hashes.map(bytesToHex),
    };
  };
}

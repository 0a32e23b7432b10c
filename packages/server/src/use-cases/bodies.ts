// bodies.list, bodies.get: the units that answer here.
import type { Body } from '@huiyin/sdk';
import { OperationError, type UseCase } from './operation.js';
import type { Directory } from './ports.js';
import { summaryOf, type Unit, type Units } from './units.js';

export function listBodies({ directory }: { readonly directory: Directory }): UseCase<'bodies.list'> {
  return async () => ({ items: (await directory.units()).all.map(summaryOf) });
}

export function getBody({ directory }: { readonly directory: Directory }): UseCase<'bodies.get'> {
  return async ({ path }) => {
    const { ledger: _ledger, ...body } = bodyOf(await directory.units(), path.body);
    return body satisfies Body;
  };
}

/** @throws OperationError `body.not-found` */
export function bodyOf(units: Units, slug: string): Unit {
  const unit = units.get(slug);
  if (!unit) throw new OperationError('body.not-found');
  return unit;
}

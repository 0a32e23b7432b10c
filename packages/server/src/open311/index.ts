// Open311 GeoReport v2 over the public use-cases, for reading.
import type { Open311, Open311Request } from '../http/open311.js';
import { OperationError, type CallContext, type UseCases } from '../use-cases/operation.js';
import type { PublicCases } from '../use-cases/public-cases.js';
import { addressOf, formatOf, type Resource } from './addresses.js';
import { Arguments, PAGING } from './arguments.js';
import { Jurisdictions } from './jurisdictions.js';
import { pageOf, refusalOf } from './mapping.js';
import { reads } from './reads.js';
import { write } from './write.js';

export interface Open311Deps {
  readonly useCases: Pick<UseCases, 'bodies.list' | 'bodies.get'>;
  readonly cases: PublicCases;
  /** Where people reach this server, without a trailing slash. */
  readonly origin: string;
}

/** Kept by caches as the same facts are elsewhere. */
const revalidated = 'public, max-age=0, must-revalidate';
const caching: Readonly<Record<Resource, string>> = {
  discovery: 'public, max-age=300',
  services: 'public, max-age=60',
  service: 'public, max-age=60',
  requests: revalidated,
  request: revalidated,
  token: revalidated,
  updates: revalidated,
};

export function createOpen311({ useCases, cases, origin }: Open311Deps): Open311 {
  const units = new Jurisdictions(useCases);
  return {
    routeOf: (path) => addressOf(path)?.template,

    async answer(request) {
      const address = addressOf(request.path);
      if (!address) throw new OperationError('route.not-found');
      const { resource, format, id } = address;
      const given = new Arguments(request.query);
      const asked = { id, given, context: contextOf(request) };
      const { content, hasNext = false } = await reads[resource]({ units, cases, origin }, asked);
      return {
        ...write(format, content),
        cacheControl: caching[resource],
        ...(hasNext && { next: `${origin}${request.path}?${nextPage(request, given)}` }),
      };
    },

    async filingPage(jurisdiction, caller) {
      const unit = await units.find(jurisdiction, contextOf(caller));
      return pageOf(origin, unit?.slug ?? '{jurisdiction_id}');
    },

    refusal: (path, problem, filingPage) =>
      write(formatOf(path), { root: 'errors', value: [refusalOf(problem, filingPage)] }),
  };
}

function contextOf({ now, requestId }: Pick<Open311Request, 'now' | 'requestId'>): CallContext {
  return { actor: { kind: 'anyone' }, now, requestId };
}

/** The arguments again, with the days as they were understood: a day later the next page still goes on behind this one. */
function nextPage({ query, now }: Open311Request, given: Arguments): string {
  const { from, to } = given.days(now);
  const next = new URLSearchParams([...query].filter(([name]) => PAGING.includes(name)));
  next.set('start_date', from);
  next.set('end_date', to);
  next.set('page', String(given.page.page + 1));
  return next.toString();
}

// What each address of Open311 answers.
import { OperationError, type CallContext } from '../use-cases/operation.js';
import type { PublicCase, PublicCases } from '../use-cases/public-cases.js';
import type { Resource } from './addresses.js';
import type { Arguments, PageWanted } from './arguments.js';
import type { Content } from './documents.js';
import type { Jurisdictions } from './jurisdictions.js';
import { definitionOf, discoveryOf, requestOf, servicesOf, updateOf } from './mapping.js';

/** One request to one address. */
export interface Asked {
  /** What stands in the address's place for one. */
  readonly id: string;
  readonly given: Arguments;
  readonly context: CallContext;
}

/** What is to be sent, and whether the list goes on behind it. */
export interface Found {
  readonly content: Content;
  readonly hasNext?: boolean;
}

export interface Sources {
  readonly units: Jurisdictions;
  readonly cases: PublicCases;
  readonly origin: string;
}

/** @throws OperationError */
type Read = (sources: Sources, asked: Asked) => Promise<Found>;

export const reads: Readonly<Record<Resource, Read>> = {
  async discovery({ units, origin }, { context }) {
    return { content: { root: 'discovery', value: discoveryOf(origin, await units.isDemo(context)) } };
  },

  async services({ units }, { given, context }) {
    const body = await units.one(given.jurisdiction, context);
    return { content: { root: 'services', value: servicesOf(body) } };
  },

  async service({ units, origin }, { id, given, context }) {
    const value = definitionOf(await units.one(given.jurisdiction, context), id, origin);
    if (!value) throw new OperationError('open311.service-not-found');
    return { content: { root: 'service_definition', value } };
  },

  async requests(sources, asked) {
    const { given, context } = asked;
    const { numbers } = given;
    const found =
      numbers.length > 0
        ? { page: await byNumber(sources, asked, numbers) }
        : await searched(sources, given, context);
    return { ...found, content: { root: 'service_requests', value: found.page.map(toRequest(given)) } };
  },

  async request(sources, asked) {
    const found = await theOne(sources, asked);
    return { content: { root: 'service_requests', value: [found].map(toRequest(asked.given)) } };
  },

  /** A number is its own token: whoever files has it at once. */
  async token(sources, asked) {
    const { number } = (await theOne(sources, asked)).appeal;
    return { content: { root: 'service_requests', value: [{ service_request_id: number, token: number }] } };
  },

  async updates({ units, cases }, { given, context }) {
    const { slug, demo = false } = await units.one(given.jurisdiction, context);
    const { page } = given;
    const found = await cases.steps({ body: slug, days: given.days(context.now), ...oneMore(page) });
    return {
      content: {
        root: 'service_requests_updates',
        value: found.slice(0, page.limit).map((step) => updateOf(step, demo)),
      },
      hasNext: found.length > page.limit,
    };
  },
};

function toRequest({ extended }: Arguments) {
  return (one: PublicCase) => requestOf(one, { extended });
}

async function searched(
  { units, cases }: Sources,
  given: Arguments,
  context: CallContext,
): Promise<{ readonly page: readonly PublicCase[]; readonly hasNext: boolean }> {
  const { slug } = await units.one(given.jurisdiction, context);
  const { page, categories, open } = given;
  const search = {
    body: slug,
    days: given.days(context.now),
    ...(categories && { categories }),
    ...(open !== undefined && { open }),
    ...oneMore(page),
  };
  const found = await cases.search(search, context.now);
  return { page: found.slice(0, page.limit), hasNext: found.length > page.limit };
}

/** Those of these numbers there are; with a unit given, only its own. */
async function byNumber(
  { units, cases }: Sources,
  { given: { jurisdiction }, context }: Asked,
  numbers: readonly string[],
): Promise<PublicCase[]> {
  await units.check(jurisdiction, context);
  const found = await cases.find(numbers, context.now);
  return found.filter(({ appeal }) => jurisdiction === undefined || appeal.body.slug === jurisdiction);
}

/** @throws OperationError `appeal.not-found` */
async function theOne(sources: Sources, asked: Asked): Promise<PublicCase> {
  const [found] = await byNumber(sources, asked, [asked.id]);
  if (!found) throw new OperationError('appeal.not-found');
  return found;
}

/** One more than a page holds, to know whether there is a next one. */
function oneMore({ skip, limit }: PageWanted): { readonly skip: number; readonly limit: number } {
  return { skip, limit: limit + 1 };
}

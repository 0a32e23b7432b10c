// What is not on a unit's page, or not on a promise's: said with the way to the unit's page, or to what was meant.
import type { BodySummary, ErrorCode, ReportCard } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { PageHandler, PageRequest } from '../http/pages.js';
import { ledgerOf } from '../use-cases/numbers.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { messagePage } from './message-page.js';
import { isRefusal, refusalOf } from './refusals.js';
import { sizeOf } from './size.js';
import { pageWords as words } from './words.js';

/** Asked of a unit that may well be there. */
const notThere: readonly ErrorCode[] = [
  'publication.not-found',
  'period.invalid',
  'cursor.invalid',
  'commitment.not-found',
  'meeting.not-found',
];

type Draw = (deps: PageDeps, page: PageRequest) => Response | Promise<Response>;

/** Draws a page of a unit. What names no unit there is is left to the page of all refusals. */
export function ofUnit(draw: Draw): (deps: PageDeps, page: PageRequest) => ReturnType<PageHandler> {
  return async (deps, page) => {
    try {
      return await draw(deps, page);
    } catch (error) {
      if (!isRefusal(error, ...notThere)) throw error;
      const meant = error.code === 'publication.not-found' && (await cardMeant(deps, page));
      if (meant) return meant;
      const unit = await unitOf(deps, page);
      if (!unit) throw error;
      return messagePage({
        refusal: refusalOf(error.code, { requestId: page.requestId }),
        nonce: deps.randomText(16),
        size: sizeOf(page.url, page.request.method),
        body: unit,
        links: [
          { href: `/b/${unit.slug}`, label: fill(words.toUnit, { body: unit.name }) },
          { href: '/t', label: words.track },
        ],
      });
    }
  };
}

/** 303 to a card of the unit that was published for another period than the address says. */
async function cardMeant(deps: PageDeps, page: PageRequest): Promise<Response | undefined> {
  const { url, path } = page;
  const body = path['body'] ?? '';
  const at = url.searchParams.get('at');
  if (at === null || path['period'] === undefined) return undefined;
  const call = { path: {}, query: { body, at }, body: undefined };
  const card: ReportCard | undefined = await orNothing(
    deps.useCases['reportCards.get'](call, publicContext(page)),
  );
  if (!card) return undefined;
  return new Response(null, {
    status: 303,
    headers: { location: `/b/${body}/${card.period}${url.search}` },
  });
}

/** The unit the address names: by its name, or by the ledger of a promise. */
async function unitOf(deps: PageDeps, page: PageRequest): Promise<BodySummary | undefined> {
  const { body, id } = page.path;
  if (body === undefined) return id === undefined ? undefined : await deps.unitOfLedger(ledgerOf(id));
  const call = { path: { body }, query: {}, body: undefined };
  return await orNothing(deps.useCases['bodies.get'](call, publicContext(page)));
}

async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isRefusal(error, 'body.not-found', 'publication.not-found')) return undefined;
    throw error;
  }
}

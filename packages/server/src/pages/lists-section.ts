// Three lists of appeals on the unit's page: the newest of each, or one of them page after page, all without script.
import { html } from 'hono/html';
import type { AppealList, AppealLists } from '@huiyin/sdk';
import {
  appealListsView,
  fill,
  LIST_PAGE,
  type AppealListView,
  type ListedAppeals,
  type OldestOfListView,
} from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { OperationError, type CallContext } from '../use-cases/operation.js';
import { appealRow } from './appeal-row.js';
import type { PageDeps } from './deps.js';
import { statusMark } from './drawings.js';
import { demoMark, type Markup } from './layout.js';
import { sizeOf } from './size.js';
import { pageWords } from './words.js';

/** Cases of each list where none is chosen, as many as the element shows. */
const FIRST = 5;

/** What the section is drawn from. */
export interface ToldLists {
  readonly told: AppealLists;
  readonly listed: Partial<Readonly<Record<AppealList, ListedAppeals>>>;
  /** The one list that is read on its own. */
  readonly chosen?: AppealList;
  /** Whether what is listed of it begins somewhere after its newest. */
  readonly isLater: boolean;
}

/** Reads what `?list=` and `?after=` ask for. A list there is not, and a place that can't be, are passed over. */
export async function readLists(
  { useCases }: PageDeps,
  { url }: PageRequest,
  body: string,
  context: CallContext,
): Promise<ToldLists> {
  const told = await useCases['appeals.lists']({ path: {}, query: { body }, body: undefined }, context);
  const wanted = url.searchParams.get('list');
  const chosen = told.lists.find(({ id }) => id === wanted)?.id;
  const cursor = url.searchParams.get('after') ?? undefined;
  const pageOf = async (list: AppealList, after?: string): Promise<ListedAppeals> =>
    useCases['appeals.list'](
      {
        path: {},
        query: {
          body,
          list,
          limit: chosen ? LIST_PAGE : FIRST,
          ...(after !== undefined && { cursor: after }),
        },
        body: undefined,
      },
      context,
    );
  if (chosen && cursor !== undefined) {
    try {
      return { told, listed: { [chosen]: await pageOf(chosen, cursor) }, chosen, isLater: true };
    } catch (error) {
      if (!(error instanceof OperationError) || error.code !== 'cursor.invalid') throw error;
    }
  }
  const read = told.lists.filter(({ id, total }) => total > 0 && (chosen === undefined || id === chosen));
  const pages = read.map(async ({ id }): Promise<[AppealList, ListedAppeals]> => [id, await pageOf(id)]);
  const listed = Object.fromEntries(await Promise.all(pages));
  return { told, listed, ...(chosen && { chosen }), isLater: false };
}

export function listsSection(lists: ToldLists, url: URL, words: Words): Markup {
  const { told, listed, chosen } = lists;
  const view = appealListsView(told, listed, words);
  const shown = view.sections.filter(({ id }) => chosen === undefined || id === chosen);
  return html`<div class="lists">
    ${view.demo && demoMark()}
    <h2>${view.title}</h2>
    <p class="muted meta"><span>${view.asOf}</span></p>
    <p>${view.summary.join('')}</p>
    ${
      told.received > 0 &&
      html`<ul class="plain ways">
          ${view.sections.map((one) => html`<li>${way(one, lists, url)}</li>`)}
        </ul>
        ${shown.map((one) => section(one, lists, url, words))}`
    }
    ${chosen && html`<p><a class="step" href="${url.pathname}#lists">${pageWords.allLists}</a></p>`}
  </div>`;
}

/** Each number leads to its list: on this page, or on its own where another is read. */
function way(view: AppealListView, { chosen }: ToldLists, url: URL): Markup {
  const { id, label } = view;
  const isHere = chosen === undefined || chosen === id;
  const href = isHere ? `#list-${id}` : addressOf(url, id);
  return html`<a href="${href}">${amount(view)} <span class="name">${label}</span></a>`;
}

function section(view: AppealListView, lists: ToldLists, url: URL, words: Words): Markup {
  const { id, label, meaning, oldest, counts, rows } = view;
  return html`<section aria-labelledby="list-${id}">
    <h3 id="list-${id}">${label} ${amount(view)}</h3>
    <p class="small muted">${meaning}</p>
    ${oldest && html`<p class="oldest">${oldestMark(oldest)}</p>`}
    ${
      counts.length > 0
        ? html`<ul class="plain counts">
            ${counts.map(
              ({ mark, label: name, ...count }) => html`<li>${statusMark(mark, name)} ${amount(count)}</li>`,
            )}
          </ul>`
        : html`<p>${words.appealLists.none}</p>`
    }
    ${
      rows.length > 0 &&
      html`<ol class="plain rows" aria-label="${words.appealLists.newest}">
        ${rows.map((one) => appealRow(one))}
      </ol>`
    }
    ${steps(view, lists, url, words)}
  </section>`;
}

/** On to what comes after, and back to where the list begins. */
function steps({ id, label, count, unit, more }: AppealListView, lists: ToldLists, url: URL, words: Words) {
  const { listed, chosen, isLater } = lists;
  const next = listed[id]?.next;
  const all = fill(pageWords.wholeList, { count: `${count}${unit}` });
  const links = [
    ...(isLater ? [{ href: addressOf(url, id), text: pageWords.listBegin }] : []),
    ...(next === undefined
      ? []
      : [
          chosen
            ? { href: addressOf(url, id, next), text: fill(words.appealLists.more, { count: more }) }
            : { href: addressOf(url, id), text: all },
        ]),
  ];
  if (links.length === 0) return '';
  return html`<p>
    ${links.map(
      ({ href, text }) =>
        html`<a
          class="step"
          href="${href}"
          aria-label="${fill(words.appealLists.moreOf, { more: text, list: label })}"
          >${text}</a
        > `,
    )}
  </p>`;
}

/** The page with one list read on its own, in the size of this page. */
function addressOf(url: URL, list: AppealList, after?: string): string {
  const query = new URLSearchParams({
    list,
    ...(after !== undefined && { after }),
    ...(sizeOf(url).isLarge && { size: 'large' }),
  });
  return `${url.pathname}?${query.toString()}#lists`;
}

function amount({ count, unit }: Pick<AppealListView, 'count' | 'unit'>): Markup {
  return html`<span class="amount"><span class="digits">${count}</span>${unit}</span>`;
}

/** A number is read whole: it breaks at none of its hyphens. */
function oldestMark({ mark, text, number }: OldestOfListView): Markup {
  const [before = '', after = ''] = text.split(number);
  return statusMark(mark, html`${before}<span class="whole">${number}</span>${after}`);
}

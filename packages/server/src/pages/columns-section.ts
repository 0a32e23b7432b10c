// The unit's page in three columns: asked, being done and by whom, done and confirmed. Without script.
import { html } from 'hono/html';
import type { AppealColumn, AppealList, Body, Commitment, PublicAppeal } from '@huiyin/sdk';
import { tellsColumns } from '@huiyin/sdk/rules';
import {
  fill,
  formatCount,
  threeColumnsView,
  type ColumnsFacts,
  type ColumnView,
  type ListCountView,
} from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import { appealRow } from './appeal-row.js';
import type { PageDeps } from './deps.js';
import { statusMark } from './drawings.js';
import { demoMark, type Markup } from './layout.js';
import type { ToldLists } from './lists-section.js';
import { sizeOf } from './size.js';

/** Cases of each column where none is chosen. */
const FIRST = 5;
/** Of a page, and of how many pages of one list are read at most. */
const PAGE = 100;
const PAGES = 5;

const ids: readonly AppealColumn[] = ['asked', 'doing', 'done'];

/** Reads what the columns are made from; nothing where neither the unit nor the address asks for them. */
export async function readColumns(
  deps: PageDeps,
  url: URL,
  body: Body,
  { told }: ToldLists,
  context: CallContext,
): Promise<ColumnsFacts | undefined> {
  if (!tellsColumns(body.vocabulary) && url.searchParams.get('view') !== 'columns') return undefined;
  const { useCases } = deps;
  const listed = (list: AppealList) => (cursor: string | undefined) =>
    useCases['appeals.list'](
      { path: {}, query: { body: body.slug, list, limit: PAGE, ...(cursor && { cursor }) }, body: undefined },
      context,
    );
  const promised = (cursor: string | undefined) =>
    useCases['commitments.list'](
      {
        path: {},
        query: { body: body.slug, filter: 'open', limit: PAGE, ...(cursor && { cursor }) },
        body: undefined,
      },
      context,
    );
  // Together these two are all that is open, in whatever words the unit tells its lists.
  const [own, above, ended, promises] = await Promise.all([
    readAll<PublicAppeal>(listed('underway')),
    readAll<PublicAppeal>(listed('coordination')),
    readAll<PublicAppeal>(listed('done'), chosenIn(url) === 'done' ? PAGES : 1),
    readAll<Commitment>(promised),
  ]);
  return {
    told,
    open: [...own.items, ...above.items].sort(newestFirst),
    isWhole: own.isWhole && above.isWhole,
    ended: ended.items,
    promises: promises.items,
  };
}

/** Page after page, so many at most. */
async function readAll<T>(
  page: (cursor: string | undefined) => Promise<{ readonly items: readonly T[]; readonly next?: string }>,
  pages = PAGES,
): Promise<{ items: T[]; isWhole: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let read = 0; read < pages; read += 1) {
    const { items: more, next } = await page(cursor);
    items.push(...more);
    cursor = next;
    if (cursor === undefined) break;
  }
  return { items, isWhole: cursor === undefined };
}

function newestFirst(a: PublicAppeal, b: PublicAppeal): number {
  const [one, other] = [a, b].map(({ receivedOn, number }) => `${receivedOn} ${number}`) as [string, string];
  return one < other ? 1 : -1;
}

/** `?column=`: the one column that is read on its own. */
function chosenIn(url: URL): AppealColumn | undefined {
  const wanted = url.searchParams.get('column');
  return ids.find((id) => id === wanted);
}

/** Nothing where the columns were not read. */
export function columnsSection(facts: ColumnsFacts | undefined, url: URL, words: Words): Markup | '' {
  if (!facts) return '';
  const view = threeColumnsView(facts, words);
  const chosen = chosenIn(url);
  const shown = view.columns.filter(({ id }) => chosen === undefined || id === chosen);
  return html`<section id="columns" class="band columns-band" aria-labelledby="columns-heading">
    ${view.demo && demoMark()}
    <h2 id="columns-heading">${view.title}</h2>
    <p>${view.received}${view.lead}</p>
    <div class="columns">${shown.map((one) => column(one, chosen !== undefined, url, words))}</div>
    <p class="beside-line">
      ${view.besideLead} ${view.beside.map((one) => html`<span class="whole">${counted(one)}</span> `)}
    </p>
    ${view.unsorted !== undefined && html`<p>${view.unsorted}</p>`}
    ${chosen && html`<p><a class="step" href="${addressOf(url)}">${words.columns.back}</a></p>`}
  </section>`;
}

/** The way to the columns from a page that doesn't show them. */
export function columnsLink(facts: ColumnsFacts | undefined, url: URL, words: Words): Markup | '' {
  if (facts) return '';
  return html`<p><a class="step" href="${addressOf(url)}">${words.columns.link}</a></p>`;
}

function column(view: ColumnView, isAlone: boolean, url: URL, words: Words): Markup {
  const { id, label, meaning, counts, rows } = view;
  const shown = isAlone ? rows : rows.slice(0, FIRST);
  return html`<section aria-labelledby="column-${id}">
    <h3 id="column-${id}">${label}</h3>
    <ul class="plain amounts">
      ${counts.map((one) => html`<li>${counted(one)}</li>`)}
    </ul>
    <p class="small muted">${meaning}</p>
    ${
      shown.length > 0 &&
      html`<ol class="plain rows" aria-label="${words.appealLists.newest}">
        ${shown.map((one) => appealRow(one))}
      </ol>`
    }
    ${onward(view, shown.length, isAlone, url, words)}
  </section>`;
}

/** On to all of a column; of one that is read on its own, how many of it are not listed here. */
function onward(
  { id, label, total }: ColumnView,
  shown: number,
  isAlone: boolean,
  url: URL,
  words: Words,
): Markup | '' {
  const w = words.columns;
  if (total === 0) return html`<p>${w.none}</p>`;
  if (shown >= total) return '';
  if (isAlone) return html`<p><a href="#lists">${fill(w.rest, { count: formatCount(shown) })}</a></p>`;
  const said = fill(words.appealLists.moreOf, { more: w.all, list: label });
  return html`<p><a class="step" href="${addressOf(url, id)}" aria-label="${said}">${w.all}</a></p>`;
}

function counted({ mark, label, count, unit }: ListCountView): Markup {
  return html`${statusMark(mark, label)}
    <span class="amount"><span class="digits">${count}</span>${unit}</span>`;
}

/** The page with its columns, or one of them, in the size of this page. */
function addressOf(url: URL, column?: AppealColumn): string {
  const query = new URLSearchParams({
    view: 'columns',
    ...(column && { column }),
    ...(sizeOf(url).isLarge && { size: 'large' }),
  });
  return `${url.pathname}?${query.toString()}#columns`;
}

// Searching what was published of a unit's appeals: a plain form on its page, and what it finds, page after page.
import { html } from 'hono/html';
import type { PublicAppealPage, PublicationCounts } from '@huiyin/sdk';
import { appealRowView, fill, formatCount } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { OperationError, type CallContext } from '../use-cases/operation.js';
import { appealRow } from './appeal-row.js';
import type { PageDeps } from './deps.js';
import { hiddenField } from './form-fields.js';
import type { Markup } from './layout.js';
import { sizeOf } from './size.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const w = pageWords.search;
/** As the API has it. */
const MOST_LETTERS = 60;
const PAGE = 20;

/** What was looked for, and what was found; `found` is absent where nothing was looked for. */
export interface PublicSearch {
  readonly q: string;
  readonly found?: PublicAppealPage;
}

/** Reads what `?q=` and `?from=` ask for. A place that can't be is passed over. */
export async function readSearch(
  { useCases }: PageDeps,
  { url }: PageRequest,
  body: string,
  context: CallContext,
): Promise<PublicSearch> {
  const q = Array.from((url.searchParams.get('q') ?? '').trim())
    .slice(0, MOST_LETTERS)
    .join('');
  if (q === '') return { q };
  const pageAt = (cursor?: string): Promise<PublicAppealPage> =>
    useCases['appeals.list'](
      {
        path: {},
        query: { body, q, limit: PAGE, ...(cursor !== undefined && { cursor }) },
        body: undefined,
      },
      context,
    );
  const from = url.searchParams.get('from');
  try {
    return { q, found: await pageAt(from ?? undefined) };
  } catch (error) {
    if (from === null || !(error instanceof OperationError) || error.code !== 'cursor.invalid') throw error;
    return { q, found: await pageAt() };
  }
}

/** @param counts how the unit keeps up with looking before anything is public */
export function searchSection(
  { q, found }: PublicSearch,
  counts: PublicationCounts | undefined,
  url: URL,
): Markup {
  const { isLarge } = sizeOf(url);
  return html`<search class="search">
    <form method="get" action="${url.pathname}#search" role="search">
      <div class="field">
        <label class="label" for="search">${w.label}</label>
        <p class="hint" id="search-hint">${w.hint}</p>
        <input
          class="control"
          type="search"
          id="search"
          name="q"
          maxlength="${MOST_LETTERS}"
          aria-describedby="search-hint"
          value="${q}"
        />
      </div>
      ${isLarge && hiddenField('size', 'large')}
      <p><button class="button secondary" type="submit">${w.submit}</button></p>
    </form>
    ${found && results(q, found, url)} ${counts && keepingUp(counts)}
  </search>`;
}

function keepingUp({ pending, late, refused }: PublicationCounts): Markup {
  return html`<p class="small muted">
    ${fill(w.counts, { pending: formatCount(pending), late: formatCount(late), refused: formatCount(refused) })}
  </p>`;
}

function results(q: string, { items, next }: PublicAppealPage, url: URL): Markup {
  if (items.length === 0) return html`<p role="status">${fill(w.nothing, { q })}</p>`;
  return html`<h3>${fill(w.found, { q })}</h3>
    <ol class="plain rows">
      ${items.map((appeal) => appealRow(appealRowView(appeal, words)))}
    </ol>
    <p>
      ${next !== undefined && html`<a class="step" href="${addressOf(url, q, next)}">${w.more}</a> `}
      <a class="step" href="${url.pathname}#lists">${w.all}</a>
    </p>`;
}

function addressOf(url: URL, q: string, from: string): string {
  const query = new URLSearchParams({ q, from, ...(sizeOf(url).isLarge && { size: 'large' }) });
  return `${url.pathname}?${query.toString()}#search`;
}

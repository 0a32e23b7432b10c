// The older ones of a list at the desk, page after page by a link.
import { html } from 'hono/html';
import { OperationError } from '../../use-cases/operation.js';
import type { Markup } from '../layout.js';
import { deskWords as words } from './words.js';

/** From where an address says; from the newest where that is a place this server has not given out. */
export async function listedFrom<Page>(url: URL, read: (cursor?: string) => Promise<Page>): Promise<Page> {
  const after = url.searchParams.get('after');
  if (after === null) return await read();
  try {
    return await read(after);
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'cursor.invalid') throw error;
    return await read();
  }
}

/** @param next where the next page begins; nothing is drawn on the last */
export function olderLink(path: string, { searchParams }: URL, next: string | undefined): Markup | '' {
  if (next === undefined) return '';
  const query = new URLSearchParams(searchParams);
  query.set('after', next);
  return html`<p><a class="target" href="${path}?${query.toString()}">${words.older}</a></p>`;
}

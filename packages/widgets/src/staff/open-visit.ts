// The hand-over of the server's page `/desk/visit`: its element gets who is signed in, now and when the network is back.
import type { Category, Taxonomy } from '@huiyin/sdk';
import { createClient } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import type { GetPage } from './get-page.js';
import type { HuiyinVisitLog } from './visit-log/visit-log.js';
import type { VisitSession } from './visit-log/visit-log.types.js';

/** Where the page is; its worker keeps it for when there is no network. */
export const VISIT_PAGE = '/desk/visit';

/** Gives the element of a page its session, and the way to find the next one. */
export function openVisit(page: Document, origin: string, get: GetPage): void {
  const element = page.querySelector<HuiyinVisitLog>('huiyin-visit-log');
  if (!element) return;
  const session = sessionIn(page, origin);
  // One that is defined later finds them as properties of its own.
  Object.assign(element, { desk: session?.desk, visitor: session?.visitor });
  element.reconnect = async () => {
    const text = await get(`${origin}${VISIT_PAGE}`);
    return sessionIn(new DOMParser().parseFromString(text, 'text/html'), origin);
  };
}

/** Who is signed in, as the server's page says; undefined on a page where nobody is. */
export function sessionIn(page: Document, origin: string): VisitSession | undefined {
  const { csrfToken, owner, person, unit, body, addressed, categories, items } =
    page.querySelector<HTMLElement>('#desk[data-csrf-token]')?.dataset ?? {};
  if (!csrfToken || !owner || !body) return undefined;
  const client = createClient({ endpoint: origin });
  return {
    desk: staff(client, { csrfToken }),
    client,
    visitor: {
      owner,
      person: person ?? '',
      unit: unit ?? '',
      body,
      addressed,
      categories: categories?.split(' ') as readonly Category[] | undefined,
      taxonomy: items === undefined ? undefined : { items: JSON.parse(items) as Taxonomy['items'] },
    },
  };
}

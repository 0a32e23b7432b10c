// The hand-over of the server's page `/desk/meeting/<id>`: its element gets which meeting and who is signed in, now and later.
import { createClient, type Category } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import type { GetPage } from './get-page.js';
import type { HuiyinMeetingDesk } from './meeting-desk/meeting-desk.js';
import type { HallSession, HallUnit } from './meeting-desk/meeting-desk.types.js';

/** Where the pages are; their worker keeps one for when there is no network. */
export const HALL_PAGES = '/desk/meeting/';

/** Gives the element of a page its meeting and its session, and the way to find the next one. */
export function openHall(
  page: Document,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
  get: GetPage,
): void {
  const element = page.querySelector<HuiyinMeetingDesk>('huiyin-meeting-desk');
  if (!element) return;
  const session = hallSessionIn(page, origin);
  // The page that is kept for when there is no network names no meeting.
  const meeting = decodeURIComponent(pathname.slice(HALL_PAGES.length));
  // One that is defined later finds them as properties of its own.
  Object.assign(element, { desk: session?.desk, clerk: session?.clerk, meeting });
  // Whoever opens the page writes.
  element.addEventListener('huiyin-loaded', () => element.focus(), { once: true });
  element.reconnect = async () => {
    const text = await get(`${origin}${pathname}`);
    return hallSessionIn(new DOMParser().parseFromString(text, 'text/html'), origin);
  };
}

/** Who is signed in, as the server's page says; undefined on a page where nobody is. */
export function hallSessionIn(page: Document, origin: string): HallSession | undefined {
  const { csrfToken, owner, person, unit, categories, units, mayOpen } =
    page.querySelector<HTMLElement>('#desk[data-csrf-token]')?.dataset ?? {};
  if (!csrfToken || !owner) return undefined;
  const client = createClient({ endpoint: origin });
  return {
    desk: staff(client, { csrfToken }),
    client,
    clerk: {
      owner,
      person: person ?? '',
      unit: unit ?? '',
      categories: categories?.split(' ') as readonly Category[] | undefined,
      units: units === undefined ? undefined : (JSON.parse(units) as readonly HallUnit[]),
      mayOpen: mayOpen !== undefined,
    },
  };
}

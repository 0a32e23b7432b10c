// The hand-over of the server's pages `/desk` and `/desk/settings`: their elements get the desk of whoever is signed in there.
import { createClient } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import type { GetPage } from './get-page.js';

/** What an element of the desk takes. */
export interface DeskElement extends HTMLElement {
  desk?: StaffDesk | undefined;
}

/** Elements of the desk by tag. Each draws nothing before it is given a desk. */
const TAGS = ['huiyin-staff-desk', 'huiyin-desk-settings'] as const;

/**
 * Gives every element of the desk on a page the session's desk. The page holds the session's CSRF token in
 * `#desk[data-csrf-token]`; its cookie no script can read.
 *
 * @returns the desk; undefined on a page where nobody is signed in
 */
export function openDesk(page: Document, origin: string): StaffDesk | undefined {
  const place = page.querySelector<HTMLElement>('#desk[data-csrf-token]');
  const csrfToken = place?.dataset['csrfToken'];
  if (!place || !csrfToken) return undefined;
  const desk = staff(createClient({ endpoint: origin }), { csrfToken });
  for (const tag of TAGS) {
    // Those that are defined later find it as a property of their own.
    for (const element of place.querySelectorAll<DeskElement>(tag)) element.desk = desk;
  }
  return desk;
}

/**
 * A session that has ended leaves what was written on its page. The note `#signed-out` leads to signing in, in another
 * tab; then its button gives the elements the desk of the new session. Only of the same person in the same post: what
 * the page holds is theirs.
 */
export function goOnWhenSignedIn(page: Document, { href, origin }: Location, get: GetPage): void {
  const place = page.querySelector<HTMLElement>('#desk[data-owner]');
  const note = page.querySelector<HTMLElement>('#signed-out');
  const said = note?.querySelector('[role=status]');
  if (!place || !note || !said) return;
  place.addEventListener('huiyin-failed', ({ code }) => {
    if (code.startsWith('auth.')) note.hidden = false;
  });
  const goOn = async (): Promise<void> => {
    said.textContent = '';
    const now = await sessionNow(href, get);
    const obstacle = obstacleTo(place, now);
    if (obstacle) {
      said.textContent = note.dataset[obstacle] ?? '';
      return;
    }
    place.dataset['csrfToken'] = now?.['csrfToken'];
    openDesk(page, origin);
    note.hidden = true;
    place.focus();
  };
  note.querySelector('button')?.addEventListener('click', () => void goOn());
}

function obstacleTo(
  place: HTMLElement,
  now: DOMStringMap | undefined,
): 'offline' | 'nobody' | 'other' | undefined {
  if (!now) return 'offline';
  if (!now['csrfToken']) return 'nobody';
  return now['owner'] === place.dataset['owner'] ? undefined : 'other';
}

/** What the server's page says now of who is signed in; undefined while it can't be reached. */
async function sessionNow(href: string, get: GetPage): Promise<DOMStringMap | undefined> {
  try {
    const now = new DOMParser().parseFromString(await get(href), 'text/html');
    return (now.querySelector<HTMLElement>('#desk') ?? now.body).dataset;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A page that a browser brings back from its memory may be of a session that has ended. */
export function reloadWhenBroughtBack(view: Window): void {
  view.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) view.location.reload();
  });
}

// The hand-over of the server's pages `/desk` and `/desk/settings`: their elements get the desk of whoever is signed in there.
import { createClient } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';

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

/** A page that a browser brings back from its memory may be of a session that has ended. */
export function reloadWhenBroughtBack(view: Window): void {
  view.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) view.location.reload();
  });
}

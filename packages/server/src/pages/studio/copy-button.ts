// A button that copies what stands elsewhere on the page: for assets/studio.js, and not there where no script runs.
import { html } from 'hono/html';
import type { Markup } from '../layout.js';
import { studioWords as w } from './studio-words.js';

/** @param id of what is copied @param what it is, for whoever hears the button alone */
export function copyButton(id: string, what: string): Markup {
  return html`<button
    class="button secondary script-only"
    type="button"
    data-copy-text="${id}"
    data-done="${w.copiedOne}"
    data-failed="${w.copyFailed}"
    aria-label="${w.copyOne}${what}"
  >
    ${w.copyOne}
  </button>`;
}

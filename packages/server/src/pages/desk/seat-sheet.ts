// Seat slips to print and cut out, shown once: each with its seat, its code, and a drawing that opens the meeting's page.
import { html, raw } from 'hono/html';
import type { PrintedSeats } from '@huiyin/sdk';
import { fill, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { renderSVG } from 'uqr';
import type { Markup } from '../layout.js';
import { pageWords } from '../words.js';
import { meetingWords } from './meeting-words.js';

const w = meetingWords.sheet;
const words = wordsFor('zh-CN');

/** @param origin of this server, for the addresses on paper */
export function seatSheet({ meeting, slips, printing }: PrintedSeats, origin: string): Markup {
  const { id, title, startsAt, place, demo } = meeting;
  const address = `${origin}/m/${id}`;
  return html`<div class="screen-only">
      <p class="notice" role="status"><strong>${w.lead}</strong></p>
      <p>${w.print}</p>
      ${printing !== undefined && html`<p>${fill(w.printing, { printing })}</p>`}
      <p><a class="target" href="/desk/meetings?meeting=${id}">${w.back}</a></p>
    </div>
    <ul class="slips">
      ${slips.map(
        ({ seat, code }) =>
          html`<li>
            <div class="code" role="img" aria-label="${w.alt}">${drawing(address, code)}</div>
            <strong>${title}</strong>
            <p>
              <strong>${seat === undefined ? w.noSeat : fill(w.seat, { seat })}</strong>
              ${demo === true && html`<span class="tag">${pageWords.demo}</span>`}
            </p>
            <p class="digits" translate="no">${code}</p>
            <p class="small">${formatMoment(startsAt, words)} ${place}</p>
            <p class="small">${fill(w.note, { address })}</p>
          </li>`,
      )}
    </ul>`;
}

/** In the fragment, which no browser sends: what is opened asks for one press more. */
function drawing(address: string, code: string): Markup {
  return html`${raw(renderSVG(`${address}#${code.replaceAll(' ', '')}`, { ecc: 'M', border: 2 }))}`;
}

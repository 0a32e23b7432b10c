// Slips to print and cut out, shown once: each with its code, and a drawing that opens the page with the code in its field.
import { html, raw } from 'hono/html';
import type { PrintedBallots } from '@huiyin/sdk';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { renderSVG } from 'uqr';
import type { Markup } from '../layout.js';
import { pageWords } from '../words.js';
import { decisionDeskWords } from './decision-words.js';

const w = decisionDeskWords.sheet;
const words = wordsFor('zh-CN');

/** @param origin of this server, for the addresses on paper */
export function ballotSheet({ decision, codes }: PrintedBallots, origin: string): Markup {
  const { id, question, voting, demo } = decision;
  const address = `${origin}/d/${id}`;
  const days = fill(w.days, {
    from: formatDay(voting.opensOn, words),
    to: formatDay(voting.closesOn, words),
  });
  return html`<div class="screen-only">
      <p class="notice" role="status"><strong>${w.lead}</strong></p>
      <p>${w.print}</p>
      <p><a class="target" href="/desk/decisions?decision=${id}">${w.back}</a></p>
    </div>
    <ul class="slips">
      ${codes.map(
        (code) =>
          html`<li>
            <p>
              <span class="digits" translate="no">${code}</span>
              ${demo === true && html`<span class="tag">${pageWords.demo}</span>`}
            </p>
            <div class="code" role="img" aria-label="${w.alt}">${drawing(address, code)}</div>
            <p class="question"><strong>${question}</strong></p>
            <p class="small">${days}</p>
            <p class="small note">${fill(w.note, { address })}</p>
          </li>`,
      )}
    </ul>`;
}

/** In the fragment, which no browser sends: what is opened asks for one press more. */
function drawing(address: string, code: string): Markup {
  return html`${raw(renderSVG(`${address}#${code.replaceAll(' ', '')}`, { ecc: 'M', border: 2 }))}`;
}

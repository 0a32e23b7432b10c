// Whistles as light HTML: on the unit's page, those with somebody who has not come first; and in a resident's own case.
import { html } from 'hono/html';
import type { Whistle, WhistleCounts } from '@huiyin/sdk';
import { absentFirst, fill, formatCount, whistleView, type WhistleView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { statusMark } from './drawings.js';
import { demoMark, type Markup } from './layout.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const { whistle: w } = words;

/** The section of a unit's page; nothing where nobody was ever called. */
export function whistlesBand(counts: WhistleCounts, shown: readonly Whistle[]): Markup | string {
  if (shown.length === 0) return '';
  const views = absentFirst(shown).map((whistle) => whistleView(whistle, words));
  return html`<section id="whistles" class="band" aria-labelledby="whistles-heading">
    ${views.some(({ demo }) => demo) && demoMark()}
    <h2 id="whistles-heading">${w.heading}</h2>
    <p>${pageWords.whistlesLead}</p>
    <p>${countsSentence(counts)}</p>
    <ol class="plain whistles">
      ${views.map(
        (view) =>
          html`<li>
            <p class="small muted number">${view.appeal}</p>
            ${whistleParts(view)}
          </li>`,
      )}
    </ol>
  </section>`;
}

function countsSentence(counts: WhistleCounts): string {
  const { whistleCounts: sentences, whistleCountsJoin: join } = pageWords;
  const said = (Object.keys(sentences) as (keyof typeof sentences)[]).filter(
    (name) => counts[name] > 0 || (name !== 'waiting' && name !== 'released'),
  );
  return said.map((name) => fill(sentences[name], { count: formatCount(counts[name]) })).join(join);
}

/** Those of one case, in the page that its resident opens. */
export function whistlesSection(views: readonly WhistleView[]): Markup | string {
  if (views.length === 0) return '';
  return html`<section aria-labelledby="whistles">
    <h2 id="whistles">${w.heading}</h2>
    <ol class="plain whistles">
      ${views.map((view) => html`<li>${whistleParts(view)}</li>`)}
    </ol>
  </section>`;
}

function whistleParts({ headline, about, calls, ending, responsible }: WhistleView): Markup {
  return html`<p>${headline}</p>
    <p class="quote">${about}</p>
    <ul class="plain">
      ${calls.map(
        ({ mark, text, said }) =>
          html`<li>${statusMark(mark, text)} ${said.map((one) => html`<p class="quote">${one}</p>`)}</li>`,
      )}
    </ul>
    ${ending && html`<p>${ending}</p>`}
    <p>${responsible}</p>`;
}

// `/c/<id>`: a commitment with its countdown as of now, every date and reason it ever had, and how to check them.
import { html } from 'hono/html';
import type { CommitmentDetail, CommitmentStep } from '@huiyin/sdk';
import { routes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { commitmentCountdown, commitmentView, fill, formatMillis, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { publicContext } from './body-page.js';
import { calendarLine, commitmentBody, countingDetails } from './commitment-parts.js';
import type { PageDeps } from './deps.js';
import { statusMark } from './drawings.js';
import { commitmentFeed } from './feeds.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { commitmentSharing } from './page-sharing.js';
import { sizeOf } from './size.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');

export async function commitmentPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const id = page.path['id'] ?? '';
  const { now } = page;
  const commitment = await deps.useCases['commitments.get'](
    { path: { id }, query: {}, body: undefined },
    publicContext(page),
  );
  const view = commitmentView(commitment, dayOf(now), words);
  const countdown = commitmentCountdown(commitment, now, 'day', words);
  const nonce = deps.randomText(16);
  const { body, demo } = commitment;
  const main = html`<article class="commitment">
    ${demo === true && demoMark()}
    <h1 class="written">${view.text}</h1>
    <p>${statusMark(view.mark, view.status)}</p>
    ${countdown && html`<p class="lead">${countdown.text}</p>`}
    <p class="small muted">${fill(words.common.asOf, { moment: formatMillis(now, words) })}</p>
    ${commitmentBody(view, words, { level: 2, counting: countingDetails(commitment, words) })}
    ${countdown && calendarLine(`${deps.origin}${calendarPath(commitment.id)}`, words)} ${life(commitment)}
  </article>`;
  const shell = {
    title: fill(pageWords.commitmentTitle, { text: view.text.replace(/[。．.]+$/, ''), body: body.name }),
    nonce,
    size: sizeOf(page.url, page.request.method),
    body,
    demo: demo === true,
    feed: commitmentFeed(commitment.id),
    sharing: commitmentSharing(commitment, { origin: deps.origin, today: dayOf(now) }),
    main,
  };
  return htmlResponse(document(shell), { nonce });
}

function calendarPath(id: string): string {
  return routes['commitments.calendarOf'].path.replace('{id}', id);
}

/** Where each step stands in the sealed log. */
function life({ history, witnessGroup }: CommitmentDetail): Markup {
  return html`<section aria-labelledby="life">
    <h2 id="life" class="subheading">${pageWords.commitmentLife}</h2>
    <ol class="plain moves">
      ${history.map(
        ({ at, leafIndex, ...step }) =>
          html`<li>
            ${whatAndWho(step, witnessGroup)}
            <span class="small muted"
              >${formatMoment(at, words)} · ${fill(pageWords.commitmentLeaf, { index: leafIndex + 1 })}</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}

/** The word of a witness is the witness's, also where a unit wrote it down. */
function whatAndWho(
  { type, by }: Pick<CommitmentStep, 'type' | 'by'>,
  group: string = words.commitment.group,
): Markup {
  const what = pageWords.commitmentEvents[type];
  if (type !== 'confirmed' && type !== 'disputed') return html`<strong>${what}</strong> ${by}`;
  const resident = words.commitment.residentWitness;
  if (by === resident) return html`<strong>${fill(what, { group: resident })}</strong>`;
  return html`<strong>${fill(what, { group })}</strong>${fill(pageWords.commitmentRecorded, { unit: by })}`;
}

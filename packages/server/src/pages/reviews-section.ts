// 第三方评议 on the unit's page: what a panel comes to for a period, every reason and every response.
import { html } from 'hono/html';
import type { ReviewPage } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import {
  panelView,
  type PanelLine,
  type PanelView,
  type ReviewVersionView,
  type ReviewView,
} from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { demoMark, type Markup } from './layout.js';
import { openLine } from './open-lines.js';

/** Of more the rest is counted; all of them are in the API. */
const SHOWN = 100;

/** @param period that of the page; the latest that was reviewed if undefined */
export async function readReviews(
  { useCases }: PageDeps,
  { body, period }: { readonly body: string; readonly period?: string },
  context: CallContext,
): Promise<ReviewPage> {
  const query = { body, limit: SHOWN, ...(period !== undefined && { period }) };
  return await useCases['reviews.list']({ path: {}, query, body: undefined }, context);
}

export function reviewsSection(page: ReviewPage, today: string, words: Words): Markup | '' {
  const view = panelView(page, today, words);
  return view ? section(view, words) : '';
}

function section(view: PanelView, words: Words): Markup {
  return html`<section id="reviews" class="band" aria-labelledby="reviews-heading">
    ${view.demo && demoMark()}
    <h2 id="reviews-heading">${view.title}</h2>
    <p>${view.lead}</p>
    <p>${view.count}</p>
    ${panelList(view.lines)}
    <p class="small muted">${view.until}</p>
    <ul class="plain lines">
      ${view.reviews.map(
        (review) =>
          html`<li>
            ${openLine({
              name: review.line,
              content: html`${reviewBody(review, words)}
                <p>
                  <a class="target" href="${pageRoutes.review.path.replace('{id}', review.id)}"
                    >${words.reviews.link}</a
                  >
                </p>`,
            })}
          </li>`,
      )}
    </ul>
    ${view.rest !== undefined && html`<p>${view.rest}</p>`}
  </section>`;
}

/** Each dimension with its middle, its mean and how many gave what. */
export function panelList(lines: readonly PanelLine[]): Markup {
  return html`<dl>
    ${lines.map(
      ({ title, figures, distribution }) =>
        html`<dt>${title}</dt>
          <dd>${figures} <span class="small muted">${distribution}</span></dd>`,
    )}
  </dl>`;
}

/** All that was said in one review, now and before, and what the unit said to it. */
export function reviewBody(review: ReviewView, words: Words): Markup {
  const { held, before, responsesTitle, responses, noResponse, by, id } = review;
  return html`${version(held)}
    ${before.map((one) =>
      openLine({
        name: words.reviews.before.replace('{on}', one.on),
        content: version(one),
      }),
    )}
    <p class="small muted facts"><span>${by}</span> <span>${id}</span></p>
    ${noResponse !== undefined && html`<p class="small muted">${noResponse}</p>`}
    ${
      responses.length > 0 &&
      html`<p><strong>${responsesTitle}</strong></p>
        ${responses.map((text) => html`<p>${text}</p>`)}`
    }`;
}

function version({ scores, conflict }: ReviewVersionView): Markup {
  return html`<dl>
      ${scores.map(
        ({ line, reason }) =>
          html`<dt>${line}</dt>
            <dd>${reason}</dd>`,
      )}
    </dl>
    <p>${conflict}</p>`;
}

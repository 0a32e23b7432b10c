// Erasing one's own case without script: what goes and what stays is said first, then it is done.
import { html } from 'hono/html';
import type { Erasure, TrackedAppeal } from '@huiyin/sdk';
import { isClosed } from '@huiyin/sdk/rules';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { CallContext, UseCases } from '../use-cases/operation.js';
import { hiddenField } from './form-fields.js';
import { demoMark, type Markup, type Shell } from './layout.js';
import type { Credentials } from './track-form.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const w = pageWords.erase;

/** What a posted form asks for: to be told, or to go through with it. */
export type ErasureStep = 'ask' | 'do';

const actions: Readonly<Record<ErasureStep, string>> = { ask: 'erase', do: 'erase-now' };

export function erasureStep(form: URLSearchParams): ErasureStep | undefined {
  const action = form.get('action');
  return (['ask', 'do'] as const).find((step) => actions[step] === action);
}

/** A quiet way in, at the end of the case. */
export function eraseEntry(credentials: Credentials): Markup {
  return postTo(
    credentials,
    html`${hiddenField('action', actions.ask)}
      <button class="plain-button" type="submit">${words.progress.erase}</button>`,
  );
}

/** @param key the idempotency key of going through with it */
export function askPage(appeal: TrackedAppeal, credentials: Credentials, key: string): Page {
  const promised = appeal.answers.some(({ commitment }) => commitment !== undefined);
  const stays = [...w.stays, ...(promised ? [w.promises] : [])];
  const main = html`${appeal.demo && demoMark()}
    <p class="small muted number">${appeal.number}</p>
    <h1>${w.title}</h1>
    <p class="lead">${fill(w.which, { title: appeal.title })}</p>
    <h2 class="subheading">${w.goesHeading}</h2>
    ${list(w.goes)}
    <h2 class="subheading">${w.staysHeading}</h2>
    ${list(stays)}
    <p class="notice wrong">
      <strong>${isClosed(appeal.state) ? w.forGood : `${w.open}${w.forGood}`}</strong>
    </p>
    ${postTo(
      credentials,
      html`${hiddenField('action', actions.do)} ${hiddenField('key', `${key}-erase`)}
        <p><button class="button danger" type="submit">${w.submit}</button></p>`,
    )}
    ${postTo(credentials, html`<p><button class="button secondary" type="submit">${w.cancel}</button></p>`)}`;
  return { title: w.title, main, body: appeal.body, demo: appeal.demo === true };
}

export function donePage({ number, erasedOn, state, leaf, commitments, demo }: Erasure): Page {
  const stays = fill(w.doneStays, { number, state: words.terms.states[state] });
  const main = html`${demo && demoMark()}
    <h1>${w.doneTitle}</h1>
    <p class="notice done" role="status" tabindex="-1" autofocus>
      ${fill(w.done, { day: formatDay(erasedOn, words) })}
    </p>
    <p>${stays}</p>
    ${
      commitments.length > 0 &&
      html`<p>${w.promises}</p>
        <ul class="plain links">
          ${commitments.map((id) => html`<li><a href="/c/${id}">${id}</a></li>`)}
        </ul>`
    }
    <p class="small muted break">
      ${fill(w.leaf, { ledger: leaf.ledger, index: leaf.index + 1, hash: leaf.hash })}
    </p>`;
  return { title: w.doneTitle, main, demo: demo === true };
}

type Page = Pick<Shell, 'title' | 'main' | 'body' | 'demo'>;

/** Does it. A form that is sent twice is answered with the same page. */
export function eraseNow(number: string, useCases: UseCases, context: CallContext): Promise<Erasure> {
  return useCases['appeals.erase']({ path: { number }, query: {}, body: { confirm: true } }, context);
}

/** The code travels in the body of a page that is never stored. */
function postTo({ number, code }: Credentials, fields: Markup): Markup {
  return html`<form method="post" action="/t/${number}" accept-charset="utf-8" autocomplete="off">
    ${hiddenField('code', code)} ${fields}
  </form>`;
}

function list(items: readonly string[]): Markup {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

// Plain pages with one message: not found, unavailable, refused. What somebody has written is on them, to go on with.
import { html } from 'hono/html';
import { hiddenField } from './form-fields.js';
import { heading, unbroken } from './heading.js';
import { htmlResponse } from './html-response.js';
import { document, type Markup, type Shell } from './layout.js';
import type { Refusal } from './refusals.js';
import type { PageSize } from './size.js';
import { pageWords as words } from './words.js';

export interface Link {
  readonly href: string;
  readonly label: string;
}

/** What was sent, to be sent again. */
export interface Resend {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface MessagePage {
  readonly refusal: Refusal;
  readonly nonce: string;
  readonly size: PageSize;
  readonly links: readonly Link[];
  /** The unit whose page was asked for. */
  readonly body?: Shell['body'];
  /** Only where the same thing may succeed later. */
  readonly resend?: Resend;
  /** What was typed, by its names. */
  readonly written?: readonly WrittenRow[];
}

export type WrittenRow = readonly [term: string, text: string];

export function messagePage({
  refusal,
  nonce,
  size,
  links,
  body,
  resend,
  written = [],
}: MessagePage): Response {
  const { title, text, status, retryAfter, requestId } = refusal;
  const main = html`<h1>${heading(title)}</h1>
    <p class="lead">${text}</p>
    ${resend && resendForm(resend)}
    ${
      written.length > 0 &&
      html`<section aria-labelledby="written">
        <h2 id="written">${words.yours}</h2>
        ${!resend && html`<p>${words.stillThere}</p>`} ${writtenList(written)}
      </section>`
    }
    <p>${status >= 500 && words.urgent}</p>
    <ul class="plain links">
      ${links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}
    </ul>
    ${status >= 500 && html`<p class="small muted break">${words.requestId} ${requestId}</p>`}`;
  return htmlResponse(
    document({ ...(body && { body }), title: unbroken(title), nonce, size, isPrivate: true, main }),
    {
      nonce,
      status,
      private: true,
      ...(retryAfter !== undefined && { headers: { 'retry-after': String(Math.ceil(retryAfter)) } }),
    },
  );
}

export function writtenList(rows: readonly WrittenRow[]): Markup {
  return html`<dl class="written">
    ${rows.map(
      ([term, text]) =>
        html`<dt>${term}</dt>
          <dd class="quote">${text}</dd>`,
    )}
  </dl>`;
}

function resendForm({ action, fields }: Resend): Markup {
  return html`<form method="post" action="${action}" accept-charset="utf-8" autocomplete="off">
    ${fields.map(([name, value]) => hiddenField(name, value))}
    <p>${words.againNote}</p>
    <p><button class="button" type="submit">${words.again}</button></p>
  </form>`;
}

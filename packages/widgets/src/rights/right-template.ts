// One of the four rights as drawn: what it means, then each thing with its counts, its days and its link.
import type { RightsItem, RightsLink, RightsNamed, RightView } from '@huiyin/sdk/views';
import { html, nothing, type TemplateResult } from 'lit';

/** @param endpoint where paths lead to; numbers to call and addresses elsewhere stay as they are */
export function rightPart({ id, title, meaning, none, items }: RightView, endpoint: string): TemplateResult {
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    <p class="muted">${meaning}</p>
    ${none === undefined ? nothing : html`<p part="value">${none}</p>`}
    ${
      items.length === 0
        ? nothing
        : html`<ul class="plain ruled">
            ${items.map((item) => html`<li>${itemPart(item, endpoint)}</li>`)}
          </ul>`
    }
  </section>`;
}

function itemPart({ name, href, told, isLate, named }: RightsItem, endpoint: string): TemplateResult {
  return html`<p class="thing">
      ${href === undefined ? html`<strong part="label">${name}</strong>` : link({ text: name, href }, endpoint)}
    </p>
    ${told.map((sentence) => html`<p class=${isLate ? 'late' : ''} part="value">${sentence}</p>`)}
    ${
      named.length === 0
        ? nothing
        : html`<ul class="plain">
            ${named.map((one) => html`<li>${namedPart(one, endpoint)}</li>`)}
          </ul>`
    }`;
}

function namedPart({ told, isNow, also, ...place }: RightsNamed, endpoint: string): TemplateResult {
  return html`${link(place, endpoint)}
  ${
    told === undefined
      ? nothing
      : html`<p class="small" part="value">
          ${isNow ? html`<strong>${told}</strong>` : html`<span class="muted">${told}</span>`}
        </p>`
  }
  ${also === undefined ? nothing : html`<p class="small">${link(also, endpoint)}</p>`}`;
}

function link({ text, href }: RightsLink, endpoint: string): TemplateResult {
  return html`<a class="target" part="label" href=${href.startsWith('/') ? endpoint + href : href}
    >${text}</a
  >`;
}

// 四权 on the unit's page and in a frame: four rights, each with what there is now and the place where it is done.
import { html } from 'hono/html';
import type { UnitRights } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import {
  rightsView,
  type RightsItem,
  type RightsNamed,
  type RightsView,
  type RightView,
} from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { heading } from './heading.js';
import { demoMark, type Markup } from './layout.js';

export async function readRights(
  { useCases }: PageDeps,
  body: string,
  context: CallContext,
): Promise<UnitRights> {
  return await useCases['bodies.rights']({ path: { body }, query: {}, body: undefined }, context);
}

export function rightsSection(rights: UnitRights, now: number, words: Words): Markup {
  const view = rightsView(rights, dayOf(now), words);
  const page = `/b/${rights.body.slug}`;
  // Of its own page in whatever period and size it is: only the place on it.
  const here = (href: string): string => (href.startsWith(`${page}#`) ? href.slice(page.length) : href);
  return html`<section id="rights" class="band rights-band" aria-labelledby="rights-heading">
    <h2 id="rights-heading">${heading(words.rights.title, { body: rights.body.name })}</h2>
    ${rightsParts(view, here)}
  </section>`;
}

/** Everything under the title. @param at the address of what a link leads to */
export function rightsParts(view: RightsView, at: (href: string) => string = (href) => href): Markup {
  return html`${view.demo !== undefined && demoMark()}
    <p>${view.about}</p>
    <p class="small muted">${view.asOf}</p>
    <div class="rights">${view.rights.map((right) => rightPart(right, at))}</div>`;
}

function rightPart({ id, title, meaning, none, items }: RightView, at: (href: string) => string): Markup {
  return html`<section aria-labelledby="right-${id}">
    <h3 id="right-${id}">${title}</h3>
    <p class="muted">${meaning}</p>
    ${none !== undefined && html`<p>${none}</p>`}
    ${
      items.length > 0 &&
      html`<ul class="plain rows">
        ${items.map((item) => html`<li>${itemPart(item, at)}</li>`)}
      </ul>`
    }
  </section>`;
}

function itemPart({ name, href, told, isLate, named }: RightsItem, at: (href: string) => string): Markup {
  return html`${
    href === undefined
      ? html`<p class="thing"><strong>${name}</strong></p>`
      : html`<p class="thing"><a class="target text" href="${at(href)}">${name}</a></p>`
  }
  ${told.map((sentence) => html`<p class="${isLate ? 'overdue' : ''}">${sentence}</p>`)}
  ${
    named.length > 0 &&
    html`<ul class="plain">
      ${named.map((one) => html`<li>${namedPart(one, at)}</li>`)}
    </ul>`
  }`;
}

function namedPart({ text, href, told, isNow, also }: RightsNamed, at: (href: string) => string): Markup {
  const until =
    told !== undefined && (isNow ? html`<strong>${told}</strong>` : html`<span class="muted">${told}</span>`);
  return html`<a class="target text" href="${at(href)}">${text}</a>
    ${until && html`<p class="small">${until}</p>`}
    ${also && html`<p class="small"><a class="target text" href="${at(also.href)}">${also.text}</a></p>`}`;
}

// Before and after on the card as light HTML: in the order and with the looks of the element.
import { html } from 'hono/html';
import type { CasePhotoView, CasesView, CaseView } from '@huiyin/sdk/views';
import { statusMark } from './drawings.js';
import type { Markup } from './layout.js';
import { meaningOf, openLine } from './open-lines.js';

export function casesSection({ heading, summary, pictured, done, note, items, more }: CasesView): Markup {
  return html`<section aria-labelledby="card-cases">
    <h3 id="card-cases">${heading}</h3>
    ${openLine({ name: summary, content: meaningOf(pictured) })}
    ${openLine({ name: done.text, content: meaningOf(done.figure) })}
    <p class="small muted">${note}</p>
    ${
      items.length > 0 &&
      html`<ul class="plain cases">
        ${items.map((one) => html`<li>${caseItem(one)}</li>`)}
      </ul>`
    }
    ${more && html`<p><a class="target" href="${more.path}">${more.text}</a></p>`}
  </section>`;
}

function caseItem({ path, text, unit, mark, status, days, photos }: CaseView): Markup {
  return html`<h4><a class="target" href="${path}">${text}</a></h4>
    <p>${statusMark(mark, status)} ${unit !== undefined && html`<span class="small muted">${unit}</span>`}</p>
    <div class="pair">${photos.map(picture)}</div>
    <p class="small">${days}</p>`;
}

/** Its place is as high before it is there as after, and when it never comes. */
function picture({ kind, path, alt, takenDown }: CasePhotoView): Markup {
  return html`<figure>
    ${
      path === undefined
        ? html`<div class="gone">
            <p>${alt}</p>
            <p class="small muted">${takenDown}</p>
          </div>`
        : html`<div class="picture"><img src="${path}" alt="${alt}" loading="lazy" /></div>`
    }
    <figcaption class="small">${kind}</figcaption>
  </figure>`;
}

// Before and after: two pictures of each promise side by side, one over the other where there is no room.
import type { CasePhotoView, CasesView, CaseView } from '@huiyin/sdk/views';
import { html, nothing, type TemplateResult } from 'lit';
import { meaningOf, openLine } from '../foundation/templates/open-line.js';
import { statusMark } from '../foundation/templates/status-mark.js';

/** @param endpoint the server the pictures and pages are on */
export function casesSection(view: CasesView | undefined, endpoint: string): TemplateResult | typeof nothing {
  if (!view) return nothing;
  const { heading, summary, pictured, done, note, items, more } = view;
  return html`<section aria-labelledby="cases">
    <h3 id="cases">${heading}</h3>
    ${openLine({ name: summary, content: meaningOf(pictured) })}
    ${openLine({ name: done.text, content: meaningOf(done.figure) })}
    <p class="small muted">${note}</p>
    ${
      items.length > 0
        ? html`<ul class="plain ruled cases">
            ${items.map((one) => html`<li>${caseItem(one, endpoint)}</li>`)}
          </ul>`
        : nothing
    }
    ${more ? html`<p><a class="target" href=${endpoint + more.path}>${more.text}</a></p>` : nothing}
  </section>`;
}

function caseItem(
  { path, text, unit, mark, status, days, photos }: CaseView,
  endpoint: string,
): TemplateResult {
  return html`<h4><a class="target" href=${endpoint + path}>${text}</a></h4>
    <p>${statusMark(mark, status)} ${unit ? html`<span class="small muted">${unit}</span>` : nothing}</p>
    <div class="pair">${photos.map((photo) => picture(photo, endpoint))}</div>
    <p class="small">${days}</p>`;
}

/** Its place is as high before it is there as after, and when it never comes. */
function picture({ kind, path, alt, takenDown }: CasePhotoView, endpoint: string): TemplateResult {
  return html`<figure>
    ${
      path === undefined
        ? html`<div class="gone">
            <p>${alt}</p>
            <p class="small muted">${takenDown}</p>
          </div>`
        : html`<div class="picture"><img src=${endpoint + path} alt=${alt} loading="lazy" /></div>`
    }
    <figcaption class="small">${kind}</figcaption>
  </figure>`;
}

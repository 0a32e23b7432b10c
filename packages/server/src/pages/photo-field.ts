// Photos in a plain form: those that were kept, each with a box to leave it out, and a field to choose more.
import { html } from 'hono/html';
import type { FormPhotos } from './posted-photos.js';
import { CHOSEN, KEPT, textOf } from './posted-photos.js';
import { faultOf, hiddenField, hintOf, type SummarisedFault } from './form-fields.js';
import type { Markup } from './layout.js';
import { pageWords } from './words.js';

const { photos: w } = pageWords;

/** What a form with this field has to say of itself. */
export const withFiles = html`enctype="multipart/form-data"`;

/** @param room how many can come with it; with none the field only says so */
export function photoField(id: string, { claims, faults }: FormPhotos, room: number): Markup {
  if (room === 0) return html`<p class="hint">${w.full}</p>`;
  const described = [`${id}-hint`, ...(faults.length > 0 ? [`${id}-error`] : [])].join(' ');
  return html`<div class="field${faults.length > 0 && ' wrong'}">
    <label class="label" for="${id}">${w.label}</label>
    ${hintOf({ id, hint: w.hint.replace('{room}', String(room)) })}
    ${
      claims.length > 0 &&
      html`<fieldset>
        <legend>${w.kept}</legend>
        ${claims.map(
          (claim, index) =>
            html`<label class="choice"
              ><input type="checkbox" name="${KEPT}" value="${textOf(claim)}" checked /><span
                >${w.one.replace('{number}', String(index + 1))}</span
              ></label
            >`,
        )}
      </fieldset>`
    }
    <input
      class="control"
      type="file"
      multiple
      accept="image/jpeg,image/png,image/webp"
      id="${id}"
      name="${CHOSEN}"
      aria-describedby="${described}"
      ${faults.length > 0 && html`aria-invalid="true"`}
    />
    ${faultOf({ id, fault: faults.join(' ') })}
  </div>`;
}

/** For the summary on top of the form. */
export function photoFaults(id: string, { faults }: FormPhotos): SummarisedFault[] {
  return faults.map((sentence) => ({ id, sentence }));
}

/** Goes on unseen. */
export function carriedPhotos({ claims }: FormPhotos): Markup[] {
  return claims.map((claim) => hiddenField(KEPT, textOf(claim)));
}

// Photos of one thing that was asked: a button to take some, and a picture of each.
import type { AskedFieldId, Typed } from '@huiyin/sdk/views';
import { fill, visitControl } from '@huiyin/sdk/views';
import type { VisitWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { photosOf } from './kept-photos.js';
import type { LogDrawing } from './log-drawing.js';

export function photosPart(
  words: VisitWords,
  typed: Typed<AskedFieldId>,
  place: number,
  { shown, onPhotos, onDropPhoto }: LogDrawing,
): TemplateResult {
  const { photos: w, asked } = words.visitLog;
  const { label, hint } = asked.fields.photos;
  const control = visitControl('photos', place);
  const ids = photosOf(typed);
  const onChange = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same photo can be taken again.
    input.value = '';
    if (files.length > 0) onPhotos(place, files);
  };
  return html`<div class="field photos" role="group" aria-labelledby="${control}-label">
    <span class="label" part="label" id="${control}-label">${label}</span>
    <p class="hint" part="hint" id="${control}-hint">${hint}</p>
    ${
      ids.length > 0
        ? html`<ul>
            ${ids.map((id, index) => {
              const name = fill(w.name, { number: index + 1 });
              const preview = shown.previews.get(id);
              return html`<li>
                ${preview === undefined ? nothing : html`<img src=${preview} alt=${name} />`}
                <div>
                  <p class="says" part="value">${name}</p>
                  <button class="button quiet" type="button" @click=${() => onDropPhoto(place, id)}>
                    ${w.drop}<span class="visually-hidden">${name}</span>
                  </button>
                </div>
              </li>`;
            })}
          </ul>`
        : nothing
    }
    <label class="button secondary pick"
      >${w.choose}<input
        class="visually-hidden"
        id=${control}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        aria-describedby="${control}-hint"
        @change=${onChange}
    /></label>
  </div>`;
}

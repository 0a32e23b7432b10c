// Photos of a form as drawn: a button to choose some, and a line for each with its picture and what became of it.
import { html, nothing, type TemplateResult } from 'lit';
import type { PhotoItem, PhotoList } from './photos.types.js';

/** What is said around them. */
export interface PickerWords {
  readonly label: string;
  readonly hint: string;
  readonly choose: string;
  readonly notLoaded: string;
}

export interface PhotosDrawing {
  readonly list: PhotoList | undefined;
  readonly hasFailed: boolean;
  readonly onChoose: (files: readonly Blob[]) => void;
}

export function photosPart(w: PickerWords, drawing: PhotosDrawing): TemplateResult {
  const { list, hasFailed, onChoose } = drawing;
  const onChange = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same photo can be chosen again.
    input.value = '';
    if (files.length > 0) onChoose(files);
  };
  return html`<div class="field photos" id="photos" tabindex="-1" role="group" aria-labelledby="photos-label">
    <span class="label" part="label" id="photos-label">${w.label}</span>
    <p class="hint" part="hint" id="photos-hint">${w.hint}</p>
    ${
      list && list.items.length > 0
        ? html`<ul>
            ${list.items.map((item) => row(item, list))}
          </ul>`
        : nothing
    }
    ${hasFailed ? html`<p class="error" part="error">${w.notLoaded}</p>` : nothing}
    <label class="button secondary pick"
      >${w.choose}<input
        class="visually-hidden"
        type="file"
        name="photos"
        accept="image/jpeg,image/png,image/webp"
        multiple
        aria-describedby="photos-hint"
        @change=${onChange}
    /></label>
    <p class="hint" aria-live="polite">${list?.note ?? nothing}</p>
  </div>`;
}

function row(item: PhotoItem, list: PhotoList): TemplateResult {
  const { id, name, preview, says, isWrong, mayRetry, share } = item;
  const { remove, retry } = list.words;
  return html`<li>
    ${preview === undefined ? nothing : html`<img src=${preview} alt=${name} />`}
    <div>
      <p class=${isWrong ? 'error' : 'says'} part=${isWrong ? 'error' : 'value'}>${name}：${says}</p>
      ${share === undefined ? nothing : html`<progress max="1" .value=${share} aria-label=${name}></progress>`}
      ${
        mayRetry
          ? html`<button class="button secondary" type="button" @click=${() => list.retry(id)}>
              ${retry}<span class="visually-hidden">${name}</span>
            </button>`
          : nothing
      }
      <button class="button quiet" type="button" @click=${() => list.remove(id)}>
        ${remove}<span class="visually-hidden">${name}</span>
      </button>
    </div>
  </li>`;
}

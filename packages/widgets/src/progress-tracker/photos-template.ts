// A case's photos as drawn: nothing but a button until they are asked for.
import type { PhotosView } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { PhotosController } from './photos-controller.js';

export function photosTemplate(
  words: ProgressWords,
  view: PhotosView | undefined,
  photos: PhotosController,
): TemplateResult | typeof nothing {
  if (!view) return nothing;
  const { isOpen, hasFailed } = photos;
  const show = (): void => void photos.show(view.items.map(({ id }) => id));
  const w = words.progress.yours;
  return html`<dt>${w.photos}</dt>
    <dd class="photos">
      ${
        isOpen
          ? view.items.map(({ id, name }) => {
              const src = photos.image(id);
              return src === undefined ? nothing : html`<img src=${src} alt=${name} />`;
            })
          : nothing
      }
      ${hasFailed ? html`<p class="error" part="error" role="alert">${w.photosFailed}</p>` : nothing}
      ${
        isOpen && !hasFailed
          ? nothing
          : html`<button class="button secondary" @click=${show}>${view.show}</button>`
      }
    </dd>`;
}

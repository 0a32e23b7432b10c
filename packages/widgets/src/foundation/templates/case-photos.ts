// A case's photos as drawn: nothing but a button until they are asked for.
import type { PhotosView } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { CasePhotosController } from '../case-photos-controller.js';

export function casePhotos(
  words: ProgressWords,
  view: PhotosView,
  photos: CasePhotosController,
): TemplateResult {
  const { isOpen, hasFailed } = photos;
  const show = (): void => void photos.show(view.items.map(({ id }) => id));
  return html`${
    isOpen
      ? view.items.map(({ id, name }) => {
          const src = photos.image(id);
          return src === undefined ? nothing : html`<img src=${src} alt=${name} />`;
        })
      : nothing
  }
  ${hasFailed ? html`<p class="error" part="error" role="alert">${words.progress.yours.photosFailed}</p>` : nothing}
  ${
    isOpen && !hasFailed
      ? nothing
      : html`<button class="button secondary" @click=${show}>${view.show}</button>`
  }`;
}

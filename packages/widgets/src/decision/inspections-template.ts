// What a decision's witnesses went to see: each look with its finding, its words and its photos, the latest first.
import { inspectionsView, type InspectionPhotoView, type InspectionView } from '@huiyin/sdk/views';
import type { DecisionDetail } from '@huiyin/sdk';
import type { DecisionWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { shownPhoto } from '../foundation/templates/shown-photo.js';

/** @param server the pictures are on */
export function inspectionsPart(
  decision: DecisionDetail,
  words: DecisionWords,
  server: string,
): TemplateResult | typeof nothing {
  const view = inspectionsView(decision, words);
  if (!view) return nothing;
  const { title, lead, items } = view;
  return html`<h3 id="inspections">${title}</h3>
    <p>${lead}</p>
    <ul class="plain ruled options" aria-labelledby="inspections">
      ${items.map((item) => inspectionRow(item, server))}
    </ul>`;
}

function inspectionRow(
  { finding, isWanting, who, text, photos }: InspectionView,
  server: string,
): TemplateResult {
  return html`<li>
    <p class=${isWanting ? 'wanting' : ''}><strong part="value">${finding}</strong></p>
    <p class="small muted">${who}</p>
    <p>${text}</p>
    ${photos.map((photo) => photoRow(photo, server))}
  </li>`;
}

/** Its words are read by everybody: under the picture, or where it stood. */
function photoRow(
  { path, width, height, text, on, takenDown }: InspectionPhotoView,
  server: string,
): TemplateResult {
  return html`${path === undefined ? nothing : shownPhoto({ path, width, height }, text, server)}
    <p>${text} <span class="small muted">${on} ${takenDown}</span></p>`;
}

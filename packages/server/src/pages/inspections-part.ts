// What a decision's witnesses 监督小组 went to see: each look with its finding, its words and its photos.
import { html } from 'hono/html';
import type { DecisionDetail } from '@huiyin/sdk';
import { inspectionsView, type InspectionPhotoView, type InspectionView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Markup } from './layout.js';
import { photoFigure } from './photo-figure.js';

const words = wordsFor('zh-CN');

/** Nothing where nobody has looked. */
export function inspectionsPart(decision: DecisionDetail): Markup | '' {
  const view = inspectionsView(decision, words);
  if (!view) return '';
  return html`<section aria-labelledby="inspections">
    <h2 id="inspections" class="subheading">${view.title}</h2>
    <p>${view.lead}</p>
    <ul class="plain rows">
      ${view.items.map(inspectionRow)}
    </ul>
  </section>`;
}

function inspectionRow({ inspection, finding, isWanting, who, text, photos }: InspectionView): Markup {
  return html`<li id="inspection-${inspection}" class="inspection">
    <p class="finding${isWanting && ' wanting'}"><strong>${finding}</strong></p>
    <p class="small muted">${who}</p>
    <p>${text}</p>
    ${photos.map(photoRow)}
  </li>`;
}

/** Its words are read by everybody: beside the picture, or where it stood. */
function photoRow({ path, width, height, text, on, takenDown }: InspectionPhotoView): Markup {
  const when = html`${text} <span class="small muted">${on}</span>`;
  if (path !== undefined) return photoFigure({ path, width, height, text }, when);
  return html`<p>${when} <span class="small muted">${takenDown}</span></p>`;
}

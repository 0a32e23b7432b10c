// What was there before and is now, in words or as a photo that stands for its words.
import type { EvidenceView } from '@huiyin/sdk/views';
import { html, nothing, type TemplateResult } from 'lit';
import { shownPhoto } from './shown-photo.js';

/** @param endpoint the server the picture is on */
export function evidenceItem(
  { kind, text, on, photo, takenDown }: EvidenceView,
  endpoint: string,
): TemplateResult {
  return html`${photo ? shownPhoto(photo, text, endpoint) : nothing}
    <p><strong>${kind}</strong> ${photo ? nothing : text} <span class="small muted">${on}</span></p>
    ${takenDown ? html`<p class="small muted">${takenDown}</p>` : nothing}`;
}

// What is said once at the top of a part: that it was saved, or why it was not.
import { html, nothing } from 'lit';
import type { SettingNotice } from './desk-settings.types.js';

export function noticePart(notice: SettingNotice | undefined): unknown {
  if (!notice) return nothing;
  const { tone, text, typed } = notice;
  return html`<div class="notice ${tone}" id="notice" role="status" tabindex="-1">
    <p>${text}</p>
    ${
      typed
        ? html`<ul>
            ${typed.map((line) => html`<li>${line}</li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

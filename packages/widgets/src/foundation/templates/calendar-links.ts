// Ways to have the days in one's own calendar: one that follows when they are moved, and one that doesn't.
import { calendarLinks } from '@huiyin/sdk/views';
import type { CommitmentWords } from '@huiyin/sdk/words';
import { html, type TemplateResult } from 'lit';

/** @param url - As `calendarUrl()` of the SDK gives it. */
export function calendarLine(url: string, { commitment }: CommitmentWords): TemplateResult {
  const { lead, follow, file, note } = commitment.toCalendar;
  const links = calendarLinks(url);
  return html`<p class="small calendar">
    ${lead} <a class="target" href=${links.follow}>${follow}</a>
    <a class="target" href=${links.file}>${file}</a>
    <span class="muted">${note}</span>
  </p>`;
}

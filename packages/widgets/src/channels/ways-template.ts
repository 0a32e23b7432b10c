// Numbers, posts and days, each under the unit they belong to.
import {
  dialled,
  type ContactPointView,
  type DirectoryEntryView,
  type PostView,
  type UpcomingView,
} from '@huiyin/sdk/views';
import type { DirectoryWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';

/** The soonest; all of them are in the calendar. */
const SOONEST = 6;

export function contactPoints(points: readonly ContactPointView[]): TemplateResult {
  return html`<dl>
    ${points.map(
      ({ label, kind, value, dials }) =>
        html`<dt part="label">${label}</dt>
          <dd>${kind}${dials === undefined ? html`<span part="value">${value}</span>` : phone(value)}</dd>`,
    )}
  </dl>`;
}

export function upcomingList(
  upcoming: readonly UpcomingView[],
  calendarUrl: string | undefined,
  { directory: w }: DirectoryWords,
): unknown {
  if (upcoming.length === 0) return nothing;
  return html`<h3 id="upcoming">${w.upcoming}</h3>
    <ul class="plain ruled" aria-labelledby="upcoming">
      ${upcoming.slice(0, SOONEST).map(
        ({ title, when, who }) =>
          html`<li>
            <span part="label">${title}</span>
            <span class="when" part="value">${when}</span>
            ${who === undefined ? nothing : html`<span class="who small muted">${who}</span>`}
          </li>`,
      )}
    </ul>
    ${
      calendarUrl === undefined
        ? nothing
        : html`<p>
            <a class="target" href=${calendarUrl}>${w.calendar}</a>
            <span class="small muted">${w.calendarNote}</span>
          </p>`
    }`;
}

/** Other units, each behind its name. */
export function otherUnits(
  id: string,
  title: string,
  entries: readonly DirectoryEntryView[],
  words: DirectoryWords,
): unknown {
  if (entries.length === 0) return nothing;
  return html`<h3 id=${id}>${title}</h3>
    <ul class="plain ruled" aria-labelledby=${id}>
      ${entries.map(
        (entry) =>
          html`<li class="opens">
            <details>
              <summary>
                <span class="line"><span class="name" part="label">${entry.name}</span></span>
              </summary>
              <div class="opened">${unitEntry(entry, words)}</div>
            </details>
          </li>`,
      )}
    </ul>`;
}

export function unitEntry(entry: DirectoryEntryView, { directory: w }: DirectoryWords): TemplateResult {
  const { phone: number, online, posts, weekly, setOn } = entry;
  return html`<dl>
      ${
        number === undefined
          ? nothing
          : html`<dt part="label">${w.phone}</dt>
              <dd>${phone(number)}</dd>`
      }
      ${
        online === undefined
          ? nothing
          : html`<dt part="label">${w.online}</dt>
              <dd><a class="target" href=${online.url}>${online.label}</a></dd>`
      }
      ${
        posts.length === 0
          ? nothing
          : html`<dt part="label">${w.posts}</dt>
              ${posts.map(post)}`
      }
    </dl>
    ${weekly.map((line) => html`<p>${line}</p>`)}
    <p class="small muted">${setOn}</p>`;
}

function post({ who, scope, phone: number }: PostView): TemplateResult {
  return html`<dd>
    ${who}${scope === undefined ? nothing : html` <span class="small muted">${scope}</span>`}
    ${number === undefined ? nothing : phone(number)}
  </dd>`;
}

function phone(number: string): TemplateResult {
  return html`<a class="target" part="value" href="tel:${dialled(number)}">${number}</a>`;
}

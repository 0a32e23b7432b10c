// 问需渠道 on the unit's page: numbers, posts, and when somebody sits there to listen.
import { html } from 'hono/html';
import type { UnitDirectory } from '@huiyin/sdk';
import { routes } from '@huiyin/sdk/routes';
import { directoryView, type DirectoryEntryView, type UpcomingView } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { demoMark, type Markup } from './layout.js';
import { openLine } from './open-lines.js';

/** The soonest; all of them are in the calendar. */
const SHOWN = 6;

export async function readDirectory(
  { useCases }: PageDeps,
  body: string,
  context: CallContext,
): Promise<UnitDirectory> {
  return await useCases['directory.get']({ path: { body }, query: {}, body: undefined }, context);
}

/** Nothing where nothing was published. */
export function directorySection(directory: UnitDirectory, origin: string, words: Words): Markup | '' {
  const view = directoryView(directory, words);
  if (!view) return '';
  const w = words.directory;
  return html`<section id="directory" class="band" aria-labelledby="directory-heading">
    ${view.demo && demoMark()}
    <h2 id="directory-heading">${view.title}</h2>
    <p>${view.lead}</p>
    ${view.own && entry(view.own, words)}
    ${
      view.upcoming.length > 0 &&
      html`<h3>${w.upcoming}</h3>
        <ul class="plain rows">
          ${view.upcoming.slice(0, SHOWN).map(upcoming)}
        </ul>
        <p>
          <a class="target" href="${calendarOf(directory.body.slug, origin)}">${w.calendar}</a>
          <span class="small muted">${w.calendarNote}</span>
        </p>`
    }
    ${others(w.above, view.above, words)} ${others(w.under, view.under, words)}
  </section>`;
}

function calendarOf(body: string, origin: string): string {
  return `${origin}${routes['directory.calendar'].path.replace('{body}', body)}`;
}

function others(title: string, entries: readonly DirectoryEntryView[], words: Words): Markup | '' {
  if (entries.length === 0) return '';
  return html`<h3>${title}</h3>
    <ul class="plain lines">
      ${entries.map(
        (one) => html`<li>${openLine({ name: one.name, content: html`${entry(one, words)}` })}</li>`,
      )}
    </ul>`;
}

function entry({ phone, online, posts, weekly, setOn }: DirectoryEntryView, words: Words): Markup {
  const w = words.directory;
  return html`<dl class="contact-points">
      ${
        phone !== undefined &&
        html`<dt>${w.phone}</dt>
          <dd>${call(phone)}</dd>`
      }
      ${
        online &&
        html`<dt>${w.online}</dt>
          <dd><a href="${online.url}">${online.label}</a></dd>`
      }
      ${posts.map(
        (post) =>
          html`<dt>${post.who}</dt>
            <dd>${post.scope} ${post.phone !== undefined && call(post.phone)}</dd>`,
      )}
    </dl>
    ${weekly.map((line) => html`<p>${line}</p>`)}
    <p class="small muted">${setOn}</p>`;
}

function call(number: string): Markup {
  return html`<a href="tel:${number.replace(/[^+\d]/g, '')}">${number}</a>`;
}

function upcoming({ title, when, who }: UpcomingView): Markup {
  return html`<li>
    <span class="text">${title}</span>
    <span class="small muted facts"
      ><span>${when}</span> ${who !== undefined && html`<span>${who}</span>`}</span
    >
  </li>`;
}

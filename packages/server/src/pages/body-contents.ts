// What is on a unit's page: the ways to its sections.
import { html } from 'hono/html';
import { wordsFor } from '@huiyin/sdk/words';
import type { Markup } from './layout.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');

type Optional =
  | 'columns'
  | 'directory'
  | 'notices'
  | 'units'
  | 'demand'
  | 'commitments'
  | 'tasks'
  | 'meetings'
  | 'decisions'
  | 'whistles'
  | 'reviews'
  | 'sessions';

/** @param has which sections there are beside those of every page */
export function contents(has: Readonly<Record<Optional, boolean>>): Markup {
  const {
    card,
    units,
    lists,
    commitments: promised,
    whistles,
    appeal,
    progress,
    follow,
    contact,
  } = pageWords;
  const links = Object.entries({
    card,
    ...(has.columns && { columns: pageWords.columns }),
    ...(has.units && { units }),
    ...(has.demand && { demand: pageWords.demand.heading }),
    lists,
    ...(has.commitments && { commitments: promised }),
    ...(has.tasks && { tasks: words.tasks.title }),
    ...(has.meetings && { meetings: words.meetings.title }),
    ...(has.decisions && { decisions: words.decisions.title }),
    ...(has.whistles && { whistles }),
    ...(has.reviews && { reviews: words.reviews.title }),
    appeal,
    progress,
    rights: words.rights.short,
    ...(has.notices && { notices: words.notices.title }),
    ...(has.sessions && { sessions: words.sessions.title }),
    follow: follow.short,
    ...(has.directory && { directory: words.directory.title }),
    contact,
  });
  return html`<nav class="contents" aria-label="${pageWords.onThisPage}">
    <ul class="plain">
      ${links.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}
    </ul>
  </nav>`;
}

// What the studio offers beside the article: its code, pictures and posters, each said before it is drawn.
import { html } from 'hono/html';
import { fill } from '@huiyin/sdk/views';
import type { Markup } from '../layout.js';
import type { PageDeps } from '../deps.js';
import { copyButton } from './copy-button.js';
import type { StudioArticle } from './studio-article.js';
import { studioFiles, type StudioFile } from './studio-files.js';
import { queryOf, type StudioValues } from './studio-request.js';
import { studioWords } from './studio-words.js';

const w = studioWords.files;

type Offered = Pick<StudioFile, 'name' | 'label' | 'alt'>;

export function picturesPart(
  { gathered, article }: StudioArticle,
  values: StudioValues,
  { origin }: Pick<PageDeps, 'origin'>,
): Markup {
  const files = studioFiles(gathered, origin);
  const of = (group: StudioFile['group']): StudioFile[] => files.filter((file) => file.group === group);
  return html`<h3 id="pictures">${w.heading}</h3>
    ${files.length > 0 && html`<p>${w.note}</p>`}
    ${groupPart(
      'code',
      article.assets.map(({ name }) => ({ name, label: w.names.code })),
      values,
    )}
    ${groupPart('pictures', of('pictures'), values)} ${groupPart('posters', of('posters'), values)}`;
}

function groupPart(
  group: keyof typeof w.groups,
  files: readonly Offered[],
  values: StudioValues,
): Markup | '' {
  if (files.length === 0) return '';
  return html`<h4>${w.groups[group]}</h4>
    <p class="small muted">${w.groupNotes[group]}</p>
    <ul class="plain">
      ${files.map((file) => html`<li>${link(file, values)} ${altPart(file)}</li>`)}
    </ul>`;
}

/** Without `download`: a browser that is refused shows why only where it meant to show something. */
function link({ name, label }: Offered, values: StudioValues): Markup {
  return html`<a class="target" href="/studio/images/${name}?${queryOf(values)}"
    >${fill(w.download, { name: label })}</a
  >`;
}

function altPart({ name, alt }: Offered): Markup | '' {
  if (!alt) return '';
  const id = `alt-${name.replace('.', '-')}`;
  return html`<div class="alt">
    <p class="small">${w.alt}<span id="${id}" class="break">${alt.text}</span></p>
    ${copyButton(id, fill(w.altOf, { heading: alt.heading }))}
  </div>`;
}

// A finished article in the studio: how to take it along, how large it is, what to look out for, and how it will look.
import { html } from 'hono/html';
import { articleLimits, lintArticle } from '@huiyin/article/lint';
import { fill, formatCount } from '@huiyin/sdk/views';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { copyButton } from './copy-button.js';
import { withPictures } from './article-document.js';
import type { StudioArticle } from './studio-article.js';
import { picturesPart } from './studio-pictures.js';
import {
  previewSchemes,
  previewWidths,
  queryOf,
  type PreviewScheme,
  type PreviewWidth,
  type StudioValues,
} from './studio-request.js';
import { studioWords as w } from './studio-words.js';

export function studioResult(
  made: StudioArticle,
  values: StudioValues,
  deps: Pick<PageDeps, 'origin'>,
): Markup {
  const { article } = made;
  // What of it would not survive pasting. None, unless something here is broken.
  const faults = lintArticle(article.html);
  return html`<section id="result" class="studio-result" aria-labelledby="result-heading">
    <h2 id="result-heading">${fill(w.result, { title: article.title })}</h2>
    ${
      faults.length > 0 &&
      html`<div class="notice wrong" role="alert">
        <p>${w.faulty}</p>
        <ul>
          ${faults.map(({ code, text }) => html`<li>${text} <span class="small muted">${code}</span></li>`)}
        </ul>
      </div>`
    }
    ${faults.length === 0 && copying()} ${warnings(made)} ${taking(made)} ${size(made)} ${preview(values)}
    ${picturesPart(made, values, deps)}
    <h3>${w.steps}</h3>
    <ol>
      ${w.stepList.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${sources(made)}
  </section>`;
}

function copying(): Markup {
  return html`<p class="script-only">
      <button
        class="button"
        type="button"
        data-copy-html="article-html"
        data-copy-text="article-text"
        data-done="${w.copied}"
        data-failed="${w.copyFailed}"
      >
        ${w.copy}
      </button>
    </p>
    <noscript><p class="notice">${w.noScript}</p></noscript>
    <p id="copied" class="notice done" role="status"></p>`;
}

function warnings({ article, otherUnit }: StudioArticle): Markup {
  const told = article.warnings.map(({ text }) => text);
  if (otherUnit !== undefined) told.unshift(fill(w.otherUnit, { body: otherUnit }));
  return html`<h3>${w.warnings}</h3>
    ${
      told.length === 0
        ? html`<p>${w.noWarnings}</p>`
        : html`<ul>
            ${told.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }`;
}

/** What goes into the editor's other fields. */
function taking({ article }: StudioArticle): Markup {
  const lines = [
    { id: 'article-title', label: w.articleTitle, text: article.title },
    { id: 'article-summary', label: w.articleSummary, text: article.summary },
    { id: 'read-more', label: w.readMore, text: article.readMore, note: w.readMoreNote },
  ];
  return html`<dl class="taking">
    ${lines.map(
      ({ id, label, text, note }) =>
        html`<dt>${label}</dt>
          <dd>
            <span id="${id}" class="break">${text}</span>
            ${copyButton(id, label)} ${note !== undefined && html`<p class="small muted">${note}</p>`}
          </dd>`,
    )}
  </dl>`;
}

function size({ article }: StudioArticle): Markup {
  const bytes =
    new TextEncoder().encode(article.html).length +
    article.assets.reduce((sum, { png }) => sum + png.length, 0);
  const kilobytes = fill(w.kilobytes, { count: formatCount(Math.ceil(bytes / 1024)) });
  const chars = { chars: formatCount(article.chars), most: formatCount(articleLimits.chars) };
  return html`<h3>${w.size}</h3>
    <p>
      <meter min="0" max="${articleLimits.chars}" value="${article.chars}" aria-hidden="true"></meter>
      <span id="chars">${fill(w.chars, chars)}</span>
    </p>
    <p>
      <meter min="0" max="${articleLimits.bytes}" value="${bytes}" aria-hidden="true"></meter>
      <span id="bytes">${fill(w.bytes, { bytes: kilobytes, most: w.megabyte })}</span>
    </p>`;
}

function preview(values: StudioValues): Markup {
  const { width, scheme } = values;
  const address = `/studio/article?${queryOf(values)}`;
  return html`<h3 id="preview">${w.preview}</h3>
    <nav class="periods" aria-label="${w.widths}">
      <ul class="plain">
        ${previewWidths.map((one) => choice(values, { width: one }, widthName(one), one === width))}
      </ul>
    </nav>
    <nav class="periods" aria-label="${w.schemes}">
      <ul class="plain">
        ${previewSchemes.map((one) => choice(values, { scheme: one }, w.schemeNames[one], one === scheme))}
      </ul>
    </nav>
    <div class="preview">
      <iframe
        id="frame"
        src="${address}"
        width="${width}"
        height="640"
        title="${fill(w.frame, { width, scheme: w.schemeNames[scheme] })}"
        sandbox=""
      ></iframe>
    </div>
    ${scheme === 'dark' && html`<p class="small muted">${w.darkNote}</p>`}
    <p>
      <a
        class="target"
        href="/studio/article?${queryOf(values, { scheme: 'light' })}"
        target="_blank"
        rel="noopener"
        >${w.alone}</a
      >
    </p>`;
}

function widthName(width: PreviewWidth): string {
  return `${w.widthNames[width]} ${fill(w.width, { width })}`;
}

function choice(
  values: StudioValues,
  change: { readonly width?: PreviewWidth; readonly scheme?: PreviewScheme },
  label: string,
  isCurrent: boolean,
): Markup {
  return html`<li>
    <a href="/studio?${queryOf(values, change)}#preview" ${isCurrent && html`aria-current="true"`}
      >${label}</a
    >
  </li>`;
}

function sources({ article }: StudioArticle): Markup {
  return html`<details>
    <summary>${w.code}</summary>
    <label class="label" for="article-html">${w.html}</label>
    <textarea id="article-html" class="control" rows="6" readonly spellcheck="false" translate="no">
${withPictures(article)}</textarea>
    <label class="label" for="article-text">${w.text}</label>
    <textarea id="article-text" class="control" rows="6" readonly spellcheck="false">
${article.text}</textarea>
  </details>`;
}

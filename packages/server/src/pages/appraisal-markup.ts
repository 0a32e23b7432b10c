// An appraisal as it is read and printed: tables of figures with what each is made of, on a page, in a file, on paper.
import { html } from 'hono/html';
import type { Appraisal } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { appraisalView, type AppraisalSection } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { drawn, type Markup } from './layout.js';
import { panelList } from './reviews-section.js';

const sdkWords = wordsFor('zh-CN');
const words = sdkWords.appraisal;

export function appraisalMarkup(appraisal: Appraisal): Markup {
  const view = appraisalView(appraisal, sdkWords);
  return html`<article class="appraisal">
    <h2>${view.title} ${view.demo && html`<strong class="tag">${words.demo}</strong>`}</h2>
    <p>${view.lead}</p>
    ${view.sections.map(table)}
    <h3>${view.ratings.title}</h3>
    <p>${view.ratings.of}</p>
    <ul>
      ${view.ratings.lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      view.meetings.lines.length > 0 &&
      html`<h3>${view.meetings.title}</h3>
        <ul>
          ${view.meetings.lines.map((line) => html`<li>${line}</li>`)}
        </ul>`
    }
    <h3>${view.panel.title}</h3>
    <p>${view.panel.count}</p>
    ${panelList(view.panel.lines)}
    <h3>${words.missingTitle}</h3>
    <ul>
      ${view.missing.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    <h3>${words.checkTitle}</h3>
    <p>${words.check}</p>
    <p class="break"><code>${view.command}</code></p>
    <p class="break small" translate="no">${view.seal}</p>
    <p class="screen small muted">${words.print}</p>
  </article>`;
}

/**
 * The same as PDF.
 * @param origin where people reach this server: the paper has the way to the unit's public page of the period
 */
export async function appraisalPaper(appraisal: Appraisal, origin: string): Promise<Uint8Array> {
  const path = pageRoutes.bodyPeriod.path
    .replace('{body}', appraisal.body.slug)
    .replace('{period}', appraisal.period);
  // Not before the first paper is asked for: what draws it takes 28 MB, and 0.2 s to start.
  const { appraisalPdf } = await import('../pdf/index.js');
  return await appraisalPdf(appraisal, `${origin}${path}`);
}

/** A file that needs nothing else, and prints on A4. */
export function appraisalDocument(appraisal: Appraisal): string {
  const { title } = appraisalView(appraisal, sdkWords);
  return drawn(
    html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            body {
              max-width: 50em;
              margin: 2em auto;
              padding: 0 1em;
              font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
              line-height: 1.6;
              color: #1f2328;
            }
            table {
              width: 100%;
              border-collapse: collapse;
            }
            th,
            td {
              padding: 0.25em 0.5em;
              border-bottom: 1px solid #c9cdd2;
              text-align: left;
              vertical-align: top;
            }
            .break {
              overflow-wrap: anywhere;
            }
            @page {
              size: A4;
              margin: 18mm 16mm;
            }
            @media print {
              body {
                max-width: none;
                margin: 0;
                font-size: 10.5pt;
              }
              h3,
              tr {
                break-inside: avoid;
                break-after: auto;
              }
              .screen {
                display: none;
              }
            }
          </style>
        </head>
        <body>
          ${appraisalMarkup(appraisal)}
        </body>
      </html>`,
  );
}

function table({ title, figures }: AppraisalSection): Markup {
  const { figure, value, counts, meaning } = words.columns;
  return html`<h3>${title}</h3>
    <div class="wide-table" role="region" aria-label="${title}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${[figure, value, counts, meaning].map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${figures.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.label}</th>
                <td class="digits">${one.value}${one.unit}</td>
                <td>${one.outOf ?? ''}</td>
                <td>${one.meaning}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

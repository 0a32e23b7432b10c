// Taking away one's own case without script: one file, handed to the browser and kept by nobody else.
import { html } from 'hono/html';
import type { AppealExport } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import type { CallContext, UseCases } from '../use-cases/operation.js';
import { hiddenField } from './form-fields.js';
import type { Markup } from './layout.js';
import type { Credentials } from './track-form.js';
import { pageWords } from './words.js';

const ACTION = 'export';

const { take } = wordsFor('zh-CN').progress;

/** At the end of the case: what is in the file, and that it is to be looked after, before it is there. */
export function exportForm({ number, code }: Credentials): Markup {
  return html`<details class="act">
    <summary>${take.submit}</summary>
    <form method="post" action="/t/${number}" accept-charset="utf-8" autocomplete="off">
      ${hiddenField('action', ACTION)} ${hiddenField('code', code)}
      <p>${pageWords.take.note}</p>
      <p>${take.care}</p>
      <p><button class="button" type="submit">${take.submit}</button></p>
    </form>
    <p class="small muted">${pageWords.take.paper}</p>
  </details>`;
}

export function isExporting(form: URLSearchParams): boolean {
  return form.get('action') === ACTION;
}

/** The file. Whoever opens it reads it line by line. */
export async function exportFile(
  number: string,
  useCases: UseCases,
  context: CallContext,
): Promise<Response> {
  const record = await useCases['appeals.export']({ path: { number }, query: {}, body: undefined }, context);
  return new Response(fileOf(record), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="huiyin-${record.number}.json"`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  });
}

function fileOf(record: AppealExport): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

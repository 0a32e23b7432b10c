// Taking back the consent to publish, at the end of one's own case.
import { html } from 'hono/html';
import type { TrackedAppeal } from '@huiyin/sdk';
import type { CallContext, UseCases } from '../use-cases/operation.js';
import { hiddenField } from './form-fields.js';
import type { Markup } from './layout.js';
import type { Credentials } from './track-form.js';
import { pageWords } from './words.js';

const ACTION = 'unpublish';

/** Nothing where there is no consent to take back. */
export function unpublishForm(
  appeal: TrackedAppeal,
  { number, code }: Credentials,
  key: string,
): Markup | '' {
  if (!appeal.publication) return '';
  const w = pageWords.unpublish;
  return html`<details class="act">
    <summary>${w.submit}</summary>
    <form method="post" action="/t/${number}" accept-charset="utf-8" autocomplete="off">
      ${hiddenField('action', ACTION)} ${hiddenField('code', code)} ${hiddenField('key', `${key}-${ACTION}`)}
      <p>${w.note}</p>
      <p><button class="button" type="submit">${w.submit}</button></p>
    </form>
  </details>`;
}

export function isUnpublishing(form: URLSearchParams): boolean {
  return form.get('action') === ACTION;
}

/** Does it. A form that is sent twice is answered with the same page. */
export function unpublishNow(
  number: string,
  useCases: UseCases,
  context: CallContext,
): Promise<TrackedAppeal> {
  return useCases['appeals.unpublish']({ path: { number }, query: {}, body: { confirm: true } }, context);
}

// `/desk/appraisal`: the appraisal export of one unit and period, to read, and to take away as PDF or for programs.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { formatPeriod } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import { appraisalMarkup, appraisalPaper } from '../appraisal-markup.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { isRefusal } from '../refusals.js';
import { signedInAt, staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';
import { deskWords } from './words.js';

const words = deskWords.appraisal;
const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskAppraisal.path;

const types = { json: 'application/json; charset=utf-8', pdf: 'application/pdf' } as const;
type FileKind = keyof typeof types;

export async function appraisalPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { searchParams } = page.url;
  const query = { body: searchParams.get('body') ?? '', period: searchParams.get('period') ?? '' };
  const isTheirs = mayCall('staff.appraisals.get', signedIn.actor.role);
  if (!query.body || !query.period || !isTheirs) {
    return drawWork(deps, page, signedIn, { words, isTheirs, body: () => choice(deps, page, signedIn) });
  }
  try {
    const call = { path: {}, query, body: undefined };
    const appraisal = await deps.useCases['staff.appraisals.get'](call, staffContext(signedIn, page));
    const kind = searchParams.get('file');
    if (kind === 'json') return file(JSON.stringify(appraisal), { ...query, kind });
    if (kind === 'pdf') {
      return file(await appraisalPaper(appraisal, deps.origin), { ...query, kind });
    }
    const download = (kind: FileKind): string =>
      `${path}?${new URLSearchParams({ ...query, file: kind }).toString()}`;
    return await drawWork(deps, page, signedIn, {
      words,
      isTheirs,
      body: () =>
        html`<ul class="plain screen">
            <li><a class="target" href="${download('pdf')}">${words.pdf}</a></li>
            <li><a class="target" href="${download('json')}">${words.file}</a></li>
            <li><a class="target" href="${path}">${words.back}</a></li>
          </ul>
          ${appraisalMarkup(appraisal)}`,
    });
  } catch (error) {
    if (!isRefusal(error, 'log.empty')) throw error;
    return await drawWork(deps, page, signedIn, {
      words,
      isTheirs,
      problem: words.none,
      status: 404,
      body: () => choice(deps, page, signedIn),
    });
  }
}

/** Kept by nobody, as the page. */
function file(
  content: string | Uint8Array,
  { body, period, kind }: { readonly body: string; readonly period: string; readonly kind: FileKind },
): Response {
  return new Response(typeof content === 'string' ? content : Buffer.from(content), {
    headers: {
      'content-type': types[kind],
      // Both were checked by the operation: neither has a quote in it.
      'content-disposition': `attachment; filename="appraisal-${body}-${period}.${kind}"`,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}

async function choice(deps: PageDeps, page: PageRequest, { actor }: SignedIn): Promise<Markup> {
  const choices = unitsUnder(await deps.desk.units(), actor.unit);
  const year = Number(dayOf(page.now).slice(0, 4));
  const periods = [`${year}-H2`, `${year}-H1`, `${year}`, `${year - 1}`];
  if (choices.length === 0) throw new OperationError('body.not-found');
  return html`<h2>${words.choose}</h2>
    <ul class="plain rows">
      ${choices.map(
        ({ value, label }) =>
          html`<li>
            ${label}
            ${periods.map(
              (period) =>
                html`<a class="target" href="${path}?body=${value}&amp;period=${period}"
                  >${formatPeriod(period, sdkWords)}</a
                > `,
            )}
          </li>`,
      )}
    </ul>`;
}

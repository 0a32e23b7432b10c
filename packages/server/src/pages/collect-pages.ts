// `/t/code`: the resident of an appeal that staff wrote down collects its tracking code, without script.
import { html } from 'hono/html';
import { normaliseNumber, normalisePhoneLast4, type CollectedCode } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatCount, formatMoment, waitText } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import { publicContext } from './body-page.js';
import { collectForm, type CollectForm, type Collection } from './collect-form.js';
import type { PageDeps } from './deps.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup, type Shell } from './layout.js';
import { messagePage } from './message-page.js';
import { onceDone, refusalOf } from './refusals.js';
import { sizeOf } from './size.js';
import { postedKey } from './submission.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const w = pageWords.collect;

/** Asks for the number and the last digits of the phone that was left. */
export function collectFormPage(deps: PageDeps, page: PageRequest): Response {
  return ask(deps, page, {}, 200);
}

/** Hands the code out, or says why not. */
export async function collectPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const form = await page.form();
  const typed = { number: form.get('number') ?? '', phone: form.get('phone') ?? '' };
  const [number, phoneLast4] = [normaliseNumber(typed.number), normalisePhoneLast4(typed.phone)];
  if (number === undefined || phoneLast4 === undefined) {
    return ask(deps, page, { number: typed.number, faults: faultsOf(typed) }, 422);
  }
  const { idempotencyKey: key = '' } = postedKey(form);
  // Who finds the page in a browser's history can't send it again for long.
  if (!deps.formTokens.accepts(form.get('token') ?? '', key, page.now)) {
    return ask(deps, page, { number, problem: w.expired }, 422);
  }
  try {
    return slip(deps, page, await collected(deps, page, { number, phoneLast4, key }));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return refused(deps, page, form, { number, error });
  }
}

interface Asked {
  readonly number: string;
  readonly phoneLast4: string;
  readonly key: string;
}

/** A second click gets what the first one got; another number on the same page is another thing asked. */
function collected(
  { useCases, sleep }: PageDeps,
  page: PageRequest,
  { number, phoneLast4, key }: Asked,
): Promise<CollectedCode> {
  const context = { ...publicContext(page), idempotencyKey: `${key}-${number}` };
  return onceDone(sleep, () =>
    useCases['appeals.collectCode']({ path: { number }, query: {}, body: { phoneLast4 } }, context),
  );
}

function faultsOf({ number, phone }: Collection): NonNullable<CollectForm['faults']> {
  const { numberMissing } = words.progress.prompt;
  return {
    ...(normaliseNumber(number) === undefined && { number: number.trim() ? w.numberWrong : numberMissing }),
    ...(normalisePhoneLast4(phone) === undefined && { phone: phone.trim() ? w.phoneWrong : w.phoneMissing }),
  };
}

function slip(deps: PageDeps, page: PageRequest, code: CollectedCode): Response {
  const { receipt } = words;
  const rows = [
    [w.collectedAt, formatMoment(code.collectedAt, words)],
    [w.unit, code.body.name],
  ] as const;
  const leaf = fill(receipt.leaf, { ledger: code.leaf.ledger, index: formatCount(code.leaf.index + 1) });
  const main = html`<div class="collect">
    <article class="slip" aria-labelledby="slip">
      ${code.demo && demoMark()}
      <h1 id="slip">${w.slipTitle}</h1>
      <p class="lead">${w.slipLead}</p>
      <dl class="secrets">
        <dt>${receipt.number}</dt>
        <dd translate="no">${code.number}</dd>
        <dt>${receipt.code}</dt>
        <dd translate="no">${code.trackingCode}</dd>
      </dl>
      <p>${pageWords.receiptCode}</p>
      <p class="screen-only"><strong>${w.close}</strong></p>
      <dl>
        ${rows.map(
          ([term, text]) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>
      <p class="small muted break">${leaf}</p>
    </article>
    <p class="screen-only">${pageWords.printHint}</p>
    <p class="screen-only">
      <a class="button secondary" href="/t/${code.number}">${receipt.track}</a>
    </p>
  </div>`;
  return answer(deps, page, { title: w.slipTitle, main, body: code.body, demo: code.demo === true }, 200);
}

/** What can be mended is asked again; that it was collected before, and when, is said on a page of its own. */
function refused(
  deps: PageDeps,
  page: PageRequest,
  form: URLSearchParams,
  { number, error }: { readonly number: string; readonly error: OperationError },
): Response {
  const { requestId } = page;
  const { code, facts } = error;
  const { retryAfter, collectedOn } = facts;
  const refusal = refusalOf(code, { requestId, retryAfter, collectedOn });
  if (code === 'code.not-matched') {
    return ask(deps, page, { number, problem: w.notMatched }, refusal.status);
  }
  if (code === 'tracking.too-many-tries') {
    const problem = fill(w.tooManyTries, { wait: waitText(retryAfter ?? 60, words) });
    return ask(deps, page, { number, problem }, refusal.status, retryAfter);
  }
  const mayHelp = code === 'server.unavailable' || code === 'idempotency.in-progress';
  return messagePage({
    refusal,
    nonce: deps.randomText(16),
    size: sizeOf(page.url),
    ...(mayHelp && { resend: { action: pageRoutes.collect.path, fields: resent(form) } }),
    links: [
      { href: `/t/${number}`, label: pageWords.track },
      { href: pageRoutes.collectForm.path, label: w.title },
    ],
  });
}

function resent(form: URLSearchParams): [string, string][] {
  return ['number', 'phone', 'key', 'token'].map((name) => [name, form.get(name) ?? '']);
}

function ask(
  deps: PageDeps,
  page: PageRequest,
  state: Omit<CollectForm, 'key' | 'token'>,
  status: number,
  retryAfter?: number,
): Response {
  const key = deps.randomText(18);
  const token = deps.formTokens.issue(key, page.now);
  const main = html`<div class="collect">
    <h1>${w.title}</h1>
    <p class="lead">${w.lead}</p>
    ${collectForm({ ...state, key, token })}
    <p>${w.noPhone}</p>
  </div>`;
  const title = status === 200 ? w.title : fill(pageWords.wrongTitle, { title: w.title });
  return answer(deps, page, { title, main }, status, retryAfter);
}

function answer(
  deps: PageDeps,
  page: PageRequest,
  shell: Pick<Shell, 'title' | 'body' | 'demo'> & { readonly main: Markup },
  status: number,
  retryAfter?: number,
): Response {
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  return htmlResponse(document({ ...shell, nonce, size, isPrivate: true }), {
    nonce,
    status,
    private: true,
    ...(retryAfter !== undefined && { headers: { 'retry-after': String(Math.ceil(retryAfter)) } }),
  });
}

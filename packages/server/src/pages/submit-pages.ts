// `/submit`: filing without script, in two steps. First 请核对 repeats what was typed; only its button files it.
import { html } from 'hono/html';
import type { AppealDraft, Body, MeetingAskDraft, Taxonomy } from '@huiyin/sdk';
import { validateRequest } from '@huiyin/sdk/validators';
import {
  appealDraftOf,
  appealFormFaults,
  appealFormFaultsOf,
  fill,
  type AppealFormFaults,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PostedFile } from '../http/multipart.js';
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import { appealForm } from './appeal-form.js';
import { publicContext } from './body-page.js';
import { checkPage, writtenRows, type Check } from './check-page.js';
import type { PageDeps } from './deps.js';
import { hiddenField } from './form-fields.js';
import { htmlResponse, seeOther } from './html-response.js';
import { askPage, itemFieldNames } from './item-fields.js';
import { document, type Markup } from './layout.js';
import { messagePage, type MessagePage } from './message-page.js';
import { heading } from './heading.js';
import { carriedPhotos } from './photo-field.js';
import { keepPosted, KEPT, photosGone, type FormPhotos } from './posted-photos.js';
import { isRefusal, onceDone, refusalOf } from './refusals.js';
import { similarTo } from './similar-section.js';
import { onward, sizeOf } from './size.js';
import { formValues, namesIn, postedKey, postedValues, type PostedValues } from './submission.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const w = words.appealForm;

interface Submission {
  readonly form: URLSearchParams;
  readonly files: readonly PostedFile[];
  readonly values: PostedValues;
  /** The unit it is for, by its slug. */
  readonly slug: string;
}

/** Either shows what was typed to be checked, or files it and leads to the receipt. */
export async function submitPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { form, files } = await page.formWithFiles();
  const submission = { form, files, values: postedValues(form), slug: form.get('body') ?? deps.homeBody };
  let body: Body | undefined;
  try {
    body = await deps.useCases['bodies.get'](
      { path: { body: submission.slug }, query: {}, body: undefined },
      publicContext(page),
    );
    return await step(deps, page, submission, body);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return refused(deps, page, submission, error, body?.taxonomy);
  }
}

async function step(
  deps: PageDeps,
  page: PageRequest,
  { form, files, values, slug }: Submission,
  body: Body,
): Promise<Response> {
  const photos = await keepPosted(deps, { form, files }, { body: slug, now: page.now });
  const { taxonomy } = body;
  const typed = formValues(values);
  const draft = {
    ...appealDraftOf(slug, typed, taxonomy),
    ...(photos.claims.length > 0 && { attachments: photos.claims }),
  };
  const said = (faults: Parameters<typeof appealFormFaultsOf>[0]): AppealFormFaults =>
    appealFormFaultsOf(faults, typed, words, taxonomy);
  const faults = validateRequest.AppealDraft(draft);
  const toMend = (what: AppealFormFaults, having = photos): Response =>
    correct(deps, page, body, { values, faults: what, photos: having });
  if (faults.length > 0 || photos.faults.length > 0) return toMend(said(faults));
  // What is asked depends on what was chosen: the first form can't have had it.
  const asked = (form.get('asked') ?? '').split(' ');
  const needed = itemFieldNames(body, values);
  if (needed.some((name) => !asked.includes(name))) {
    const main = askPage(body, values, [...carriedBy(form, values, needed), ...carriedPhotos(photos)]);
    return answer(deps, page, body, pageWords.askMore, main, 200);
  }
  const missing = appealFormFaults(typed, words, taxonomy);
  if (Object.keys(missing).length > 0) return toMend(missing);

  const isSending = form.get('step') === 'send';
  const { idempotencyKey: key = '' } = postedKey(form);
  if (!isSending || !deps.formTokens.accepts(form.get('token') ?? '', key, page.now)) {
    const similar = await similarTo(draft as AppealDraft, deps.useCases, publicContext(page));
    const carried = [...carriedBy(form, values), hiddenField('asked', asked.join(' '))];
    return check(deps, page, body, { values, photos, carried, similar, hasExpired: isSending });
  }
  try {
    return await send(deps, page, draft as AppealDraft, { key, meeting: values.meeting });
  } catch (error) {
    if (isRefusal(error, 'attachment.not-found')) return toMend({}, photosGone);
    if (!isRefusal(error, 'request.invalid') || !error.facts.errors) throw error;
    return toMend(said(error.facts.errors));
  }
}

async function send(
  deps: PageDeps,
  page: PageRequest,
  draft: AppealDraft,
  { key, meeting }: { readonly key: string; readonly meeting: string | undefined },
): Promise<Response> {
  const context = { ...publicContext(page), idempotencyKey: key };
  const receipt = await onceDone(deps.sleep, () =>
    meeting === undefined
      ? deps.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, context)
      : deps.useCases['meetings.ask']({ path: { id: meeting }, query: {}, body: askedOf(draft) }, context),
  );
  const handle = await deps.receipts.keep(receipt, draft.contact?.phone !== undefined, page.now);
  return seeOther(onward(page.url, `/receipt/${handle}`));
}

/** The meeting says whose it is, and by which way it came. */
function askedOf({
  body: _body,
  channel: _channel,
  occurredAt: _at,
  ...asked
}: AppealDraft): MeetingAskDraft {
  return asked;
}

function check(
  deps: PageDeps,
  page: PageRequest,
  body: Body,
  shown: Pick<Check, 'values' | 'photos' | 'carried' | 'similar' | 'hasExpired'>,
): Response {
  const key = deps.randomText(18);
  const token = deps.formTokens.issue(key, page.now);
  const main = checkPage({ ...shown, body, key, token });
  return answer(deps, page, body, w.check.title, main, 200);
}

function correct(
  deps: PageDeps,
  page: PageRequest,
  body: Body,
  { values, faults, photos }: { values: PostedValues; faults: AppealFormFaults; photos: FormPhotos },
): Response {
  const title = fill(w.title, { body: body.name });
  const main = html`<h1>${heading(w.title.replace('{body}', '{body}|'), { body: body.name })}</h1>
    ${appealForm(body, values, faults, photos)}`;
  return answer(deps, page, body, fill(pageWords.wrongTitle, { title }), main, 422);
}

function answer(
  deps: PageDeps,
  { url }: PageRequest,
  body: Body,
  title: string,
  main: Markup,
  status: number,
): Response {
  const nonce = deps.randomText(16);
  const shell = { title, nonce, size: sizeOf(url), body, demo: body.demo === true, isPrivate: true, main };
  return htmlResponse(document(shell), { nonce, status, private: true });
}

/** What could not be done, with all that was written, and the same button again where that may help. */
function refused(
  deps: PageDeps,
  page: PageRequest,
  { form, values }: Submission,
  { code, facts }: OperationError,
  taxonomy: Taxonomy | undefined,
): Response {
  const { requestId } = page;
  const refusal = refusalOf(code, { requestId, retryAfter: facts.retryAfter });
  const isOther = code === 'idempotency.body-differs';
  const mayHelp = code === 'server.unavailable' || code === 'idempotency.in-progress';
  const message: MessagePage = {
    refusal: isOther ? { ...refusal, ...pageWords.alreadySent } : refusal,
    nonce: deps.randomText(16),
    size: sizeOf(page.url),
    written: writtenRows(values, taxonomy),
    links: [
      { href: `/b/${deps.homeBody}#appeal`, label: isOther ? pageWords.another : pageWords.form },
      { href: '/t', label: pageWords.track },
    ],
  };
  return messagePage(mayHelp ? { ...message, resend: { action: '/submit', fields: resent(form) } } : message);
}

/** What was typed, to go on unseen; publishing is asked anew, and what is asked on the page itself is left out. */
function carriedBy(form: URLSearchParams, values: PostedValues, shown: readonly string[] = []): Markup[] {
  return namesIn(form).flatMap((name) => {
    const value = name === 'consent' || shown.includes(name) ? undefined : values[name];
    return value === undefined ? [] : [hiddenField(name, value)];
  });
}

function resent(form: URLSearchParams): [string, string][] {
  const fields = [...namesIn(form), 'body', 'step', 'key', 'token', 'asked'].flatMap(
    (name): [string, string][] => {
      const value = form.get(name);
      return value === null ? [] : [[name, value]];
    },
  );
  return [...fields, ...form.getAll(KEPT).map((value): [string, string] => [KEPT, value])];
}

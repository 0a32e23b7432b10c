// `/t`: tracking without script. Number and code travel in a posted body; the answer is never stored.
import { html } from 'hono/html';
import { normaliseNumber, type TrackedAppeal } from '@huiyin/sdk';
import { dayOf, photoRoom } from '@huiyin/sdk/rules';
import { fill, formatMillis, progressView, waitText } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PostedFile } from '../http/multipart.js';
import type { PageRequest } from '../http/pages.js';
import { OperationError, type CallContext } from '../use-cases/operation.js';
import type { UntakenAct } from './act-forms.js';
import { faultsOf, perform, postedAct, thanksFor, type Act } from './acts.js';
import {
  isAsked,
  isWhole,
  judge,
  postedWord,
  thanksForWord,
  wordRefused,
  type Word,
} from './commitment-word.js';
import type { PageDeps } from './deps.js';
import { askPage, donePage, eraseNow, erasureStep } from './erase-pages.js';
import { exportFile, isExporting } from './export-pages.js';
import { followedBy } from './followed.js';
import { htmlResponse } from './html-response.js';
import { document, type Shell } from './layout.js';
import { messagePage, type WrittenRow } from './message-page.js';
import { keepPosted, KEPT, noPhotos, photosGone, type FormPhotos } from './posted-photos.js';
import { progressSection } from './progress-section.js';
import { isRefusal, onceDone, refusalOf } from './refusals.js';
import { sizeOf } from './size.js';
import { postedKey } from './submission.js';
import {
  credentialFaults,
  credentialsOf,
  trackForm,
  type Credentials,
  type TrackForm,
} from './track-form.js';
import { isUnpublishing, unpublishForm, unpublishNow } from './unpublish-form.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const w = words.progress;

/** Asks for number and code; the number may stand in the address. */
export function trackFormPage(deps: PageDeps, page: PageRequest): Response {
  const number = normaliseNumber(page.path['number'] ?? '');
  const followed = followedBy(deps.origin).read(page.request.headers);
  return ask(deps, page, { ...(number !== undefined && { number }), followed }, 200);
}

/** Shows the case, after doing what the posted form asks, if it asks anything. */
export async function trackPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { form, files } = await page.formWithFiles();
  const typed = { number: form.get('number') ?? inAddress(page), code: form.get('code') ?? '' };
  const credentials = credentialsOf(typed);
  if (!credentials) return ask(deps, page, { number: typed.number, faults: credentialFaults(typed) }, 422);
  const inquiry = { page, form, files, credentials, act: postedAct(form) };
  try {
    if (isExporting(form)) return await exportFile(credentials.number, deps.useCases, contextOf(inquiry));
    return (await erasing(deps, inquiry)) ?? show(deps, inquiry, await answerTo(deps, inquiry));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return refused(deps, inquiry, error);
  }
}

interface Inquiry {
  readonly page: PageRequest;
  readonly form: URLSearchParams;
  readonly files: readonly PostedFile[];
  readonly credentials: Credentials;
  readonly act: Act | undefined;
}

interface Answer {
  readonly appeal: TrackedAppeal;
  readonly status: number;
  readonly said?: string;
  readonly untaken?: UntakenAct;
  /** A word on a promise that chose nothing. */
  readonly unsaid?: Word;
  /** Why it was not taken, where that is no matter of one act. */
  readonly refusal?: string;
}

/** What is asked before a case is erased, and said afterwards. */
async function erasing(deps: PageDeps, inquiry: Inquiry): Promise<Response | undefined> {
  const { page, form, credentials } = inquiry;
  const step = erasureStep(form);
  if (!step) return undefined;
  const { useCases, sleep, randomText } = deps;
  const context = contextOf(inquiry);
  if (step === 'ask') {
    const appeal = await useCases['appeals.track'](
      { path: { number: credentials.number }, query: {}, body: undefined },
      context,
    );
    return answer(deps, page, askPage(appeal, credentials, randomText(18)), 200);
  }
  const keyed = { ...context, ...postedKey(form) };
  const erasure = await onceDone(sleep, () => eraseNow(credentials.number, useCases, keyed));
  return answer(deps, page, donePage(erasure), 200);
}

function contextOf({ page: { now, requestId }, credentials }: Inquiry): CallContext {
  return { actor: { kind: 'resident', trackingCode: credentials.code }, now, requestId };
}

/** What the form asks for. An act that can't be taken shows the case as it now stands, with what was said. */
async function answerTo(deps: PageDeps, inquiry: Inquiry): Promise<Answer> {
  const { useCases, sleep } = deps;
  const { form, act, credentials } = inquiry;
  const { number } = credentials;
  const context = contextOf(inquiry);
  const track = (): Promise<TrackedAppeal> =>
    useCases['appeals.track']({ path: { number }, query: {}, body: undefined }, context);

  if (isUnpublishing(form)) {
    const keyed = { ...context, ...postedKey(form) };
    const appeal = await onceDone(sleep, () => unpublishNow(number, useCases, keyed));
    return { appeal, status: 200, said: pageWords.unpublish.done };
  }
  const word = postedWord(form);
  if (word) return await wordAnswer(deps, inquiry, word, track);
  if (!act) return { appeal: await track(), status: 200 };
  const faults = faultsOf(act);
  const photos = act.action === 'supplement' ? await photosOf(deps, inquiry, track) : noPhotos;
  if (Object.keys(faults).length > 0 || photos.faults.length > 0) {
    return { appeal: await track(), status: 422, untaken: { act, faults, photos } };
  }
  try {
    const appeal = await onceDone(sleep, () =>
      perform(act, number, useCases, { ...context, ...postedKey(form) }, photos.claims),
    );
    return { appeal, status: 200, said: thanksFor(act, appeal) };
  } catch (error) {
    const untaken = untakenBy(error, act, photos);
    if (!untaken) throw error;
    return { appeal: await track(), status: 409, untaken };
  }
}

/** The case as it stands after a word on one of its promises, or without it. */
async function wordAnswer(
  { useCases, sleep }: PageDeps,
  inquiry: Inquiry,
  word: Word,
  track: () => Promise<TrackedAppeal>,
): Promise<Answer> {
  if (!isWhole(word)) {
    const appeal = await track();
    return isAsked(word, appeal)
      ? { appeal, status: 422, unsaid: word }
      : { appeal, status: 409, refusal: w.judge.over };
  }
  const keyed = { ...contextOf(inquiry), ...postedKey(inquiry.form) };
  try {
    await onceDone(sleep, () => judge(word, inquiry.credentials.number, useCases, keyed));
  } catch (error) {
    const refusal = wordRefused(error);
    if (refusal === undefined) throw error;
    return { appeal: await track(), status: 409, refusal };
  }
  return { appeal: await track(), status: 200, said: thanksForWord(word) };
}

/** Kept for whoever has the code: the case is asked for first, and knows how many it has room for. */
async function photosOf(
  deps: PageDeps,
  { page, form, files }: Inquiry,
  track: () => Promise<TrackedAppeal>,
): Promise<FormPhotos> {
  if (files.length === 0 && !form.has(KEPT)) return noPhotos;
  const { body, attachments } = await track();
  const room = photoRoom(attachments?.length);
  return await keepPosted(deps, { form, files }, { body: body.slug, room, now: page.now });
}

/** Refusals after which the case as it stands says the rest. */
function untakenBy(error: unknown, act: Act, photos: FormPhotos): UntakenAct | undefined {
  const untaken = { act, faults: {}, photos };
  if (isRefusal(error, 'attachment.not-found')) return { ...untaken, photos: photosGone };
  if (isRefusal(error, 'appeal.illegal-transition')) return untaken;
  if (isRefusal(error, 'idempotency.body-differs')) return { ...untaken, refusal: pageWords.alreadyDone };
  if (isRefusal(error, 'appeal.reopen-window-passed')) return { ...untaken, refusal: w.reopenWindowPassed };
  return undefined;
}

function show(deps: PageDeps, { page, credentials }: Inquiry, answered: Answer): Response {
  const { appeal, status, said, untaken, unsaid, refusal } = answered;
  const view = progressView(appeal, dayOf(page.now), words);
  const key = deps.randomText(18);
  const main = progressSection({
    view,
    credentials,
    key,
    room: photoRoom(appeal.attachments?.length),
    unpublish: unpublishForm(appeal, credentials, key),
    said,
    untaken,
    unsaid,
    refusal,
    asOf: fill(words.common.asOf, { moment: formatMillis(page.now, words) }),
  });
  const isWrong = status !== 200;
  const title = isWrong ? fill(pageWords.wrongTitle, { title: view.title }) : view.title;
  return answer(deps, page, { title, main, body: appeal.body, demo: appeal.demo === true }, status);
}

/** Wrong number or code: asked again. Anything else: said, with a button that sends the same once more. */
function refused(
  deps: PageDeps,
  { page, form, credentials, act }: Inquiry,
  { code, facts }: OperationError,
): Response {
  const { number } = credentials;
  const { retryAfter } = facts;
  const refusal = refusalOf(code, { requestId: page.requestId, retryAfter });
  const written: WrittenRow[] = act?.text ? [[words.terms.residentActions[act.action], act.text]] : [];
  if (written.length === 0 && code === 'tracking.not-matched') {
    return ask(deps, page, { number, problem: w.prompt.notMatched }, refusal.status);
  }
  if (written.length === 0 && code === 'tracking.too-many-tries') {
    const wait = waitText(retryAfter ?? 60, words);
    const problem = fill(w.prompt.tooManyTries, { wait });
    return ask(deps, page, { number, problem }, refusal.status, retryAfter);
  }
  return messagePage({
    refusal,
    nonce: deps.randomText(16),
    size: sizeOf(page.url),
    written,
    resend: { action: `/t/${number}`, fields: resent(form, number) },
    links: [{ href: `/t/${number}`, label: pageWords.track }],
  });
}

const carried = ['code', 'action', 'key', 'commitment', 'verdict', 'rating', 'text'] as const;

function resent(form: URLSearchParams, number: string): [string, string][] {
  const fields = carried.flatMap((name): [string, string][] => {
    const value = form.get(name);
    return value === null ? [] : [[name, value]];
  });
  const photos = form.getAll(KEPT).map((value): [string, string] => [KEPT, value]);
  return [['number', number], ...fields, ...photos];
}

function ask(
  deps: PageDeps,
  page: PageRequest,
  state: TrackForm,
  status: number,
  retryAfter?: number,
): Response {
  const isWrong = status !== 200;
  const { heading } = w.prompt;
  const main = html`<h1>${heading}</h1>
    ${trackForm(state)}`;
  const title = isWrong ? fill(pageWords.wrongTitle, { title: heading }) : heading;
  return answer(deps, page, { title, main }, status, retryAfter);
}

function answer(
  deps: PageDeps,
  page: PageRequest,
  shell: Pick<Shell, 'title' | 'main' | 'body' | 'demo'>,
  status: number,
  retryAfter?: number,
): Response {
  const nonce = deps.randomText(16);
  return htmlResponse(
    document({ ...shell, nonce, size: sizeOf(page.url, page.request.method), isPrivate: true }),
    {
      nonce,
      status,
      private: true,
      ...(retryAfter !== undefined && { headers: { 'retry-after': String(Math.ceil(retryAfter)) } }),
    },
  );
}

/** `-` stands for no number: see {@link trackForm}. */
function inAddress({ path }: PageRequest): string {
  const number = path['number'] ?? '';
  return number === '-' ? '' : number;
}

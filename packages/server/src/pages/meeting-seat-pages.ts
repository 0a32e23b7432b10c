// `/m/<id>/seats`, `/returned-seats`, `/ratings`: what is sent from a meeting's page, and what whoever sent it is told.
import { html } from 'hono/html';
import type { Cohort, MeetingDetail, Rating, SeatRegistration, Verdict } from '@huiyin/sdk';
import { meetingRatingNames, meetingSolvedNames, readPrintedCode } from '@huiyin/sdk/rules';
import { fill, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { OperationError, type CallContext } from '../use-cases/operation.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { htmlResponse, seeOther } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { MOST_PEOPLE, type MeetingFormField, type SentToMeeting } from './meeting-forms.js';
import { drawMeeting, readMeeting } from './meeting-page.js';
import { meetingPath } from './meetings-section.js';
import { isRefusal, onceDone, refusalOf } from './refusals.js';
import { onward, sizeOf } from './size.js';
import { postedKey, typedText } from './submission.js';

const words = wordsFor('zh-CN');
const { meetingForms: w, terms } = words;

/** There is nothing to read under a form's own address: whoever comes back to it is led to the meeting. */
export function meetingFormPage(_: PageDeps, page: PageRequest): Promise<Response> {
  return Promise.resolve(seeOther(onward(page.url, meetingPath(page.path['id'] ?? ''))));
}

export async function takeSeatsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const posted = await read(deps, page, ['cohort', 'people']);
  const { cohort = '', people = '' } = posted.values;
  const count = Number(people);
  const isCount = Number.isInteger(count) && count >= 1 && count <= MOST_PEOPLE;
  const faults = {
    ...(!Object.hasOwn(terms.cohorts, cohort) && { cohort: w.register.noCohort }),
    ...(!isCount && { people: w.register.noPeople }),
  };
  return send(deps, page, posted, {
    form: 'seats',
    faults,
    async perform(path, context) {
      const body = { cohort: cohort as Cohort, people: count };
      const call = { path, query: {}, body };
      const registration = await deps.useCases['meetings.register'](call, context);
      return told(deps, page, posted.meeting, slips(registration));
    },
  });
}

export async function returnSeatPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const posted = await read(deps, page, ['code']);
  const { code = '' } = posted.values;
  return send(deps, page, posted, {
    form: 'returned-seats',
    faults: codeFaults(code),
    async perform(path, context) {
      await deps.useCases['meetings.giveBack']({ path, query: {}, body: { code } }, context);
      return told(deps, page, posted.meeting, done(w.giveBack.title, [w.giveBack.done]));
    },
  });
}

export async function rateMeetingPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const posted = await read(deps, page, ['code', 'rating', 'solved']);
  const { code = '', rating, solved } = posted.values;
  const isRating = meetingRatingNames.some((one) => one === rating);
  const isSolved = meetingSolvedNames.some((one) => one === solved);
  const faults = { ...codeFaults(code), ...(!isRating && { rating: w.rate.noRating }) };
  return send(deps, page, posted, {
    form: 'ratings',
    faults,
    async perform(path, context) {
      const body = {
        ...{ code, rating: rating as Rating },
        ...(isSolved && { solved: solved as Verdict }),
      };
      await deps.useCases['meetings.rate']({ path, query: {}, body }, context);
      return told(deps, page, posted.meeting, done(w.rate.done, [w.rate.doneNote]));
    },
  });
}

interface Posted {
  readonly meeting: MeetingDetail;
  readonly values: SentToMeeting['values'];
  readonly key: { readonly idempotencyKey?: string };
}

interface Sending extends Pick<SentToMeeting, 'form' | 'faults'> {
  readonly perform: (path: { readonly id: string }, context: CallContext) => Promise<Response>;
}

async function read(deps: PageDeps, page: PageRequest, names: readonly MeetingFormField[]): Promise<Posted> {
  const form = await page.form();
  const typed = names.map((name) => [name, typedText(form, name)] as const);
  const values = Object.fromEntries(typed.filter(([, value]) => value !== ''));
  return { meeting: await readMeeting(deps, page), values, key: postedKey(form) };
}

/** Does it, or gives the page back with what was typed and what is wrong. */
async function send(
  deps: PageDeps,
  page: PageRequest,
  { meeting, values, key }: Posted,
  { form, faults, perform }: Sending,
): Promise<Response> {
  const back = (more: Partial<SentToMeeting>, status: number, shown = meeting): Promise<Response> =>
    drawMeeting(deps, page, shown, { sent: { form, values, faults, ...more }, status });
  if (Object.keys(faults).length > 0) return back({}, 422);
  try {
    const context = { ...publicContext(page), ...key };
    return await onceDone(deps.sleep, () => perform({ id: meeting.id }, context));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { requestId } = page;
    const { text, status } = refusalOf(error.code, { requestId, retryAfter: error.facts.retryAfter });
    const now = await readMeeting(deps, page);
    const left = (now.seats ?? 0) - (now.taken ?? 0);
    // That none is left is said in the place of the form.
    if (isRefusal(error, 'meeting.full') && left <= 0) return back({}, status, now);
    const isShort = isRefusal(error, 'meeting.full');
    const problem = isShort ? fill(w.register.left, { left, people: values.people ?? '' }) : text;
    return back({ problem }, status, now);
  }
}

function codeFaults(code: string): SentToMeeting['faults'] {
  if (readPrintedCode(code) !== undefined) return {};
  return { code: code === '' ? w.noCode : w.wrongCode };
}

/** A paper slip for each seat. */
function slips({ title, startsAt, place, slips: seats }: SeatRegistration): Markup {
  return html`<h1 id="told">${w.slips.title}</h1>
    <p class="lead">${title}</p>
    <p><strong>${formatMoment(startsAt, words)}</strong> ${place}</p>
    <dl class="secrets">
      ${seats.map(
        ({ seat, code }) =>
          html`<dt>${seat === undefined ? w.slips.any : fill(w.slips.one, { seat })}</dt>
            <dd translate="no">${code}</dd>`,
      )}
    </dl>
    <p class="notice"><strong>${w.slips.keep}</strong></p>
    <p>${w.slips.nobody}</p>`;
}

function done(heading: string, sentences: readonly string[]): Markup {
  return html`<h1 id="told">${heading}</h1>
    ${sentences.map((sentence) => html`<p class="lead">${sentence}</p>`)}`;
}

/** Stored nowhere: what is on it is told once. */
function told(
  deps: PageDeps,
  { url, request }: PageRequest,
  { id, title, body, demo }: MeetingDetail,
  said: Markup,
): Response {
  const nonce = deps.randomText(16);
  const size = sizeOf(url, request.method);
  const main = html`<article class="slip" aria-labelledby="told">
    ${demo === true && demoMark()} ${said}
    <p class="screen-only">
      <a class="button secondary" href="${onward(url, meetingPath(id))}">${w.slips.back}</a>
    </p>
  </article>`;
  const shell = { title, nonce, size, body, demo: demo === true, isPrivate: true, main };
  return htmlResponse(document(shell), { nonce, private: true });
}

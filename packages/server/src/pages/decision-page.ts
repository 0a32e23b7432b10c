// `/d/<id>`: a decision as anyone reads it, and the box. Only a press puts a ballot in: no link and no printed code does.
import { html } from 'hono/html';
import type { Body, DecisionDetail } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { ballotFaults, decisionView, fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { OperationError } from '../use-cases/operation.js';
import { appealForm } from './appeal-form.js';
import { ballotForm, type BallotForm } from './ballot-form.js';
import { publicContext } from './body-page.js';
import { factsPart, lifePart, optionsPart, outcomePart } from './decision-parts.js';
import { decisionPageWords as w } from './decision-words.js';
import type { PageDeps } from './deps.js';
import { unitFeed } from './feeds.js';
import { inspectionsPart } from './inspections-part.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { decisionSharing } from './page-sharing.js';
import { refusalOf } from './refusals.js';
import type { Sharing } from './sharing.js';
import { sizeOf } from './size.js';
import { postedKey, typedText } from './submission.js';

const words = wordsFor('zh-CN');
/** Longest title of an appeal. */
const TITLE = 60;

type Sent = Pick<BallotForm, 'code' | 'option' | 'faults' | 'problem'>;

export async function decisionPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  return drawn(deps, page, await read(deps, page));
}

/** Puts the ballot in, or says why not with what was typed still there. */
export async function votePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const form = await page.form();
  const decision = await read(deps, page);
  const [code, option] = [typedText(form, 'code'), typedText(form, 'option')];
  const faults = ballotFaults({ code, option }, decision, words);
  if (Object.keys(faults).length > 0) {
    return drawn(deps, page, decision, { code, option, faults }, 422);
  }
  const call = { path: { id: decision.id }, query: {}, body: { code, option: Number(option) } };
  try {
    await deps.useCases['decisions.vote'](call, { ...publicContext(page), ...postedKey(form) });
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { requestId } = page;
    const { text, status } = refusalOf(error.code, { requestId, retryAfter: error.facts.retryAfter });
    return drawn(deps, page, decision, { code, option, faults: {}, problem: text }, status);
  }
  return cast(deps, page, decision);
}

function read({ useCases }: PageDeps, page: PageRequest): Promise<DecisionDetail> {
  const path = { id: page.path['id'] ?? '' };
  return useCases['decisions.get']({ path, query: {}, body: undefined }, publicContext(page));
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  decision: DecisionDetail,
  sent: Sent = { code: '', option: '', faults: {} },
  status = 200,
): Promise<Response> {
  const { id, body } = decision;
  const view = decisionView(decision, dayOf(page.now), words);
  const path = { body: body.slug };
  const unit = await deps.useCases['bodies.get']({ path, query: {}, body: undefined }, publicContext(page));
  const nonce = deps.randomText(16);
  const isSent = page.request.method === 'POST';
  const main = html`<article class="decision">
    ${view.demo && demoMark()}
    <h1 class="written">${view.question}</h1>
    <p class="lead">${view.standing}</p>
    ${view.wanting.map((line) => html`<p class="wanting"><strong>${line}</strong></p>`)}
    <p class="small muted">${view.status} · ${id}</p>
    ${view.background !== undefined && html`<p>${view.background}</p>`}
    ${(view.isVoting || isSent) && ballotForm({ ...sent, id, options: view.options, key: deps.randomText(18) }, nonce)}
    ${optionsPart(view)} ${outcomePart(view, body.slug)} ${inspectionsPart(decision)} ${factsPart(view)}
    ${view.isDiscussed && say(unit, decision)} ${lifePart(decision)}
    <p><a class="target" href="/b/${body.slug}#decisions">${fill(w.body, { body: body.name })}</a></p>
  </article>`;
  return answer(page, {
    decision,
    nonce,
    main,
    status,
    isPrivate: isSent,
    ...(!isSent && { sharing: decisionSharing(decision, { origin: deps.origin, today: dayOf(page.now) }) }),
  });
}

/** Words go the way of every appeal: with a number, an answer, and a clock. */
function say(unit: Body, { id, question }: DecisionDetail): Markup {
  const title = `${fill(w.sayTitle, { id })}${question}`.slice(0, TITLE);
  return html`<details class="act">
    <summary>${w.say}</summary>
    <p>${w.sayLead}</p>
    ${appealForm(unit, { title, kind: 'suggestion' })}
  </details>`;
}

/** The same whoever sends the same press again, and never what for. */
function cast(deps: PageDeps, page: PageRequest, decision: DecisionDetail): Response {
  const { id, question, voting } = decision;
  const main = html`<article class="slip" aria-labelledby="cast">
    ${decision.demo === true && demoMark()}
    <h1 id="cast">${w.cast.title}</h1>
    <p>${question}</p>
    <p class="lead">${w.cast.text}</p>
    <p>${fill(w.cast.once, { to: formatDay(voting.closesOn, words) })}</p>
    <p class="screen-only"><a class="button secondary" href="/d/${id}">${w.cast.back}</a></p>
  </article>`;
  const nonce = deps.randomText(16);
  return answer(page, { decision, nonce, main, status: 200, isPrivate: true });
}

interface Answer {
  readonly decision: DecisionDetail;
  readonly nonce: string;
  readonly main: Markup;
  readonly status: number;
  /** What was typed is on it: nobody keeps it. */
  readonly isPrivate: boolean;
  readonly sharing?: Sharing;
}

function answer(page: PageRequest, { decision, nonce, main, status, isPrivate, sharing }: Answer): Response {
  const { body, demo, question } = decision;
  const size = sizeOf(page.url, page.request.method);
  const title = fill(w.title, { question, body: body.name });
  const feed = unitFeed(body.slug);
  const shell = { title, nonce, size, body, demo: demo === true, feed, isPrivate, sharing, main };
  return htmlResponse(document(shell), { nonce, status, private: isPrivate });
}

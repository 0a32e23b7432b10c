// `/a/<number>`: one appeal as anyone may see it, what was published of it, each step by its day, and 关注 without an account.
import { html } from 'hono/html';
import { normaliseNumber, type PublicAppealDetail, type PublicStep } from '@huiyin/sdk';
import { routes } from '@huiyin/sdk/routes';
import { isClosed } from '@huiyin/sdk/rules';
import { fill, formatCount, formatDay, matterText, markOf } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { isFromOwnPage } from '../http/same-origin.js';
import { OperationError } from '../use-cases/operation.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { statusMark } from './drawings.js';
import { followedBy } from './followed.js';
import { hiddenField } from './form-fields.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { onceDone } from './refusals.js';
import { sizeOf } from './size.js';
import { postedKey } from './submission.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const w = pageWords.appealPage;
const { terms, appealLists } = words;

export async function appealPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const appeal = await deps.useCases['appeals.get'](
    { path: { number: numberIn(page) }, query: {}, body: undefined },
    publicContext(page),
  );
  return show(deps, page, appeal);
}

/** Follows it, or takes its number out of the browser's memory; what was counted stays counted. */
export async function followPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { headers } = page.request;
  // No other site follows for its visitors: they are shown the page, and can do it themselves.
  if (!isFromOwnPage(headers)) return appealPage(deps, page);
  const form = await page.form();
  const number = numberIn(page);
  const context = { ...publicContext(page), ...postedKey(form) };
  const followed = followedBy(deps.origin);
  if (form.get('action') === 'forget') {
    const cookie = followed.forget(headers, number);
    const call = { path: { number }, query: {}, body: undefined };
    const appeal = await deps.useCases['appeals.get'](call, context);
    return show(deps, page, appeal, { said: w.forgotten, cookie, isFollowed: false });
  }
  const appeal = await onceDone(deps.sleep, () =>
    deps.useCases['appeals.follow']({ path: { number }, query: {}, body: { follow: true } }, context),
  );
  const cookie = followed.add(headers, number);
  return show(deps, page, appeal, { said: w.followed, cookie, isFollowed: true });
}

interface Outcome {
  readonly said: string;
  readonly cookie: string;
  readonly isFollowed: boolean;
}

/** It depends on whose browser asks, so no cache keeps it; and what can be taken back is in no search engine. */
function show(deps: PageDeps, page: PageRequest, appeal: PublicAppealDetail, outcome?: Outcome): Response {
  const { number, body, demo } = appeal;
  const isFollowed =
    outcome?.isFollowed ?? followedBy(deps.origin).read(page.request.headers).includes(number);
  const nonce = deps.randomText(16);
  const name = titleOf(appeal);
  const main = html`<article class="progress" aria-labelledby="case">
    ${demo === true && demoMark()}
    <header>
      <p class="small muted number">${number}</p>
      <h1 id="case">${name}</h1>
      ${outcome && html`<p class="notice done" role="status" tabindex="-1" autofocus>${outcome.said}</p>`}
      <div class="standing mark-${markOf(appeal)}">
        <p>${statusMark(markOf(appeal), stateOf(appeal))}</p>
        <p class="muted age">${standing(appeal)}</p>
      </div>
    </header>
    ${published(appeal)} ${following(appeal, isFollowed, deps.randomText(18))} ${steps(appeal.steps)}
    <ul class="plain links">
      <li><a href="/b/${body.slug}#lists">${fill(w.others, { body: body.name })}</a></li>
      <li><a href="/t/${number}">${w.own}</a></li>
      <li><a href="${feedOf(number)}">${w.feed}</a></li>
    </ul>
  </article>`;
  const shell = {
    title: fill(w.title, { title: name, body: body.name }),
    nonce,
    size: sizeOf(page.url, page.request.method),
    body,
    demo: demo === true,
    isPrivate: true,
    main,
  };
  return htmlResponse(document(shell), {
    nonce,
    private: true,
    ...(outcome && { headers: { 'set-cookie': outcome.cookie } }),
  });
}

function feedOf(number: string): string {
  return routes['news.feedOfAppeal'].path.replace('{number}', number);
}

/** @throws OperationError `appeal.not-found` for what can't be a number */
function numberIn({ path }: PageRequest): string {
  const number = normaliseNumber(path['number'] ?? '');
  if (number === undefined) throw new OperationError('appeal.not-found');
  return number;
}

function titleOf(appeal: PublicAppealDetail): string {
  return appeal.title ?? matterText(appeal, words);
}

function stateOf({ state, witness }: PublicAppealDetail): string {
  return state === 'confirmed' && witness ? terms.witnesses[witness] : terms.states[state];
}

function standing(appeal: PublicAppealDetail): string {
  const { receivedOn, ageDays, state, overdue, disputed, reopened, docketed } = appeal;
  const isOver = isClosed(state);
  const age =
    ageDays === 0
      ? isOver
        ? appealLists.endedSameDay
        : appealLists.openToday
      : fill(isOver ? appealLists.ended : appealLists.open, { days: formatCount(ageDays) });
  const facts = [
    matterText(appeal, words),
    fill(appealLists.received, { day: formatDay(receivedOn, words) }),
    age,
    overdue && appealLists.overdue,
    disputed && appealLists.disputed,
    reopened && appealLists.reopened,
    docketed && appealLists.docketed,
  ];
  return facts.filter(Boolean).join(' · ');
}

function published({ title, text, place, publishedOn, erasedOn }: PublicAppealDetail): Markup {
  if (title === undefined || publishedOn === undefined) {
    return html`<p class="muted">
      ${erasedOn === undefined ? w.unpublished : fill(w.erased, { day: formatDay(erasedOn, words) })}
    </p>`;
  }
  return html`<section aria-labelledby="published">
    <h2 id="published" class="subheading">${w.published}</h2>
    <p class="quote">${text}</p>
    <p>${fill(w.place, { place: place ?? '' })}</p>
    <p class="small muted">${fill(w.publishedOn, { day: formatDay(publishedOn, words) })}</p>
  </section>`;
}

function following(appeal: PublicAppealDetail, isFollowed: boolean, key: string): Markup {
  const { number, state, following: count = 0 } = appeal;
  const said = count > 0 ? fill(w.count, { count: formatCount(count) }) : w.countNone;
  if (isFollowed) {
    return html`<section aria-labelledby="follow">
      <h2 id="follow" class="subheading">${w.isFollowed}</h2>
      <p>${said}${w.remembered}</p>
      ${form(
        number,
        key,
        html`<button class="button secondary" type="submit" name="action" value="forget">
          ${w.forget}
        </button>`,
      )}
    </section>`;
  }
  if (isClosed(state)) return html`<p>${count > 0 ? said : ''}</p>`;
  return html`<section aria-labelledby="follow">
    <h2 id="follow" class="subheading">${w.followHeading}</h2>
    <p>${said}${w.followNote}</p>
    ${form(number, key, html`<button class="button" type="submit">${w.follow}</button>`)}
  </section>`;
}

function form(number: string, key: string, button: Markup): Markup {
  return html`<form method="post" action="/a/${number}" accept-charset="utf-8">
    ${hiddenField('key', key)}
    <p>${button}</p>
  </form>`;
}

function steps(all: readonly PublicStep[]): Markup {
  return html`<section aria-labelledby="steps">
    <h2 id="steps" class="subheading">${words.progress.timeline.heading}</h2>
    <ol class="plain steps" reversed>
      ${[...all].reverse().map(
        ({ type, on, answer, verdict, into }) =>
          html`<li>
            <p class="what">
              <strong>${terms.events[type]}</strong>${[
                answer && terms.answers[answer],
                verdict && terms.verdicts[verdict],
                into && fill(words.progress.timeline.into, { into }),
              ]
                .filter(Boolean)
                .map((tag) => html` <span class="flag small">${tag}</span>`)}
            </p>
            <p class="small muted"><time datetime="${on}">${formatDay(on, words)}</time></p>
          </li>`,
      )}
    </ol>
    <p class="small muted">${w.stepsNote}</p>
  </section>`;
}

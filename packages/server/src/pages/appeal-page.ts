// `/a/<number>`: one appeal as anyone may see it, what was published of it, each step by its day, and 关注 without an account.
import { html } from 'hono/html';
import { normaliseNumber, type PublicAppealDetail } from '@huiyin/sdk';
import { dayOf, isClosed } from '@huiyin/sdk/rules';
import { appealStoryView, fill, type AppealStoryView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { isFromOwnPage } from '../http/same-origin.js';
import { OperationError } from '../use-cases/operation.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { statusMark } from './drawings.js';
import { appealFeed, feedTitle } from './feeds.js';
import { followedBy } from './followed.js';
import { hiddenField } from './form-fields.js';
import { htmlResponse } from './html-response.js';
import { demoMark, document, type Markup } from './layout.js';
import { appealSharing } from './page-sharing.js';
import { onceDone } from './refusals.js';
import { sizeOf } from './size.js';
import { postedKey } from './submission.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
const w = pageWords.appealPage;

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
  const view = appealStoryView(appeal, words);
  const feed = appealFeed(number);
  const main = html`<article class="progress" aria-labelledby="case">
    ${demo === true && demoMark()}
    <header>
      <p class="small muted number">${number}</p>
      <h1 id="case">${view.title}</h1>
      ${outcome && html`<p class="notice done" role="status" tabindex="-1" autofocus>${outcome.said}</p>`}
      <div class="standing mark-${view.mark}">
        <p>${statusMark(view.mark, view.state)}</p>
        <p class="muted age">${view.standing}</p>
      </div>
    </header>
    ${published(view)} ${following(appeal, view, isFollowed, deps.randomText(18))} ${steps(view.steps)}
    <ul class="plain links">
      <li><a href="/b/${body.slug}#lists">${fill(w.others, { body: body.name })}</a></li>
      <li><a href="/t/${number}">${w.own}</a></li>
      <li>
        ${w.feed}<a href="${feed.atom}">${feedTitle(feed, 'Atom')}</a>
        <a href="${feed.rss}">${feedTitle(feed, 'RSS')}</a>
      </li>
    </ul>
  </article>`;
  const shell = {
    title: fill(w.title, { title: view.title, body: body.name }),
    nonce,
    size: sizeOf(page.url, page.request.method),
    body,
    demo: demo === true,
    isPrivate: true,
    feed,
    // An answer to what was pressed is of one browser.
    ...(!outcome && { sharing: appealSharing(appeal, { origin: deps.origin, today: dayOf(page.now) }) }),
    main,
  };
  return htmlResponse(document(shell), {
    nonce,
    private: true,
    ...(outcome && { headers: { 'set-cookie': outcome.cookie } }),
  });
}

/** @throws OperationError `appeal.not-found` for what can't be a number */
function numberIn({ path }: PageRequest): string {
  const number = normaliseNumber(path['number'] ?? '');
  if (number === undefined) throw new OperationError('appeal.not-found');
  return number;
}

function published({ published: told, unpublished }: AppealStoryView): Markup {
  if (!told) return html`<p class="muted">${unpublished}</p>`;
  return html`<section aria-labelledby="published">
    <h2 id="published" class="subheading">${told.heading}</h2>
    <p class="quote">${told.text}</p>
    <p>${told.place}</p>
    <p class="small muted">${told.on}</p>
  </section>`;
}

function following(
  { number, state, following: count = 0 }: PublicAppealDetail,
  { following: said = words.appealStory.countNone }: AppealStoryView,
  isFollowed: boolean,
  key: string,
): Markup {
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

function steps({ heading, items, note }: AppealStoryView['steps']): Markup {
  return html`<section aria-labelledby="steps">
    <h2 id="steps" class="subheading">${heading}</h2>
    <ol class="plain steps" reversed>
      ${[...items].reverse().map(
        ({ what, tags, on, day }) =>
          html`<li>
            <p class="what">
              <strong>${what}</strong>${tags.map((tag) => html` <span class="flag small">${tag}</span>`)}
            </p>
            <p class="small muted"><time datetime="${on}">${day}</time></p>
          </li>`,
      )}
    </ol>
    <p class="small muted">${note}</p>
  </section>`;
}

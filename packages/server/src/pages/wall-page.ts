// `/m/<id>/wall`: a report meeting as it is read from the back of a hall and on hundreds of phones; what was just captured is the largest.
import { html, raw } from 'hono/html';
import type { MeetingDetail } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf, type Millis } from '@huiyin/sdk/rules';
import {
  fill,
  formatCount,
  formatMillis,
  meetingDetailView,
  type MeetingDetailView,
  type MeetingQuestionView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { renderSVG } from 'uqr';
import { etagOf, isNotModified } from '../http/conditional.js';
import type { PageRequest } from '../http/pages.js';
import { sharedReads } from '../use-cases/shared-reads.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { htmlResponse } from './html-response.js';
import { drawn, wallDocument, type Markup } from './layout.js';
import { meetingPath } from './meetings-section.js';
import { sizeOf } from './size.js';
import { wallWords as w } from './wall-words.js';

const words = wordsFor('zh-CN');
/** Beside the one that is shown now: as many as can be read from the back. */
const BEFORE = 3;
/** Characters from which a question is drawn smaller: two lines of the largest type. */
const LONG = 36;

interface Wall {
  readonly meeting: MeetingDetail;
  /** What is on it, and what is new once that is different. */
  readonly part: string;
  readonly etag: string;
}

/** The page and the part of it that changes, which its script asks for again and again. */
export function wallPages(): {
  readonly page: (deps: PageDeps, page: PageRequest) => Promise<Response>;
  readonly part: (deps: PageDeps, page: PageRequest) => Promise<Response>;
} {
  // Of hundreds that ask at once one reads; the others get what it read.
  const shared = sharedReads<Wall>();
  const read = (deps: PageDeps, page: PageRequest): Promise<Wall> => {
    const id = page.path['id'] ?? '';
    return shared(id, async () => {
      const call = { path: { id }, query: {}, body: undefined };
      const meeting = await deps.useCases['meetings.get'](call, publicContext(page));
      const part = drawn(wallPart(deps.origin, meeting, page.now));
      return { meeting, part, etag: etagOf(part) };
    });
  };
  return {
    async page(deps, page) {
      const { meeting, part } = await read(deps, page);
      const { id, title, body, demo } = meeting;
      const nonce = deps.randomText(16);
      const moment = formatMillis(page.now, words);
      const main = html`<div id="wall" data-topic="body:${body.slug}" data-part="${partPath(id)}">
          ${raw(part)}
        </div>
        <p id="as-of" data-live="${w.live}" data-stale="${w.stale}" role="status">
          ${fill(w.asOf, { moment })}
        </p>`;
      const shell = {
        title: fill(w.title, { title }),
        nonce,
        size: sizeOf(page.url),
        demo: demo === true,
        main,
      };
      return htmlResponse(wallDocument(shell), { nonce });
    },
    async part(deps, page) {
      const { part, etag } = await read(deps, page);
      const headers = { etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
      if (isNotModified(page.request.headers.get('if-none-match'), etag)) {
        return new Response(null, { status: 304, headers });
      }
      return new Response(part, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
    },
  };
}

function partPath(id: string): string {
  return pageRoutes.meetingWallPart.path.replace('{id}', id);
}

function wallPart(origin: string, meeting: MeetingDetail, now: Millis): Markup {
  const view = meetingDetailView(meeting, dayOf(now), words);
  const { body } = meeting;
  const card = `${origin}${pageRoutes.body.path.replace('{body}', body.slug)}`;
  return html`<header>
      <h1>${view.title}</h1>
      <p><strong>${words.meetings.statuses[view.status]}</strong> ${body.name}</p>
    </header>
    ${nowPart(view)} ${beforePart(view)}
    <footer>
      <div class="code" role="img" aria-label="${fill(w.cardAlt, { body: body.name })}">
        ${raw(renderSVG(card, { ecc: 'M', border: 2 }))}
      </div>
      <div>
        <p>
          ${countsOf(meeting)}${view.attendance.length > 0 && html` · ${view.attendance[0]}`}${
            meeting.seats !== undefined &&
            html` · ${fill(words.meetings.seats, { count: formatCount(meeting.seats) })}`
          }
        </p>
        <p>${w.card}</p>
        <p class="small"><a href="${meetingPath(meeting.id)}">${w.whole}</a></p>
      </div>
    </footer>`;
}

function countsOf({ asked, answered }: MeetingDetail): string {
  const promised = asked.reduce((count, { promises }) => count + promises.length, 0);
  return fill(w.counted, {
    asked: formatCount(asked.length),
    answered: formatCount(answered),
    promised: formatCount(promised),
  });
}

/** The latest number on the night, in the largest type. */
function nowPart({ status, standing, questions, when, where }: MeetingDetailView): Markup {
  const latest = questions[questions.length - 1];
  if (!latest) {
    const said =
      status === 'announced'
        ? fill(w.notBegun, { when, where })
        : status === 'cancelled'
          ? standing
          : w.noQuestions;
    return html`<section class="now"><p class="question">${said}</p></section>`;
  }
  const { turn, asked, answered, answer, promises } = latest;
  return html`<section class="now" aria-label="${status === 'open' ? w.now : w.last}">
    <p class="turn">${turn}</p>
    <p class="question ${[...asked].length > LONG && html`long`}">${asked}</p>
    <p class="answer">
      ${answer === words.meetings.unanswered && status === 'open' ? w.waiting : answer}${answered !== undefined && html` ${answered}`}
    </p>
    ${promises.map(
      ({ text, due, isLate }) =>
        html`<p class="promise ${isLate && 'overdue'}">${w.promises} ${text} <strong>${due}</strong></p>`,
    )}
  </section>`;
}

function beforePart({ questions }: MeetingDetailView): Markup | '' {
  const before = questions.slice(0, -1).slice(-BEFORE).reverse();
  if (before.length === 0) return '';
  return html`<section class="before" aria-label="${w.before}">
    <ol class="plain">
      ${before.map((one) => html`<li>${line(one)}</li>`)}
    </ol>
  </section>`;
}

function line({ turn, asked, answer, promises }: MeetingQuestionView): Markup {
  return html`<span class="turn">${turn}</span> ${asked}
    <span class="answer">${answer}${promises.map(({ due }) => html` <strong>${due}</strong>`)}</span>`;
}

// `/desk/review`: a panel reviews units, and a unit responds to what was said of it. It needs no script.
import { html } from 'hono/html';
import type { Review, ReviewDetail } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf, isEvaluated } from '@huiyin/sdk/rules';
import { fill, formatPeriod, panelCount, panelLines, reviewView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall, mayTendReviews } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import type { Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { panelList, readReviews, reviewBody } from '../reviews-section.js';
import { typedText } from '../submission.js';
import { large, sendAct, callAct } from './act-page.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { postedReview, reviewDraft, reviewDraftFaults, valuesOf, type ReviewAct } from './review-fields.js';
import { reviewFaults, reviewForm, type ReviewForm } from './review-form.js';
import { reviewWords as words } from './review-words.js';
import { unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskReviews.path;

/** The form that was sent, with what is wrong. */
type Sent = Pick<ReviewForm, 'act' | 'review' | 'values' | 'faults' | 'problem'>;

interface Shown {
  readonly body: string | undefined;
  readonly sent?: Sent;
  readonly done?: string | undefined;
  readonly status?: number;
}

export async function reviewsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { searchParams } = page.url;
  const done = searchParams.get('done') === 'yes' ? words.done : undefined;
  return drawn(deps, page, signedIn, { body: searchParams.get('body') ?? undefined, done });
}

export async function actOnReviewPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const { form, signedIn, context } = own;
  const act = (['give', 'revise', 'respond'] as const).find((one) => one === form.get('act'));
  const review = typedText(form, 'review') || undefined;
  if (!act || (act === 'give') !== (review === undefined)) throw new OperationError('request.malformed');
  const body = typedText(form, 'body');
  const values = postedReview(act, form);
  const draft = reviewDraft(act, values, body);
  const faults = reviewFaults(act, reviewDraftFaults(act, draft));
  return sendAct(deps, page, {
    faults,
    faultsOf: (errors) => reviewFaults(act, errors),
    perform: () => {
      const call = { operation: `staff.reviews.${act}` as const, id: review, body: draft };
      return callAct<ReviewDetail>(deps, call, context);
    },
    onDone: ({ body: { slug } }) => deskRedirect(`${path}?body=${slug}&done=yes${large(page)}`),
    onWrong: (wrong, status) =>
      drawn(deps, page, signedIn, { body, sent: { act, review, values, ...wrong }, status }),
  });
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { body, sent, done, status }: Shown,
): Promise<Response> {
  const { actor } = signedIn;
  const isPanel = mayCall('staff.reviews.give', actor.role);
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayTendReviews(actor),
    done,
    status,
    body: () => {
      if (!isPanel) return received(deps, page, signedIn, sent);
      return body === undefined ? choice(deps, page, signedIn) : ofUnit(deps, page, signedIn, body, sent);
    },
  });
}

async function choice(deps: PageDeps, page: PageRequest, { actor }: SignedIn): Promise<Markup> {
  const choices = unitsUnder(await deps.desk.units(), actor.unit);
  return html`<h2>${words.unitsTitle}</h2>
    <ul class="plain rows">
      ${choices.map(
        ({ value, label }) =>
          html`<li><a class="target" href="${path}?body=${value}${large(page)}">${label}</a></li>`,
      )}
    </ul>`;
}

/** What a panellist has said of a unit, and what can still be said. */
async function ofUnit(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  body: string,
  sent: Sent | undefined,
): Promise<Markup> {
  const { items } = await deps.useCases['staff.reviews.mine'](
    { path: {}, query: { body }, body: undefined },
    staffContext(signedIn, page),
  );
  const name = (await deps.desk.units()).summary(body).name;
  const today = dayOf(page.now);
  const periods = openPeriods(today).filter((period) => !items.some((one) => one.period === period));
  const choices: Choice[] = periods.map((value) => ({ value, label: formatPeriod(value, sdkWords) }));
  const way = { action: path, csrf: signedIn.csrfToken, body };
  const giving = sent?.act === 'give' ? sent : { act: 'give' as const, values: {} };
  return html`<p><a class="target" href="${path}">${words.back}</a></p>
    <h2>${words.ownTitle}</h2>
    ${items.length === 0 && html`<p>${words.ownNone}</p>`}
    ${items.map((review) => {
      const mayRevise = isEvaluated(review.period, today);
      const own = sent?.review === review.id ? sent : undefined;
      const form = { act: 'revise' as const, values: valuesOf(review), ...own, review: review.id };
      return html`${told(review)}
      ${mayRevise && folded(reviewForm({ ...way, ...form, key: deps.randomText(18) }), 'revise', own)}`;
    })}
    <h2>${fill(words.newTitle, { body: name })}</h2>
    ${
      choices.length === 0 && giving !== sent
        ? html`<p>${words.noPeriod}</p>`
        : reviewForm({ ...way, ...giving, periods: choices, key: deps.randomText(18) })
    }
    ${unitLink(body)}`;
}

/** What was said of the own unit, each with what can be said to it. */
async function received(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  sent: Sent | undefined,
): Promise<Markup> {
  const body = signedIn.actor.unit;
  const { items, panel } = await readReviews(deps, { body }, staffContext(signedIn, page));
  const way = { action: path, csrf: signedIn.csrfToken, body };
  return html`<h2>${words.receivedTitle}</h2>
    ${
      items.length === 0
        ? html`<p>${words.receivedNone}</p>`
        : html`<p>${panelCount(panel, sdkWords)}</p>
            ${panelList(panelLines(panel, sdkWords))}`
    }
    ${items.map((review) => {
      const own = sent?.review === review.id ? sent : undefined;
      const form = { act: 'respond' as const, values: {}, ...own, review: review.id };
      const drawn = reviewForm({ ...way, ...form, key: deps.randomText(18) });
      return html`${told(review)} ${folded(drawn, 'respond', own)}`;
    })}
    ${unitLink(body)}`;
}

function told(review: Review): Markup {
  const view = reviewView(review, sdkWords);
  return html`<h3>${view.line} · ${formatPeriod(review.period, sdkWords)}</h3>
    ${reviewBody(view, sdkWords)}`;
}

function folded(form: Markup, act: ReviewAct, sent: Sent | undefined): Markup {
  return html`<details class="act" ${sent && 'open'}>
    <summary>${words.acts[act]}</summary>
    ${form}
  </details>`;
}

function unitLink(body: string): Markup {
  return html`<p><a class="target" href="/b/${body}#reviews">${words.unitPage}</a></p>`;
}

/** Half-years, years and quarters that are reviewed today, the one most looked at first. */
function openPeriods(today: string): string[] {
  const year = Number(today.slice(0, 4));
  return [year, year - 1]
    .flatMap((one) => [
      `${one}-H2`,
      `${one}-H1`,
      `${one}`,
      ...[4, 3, 2, 1].map((quarter) => `${one}-Q${quarter}`),
    ])
    .filter((period) => isEvaluated(period, today));
}

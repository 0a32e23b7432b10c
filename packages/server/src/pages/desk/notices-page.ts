// `/desk/notices`: staff tell residents something, put it right, or withdraw it. It needs no script.
import { html } from 'hono/html';
import type { StaffNotice } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, noticeView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayTellResidents } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { checkbox, hiddenField, textArea } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { noticeBody } from '../notices-section.js';
import { onceDone, refusalOf } from '../refusals.js';
import { sizeOf } from '../size.js';
import { typedText } from '../submission.js';
import {
  draftFaults,
  faultsOf,
  noticeDraft,
  noticeForm,
  postedNotice,
  type NoticeForm,
} from './notice-form.js';
import { noticeWords as words } from './notice-words.js';
import { listedFrom, olderLink } from './older.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskNotices.path;
const SHOWN = 20;

/** What the form shows, and what was just done or refused. */
interface Shown extends Pick<NoticeForm, 'values' | 'faults' | 'problem'> {
  readonly done?: string;
  readonly status?: number;
}

export async function noticesPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { searchParams } = page.url;
  const done = { published: words.published, withdrawn: words.withdrawn }[searchParams.get('done') ?? ''];
  const corrects = searchParams.get('corrects');
  const before = corrects === null ? undefined : await valuesOf(deps, page, corrects);
  return drawn(deps, page, signedIn, {
    values: before ?? { body: signedIn.actor.unit },
    ...(done && { done }),
  });
}

export async function publishNoticePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const values = postedNotice(own.form);
  const body = noticeDraft(values);
  const faults = draftFaults(body);
  if (Object.keys(faults).length > 0) {
    return drawn(deps, page, own.signedIn, { values, faults, status: 422 });
  }
  return acted(deps, page, own.signedIn, values, 'published', () =>
    deps.useCases['staff.notices.publish']({ path: {}, query: {}, body }, own.context),
  );
}

export async function withdrawNoticePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const { form, signedIn, context } = own;
  const reason = typedText(form, 'reason');
  const values = { body: signedIn.actor.unit };
  if (Array.from(reason).length < 10 || Array.from(reason).length > 500) {
    return drawn(deps, page, signedIn, { values, problem: words.hints.reason, status: 422 });
  }
  const body = { reason, ...(form.get('wordsGo') === 'yes' && ({ wordsGo: true } as const)) };
  const id = page.path['id'] ?? '';
  return acted(deps, page, signedIn, values, 'withdrawn', () =>
    deps.useCases['staff.notices.withdraw']({ path: { id }, query: {}, body }, context),
  );
}

/** Does it and shows the list; what is refused is said beside what was typed. */
async function acted(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  values: Shown['values'],
  done: 'published' | 'withdrawn',
  act: () => Promise<unknown>,
): Promise<Response> {
  try {
    await onceDone(deps.sleep, act);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { errors = [], retryAfter } = error.facts;
    const { requestId } = page;
    const { text, status } = refusalOf(error.code, { requestId, retryAfter });
    return drawn(deps, page, signedIn, { values, faults: faultsOf(errors), problem: text, status });
  }
  return deskRedirect(inSize(page.url, `${path}?done=${done}`));
}

/** What is to be put right, to be written over; nothing where there is no such notice. */
async function valuesOf({ useCases }: PageDeps, page: PageRequest, id: string) {
  try {
    const context = { actor: { kind: 'anyone' as const }, now: page.now, requestId: page.requestId };
    const notice = await useCases['notices.get']({ path: { id }, query: {}, body: undefined }, context);
    const { body, grid, title, text, day, appeals, commitments } = notice;
    return {
      ...{ body: body.slug, day, corrects: id },
      ...(grid !== undefined && { grid }),
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(appeals && { appeals: appeals.join(' ') }),
      ...(commitments && { commitments: commitments.join(' ') }),
    };
  } catch (error) {
    if (error instanceof OperationError) return undefined;
    throw error;
  }
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { done, status, ...shown }: Shown,
): Promise<Response> {
  const { actor, csrfToken } = signedIn;
  const units = await deps.desk.units();
  const way = { csrf: csrfToken, key: deps.randomText(18) };
  const form = {
    ...shown,
    ...way,
    bodies: unitsUnder(units, actor.unit, units.get(actor.unit)?.ledger),
    action: path,
  };
  const { corrects } = shown.values;
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayTellResidents(actor),
    done,
    status,
    body: async () =>
      html`<h2>${corrects ? fill(words.correctTitle, { id: corrects }) : words.formTitle}</h2>
        ${corrects && html`<p>${words.correctLead}</p>`} ${noticeForm(form)}
        ${await listOf(deps, page, signedIn, way)}`,
  });
}

async function listOf(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  way: Pick<NoticeForm, 'csrf' | 'key'>,
): Promise<Markup> {
  const query = { body: signedIn.actor.unit, limit: SHOWN };
  const { items, next } = await listedFrom(page.url, (cursor) =>
    deps.useCases['staff.notices.list'](
      { path: {}, query: { ...query, ...(cursor !== undefined && { cursor }) }, body: undefined },
      staffContext(signedIn, page),
    ),
  );
  return html`<h2>${words.listTitle}</h2>
    ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map((notice) => html`<li>${row(notice, way, page.url)}</li>`)}
    </ul>
    ${olderLink(pageRoutes.deskNotices.path, page.url, next)}`;
}

function row(notice: StaffNotice, { csrf, key }: Pick<NoticeForm, 'csrf' | 'key'>, from: URL): Markup {
  const { id, person, mayChange } = notice;
  const view = noticeView(notice, sdkWords);
  const { fields, hints } = words;
  return html`<a class="target text" href="${pageRoutes.notice.path.replace('{id}', id)}">${view.title}</a>
    ${noticeBody(view)}
    <p class="small muted">${fill(words.person, { person })} · ${id}</p>
    ${
      mayChange &&
      html`<p><a class="target" href="${inSize(from, `${path}?corrects=${id}`)}">${words.correct}</a></p>
        <details>
          <summary>${words.withdraw}</summary>
          <form
            method="post"
            action="${pageRoutes.deskWithdrawNotice.path.replace('{id}', id)}"
            autocomplete="off"
          >
            ${hiddenField('csrf', csrf)} ${hiddenField('key', key)}
            ${textArea({ id: `r-${id}`, name: 'reason', label: fields.reason, hint: hints.reason, value: '', required: true }, 2)}
            ${checkbox({ id: `g-${id}`, name: 'wordsGo', label: fields.wordsGo }, false)}
            <p><button class="button secondary" type="submit">${words.withdraw}</button></p>
          </form>
        </details>`
    }`;
}

/** @param path with a query */
function inSize(from: URL, path: string): string {
  return sizeOf(from).isLarge ? `${path}&size=large` : path;
}

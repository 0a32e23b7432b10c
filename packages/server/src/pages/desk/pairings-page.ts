// `/desk/pairings`: who looks after whom, for those it concerns. It needs no script, and no address of it says who.
import { html } from 'hono/html';
import type { Pairing, SeenHousehold } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayOpenPairings, maySeePairings } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import { checkbox, hiddenField, selectField, textArea, textField } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { onceDone, refusalOf } from '../refusals.js';
import { sizeOf } from '../size.js';
import { typedText } from '../submission.js';
import { listedFrom, olderLink } from './older.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import {
  pairingDraft,
  pairingDraftFaults,
  pairingFaults,
  pairingForm,
  postedPairing,
  type PairingForm,
} from './pairing-form.js';
import { pairingWords as words } from './pairing-words.js';
import { deskRedirect } from './response.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskPairings.path;
const SHOWN = 20;

/** What the page shows beside the list. */
interface Shown extends Partial<Pick<PairingForm, 'values' | 'faults'>> {
  readonly done?: string;
  readonly problem?: string;
  readonly seen?: SeenHousehold;
  readonly status?: number;
}

export async function pairingsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  return signedIn ? drawn(deps, page, signedIn, {}) : deskRedirect(pageRoutes.desk.path);
}

export async function openPairingPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const values = postedPairing(own.form);
  const body = pairingDraft(values);
  const faults = pairingDraftFaults(body);
  if (Object.keys(faults).length > 0) {
    return drawn(deps, page, own.signedIn, { values, faults, status: 422 });
  }
  return acted(deps, page, own.signedIn, values, async () => {
    const { person, unit } = await deps.useCases['staff.pairings.open'](
      { path: {}, query: {}, body },
      own.context,
    );
    const names = await deps.desk.desk.namesAt(unit.slug);
    // Somebody without an account may well help; only they won't see it.
    const done = names.includes(person)
      ? words.opened
      : fill(words.openedUnknown, { person, unit: unit.name });
    return { done };
  });
}

export async function endPairingPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const reason = typedText(own.form, 'reason');
  if (!isLong(reason, 10, 500)) {
    return drawn(deps, page, own.signedIn, { problem: words.hints.endReason, status: 422 });
  }
  const body = { reason, ...(own.form.get('forget') === 'yes' && ({ forget: true } as const)) };
  const call = { path: { id: page.path['id'] ?? '' }, query: {}, body };
  return acted(deps, page, own.signedIn, {}, async () => {
    await deps.useCases['staff.pairings.end'](call, own.context);
    return { done: words.ended };
  });
}

/** The answer to a form, so that neither an address nor a browser's memory holds what was seen. */
export async function lookAtPairingPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const reason = typedText(own.form, 'reason');
  if (!isLong(reason, 2, 200)) {
    return drawn(deps, page, own.signedIn, { problem: words.hints.lookReason, status: 422 });
  }
  const call = { path: { id: page.path['id'] ?? '' }, query: {}, body: { reason } };
  return acted(deps, page, own.signedIn, {}, async () => ({
    seen: await deps.useCases['staff.pairings.contact'](call, own.context),
  }));
}

function isLong(text: string, least: number, most: number): boolean {
  const { length } = Array.from(text);
  return length >= least && length <= most;
}

/** Does it and shows what came of it; what is refused is said beside what was typed. */
async function acted(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  values: PairingForm['values'],
  act: () => Promise<Shown>,
): Promise<Response> {
  try {
    return await drawn(deps, page, signedIn, await onceDone(deps.sleep, act));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { errors = [], retryAfter } = error.facts;
    const { text, status } = refusalOf(error.code, { requestId: page.requestId, retryAfter });
    return drawn(deps, page, signedIn, { values, faults: pairingFaults(errors), problem: text, status });
  }
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { values = {}, faults, seen, ...said }: Shown,
): Promise<Response> {
  const { actor, csrfToken } = signedIn;
  const units = await deps.desk.units();
  const way = { csrf: csrfToken, key: deps.randomText(18) };
  const names = mayOpenPairings(actor) ? await deps.desk.desk.namesAt(actor.unit) : [];
  const form = { values, ...(faults && { faults }), names, action: path, ...way };
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: maySeePairings(actor),
    ...said,
    body: async () =>
      html`${seen && contactOf(seen)} ${await listOf(deps, page, signedIn, way, units)}
      ${
        mayOpenPairings(actor) &&
        html`<h2>${words.formTitle}</h2>
          ${pairingForm(form)}`
      }`,
  });
}

function contactOf({ id, household: { place, name, phone } }: SeenHousehold): Markup {
  const { fields } = words;
  const row = (term: string, text: string | undefined): Markup | '' =>
    text === undefined
      ? ''
      : html`<dt>${term}</dt>
          <dd>${text}</dd>`;
  return html`<section aria-labelledby="seen">
    <h2 id="seen">${fill(words.seen, { id })}</h2>
    <dl class="written">${row(fields.place, place)} ${row(fields.name, name)} ${row(fields.phone, phone)}</dl>
    <p>${words.seenNote}</p>
  </section>`;
}

async function listOf(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  way: Pick<PairingForm, 'csrf' | 'key'>,
  units: Units,
): Promise<Markup> {
  const body = units.get(page.url.searchParams.get('body') ?? '')?.slug ?? signedIn.actor.unit;
  const { items, next } = await listedFrom(page.url, (cursor) =>
    deps.useCases['staff.pairings.list'](
      { path: {}, query: { body, limit: SHOWN, ...(cursor !== undefined && { cursor }) }, body: undefined },
      staffContext(signedIn, page),
    ),
  );
  const choices = units.all.map(({ slug, name }) => ({ value: slug, label: name }));
  return html`<h2>${words.listTitle}</h2>
    <form method="get" action="${path}">
      ${selectField({ id: 'p-body', name: 'body', label: words.whose, choices, value: body }, words.choose)}
      ${sizeOf(page.url).isLarge && hiddenField('size', 'large')}
      <p><button class="button secondary" type="submit">${words.show}</button></p>
    </form>
    ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map((pairing) => html`<li>${row(pairing, way)}</li>`)}
    </ul>
    ${olderLink(path, page.url, next)}`;
}

function row(pairing: Pairing, { csrf, key }: Pick<PairingForm, 'csrf' | 'key'>): Markup {
  const { id, why, mayLook, mayEnd } = pairing;
  const { fields, hints } = words;
  const hiddenOnes = html`${hiddenField('csrf', csrf)} ${hiddenField('key', key)}`;
  const to = (route: { readonly path: string }): string => route.path.replace('{id}', id);
  return html`<span class="text">${lineOf(pairing)}</span>
    ${why !== undefined && html`<p>${why}</p>`}
    <p class="small muted facts">${factsOf(pairing).map((fact) => html`<span>${fact}</span> `)}</p>
    ${
      mayLook &&
      html`<details>
        <summary>${words.look}</summary>
        <form method="post" action="${to(pageRoutes.deskLookAtPairing)}" autocomplete="off">
          ${hiddenOnes}
          ${textField({ id: `l-${id}`, name: 'reason', label: fields.lookReason, hint: hints.lookReason, value: '', required: true })}
          <p><button class="button secondary" type="submit">${words.look}</button></p>
        </form>
      </details>`
    }
    ${
      mayEnd &&
      html`<details>
        <summary>${words.end}</summary>
        <form method="post" action="${to(pageRoutes.deskEndPairing)}" autocomplete="off">
          ${hiddenOnes}
          ${textArea({ id: `e-${id}`, name: 'reason', label: fields.endReason, hint: hints.endReason, value: '', required: true }, 2)}
          ${checkbox({ id: `f-${id}`, name: 'forget', label: fields.forget }, false)}
          <p><button class="button secondary" type="submit">${words.end}</button></p>
        </form>
      </details>`
    }`;
}

function lineOf({ person, unit, cohort }: Pairing): string {
  return fill(words.line, { person, unit: unit.name, cohort: sdkWords.terms.cohorts[cohort] });
}

function factsOf({ id, since, until, endedOn, reason, forgottenOn }: Pairing): string[] {
  const on = (day: string): string => formatDay(day, sdkWords);
  return [
    id,
    fill(words.since, { day: on(since) }),
    ...(until === undefined ? [] : [fill(words.until, { day: on(until) })]),
    ...(endedOn === undefined
      ? []
      : [
          reason === undefined
            ? fill(words.endedPlain, { day: on(endedOn) })
            : fill(words.endedOn, { day: on(endedOn), reason }),
        ]),
    ...(forgottenOn === undefined ? [] : [fill(words.forgottenOn, { day: on(forgottenOn) })]),
  ];
}

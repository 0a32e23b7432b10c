// What pages of records that are acted on have in common: a form is sent once, or comes back with what is wrong.
import { html } from 'hono/html';
import type { FieldError } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { PageRequest } from '../../http/pages.js';
import { OperationError, type CallContext, type UseCases } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import type { SignedIn } from '../../auth/desk.js';
import { onceDone, refusalOf } from '../refusals.js';
import { onward } from '../size.js';
import { typedText } from '../submission.js';
import { ownForm, signedInAt, type OwnForm } from './own-form.js';
import { deskRedirect } from './response.js';

/** Whoever opens a page of records, and what they came for. */
export interface Opened {
  readonly signedIn: SignedIn;
  /** The record they ask for; absent for all of them. */
  readonly id: string | undefined;
  /** Whether they come from a form that was done. */
  readonly isDone: boolean;
}

/** @param record the name its id is asked for under @returns the way to where one signs in, for whoever has not */
export async function openedAt(
  deps: PageDeps,
  page: PageRequest,
  record: string,
): Promise<Opened | Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { searchParams } = page.url;
  const isDone = searchParams.get('done') === 'yes';
  return { signedIn, id: searchParams.get(record) ?? undefined, isDone };
}

/** Which forms a page of records takes. */
export interface Posting<Act extends string> {
  /** The name a record's id is sent under. */
  readonly record: string;
  readonly acts: readonly Act[];
  /** The act that begins a record, and no other one does. */
  readonly begins: Act;
}

export interface PostedAct<Act extends string> extends OwnForm {
  readonly act: Act;
  /** Of the record; absent for one that is begun. */
  readonly id: string | undefined;
}

/**
 * A form that was posted to a page of records.
 * @returns the form itself, from a session that has ended meanwhile
 * @throws OperationError `auth.csrf-missing` for a form from elsewhere, `request.malformed` for none of ours
 */
export async function postedAct<Act extends string>(
  deps: PageDeps,
  page: PageRequest,
  { record, acts, begins }: Posting<Act>,
): Promise<PostedAct<Act> | Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const id = typedText(own.form, record) || undefined;
  const act = acts.find((one) => one === own.form.get('act'));
  if (!act || (act === begins) !== (id === undefined)) throw new OperationError('request.malformed');
  return { ...own, act, id };
}

/** What is wrong with a form: of its fields, and what belongs to no field. */
interface Wrong<Faults> {
  readonly faults: Faults;
  readonly problem?: string;
}

interface Sending<Faults extends object, Done> {
  /** What was seen before anything was done. */
  readonly faults: Faults;
  readonly faultsOf: (errors: readonly FieldError[]) => Faults;
  readonly perform: () => Promise<Done>;
  readonly onDone: (done: Done) => Response | Promise<Response>;
  readonly onWrong: (wrong: Wrong<Faults>, status: number) => Promise<Response>;
}

/** Does what a form asks for, or gives the form back. */
export async function sendAct<Faults extends object, Done>(
  { sleep }: PageDeps,
  { requestId }: PageRequest,
  { faults, faultsOf, perform, onDone, onWrong }: Sending<Faults, Done>,
): Promise<Response> {
  if (Object.keys(faults).length > 0) return onWrong({ faults }, 422);
  try {
    return await onDone(await onceDone(sleep, perform));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const { errors = [], retryAfter } = error.facts;
    const { text, status } = refusalOf(error.code, { requestId, retryAfter });
    return onWrong({ faults: faultsOf(errors), problem: text }, status);
  }
}

export interface ActCall {
  readonly operation: keyof UseCases;
  /** The record's id; absent for one that is begun. */
  readonly id: string | undefined;
  /** The schema has let it through: it is of the type its operation takes. */
  readonly body: object;
}

export function callAct<Done>(
  { useCases }: PageDeps,
  { operation, id, body }: ActCall,
  context: CallContext,
): Promise<Done> {
  const call = { path: id === undefined ? {} : { id }, query: {}, body };
  return (useCases[operation] as (input: typeof call, context: CallContext) => Promise<Done>)(call, context);
}

/** Each act behind its name; the one that was sent, and came back, is open. */
export function actDetails<Act extends string, Sent extends { readonly act: Act }>(
  acts: readonly Act[],
  sent: Sent | undefined,
  names: Readonly<Record<Act, string>>,
  form: (act: Act, sent: Sent | undefined) => Markup,
): Markup[] {
  return acts.map((act) => {
    const own = sent?.act === act ? sent : undefined;
    return html`<details class="act" ${own && 'open'}>
      <summary>${names[act]}</summary>
      ${form(act, own)}
    </details>`;
  });
}

/** What a link with a query adds to lead to a page as large. */
export function large({ url }: PageRequest): string {
  return onward(url, '').replace('?', '&');
}

// What pages of records that are acted on have in common: a form is sent once, or comes back with what is wrong.
import { html } from 'hono/html';
import type { FieldError } from '@huiyin/sdk';
import type { PageRequest } from '../../http/pages.js';
import { OperationError, type CallContext, type UseCases } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { onceDone, refusalOf } from '../refusals.js';
import { onward } from '../size.js';

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

// Who is signed in at a page of the desk, and whether a form was posted from one of theirs.
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { isOwnForm } from '../../http/same-origin.js';
import { OperationError, type CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { postedKey } from '../submission.js';

/** Undefined where nobody is. */
export async function signedInAt({ desk }: PageDeps, page: PageRequest): Promise<SignedIn | undefined> {
  const session = desk.cookies.session.read(page.request.headers);
  return session === undefined ? undefined : await desk.desk.signedIn(session);
}

export interface OwnForm {
  readonly signedIn: SignedIn;
  readonly form: URLSearchParams;
  /** To call use-cases with: sending the form twice does it once. */
  readonly context: CallContext;
}

/**
 * What whoever is signed in has posted; undefined where nobody is.
 * @throws OperationError `auth.csrf-missing` for a form that was not posted from a page of this session
 */
export async function ownForm(deps: PageDeps, page: PageRequest): Promise<OwnForm | undefined> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return undefined;
  const { headers } = page.request;
  const { cookies, desk } = deps.desk;
  const form = await page.form();
  const session = cookies.session.read(headers) ?? '';
  const isOurs = isOwnForm(headers, deps.origin) && desk.accepts(session, form.get('csrf') ?? '');
  if (!isOurs) throw new OperationError('auth.csrf-missing');
  return { signedIn, form, context: { ...staffContext(signedIn, page), ...postedKey(form) } };
}

export function staffContext({ actor }: SignedIn, { now, requestId }: PageRequest): CallContext {
  return { actor, now, requestId };
}

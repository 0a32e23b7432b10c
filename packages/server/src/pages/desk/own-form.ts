// Who is signed in at a page of the desk, and whether a form was posted from one of theirs.
import type { SignedIn } from '../../auth/desk.js';
import type { PostedForm } from '../../http/multipart.js';
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
  return signedIn && owned(deps, page, signedIn, await page.form());
}

/** The same of a form that may carry photos. @throws OperationError as `ownForm` */
export async function ownFormWithFiles(
  deps: PageDeps,
  page: PageRequest,
): Promise<(OwnForm & Pick<PostedForm, 'files'>) | undefined> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return undefined;
  const { form, files } = await page.formWithFiles();
  return { ...owned(deps, page, signedIn, form), files };
}

function owned(deps: PageDeps, page: PageRequest, signedIn: SignedIn, form: URLSearchParams): OwnForm {
  if (!isOfSession(deps, page, form)) throw new OperationError('auth.csrf-missing');
  return { signedIn, form, context: { ...staffContext(signedIn, page), ...postedKey(form) } };
}

/** A form with what was typed into it, whoever is signed in by now. */
export interface KeptForm {
  readonly form: URLSearchParams;
  readonly signedIn?: SignedIn | undefined;
  /** Absent where the form is not of this session: nothing may be done by it but show it again. */
  readonly own?: OwnForm;
}

/**
 * What was posted from a page of ours, also where the session it was opened in has ended meanwhile.
 * @throws OperationError `auth.csrf-missing` for a form from elsewhere
 */
export async function keptForm(deps: PageDeps, page: PageRequest): Promise<KeptForm> {
  if (!isOwnForm(page.request.headers, deps.origin)) throw new OperationError('auth.csrf-missing');
  const signedIn = await signedInAt(deps, page);
  const form = await page.form();
  if (!signedIn || !isOfSession(deps, page, form)) return { form, signedIn };
  const context = { ...staffContext(signedIn, page), ...postedKey(form) };
  return { form, signedIn, own: { signedIn, form, context } };
}

function isOfSession(
  { desk: { cookies, desk }, origin }: PageDeps,
  page: PageRequest,
  form: URLSearchParams,
) {
  const { headers } = page.request;
  const session = cookies.session.read(headers) ?? '';
  return isOwnForm(headers, origin) && desk.accepts(session, form.get('csrf') ?? '');
}

export function staffContext({ actor }: SignedIn, { now, requestId }: PageRequest): CallContext {
  return { actor, now, requestId };
}

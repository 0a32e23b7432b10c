// Who is signed in at a page of the desk, and whether a form was posted from one of theirs.
import type { SignedIn } from '../../auth/desk.js';
import type { PostedForm } from '../../http/multipart.js';
import type { PageRequest } from '../../http/pages.js';
import { isOwnForm } from '../../http/same-origin.js';
import { OperationError, type CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { postedKey } from '../submission.js';
import { resumePage } from './resume-page.js';

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
 * What whoever is signed in has posted from a page of their session. A form of ours from a session that has ended
 * meanwhile is answered with itself: nothing typed is lost, and nothing is done before it is sent again.
 * @throws OperationError `auth.csrf-missing` for a form from elsewhere
 */
export async function ownForm(deps: PageDeps, page: PageRequest): Promise<OwnForm | Response> {
  refuseForeign(deps, page);
  return owned(deps, page, await signedInAt(deps, page), await page.form());
}

/** The same of a form that may carry photos. @throws OperationError as `ownForm` */
export async function ownFormWithFiles(
  deps: PageDeps,
  page: PageRequest,
): Promise<(OwnForm & Pick<PostedForm, 'files'>) | Response> {
  refuseForeign(deps, page);
  const signedIn = await signedInAt(deps, page);
  const { form, files } = await page.formWithFiles();
  const own = owned(deps, page, signedIn, form);
  return own instanceof Response ? own : { ...own, files };
}

function refuseForeign({ origin }: PageDeps, page: PageRequest): void {
  if (!isOwnForm(page.request.headers, origin)) throw new OperationError('auth.csrf-missing');
}

function owned(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn | undefined,
  form: URLSearchParams,
): OwnForm | Response {
  const { cookies, desk } = deps.desk;
  const session = cookies.session.read(page.request.headers) ?? '';
  if (!signedIn || !desk.accepts(session, form.get('csrf') ?? '')) {
    return resumePage(deps, page, form, signedIn);
  }
  return { signedIn, form, context: { ...staffContext(signedIn, page), ...postedKey(form) } };
}

export function staffContext({ actor }: SignedIn, { now, requestId }: PageRequest): CallContext {
  return { actor, now, requestId };
}

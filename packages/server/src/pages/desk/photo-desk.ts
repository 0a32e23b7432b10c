// What pages of photos have in common: the picture for whoever looks, and saying that it is public, not, or no longer.
import type { ErrorCode, RefusePhotoDraft } from '@huiyin/sdk';
import { validateRequest } from '@huiyin/sdk/validators';
import type { SignedIn } from '../../auth/desk.js';
import type { PageHandler, PageRequest } from '../../http/pages.js';
import { OperationError, type CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { isRefusal, onceDone, refusalOf } from '../refusals.js';
import { sizeOf } from '../size.js';
import { typedText } from '../submission.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import type { DecisionFault } from './photo-list.js';
import { photoDeskWords as words } from './photo-words.js';
import { deskRedirect } from './response.js';

/** What is said on top of the page, and how it ended. */
export interface PhotosShown {
  readonly done?: string | undefined;
  readonly problem?: string | undefined;
  readonly missing?: DecisionFault;
  readonly status?: number;
}

interface Named {
  readonly id: string;
  readonly photo: string;
}

/** The page of one kind of photos. */
export interface PhotoDesk {
  readonly path: string;
  /** What ids of their records look like. */
  readonly record: RegExp;
  readonly image: (
    deps: PageDeps,
    path: Named,
    context: CallContext,
  ) => Promise<{ data: string; type: string }>;
  readonly publish: (deps: PageDeps, path: Named, context: CallContext) => Promise<unknown>;
  readonly refuse: (
    deps: PageDeps,
    path: Named,
    body: RefusePhotoDraft,
    context: CallContext,
  ) => Promise<unknown>;
  /** How it is refused that somebody has decided already, and what is said then. */
  readonly settled: { readonly code: ErrorCode; readonly sentence: string };
  readonly draw: (
    deps: PageDeps,
    page: PageRequest,
    signedIn: SignedIn,
    shown: PhotosShown,
  ) => Promise<Response>;
}

type Handler = (deps: PageDeps, page: PageRequest) => ReturnType<PageHandler>;

export function photoPages(
  desk: PhotoDesk,
): Readonly<Record<'show' | 'picture' | 'publish' | 'refuse', Handler>> {
  return {
    async show(deps, page) {
      const signedIn = await signedInAt(deps, page);
      if (!signedIn) return deskRedirect('/desk');
      const { added, published, refused } = words.done;
      const done = { added, published, refused }[page.url.searchParams.get('done') ?? ''];
      return desk.draw(deps, page, signedIn, { done });
    },
    async picture(deps, page) {
      const signedIn = await signedInAt(deps, page);
      if (!signedIn) throw new OperationError('auth.token-missing');
      const { data, type } = await desk.image(deps, photoNamed(desk, page), staffContext(signedIn, page));
      return new Response(Buffer.from(data, 'base64'), {
        headers: {
          'content-type': type,
          'cache-control': 'no-store',
          'content-security-policy': "default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
        },
      });
    },
    async publish(deps, page) {
      const own = await ownForm(deps, page);
      if (own instanceof Response) return own;
      const at = photoNamed(desk, page);
      if (own.form.get('looked') !== 'yes') {
        const missing = { photo: at.photo, name: 'looked' } as const;
        return desk.draw(deps, page, own.signedIn, { missing, status: 422 });
      }
      return decided(desk, deps, page, own.signedIn, 'published', () => desk.publish(deps, at, own.context));
    },
    async refuse(deps, page) {
      const own = await ownForm(deps, page);
      if (own instanceof Response) return own;
      const at = photoNamed(desk, page);
      // The validator decides whether it is one.
      const body = { reason: typedText(own.form, 'reason') as RefusePhotoDraft['reason'] };
      if (validateRequest.RefusePhotoDraft(body).length > 0) {
        const missing = { photo: at.photo, name: 'reason' } as const;
        return desk.draw(deps, page, own.signedIn, { missing, status: 422 });
      }
      return decided(desk, deps, page, own.signedIn, 'refused', () =>
        desk.refuse(deps, at, body, own.context),
      );
    },
  };
}

/** @throws OperationError `route.not-found` for an address that can't be a photo's */
function photoNamed({ record }: PhotoDesk, { path: { id = '', photo = '' } }: PageRequest): Named {
  const isOne = record.test(id) && /^[A-Z]{2,4}-A-[A-Za-z0-9_-]{22}$/.test(photo);
  if (!isOne) throw new OperationError('route.not-found');
  return { id, photo };
}

async function decided(
  desk: PhotoDesk,
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  done: 'published' | 'refused',
  act: () => Promise<unknown>,
): Promise<Response> {
  try {
    await onceDone(deps.sleep, act);
  } catch (error) {
    return refusedHere(page, error, { problem: problemOf(desk, error) }, (shown) =>
      desk.draw(deps, page, signedIn, shown),
    );
  }
  return deskRedirect(photosPath(desk.path, page.url, { done }));
}

/** What has happened to the photo since the page was drawn; undefined where that is not why. */
function problemOf({ settled }: PhotoDesk, error: unknown): string | undefined {
  if (isRefusal(error, 'attachment.not-found')) return words.gone;
  return isRefusal(error, settled.code) ? settled.sentence : undefined;
}

/** What was refused is said on top, and the page is shown as it now stands. */
export async function refusedHere<Shown extends object>(
  { requestId }: PageRequest,
  error: unknown,
  shown: Shown & Pick<PhotosShown, 'problem'>,
  draw: (shown: Shown & PhotosShown) => Promise<Response>,
): Promise<Response> {
  if (!(error instanceof OperationError)) throw error;
  const { text, status } = refusalOf(error.code, { requestId, retryAfter: error.facts.retryAfter });
  return draw({ ...shown, problem: shown.problem ?? text, status });
}

/** The page again, in its size. */
export function photosPath(path: string, from: URL, query: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams({ ...query, ...(sizeOf(from).isLarge && { size: 'large' }) });
  return asked.size > 0 ? `${path}?${asked}` : path;
}

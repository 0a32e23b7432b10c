// Where the pages for people plug in: one handler for every page of the route table.
import type { Problem } from '@huiyin/sdk';
import type { PageRoute } from '@huiyin/sdk/routes';
import type { Millis } from '@huiyin/sdk/rules';
import type { PostedForm } from './multipart.js';
import type { Language } from '../words/index.js';

/** What a page is asked for. */
export interface PageRequest {
  readonly url: URL;
  /** Method, headers and signal; the body is read by `form`. */
  readonly request: Request;
  /** Decoded path parameters by name. Not checked: pages answer what can't be right with a sentence. */
  readonly path: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly now: Millis;
  readonly requestId: string;
  /**
   * The fields of a posted form, capped in size, number and time.
   * @throws OperationError `request.too-large`, `request.timeout`, `request.malformed`, `request.unsupported-media-type`
   */
  readonly form: () => Promise<URLSearchParams>;
  /**
   * The same of a form that may carry photos. What is left out of it is said file by file.
   * @throws OperationError as `form`
   */
  readonly formWithFiles: () => Promise<PostedForm>;
}

/** Makes a page. An `OperationError` it throws is drawn by `Pages.problem`. */
export type PageHandler = (page: PageRequest) => Response | Promise<Response>;

export type PageHandlers = { readonly [P in PageRoute]: PageHandler };

/** What somebody is shown instead of a page. */
export interface ProblemPage {
  readonly url: URL;
  readonly language: Language;
  readonly problem: Problem;
}

export interface Pages {
  readonly handlers: PageHandlers;
  /** Answers what no page's address is but leads to one, and what robots ask for; else undefined. Must not throw. */
  readonly elsewhere: (url: URL) => Response | undefined;
  /** Draws a refusal, also of an address that does not exist. Its status is the problem's; must not throw. */
  readonly problem: (page: ProblemPage) => Response;
}

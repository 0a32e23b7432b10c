// Where Open311 plugs in: everything under `/open311`, in XML or JSON, refusals included.
import type { Problem } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';

export interface Open311Request {
  /** The path as it stands in the URL. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly now: Millis;
  readonly requestId: string;
}

/** A document as it is sent. */
export interface Open311Document {
  readonly contentType: string;
  readonly body: string;
}

export interface Open311Answer extends Open311Document {
  readonly cacheControl: string;
  /** Where the list goes on. */
  readonly next?: string;
}

export interface Open311 {
  /** The template a path is one of, for the log; undefined where there is nothing. */
  readonly routeOf: (path: string) => string | undefined;
  /** @throws OperationError */
  readonly answer: (request: Open311Request) => Promise<Open311Answer>;
  /** The page on which a unit's residents file; of no unit in particular where it is none. */
  readonly filingPage: (
    jurisdiction: string | undefined,
    caller: Pick<Open311Request, 'now' | 'requestId'>,
  ) => Promise<string>;
  /**
   * A refusal in the format a path asks for. Must not throw.
   * @param filingPage - Where to file instead, where somebody tried to file.
   */
  readonly refusal: (path: string, problem: Problem, filingPage?: string) => Open311Document;
}

// The article the studio is asked for, drawn; or what has to be mended before there is one.
import { ArticleError, type Article } from '@huiyin/article';
import { gather, type ArticleRequest, type GatheredArticle } from '@huiyin/article/gather';
import type { CallContext } from '../../use-cases/operation.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { articleOf } from './article-document.js';
import { readsHere } from './studio-reads.js';
import { isRequest, requestOf, type StudioFaults, type StudioValues } from './studio-request.js';
import { studioWords } from './studio-words.js';

const { faults: w } = studioWords;

export interface StudioArticle {
  readonly gathered: GatheredArticle;
  readonly article: Article;
  /** The unit it is of, where that is not the one that was chosen. */
  readonly otherUnit?: string | undefined;
}

/** @throws OperationError for what no field of the form can mend */
export async function studioArticle(
  deps: PageDeps,
  values: StudioValues,
  context: CallContext,
): Promise<StudioArticle | StudioFaults> {
  const request = requestOf(values);
  if (!isRequest(request)) return request;
  try {
    const gathered = await gather(readsHere(deps, context), request);
    const otherUnit = gathered.body === values.body ? undefined : gathered.snapshot.body;
    return { gathered, article: articleOf(gathered, values), otherUnit };
  } catch (error) {
    const faults = faultsOf(error, request);
    if (faults) return faults;
    throw error;
  }
}

export function isArticle(made: StudioArticle | StudioFaults): made is StudioArticle {
  return 'article' in made;
}

/** What was chosen that there is not, and what can't be told yet, each at the field where something else can be. */
function faultsOf(error: unknown, request: ArticleRequest): StudioFaults | undefined {
  if (error instanceof ArticleError) {
    if (error.code === 'snapshot-unfit') return { body: w.nothingSealed };
    if (error.code === 'view-unfit' && 'meeting' in request) return { meeting: w.meetingUnfit[request.kind] };
    if (error.code !== 'too-long') return undefined;
    return request.kind === 'report-card' ? { period: w.tooLong } : { body: w.tooLong };
  }
  if (!(error instanceof OperationError)) return undefined;
  switch (error.code) {
    case 'body.not-found':
      return { body: w.bodyUnknown };
    case 'log.empty':
      return { body: w.notYet };
    case 'period.invalid':
      return { period: w.period };
    case 'publication.not-found':
    case 'snapshot.not-found':
      return { period: w.publication };
    case 'meeting.not-found':
      return { meeting: w.meetingUnknown };
    case 'appeal.not-found':
      return { number: w.numberUnknown };
    case 'request.invalid':
      return request.kind === 'report-card' ? { period: w.period } : { body: w.bodyUnknown };
    default:
      return undefined;
  }
}

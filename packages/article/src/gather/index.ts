// @huiyin/article/gather: what an article is drawn from, read over the SDK.
export { gather, MOST_COMMITMENTS, type GatheredArticle } from './gather.js';
export { readsOf, type ArticleReads, type ReadsOptions } from './reads.js';
export {
  articleSubjects,
  type AppealRequest,
  type ArticleRequest,
  type CardRequest,
  type MeetingRequest,
  type UnitRequest,
} from './request.js';

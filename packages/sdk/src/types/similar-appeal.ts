// Before somebody files: what is much like it, and 关注 instead of filing it once more.
import type { PublicAppeal } from './appeal.js';
import type { Category } from './classification.js';

/** What somebody is about to file, to see whether it is known already. Neither logged nor kept. */
export interface SimilarDraft {
  /**
   * Slug of the unit it would be addressed to.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  category: Category;
  /**
   * @minLength 1
   * @maxLength 60
   */
  title: string;
  /**
   * @minLength 1
   * @maxLength 5000
   */
  text: string;
  /**
   * @minLength 1
   * @maxLength 120
   */
  place: string;
}

/** At most three open appeals whose published words are much like it, the most alike first. */
export interface SimilarAppeals {
  items: PublicAppeal[];
}

/** 关注: somebody else has the same concern. It is no vote, and nothing is kept of who. */
export interface FollowDraft {
  follow: true;
}

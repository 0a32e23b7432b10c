// How staff find an appeal again. Sent in a body: no name and no phone ever stands in an address.

/** One of `words`, `phone` and `name`. */
export interface AppealSearch {
  /**
   * Stand in title, text or place, in any order.
   * @minLength 1
   * @maxLength 60
   */
  words?: string;
  /**
   * The whole number that was left; spaces, hyphens and +86 make no difference.
   * @maxLength 23
   * @pattern ^\+?[0-9][0-9 -]{4,20}[0-9]$
   */
  phone?: string;
  /**
   * The whole name that was left.
   * @minLength 1
   * @maxLength 40
   */
  name?: string;
  /**
   * @maxLength 400
   * @pattern ^[A-Za-z0-9_-]+$
   */
  cursor?: string;
  /**
   * Items on a page; 20 if absent.
   * @TJS-type integer
   * @minimum 1
   * @maximum 100
   */
  limit?: number;
}

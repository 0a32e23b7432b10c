// How many keys it takes to write down what is said, words apart. The guide prints them; tests hold both to it.
export const HALL_KEYSTROKES = {
  /** A question, its answer, and a promise by somebody new for one of the days at hand, sealed. */
  promise: 11,
  /** The same by whoever promised last. */
  promiseAgain: 11,
  /** A question that nobody answered there. */
  question: 6,
  /** The answer to one that waits, from anywhere. */
  answer: 4,
} as const;

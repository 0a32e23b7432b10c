// The problems an operation can answer with, gathered by status: each set of codes described once.

/** @import { ErrorCode } from '../../src/types/index.js' */

/** Statuses whose answers can say how long to wait. */
const waiting = [429, 503];

export class ProblemResponses {
  /** @type {Map<string, { status: number, codes: readonly ErrorCode[] }>} */
  #sets = new Map();
  #statusOf;

  /** @param {Readonly<Record<ErrorCode, number>>} errorStatus */
  constructor(errorStatus) {
    this.#statusOf = errorStatus;
  }

  /**
   * References to the responses for a set of codes, by status in ascending order.
   *
   * @param {readonly ErrorCode[]} codes
   * @returns {Record<string, { $ref: string }>}
   */
  byStatus(codes) {
    /** @type {Record<string, { $ref: string }>} */
    const responses = {};
    for (const status of [...new Set(codes.map((code) => this.#statusOf[code]))].sort()) {
      const own = codes.filter((code) => this.#statusOf[code] === status).sort();
      const name = own.join('_');
      this.#sets.set(name, { status, codes: own });
      responses[status] = { $ref: `#/components/responses/${name}` };
    }
    return responses;
  }

  /** All responses referred to so far, by name. */
  components() {
    const sets = [...this.#sets].sort(
      ([a, one], [b, other]) => one.status - other.status || (a < b ? -1 : 1),
    );
    return Object.fromEntries(sets.map(([name, { status, codes }]) => [name, describe(status, codes)]));
  }
}

/** @param {number} status @param {readonly ErrorCode[]} codes */
function describe(status, codes) {
  const own = { type: 'object', properties: { status: { const: status }, code: { enum: codes } } };
  return {
    description: codes.map((code) => `\`${code}\``).join(' · '),
    ...(waiting.includes(status) && {
      headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
    }),
    content: {
      'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, own] } },
    },
  };
}

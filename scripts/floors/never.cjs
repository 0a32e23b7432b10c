// The shape of a floor: who never imports what.

const TEST = '\\.test\\.ts$';
/** What tests and stories of elements use, and nothing else. */
const TESTING = '^packages/widgets/src/(staff/)?[^/]+/testing/';

/** A rule that modules under `from` import nothing matching `to`, `except` apart. */
const never = (name, comment, from, to, { fromNot = [TEST, TESTING], except, ...more } = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: fromNot },
  to: { path: to, ...(except ? { pathNot: except } : {}), ...more },
});

module.exports = { never, TEST, TESTING };

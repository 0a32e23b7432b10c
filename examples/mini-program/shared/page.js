// What every page does: waits for the session, has the chosen text size, and says why it can show nothing.
const huiyin = require('../vendor/huiyin.js');
const own = require('../words.js');

const { loading, retry } = huiyin.sealWordsFor('zh-CN').foundation;

/** For `data` of every page. */
const begin = {
  own,
  frame: { loading, retry },
  big: false,
  /** `loading`, `ready` or `failed`. */
  state: 'loading',
  failure: '',
  /** Said above what was read before, while nothing newer can be had. */
  stale: '',
};

/**
 * Why nothing can be shown, in a sentence.
 * @param words any of the SDK's dictionaries
 */
function failureOf(error, words) {
  if (!huiyin.HuiyinError.is(error)) throw error;
  const sentences = words.foundation.failures;
  return sentences[error.code] || sentences.other;
}

/** That what is shown is from before. @param {number} at milliseconds since 1970 */
function staleOf(at, words) {
  return huiyin.fill(words.foundation.stale, { moment: huiyin.formatMillis(at, words) });
}

/** The session, and the page set to the size the reader chose. */
async function enter(page) {
  const session = await getApp().session;
  page.setData({ big: await session.isBig() });
  return session;
}

/** Other text size, here and on every page that is opened from now on. */
async function toggleBig(page) {
  const big = !page.data.big;
  page.setData({ big });
  await (await getApp().session).setBig(big);
}

module.exports = { begin, enter, failureOf, staleOf, toggleBig };

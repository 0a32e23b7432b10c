// What all pages share: the client, what waits to be sent, and how large a reader wants the text.
const huiyin = require('../vendor/huiyin.js');

/** Whose the items of the outbox are: a resident, who signs in nowhere. */
const OWNER = 'resident';
/** The note of receipts that were not yet put away: a code is shown only once, so it must outlive a crash. */
const RECEIPTS = 'receipts';
const BIG = 'huiyin.big';
const UNIT = 'huiyin.unit';
/** WeChat's own text size, in px, from which on ours is big too. */
const BIG_FROM = 20;

/**
 * @param wx the platform
 * @param {{ endpoint: string, body: string, sealKey: string }} config
 */
async function openSession(wx, config) {
  const platform = await huiyin.wxPlatform(wx);
  const { endpoint, body } = config;
  // All words of these pages are Chinese, whatever language WeChat has.
  const client = huiyin.createClient(Object.assign({ endpoint, body }, platform, { locale: 'zh-CN' }));
  const clock = () => Date.now();
  const outbox = huiyin.createOutbox({
    store: huiyin.wxStore(wx, 'huiyin.outbox'),
    clock,
    random: platform.random,
  });

  /** Sends one item. The receipt is kept before the item goes: whatever happens between, the code is there. */
  async function deliver(draft, key) {
    const receipt = await client.appeals.submit(draft, { idempotencyKey: key });
    const recoverable = Boolean(draft.contact && draft.contact.phone);
    const kept = await receipts();
    if (!kept.some((one) => one.receipt.number === receipt.number)) kept.push({ receipt, recoverable });
    await outbox.keep(RECEIPTS, { items: kept });
    return receipt;
  }

  async function receipts() {
    const note = await outbox.kept(RECEIPTS);
    return note ? note.items : [];
  }

  /** The unit; without a network as it was last read, so that one can write all the same. */
  async function unit() {
    try {
      const read = await client.bodies.get();
      await keepText(wx, UNIT, JSON.stringify(read));
      return read;
    } catch (error) {
      const kept = huiyin.HuiyinError.is(error) && error.retryable ? await keptText(wx, UNIT) : undefined;
      if (kept === undefined) throw error;
      return JSON.parse(kept);
    }
  }

  return {
    client,
    config,
    unit,
    /** Milliseconds since 1970, by the server's clock as far as it is known: the phone's may be wrong. */
    now: () => clock() + client.clockLead,
    today: () => huiyin.dayOf(clock() + client.clockLead),
    newKey: () => huiyin.newIdempotencyKey(platform.random),
    receipts,
    putReceiptsAway: () => outbox.keep(RECEIPTS, undefined),
    add: (draft) => outbox.add(OWNER, draft),
    waiting: async () => (await outbox.items()).filter((item) => !item.refusal),
    /** What the server did not take, with why. */
    cameBack: async () => (await outbox.items()).filter((item) => item.refusal),
    drop: (id) => outbox.drop(id),
    /** How many were deleted unsent, until somebody says that they know. */
    expired: () => outbox.expired(),
    forgetExpired: () => outbox.forgetExpired(),
    /** Sends all that waits. `offline`: the rest waits on. */
    send: () => outbox.send(OWNER, deliver),
    verifier: () => huiyin.createVerifier({ client, key: config.sealKey, memory: huiyin.wxMemory(wx) }),
    isBig: () => readBig(wx),
    setBig: (isBig) => keepText(wx, BIG, isBig ? '1' : '0'),
  };
}

/** What the reader chose; before that, big where WeChat's own text is. */
async function readBig(wx) {
  const chosen = await keptText(wx, BIG);
  if (chosen !== undefined) return chosen === '1';
  const { fontSizeSetting = 0 } = wx.getAppBaseInfo ? wx.getAppBaseInfo() : {};
  return fontSizeSetting >= BIG_FROM;
}

/** Nothing depends on it: where it can't be kept, it is asked for again. */
function keepText(wx, key, data) {
  return new Promise((resolve) => {
    wx.setStorage({ key, data, encrypt: false, success: resolve, fail: resolve });
  });
}

function keptText(wx, key) {
  return new Promise((resolve) => {
    const success = ({ data }) => resolve(data);
    wx.getStorage({ key, encrypt: false, success, fail: () => resolve(undefined) });
  });
}

module.exports = { openSession };

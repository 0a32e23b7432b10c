// Unpredictable bytes at once, out of a platform that gives them later.
import { HuiyinUsageError } from '../core/errors.js';
import type { WxNetwork } from './api.js';

/** Bytes that are fetched at once: enough for 256 keys. */
const POOL = 4_096;
/** More are fetched when fewer are left. */
const LEAST = 2_048;

/**
 * A source of bytes over `wx.getRandomValues`, which gives none at once: 4,096 of them are fetched beforehand and
 * more while they are used. There is no second source to fall back on: keys of writes have to be unpredictable.
 *
 * @throws HuiyinUsageError where there is no `wx.getRandomValues` (base library before 2.15.0), where it gives none,
 *   and from the source itself when more than what is left is asked for.
 */
export async function wxRandom(
  wx: Pick<WxNetwork, 'getRandomValues'>,
): Promise<(length: number) => Uint8Array> {
  let pool = await draw(wx);
  let isDrawing = false;

  async function refill(): Promise<void> {
    isDrawing = true;
    try {
      const more = await draw(wx);
      const both = new Uint8Array(pool.length + more.length);
      both.set(pool);
      both.set(more, pool.length);
      pool = both;
    } catch {
      // What is left still serves; the next use tries again.
    }
    isDrawing = false;
  }

  return (length) => {
    if (length > pool.length) throw new HuiyinUsageError('No unpredictable bytes are left: try again.');
    const taken = pool.slice(0, length);
    // A copy without those that are used: nothing is given twice.
    pool = pool.slice(length);
    if (pool.length < LEAST && !isDrawing) void refill();
    return taken;
  };
}

function draw(wx: Pick<WxNetwork, 'getRandomValues'>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (typeof wx.getRandomValues !== 'function') {
      reject(new HuiyinUsageError('wx.getRandomValues is missing: base library 2.15.0 or later has it.'));
      return;
    }
    wx.getRandomValues({
      length: POOL,
      success({ randomValues }) {
        const bytes = new Uint8Array(randomValues);
        if (bytes.length === POOL) resolve(bytes);
        else
          reject(new HuiyinUsageError(`wx.getRandomValues gave ${bytes.length} bytes instead of ${POOL}.`));
      },
      fail({ errMsg }) {
        reject(new HuiyinUsageError('wx.getRandomValues gives no bytes.', new Error(errMsg)));
      },
    });
  });
}

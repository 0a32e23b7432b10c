// Texts in a mini-program's storage, by promises and with errors of this SDK.
import { HuiyinUsageError } from '../core/errors.js';
import type { WxStorage } from './api.js';

/** The text at a key; undefined if there is none. @throws HuiyinUsageError where it can't be read */
export function getText(wx: WxStorage, key: string, encrypt: boolean): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    wx.getStorage({
      key,
      encrypt,
      success: ({ data }) => resolve(typeof data === 'string' ? data : undefined),
      // Told apart from a failure: what is taken for missing would be written over.
      fail: ({ errMsg }) =>
        /not found|not exist/i.test(errMsg)
          ? resolve(undefined)
          : reject(new HuiyinUsageError('The storage can not be read.', new Error(errMsg))),
    });
  });
}

/** @throws HuiyinUsageError where there is no room */
export function setText(wx: WxStorage, key: string, data: string, encrypt: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    wx.setStorage({
      key,
      data,
      encrypt,
      success: () => resolve(),
      fail: ({ errMsg }) =>
        reject(
          new HuiyinUsageError('The storage takes no more: a mini-program has 10 MB.', new Error(errMsg)),
        ),
    });
  });
}

/** Takes it away if it is there. */
export function removeText(wx: WxStorage, key: string): Promise<void> {
  return new Promise((resolve) => {
    wx.removeStorage({ key, success: () => resolve(), fail: () => resolve() });
  });
}

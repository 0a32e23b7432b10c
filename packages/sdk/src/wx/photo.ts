// A photo that `wx.chooseMedia` gave, read piece by piece as it is sent.
import type { PhotoSource } from '../attachments/index.js';
import { HuiyinUsageError } from '../core/errors.js';
import type { WxApi, WxFileSystem } from './api.js';

/**
 * A file of the mini-program for `attachments(client).upload()`, which sends it in parts by `wx.request`, tells how
 * far it is and goes on where the line broke when it is called again with the same photo. `wx.uploadFile` is not
 * used: it sends a file whole or not at all, and needs a domain of its own (uploadFile 合法域名).
 *
 * @param wx - The global `wx`.
 * @param filePath - `tempFilePath` of `wx.chooseMedia`.
 * @throws HuiyinUsageError for a file that is not there or can't be read
 *
 * @example
 * ```ts
 * import { attachments } from '@huiyin/sdk/attachments';
 * import { createWxClient, wxPhoto } from '@huiyin/sdk/wx';
 * import { wx } from 'a-mini-program';
 *
 * const client = await createWxClient(wx, { endpoint: 'https://huiyin.example', body: 'fangzhuang' });
 * const photo = await wxPhoto(wx, 'wxfile://tmp_1.jpg');
 * const sent = await attachments(client).upload(photo, { onProgress: (share) => console.log(share) }); // 1
 * console.log(sent.width); // 2048
 * ```
 */
export async function wxPhoto(
  wx: Pick<WxApi, 'getFileSystemManager'>,
  filePath: string,
): Promise<PhotoSource> {
  const files = wx.getFileSystemManager();
  const size = await sizeOf(files, filePath);
  return {
    size,
    slice: (start, end) => ({ arrayBuffer: () => readPart(files, filePath, start, end - start) }),
  };
}

function sizeOf(files: WxFileSystem, filePath: string): Promise<number> {
  return new Promise((resolve, reject) => {
    files.getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(unreadable(errMsg)),
    });
  });
}

function readPart(
  files: WxFileSystem,
  filePath: string,
  position: number,
  length: number,
): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    files.readFile({
      filePath,
      position,
      length,
      success({ data }) {
        // Another length: the file is not the one whose size was asked for.
        if (typeof data !== 'string' && data.byteLength === length) resolve(data);
        else reject(unreadable('another length'));
      },
      fail: ({ errMsg }) => reject(unreadable(errMsg)),
    });
  });
}

function unreadable(errMsg: string): HuiyinUsageError {
  return new HuiyinUsageError('This file of the mini-program can not be read.', new Error(errMsg));
}

// @huiyin/sdk/wx: the client, its outbox, its seals and its photos in a WeChat mini-program.
export type {
  WxApi,
  WxFailure,
  WxFileSystem,
  WxNetwork,
  WxRequestOption,
  WxRequestTask,
  WxResponse,
  WxStorage,
} from './api.js';
export {
  createCanceller,
  createWxClient,
  wxPlatform,
  type Canceller,
  type WxClientOptions,
  type WxPlatform,
} from './client.js';
export { wxMemory } from './memory.js';
export { wxPhoto } from './photo.js';
export { WX_MOST_RECORDS, WX_MOST_TEXT, wxStore, type WxStoreOptions } from './store.js';

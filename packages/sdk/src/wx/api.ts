// The part of a mini-program's `wx` that is used here, as it is: callbacks, one object for each call.

/** What a call that failed is told. */
export interface WxFailure {
  /** E.g. `request:fail timeout`. */
  readonly errMsg: string;
}

/** One request under way. */
export interface WxRequestTask {
  abort(): void;
}

/** What a request is made with. */
export interface WxRequestOption {
  url: string;
  method: 'GET' | 'POST';
  header: Record<string, string>;
  data?: string;
  /** Anything but `json` leaves the answer's text as it came. */
  dataType: string;
  responseType: 'text';
  redirect: 'follow' | 'manual';
  /** Milliseconds. */
  timeout: number;
  success(result: WxResponse): void;
  fail(error: WxFailure): void;
}

/** What a request was answered. */
export interface WxResponse {
  readonly statusCode: number;
  /** Names are as each platform likes to write them. */
  readonly header: object;
  readonly data: unknown;
}

/** Where a file of the mini-program is read. */
export interface WxFileSystem {
  getFileInfo(option: {
    filePath: string;
    success(result: { readonly size: number }): void;
    fail(error: WxFailure): void;
  }): unknown;
  /** Without `encoding`, an ArrayBuffer. */
  readFile(option: {
    filePath: string;
    position: number;
    length: number;
    success(result: { readonly data: string | ArrayBuffer }): void;
    fail(error: WxFailure): void;
  }): unknown;
}

/** Texts that outlive the mini-program, 10 MB of them at most. */
export interface WxStorage {
  getStorage(option: {
    key: string;
    encrypt: boolean;
    success(result: { readonly data: unknown }): void;
    fail(error: WxFailure): void;
  }): unknown;
  setStorage(option: {
    key: string;
    data: string;
    encrypt: boolean;
    success(): void;
    fail(error: WxFailure): void;
  }): unknown;
  removeStorage(option: { key: string; success(): void; fail(error: WxFailure): void }): unknown;
}

/** Requests, randomness and language: what a client is made of. */
export interface WxNetwork {
  request(option: WxRequestOption): WxRequestTask;
  /** Base library 2.15.0 and later. */
  getRandomValues(option: {
    length: number;
    success(result: { readonly randomValues: ArrayBuffer }): void;
    fail(error: WxFailure): void;
  }): unknown;
  /** Base library 2.20.1 and later; the language is left to the server without it. */
  getAppBaseInfo?(): { readonly language: string };
}

/** All of `wx` that this package uses. A mini-program's global `wx` is one. */
export interface WxApi extends WxNetwork, WxStorage {
  getFileSystemManager(): WxFileSystem;
}

// What the pages are given: use-cases, checks, secrets and files, each by a small interface.
import type { BodySummary, Receipt } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { Sleep } from '../clock.js';
import type { UseCases } from '../use-cases/operation.js';
import type { CheckHead } from '../use-cases/check-head.js';
import type { PublicPicture } from '../use-cases/record-photo-view.js';
import type { KeepPhoto } from '../use-cases/posted-photos.js';
import type { DeskDeps } from './desk/deps.js';
import type { Bundle } from './layout.js';
import type { OEmbedXml } from './oembed-port.js';
import type { StudioPictures } from './picture-port.js';
import type { Previews } from './preview-port.js';
import type { PageSize } from './size.js';

export interface KeptReceipt {
  readonly receipt: Receipt;
  /** Whether a contact was left. */
  readonly recoverable: boolean;
  /** Until when its page can be opened. */
  readonly expiresAt: Millis;
}

/** Keeps a receipt for ten minutes, encrypted under a key made from the handle, of which only a hash is kept. */
export interface ReceiptHandles {
  /** @returns the random handle of the receipt's page */
  keep(receipt: Receipt, recoverable: boolean, now: Millis): Promise<string>;
  /** @returns `undefined` when it is unknown or older than ten minutes */
  open(handle: string, now: Millis): Promise<KeptReceipt | undefined>;
}

/** Signs the moment a form was shown together with its random key, so that only a page we made can send. */
export interface FormTokens {
  issue(key: string, now: Millis): string;
  /** Whether `token` was issued for `key`, at most two hours before `now`. */
  accepts(token: string, key: string, now: Millis): boolean;
}

/** A file served as it is. */
export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

export interface StaticFiles {
  /** A file of the bundle of this or a kept version; `major` versions resolve to the newest. */
  cdn(version: string, file: string): Promise<StaticFile | undefined>;
  asset(file: string): Promise<StaticFile | undefined>;
  /** The desk's elements. */
  desk(file: string): Promise<StaticFile | undefined>;
}

export interface PageDeps {
  readonly useCases: UseCases;
  readonly publicPicture: PublicPicture;
  /** Keeps a photo that came with a form until an appeal names it. */
  readonly keepPhoto: KeepPhoto;
  readonly receipts: ReceiptHandles;
  readonly formTokens: FormTokens;
  readonly files: StaticFiles;
  readonly bundle: Bundle;
  /** What checks a log, for the page that does. */
  readonly logCheck: Bundle;
  /** The key a unit's log is verified with now; undefined where there is no such unit. */
  readonly sealKeyOf: (body: string) => Promise<string | undefined>;
  /** The unit a ledger is kept for; undefined where there is no such ledger. */
  readonly unitOfLedger: (ledger: string) => Promise<BodySummary | undefined>;
  /** Holds a head somebody has kept against the log of a unit. @throws OperationError `body.not-found` */
  readonly checkHead: CheckHead;
  /** The page about an error code, drawn. */
  readonly errorPage: (code: string, nonce: string, size: PageSize) => string | undefined;
  readonly previews: Previews;
  /** What the studio hands out beside articles. */
  readonly pictures: StudioPictures;
  readonly oembedXml: OEmbedXml;
  /** Where staff work. */
  readonly desk: DeskDeps;
  /** The unit the demonstration host page and `/t` point at. */
  readonly homeBody: string;
  /** Where people reach this server, without a trailing slash: for what leaves the page. */
  readonly origin: string;
  /** Random text for nonces, keys and handles: `bytes` random bytes in base64url. */
  readonly randomText: (bytes: number) => string;
  readonly sleep: Sleep;
}

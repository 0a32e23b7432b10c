// What a form knows of its photos. The code behind it is loaded once one is chosen.
import type { AttachmentClaim } from '@huiyin/sdk';
import type { PhotoWords } from '@huiyin/sdk/words';

/** One photo as it is drawn. */
export interface PhotoItem {
  readonly id: string;
  /** e.g. 照片 1. */
  readonly name: string;
  /** A `data:` address; absent where the browser can't open it. */
  readonly preview: string | undefined;
  /** How it stands. */
  readonly says: string;
  readonly isWrong: boolean;
  readonly mayRetry: boolean;
  /** How much of it the server has, 0 to 1; only while it is being sent. */
  readonly share?: number;
}

export interface PhotoList {
  readonly items: readonly PhotoItem[];
  /** What was just done, for whoever can't see it. */
  readonly note: string;
  readonly claims: readonly AttachmentClaim[];
  /** Whether the server has all of them. */
  readonly isWhole: boolean;
  readonly words: PhotoWords['photos'];
  add(files: readonly Blob[]): void;
  remove(id: string): void;
  retry(id: string): void;
  /** The server has forgotten them: each has to be sent anew. */
  expire(): void;
  /** Resolves when nothing is being sent. */
  settled(): Promise<void>;
  /** Stops what is being sent and forgets all. */
  end(): void;
}

// The table of rows of imported lists.
export interface ImportMarkTable {
  ledger: string;
  /** HMAC under the pepper, as is `content_hash`. */
  key_hash: Buffer;
  /** Absent once the case is erased. */
  content_hash: Buffer | null;
  number: string;
}

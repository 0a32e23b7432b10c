// The one error of the sealed log. Branch on `code`, never on text.

/** What can be wrong with facts, hashes, proofs, keys, signed notes and what a log or an export says of itself. */
export type SealErrorCode =
  /** Something JSON can't say: undefined, a function, a bigint, a Date or other class, a hole, a getter. */
  | 'json.not-data'
  | 'json.not-finite'
  | 'json.lone-surrogate'
  | 'json.cycle'
  | 'json.too-deep'
  /** Not lower-case hex of the expected length. */
  | 'encoding.hex'
  /** Not canonical base64 with padding (RFC 4648 §4). */
  | 'encoding.base64'
  /** A lone surrogate: the text has no UTF-8 form. */
  | 'encoding.utf8'
  /** A hash, MAC or signature function that was passed in answered with something else than its bytes. */
  | 'crypto.bad-output'
  | 'leaf.bad-key'
  | 'leaf.bad-salt'
  | 'leaf.bad-index'
  /** Not a whole number of leaves from 0 to 2^53 - 1, or full. */
  | 'tree.bad-size'
  | 'tree.bad-hash'
  /** A frontier whose hashes don't fit its size. */
  | 'tree.bad-frontier'
  /** A leaf at or past the tree's size, or an older tree that is larger than the newer. */
  | 'tree.out-of-range'
  /** A node the proof needs could not be had. */
  | 'tree.node-missing'
  /** Not a list of hashes, or longer than any proof can be. */
  | 'proof.malformed'
  /** The proof is well-formed and does not prove that the leaf is in the tree. */
  | 'proof.not-included'
  /** The proof is well-formed and does not prove that the newer tree continues the older. */
  | 'proof.not-consistent'
  | 'key.malformed'
  | 'key.bad-name'
  /** The key id in the text is not the one of this name and key. */
  | 'key.bad-id'
  | 'note.malformed'
  | 'note.too-large'
  /** One key signed twice. */
  | 'note.duplicate-signature'
  /** No signature by the key that was asked for. */
  | 'note.unsigned'
  /** The key that was asked for is named, and its signature is wrong. */
  | 'note.bad-signature'
  | 'checkpoint.malformed'
  /** A checkpoint of another log than the one asked for. */
  | 'checkpoint.other-origin'
  /** Signed by another key of the same name. */
  | 'seal.other-key'
  /** Signed, and smaller than what was signed before. */
  | 'seal.smaller-than-remembered'
  /** Two roots of one size, both signed by the key: the log told two stories. */
  | 'seal.forked'
  /** What is shown was counted from a tree that this log never had. */
  | 'seal.tree-differs'
  /** The entries read don't come to the signed root. */
  | 'seal.root-differs'
  /** Salt and facts of an entry don't make its leaf, or the facts are not the ones in the log. */
  | 'seal.facts-differ'
  /** Not an entry: no index, no hash, a salt without facts. */
  | 'seal.bad-entry'
  | 'seal.missing-entry'
  | 'seal.duplicated-entry'
  | 'seal.wrong-order'
  /** What was remembered of logs is damaged, and is left as it is. */
  | 'memory.unreadable'
  /** `export.json` is absent, too long, of another format or of another log. */
  | 'export.bad-manifest'
  | 'export.missing-file'
  | 'export.line-too-long'
  /** A file that doesn't end in a newline. */
  | 'export.truncated'
  /** A line that is not JSON in UTF-8. */
  | 'export.bad-line'
  /** More lines than the signed size has entries, or than a file may have. */
  | 'export.surplus-line';

/** Thrown by everything that checks seals, and the only thing thrown, whatever the input. */
export class SealError extends Error {
  override readonly name = 'SealError';

  constructor(
    readonly code: SealErrorCode,
    message: string,
  ) {
    super(message);
  }
}

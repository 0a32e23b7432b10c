// The sealed log: canonical facts, leaves, the Merkle tree, its proofs and signed checkpoints. Pure; cryptography is passed in.
export { base64ToBytes, bytesToBase64, bytesToHex, hexToBytes, utf8Bytes } from './bytes.js';
export { canonicalBytes, canonicalJson, MAX_JSON_DEPTH } from './canonical-json.js';
export {
  checkpointToCheck,
  formatCheckpoint,
  parseCheckpoint,
  parseCheckpointBody,
  signCheckpoint,
  verifyCheckpoint,
} from './checkpoint.js';
export type { Checkpoint, UnverifiedCheckpoint } from './checkpoint.js';
export { HASH_BYTES, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from './crypto.js';
export type { Ed25519Sign, Ed25519Verify, HmacSha256, Sha256 } from './crypto.js';
export { SealError } from './errors.js';
export type { SealErrorCode } from './errors.js';
export {
  commitment,
  LEAF_SALT_BYTES,
  leafHash,
  leafSalt,
  RECORD_KEY_BYTES,
  wordsDigest,
  wordsSalt,
} from './leaf.js';
export { formatLogHead, MAX_PASTED_HEAD, parseLogHead } from './log-head.js';
export {
  consistencyNodes,
  consistencyProof,
  inclusionNodes,
  inclusionProof,
  nodesOf,
} from './merkle-proof.js';
export type { NodeAddress, NodeLookup } from './merkle-proof.js';
export {
  appendLeaves,
  checkedSize,
  emptyFrontier,
  emptyRoot,
  formatFrontier,
  frontierRoot,
  merkleLeaf,
  merkleRoot,
  parseFrontier,
} from './merkle-tree.js';
export type { Frontier, NodeListener } from './merkle-tree.js';
export { formatNote, parseNote, signatureBy, signNote, verifyNote } from './signed-note.js';
export type { NoteSignature, NoteSigner, SignatureToCheck, SignedNote } from './signed-note.js';
export type {
  SealBroken,
  SealEvidence,
  SealMemory,
  SealSettled,
  SealState,
  SealUnchecked,
  SealUnreachable,
  SealVerified,
} from './state.js';
export { parseProof, verifyConsistency, verifyInclusion } from './verify-proof.js';
export type { ConsistencyClaim, InclusionClaim } from './verify-proof.js';
export { formatVerifierKey, parseVerifierKey, verifierKey } from './verifier-key.js';
export type { VerifierKey } from './verifier-key.js';

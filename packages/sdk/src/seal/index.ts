// @huiyin/sdk/seal: reading and checking the sealed log. Loaded only by who checks.
export { SealError } from '../rules/seal/index.js';
export type {
  SealBroken,
  SealErrorCode,
  SealEvidence,
  SealMemory,
  SealSettled,
  SealState,
  SealUnchecked,
  SealUnreachable,
  SealVerified,
} from '../rules/seal/index.js';
export { checkAppeal } from './appeal.js';
export { checkCard } from './card.js';
export { checkCommitment } from './commitment.js';
export { platformCrypto, type Ed25519Check, type SealCrypto } from './crypto.js';
export type { EntriesRead, EntryCounts, EntryFold } from './entries.js';
export type { ReadEntry } from './entry.js';
export {
  CHECKPOINT_FILE,
  entriesFile,
  EXPORT_FILE_LINES,
  EXPORT_FORMAT,
  exportedEntries,
  MANIFEST_FILE,
  readCheckpointFile,
  readManifest,
  verifyExport,
  type ExportFolder,
  type ExportManifest,
  type ExportOptions,
} from './export.js';
export { logOf, type Log, type LogEntriesQuery, type LogProofQuery } from './log.js';
export { browserMemory, sessionMemory, type CheckpointMemory, type TextStorage } from './memory.js';
export type { VerifierOptions } from './log-check.js';
export { readLog, type LogReading } from './read-log.js';
export {
  createVerifier,
  type EntryChecked,
  type EntryToCheck,
  type EntryVerified,
  type SealedRecordFacts,
  type TreeToCheck,
  type Verifier,
} from './verifier.js';

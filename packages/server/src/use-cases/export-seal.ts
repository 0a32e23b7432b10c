// What a resident checks the own case with: each leaf opened, and the words with what proves them.
import type { ExportedLeaf, ExportedSeal } from '@huiyin/sdk';
import { bytesToHex, canonicalJson, wordsDigest } from '@huiyin/sdk/rules';
import type { Secrets } from './ports.js';
import type { AppealRecord, EntryRecord, SealedEntry } from './records.js';
import { leafSaltOf, wordsSaltOf } from './salts.js';

/** What opens leaves is made of. */
type SealSecrets = Pick<Secrets, 'sha256' | 'hmacSha256'>;

/** Everything sealed of one case. */
export interface SealedCase {
  readonly record: AppealRecord;
  readonly entries: readonly EntryRecord[];
  /** The same entries as they stand in the log. */
  readonly sealed: readonly SealedEntry[];
  /** The latest signed checkpoint, if there is one. */
  readonly checkpoint: string | undefined;
}

/** @param ledger its code, e.g. `FZ` */
export function sealOf(
  secrets: SealSecrets,
  ledger: string,
  { record, entries, sealed, checkpoint }: SealedCase,
): ExportedSeal {
  const opened = new Map(sealed.map((entry) => [entry.index, entry]));
  const leaves = entries.flatMap((entry): ExportedLeaf[] => {
    const { hash, opener } = opened.get(entry.leafIndex) ?? {};
    if (!hash || !opener) return [];
    const { leafIndex: index, facts } = entry;
    return [
      {
        event: facts.event,
        ledger,
        index,
        hash: bytesToHex(hash),
        salt: bytesToHex(leafSaltOf(opener, index, secrets.hmacSha256)),
        facts,
        ...provenWords(
          secrets,
          entry,
          sayings(entry, record),
          wordsSaltOf(opener, index, secrets.hmacSha256),
        ),
      },
    ];
  });
  return { leaves, ...(checkpoint !== undefined && { checkpoint }) };
}

/** What may have been sealed. A consent that was taken back since was given then. */
function sayings({ event }: EntryRecord, { words }: AppealRecord): readonly object[] {
  return event ? [event] : [words, { ...words, consentToPublish: true }];
}

/** The words that were sealed and their salt: both, or neither where they are not what is kept. */
function provenWords(
  { sha256 }: SealSecrets,
  { facts }: EntryRecord,
  said: readonly object[],
  salt: Uint8Array | undefined,
): Pick<ExportedLeaf, 'words' | 'wordsSalt'> {
  if (!salt) return {};
  const words = said.find((one) => bytesToHex(wordsDigest(salt, one, sha256)) === facts.words);
  return words ? { words: canonicalJson(words), wordsSalt: bytesToHex(salt) } : {};
}

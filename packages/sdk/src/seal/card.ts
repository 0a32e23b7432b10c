// A report card as it is shown, held against the log: the tree it was counted from; of a published one, all it says.
import { sha256 } from '@noble/hashes/sha2.js';
import type { CallOptions } from '../core/caller.js';
import { cardDigest } from '../rules/figures/published.js';
import type { SealSettled, SealUnchecked } from '../rules/seal/index.js';
import type { ReportCard } from '../types/index.js';
import type { SealedRecordFacts, Verifier } from './verifier.js';

/**
 * That a card was counted from entries this log has had; that a published one is, to the letter, the one that was
 * sealed. Whether it was counted rightly is seen only by counting again (`huiyin-verify recompute`).
 *
 * @param shown - As the server sent it, with every member.
 */
export async function checkCard(
  verifier: Verifier,
  shown: ReportCard,
  call?: CallOptions,
): Promise<SealSettled | SealUnchecked> {
  const { asOf, publication } = shown;
  if (publication) {
    const entry = await verifier.checkEntry({ index: publication.leaf }, call);
    if (entry.type !== 'verified') return entry;
    if (!entry.sealed) return { type: 'unchecked', code: 'seal.withheld' };
    if (!isPublished(shown, entry.sealed)) return { type: 'broken', code: 'seal.facts-differ', at: entry.at };
  }
  return verifier.checkTree({ size: asOf.treeSize, root: asOf.root }, call);
}

function isPublished(shown: ReportCard, facts: SealedRecordFacts): boolean {
  const { body, period, asOf, publication } = shown;
  try {
    return (
      facts['record'] === 'card' &&
      facts['event'] === 'published' &&
      facts['id'] === publication?.id &&
      facts['body'] === body.slug &&
      facts['period'] === period &&
      facts['treeSize'] === asOf.treeSize &&
      facts['root'] === asOf.root &&
      facts['digest'] === cardDigest(shown, sha256)
    );
  } catch {
    // What has no canonical JSON was never sealed.
    return false;
  }
}

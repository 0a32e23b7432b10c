// Erases one case: what was written goes, and with it the keys that could prove it; what was counted stays open.
import type { AppealFacts, Erasure } from '@huiyin/sdk';
import {
  bucketChanges,
  bytesToHex,
  caseFigures,
  dayOf,
  isPetition,
  leafSalt,
  RECORD_KEY_BYTES,
  startOfDay,
  type AppealCase,
  type ChangeEvent,
  type Millis,
} from '@huiyin/sdk/rules';
import { stepsOf } from './act.js';
import type { CommitmentEntry } from './commitment-records.js';
import { ledgerOf } from './numbers.js';
import type { KeptSalts, LedgerChange, LedgerTransaction, NewEntry, Secrets } from './ports.js';
import { publicityOf, type AppealRecord, type AppealWords, type Author } from './records.js';
import { leafSaltOf, wordsSaltOf } from './salts.js';
import { sealEntries, type Unsealed } from './seal-entries.js';

/** Entries named in one leaf. Those of longer cases stand in several, each short enough for a line of the export. */
const NAMED_AT_ONCE = 2_000;

/** What it takes of the installation's secrets: nothing of the pepper, so that an operator can do it. */
export type ErasureSecrets = Pick<Secrets, 'sha256' | 'hmacSha256' | 'random'>;

/**
 * Decides and seals the erasure of a locked case; the caller appends the change.
 *
 * The leaves' salts are kept, so that everybody can recompute the log and finds the case counted as before. They
 * open what was public already: number, days, states. Of a petition they open nothing to anybody.
 * @throws OperationError `appeal.erased`
 */
export async function eraseCase(
  secrets: ErasureSecrets,
  transaction: LedgerTransaction,
  { case: before, words }: AppealRecord,
  { author, now }: { readonly author: Author; readonly now: Millis },
): Promise<{ readonly change: LedgerChange; readonly erasure: Erasure }> {
  const { unsealed, after } = stepsOf(before, { type: 'erase' }, now);
  const commitments = (await transaction.lockCommitmentsOf(before.number)).map((record) => record.case.id);
  const promised = await transaction.commitmentEntries(commitments);
  const entries = await transaction.entries(before.number);
  const { recordKey, ...head } = await transaction.takePlace(before.number);

  // Steps before the erasure itself are sealed and forgotten in the same breath.
  const forgotten = unsealed.slice(0, -1).map((_, at) => head.frontier.size + at);
  const said = promised.filter(isResidents);
  const indexes = [...indexesOf(entries), ...indexesOf(said), ...forgotten].sort((a, b) => a - b);
  const sealed = sealEntries(secrets, head, recordKey, naming(unsealed, indexes), 1, isPetition(before));
  const made = sealed.entries.map(({ index }) => index);
  const own = [...indexesOf(entries), ...made].map((index): KeptSalts => {
    return { index, leafSalt: leafSalt(recordKey, index, secrets.hmacSha256) };
  });
  // On a commitment others go on working: it gets another key, and what the unit has said can still be proved.
  const rekeyed = [...new Set(said.map(({ facts }) => facts.id))];
  const theirs = promised.filter(({ facts }) => rekeyed.includes(facts.id));
  return {
    erasure: {
      number: before.number,
      erasedOn: dayOf(now),
      state: after.state,
      leaf: leafOf(before, sealed.entries),
      commitments,
      ...(before.demo && { demo: true }),
    },
    change: {
      ...sealed,
      ...publicityOf(after, words),
      after,
      figures: bucketChanges(caseFigures(before), caseFigures(after)),
      destruction: {
        words: remains(before, words),
        salts: [...own, ...theirs.flatMap((entry) => keptOf(entry, secrets))],
        blanked: [...indexes, ...made],
        newKeys: rekeyed.map((record) => ({ record, key: secrets.random(RECORD_KEY_BYTES) })),
      },
      author,
      at: now,
    },
  };
}

/** What the resident said of a promise, in words of their own. */
function isResidents({ author, event }: CommitmentEntry): boolean {
  return author.kind === 'resident' && event !== undefined && 'comment' in event;
}

function indexesOf(entries: readonly { readonly leafIndex: number }[]): number[] {
  return entries.map(({ leafIndex }) => leafIndex);
}

type Step = Unsealed<AppealFacts, ChangeEvent>;

/** The steps, the last of which, the erasure, names the entries; in as many leaves as that takes. */
function naming(steps: readonly [Step, ...Step[]], indexes: readonly number[]): readonly [Step, ...Step[]] {
  const erased = steps[steps.length - 1] ?? steps[0];
  const leaves: Step[] = [];
  for (let at = 0; at < indexes.length; at += NAMED_AT_ONCE) {
    const named = indexes.slice(at, at + NAMED_AT_ONCE);
    leaves.push({ ...erased, facts: { ...erased.facts, indexes: named } as AppealFacts });
  }
  const [first = erased, ...rest] = [...steps.slice(0, -1), ...leaves];
  return [first, ...rest];
}

/** The last leaf: with it the erasure is complete. */
function leafOf({ number }: AppealCase, entries: readonly [NewEntry, ...NewEntry[]]): Erasure['leaf'] {
  const { index, leafHash } = entries[entries.length - 1] ?? entries[0];
  return { ledger: ledgerOf(number), index, hash: bytesToHex(leafHash) };
}

/** What was public anyway, and the days; of what the resident is, nothing. */
function remains({ received }: AppealCase, { anonymous, recordedAt }: AppealWords): AppealWords {
  return {
    cohort: 'undisclosed',
    title: '',
    text: '',
    place: '',
    anonymous,
    consentToPublish: false,
    occurredAt: startOfDay(received),
    recordedAt: startOfDay(dayOf(recordedAt)),
  };
}

/** Of a commitment's entry everything can go on being proved, except what the resident said. */
function keptOf(entry: CommitmentEntry, { hmacSha256 }: ErasureSecrets): KeptSalts[] {
  const { leafIndex: index, opener } = entry;
  if (!opener) return [];
  const wordsSalt = isResidents(entry) ? undefined : wordsSaltOf(opener, index, hmacSha256);
  return [{ index, leafSalt: leafSaltOf(opener, index, hmacSha256), ...(wordsSalt && { wordsSalt }) }];
}

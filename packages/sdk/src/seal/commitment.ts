// A commitment as it is shown, held against the entries it names: its days, its status, its words and its reasons.
import { sha256 } from '@noble/hashes/sha2.js';
import type { CallOptions } from '../core/caller.js';
import { bytesToHex, canonicalJson, hexToBytes, LEAF_SALT_BYTES, wordsDigest } from '../rules/seal/index.js';
import type { SealSettled, SealUnchecked } from '../rules/seal/index.js';
import type { CommitmentDetail, CommitmentStep } from '../types/index.js';
import { isRecord } from './entry.js';
import { checkSteps } from './steps.js';
import type { SealedRecordFacts, Verifier } from './verifier.js';

/** A step with the facts and the words that were sealed for it. */
interface SealedStep {
  readonly type: unknown;
  readonly facts: SealedRecordFacts;
  readonly words: SealedRecordFacts;
}

/**
 * That a commitment is as it was sealed: the first day, the present day, what was promised by whom, every move with
 * its reason, and how it ended. All of it is compared with opened entries; whether there are later entries that the
 * server keeps to itself is seen only by reading the whole log.
 *
 * @param shown - As it is shown, with its history.
 */
export function checkCommitment(
  verifier: Verifier,
  shown: CommitmentDetail,
  call?: CallOptions,
): Promise<SealSettled | SealUnchecked> {
  return checkSteps(
    verifier,
    shown.history,
    (steps) =>
      agrees(
        shown,
        steps.map(({ step, facts }) => sealedStep(step, facts, shown.id)),
      ),
    call,
  );
}

/** @throws if the entry is not that step of that commitment, or its words are not the sealed ones */
function sealedStep(
  { type, words, wordsSalt }: CommitmentStep,
  facts: SealedRecordFacts,
  id: string,
): SealedStep {
  const isThis = facts['record'] === 'commitment' && facts['id'] === id && facts['event'] === type;
  // A resident's word that was erased; of any other step what is shown would lack what it is held against.
  if (words === undefined || wordsSalt === undefined) {
    if (!isThis) throw new TypeError('another entry');
    return { type, facts, words: {} };
  }
  const said: unknown = JSON.parse(words);
  const digest = bytesToHex(wordsDigest(hexToBytes(wordsSalt, LEAF_SALT_BYTES), said, sha256));
  if (!isThis || facts['words'] !== digest || !isRecord(said)) throw new TypeError('another entry');
  return { type, facts, words: said };
}

function agrees(shown: CommitmentDetail, steps: readonly SealedStep[]): boolean {
  const [made, ...changes] = steps;
  if (made?.type !== 'made' || changes.some(({ type }) => type === 'made')) return false;
  const last = changes[changes.length - 1]?.facts ?? { due: made.facts['originalDue'], status: 'open' };
  const all = (type: string): SealedStep[] => changes.filter((one) => one.type === type);
  const newest = (...types: string[]): SealedStep | undefined =>
    changes.filter((one) => types.includes(String(one.type))).pop();
  return (
    isPromised(shown, made) &&
    last['due'] === shown.due &&
    last['status'] === shown.status &&
    shown.provisional === isProvisional(made, newest('restated', 'extended')) &&
    isSame(shown.extensions, all('extended').map(moved), [
      'from',
      'to',
      'reason',
      'person',
      'on',
      'approvedBy',
    ]) &&
    isSame(shown.restatements, all('restated').map(moved), ['from', 'to', 'on']) &&
    isSame(shown.nodes, all('node-added').map(moved), ['title', 'due']) &&
    isSame(shown.evidence, all('evidence-added').map(moved), ['kind', 'text', 'on', 'photo']) &&
    isTakenDown(shown, all('photo-taken-down')) &&
    isRequested(shown, newest('extension-requested')) &&
    isSame(shown.withdrawal && [shown.withdrawal], all('withdrawn').map(moved), ['reason', 'on']) &&
    isDayOf(shown.claimedOn, newest('claimed')) &&
    isDayOf(shown.closedOn, newest('confirmed', 'lapsed', 'broken', 'withdrawn')) &&
    (shown.confirmedBy === undefined || shown.confirmedBy === newest('confirmed')?.facts['witness'])
  );
}

/** What was promised, by whom and for which day. */
function isPromised(shown: CommitmentDetail, { facts, words }: SealedStep): boolean {
  const { original, owner } = shown;
  const { commitment } = words;
  const first = isRecord(commitment) ? commitment['original'] : undefined;
  return (
    facts['originalDue'] === original.due &&
    facts['made'] === shown.madeOn &&
    facts['day'] === shown.recordedOn &&
    facts['body'] === shown.body.slug &&
    facts['unit'] === shown.unit.slug &&
    facts['origin'] === shown.origin &&
    facts['appeal'] === shown.appeal &&
    facts['demo'] === shown.demo &&
    words['text'] === shown.text &&
    words['witnessGroup'] === shown.witnessGroup &&
    isSame([owner], [words['owner']], ['name', 'title']) &&
    isSame([original], [first], ['due', 'basis', 'from', 'days', 'provisional', 'knownThrough'])
  );
}

/** What people have named is certain; what was counted says for itself whether the calendar knew that far. */
function isProvisional({ facts }: SealedStep, moved: SealedStep | undefined): true | undefined {
  const sealed = moved ? moved.type === 'restated' && moved.words['provisional'] : facts['provisional'];
  return sealed === true || undefined;
}

/** Each photo that is said to be taken down, and no other. */
function isTakenDown({ evidence }: CommitmentDetail, steps: readonly SealedStep[]): boolean {
  const sealed = evidence.map(({ photo }) => steps.find(({ words }) => photo && words['photo'] === photo.id));
  return isSame(
    evidence.map(({ photoTakenDown }) => photoTakenDown ?? {}),
    sealed.map((step) => (step ? moved(step) : {})),
    ['reason', 'on'],
  );
}

/** A request that is not shown claims nothing. */
function isRequested({ requestedExtension }: CommitmentDetail, step: SealedStep | undefined): boolean {
  if (!requestedExtension) return true;
  return isSame([requestedExtension], step ? [moved(step)] : [], ['to', 'reason', 'person', 'on']);
}

/** A sealed event as it is shown: the day it was written down is the day it happened `on`. */
function moved({ words }: SealedStep): object {
  return { ...words, on: words['day'] };
}

/** Whether two lists say the same, by these members. Members of later versions are passed over. */
function isSame(shown: unknown = [], sealed: readonly unknown[], names: readonly string[]): boolean {
  const picked = (one: unknown): object =>
    Object.fromEntries(
      names.flatMap((name) => (isRecord(one) && one[name] !== undefined ? [[name, one[name]]] : [])),
    );
  return Array.isArray(shown) && canonicalJson(shown.map(picked)) === canonicalJson(sealed.map(picked));
}

/** What is not shown claims nothing. */
function isDayOf(shown: string | undefined, step: SealedStep | undefined): boolean {
  return shown === undefined || shown === step?.facts['day'];
}

// Checking a log oneself, in words: what it will cost, what was counted, and what is wrong with what was pasted.
import type { SealBroken, SealErrorCode, SealState } from '../rules/seal/index.js';
import type { LogCheckWords } from '../words/index.js';
import { fill, formatCount } from './format.js';
import { sealView, type SealView } from './seal.js';

/** Bytes of an entry as it is sent, roughly: 443 each in the demonstration. */
const ENTRY_BYTES = 450;

/** What reading so many entries will take, e.g. `约2.1 MB`. */
export function readingAmount(entries: number): string {
  const kB = Math.max(1, Math.ceil((entries * ENTRY_BYTES) / 1000));
  return kB < 1000 ? `约${kB} kB` : `约${formatCount(Math.ceil(kB / 100) / 10)} MB`;
}

/** Which part of the page a check belongs to. */
export type LogCheckPart = 'log' | 'whole' | 'head' | 'leaf';

export interface LogCheckFinding {
  readonly state: SealState;
  /** Of an entry that was asked about: its place, counted from 1. */
  readonly place?: number | undefined;
  /** Of a head in one line that was asked about: how many entries it names. */
  readonly size?: number | undefined;
}

/** What came of one of the checks. Of a whole log, and of a head, a tick says more than the log's own. */
export function logCheckView(
  part: LogCheckPart,
  { state, place = 0, size }: LogCheckFinding,
  words: LogCheckWords,
): SealView {
  const w = words.logCheck;
  const view = sealView(state, words, part === 'leaf' ? 'entry' : 'log');
  if (state.type === 'verified' && part === 'whole') {
    return { ...view, sentence: fill(w.whole.verified, { size: formatCount(state.size) }) };
  }
  if (state.type === 'verified' && part === 'head') return { ...view, sentence: w.head.verified };
  // A number that was copied wrongly looks the same as an entry that was just written, and as one that was taken away.
  if (part === 'leaf' && state.type === 'unchecked' && state.code === 'seal.not-signed-yet') {
    const sentence = fill(w.leaf.notYet, { place: formatCount(place) });
    return { ...view, sentence, detail: w.leaf.notYetDetail };
  }
  if (part === 'head' && size !== undefined) return lineView(view, { state, size }, words);
  // What was copied wrongly looks the same as what was changed.
  if (part === 'leaf' && state.type === 'broken' && state.code === 'proof.not-included') {
    const sentence = fill(w.leaf.notThere, { place: formatCount(place) });
    return { mark: view.mark, sentence, detail: w.leaf.notThereDetail };
  }
  return view;
}

/** A head in one line bears no signature of its own: what was copied wrongly looks the same as what was changed. */
function lineView(
  view: SealView,
  { state, size }: { readonly state: SealState; readonly size: number },
  { logCheck: { head } }: LogCheckWords,
): SealView {
  const entries = { size: formatCount(size) };
  if (state.type === 'unchecked' && state.code === 'seal.not-signed-yet') {
    return { ...view, sentence: fill(head.notYet, entries), detail: head.notYetDetail };
  }
  if (state.type === 'broken' && state.code === 'seal.tree-differs') {
    return { mark: view.mark, sentence: fill(head.differs, entries), detail: head.differsDetail };
  }
  return view;
}

/** What a note that was pasted is refused for. */
export function headFault(code: SealErrorCode, { logCheck }: LogCheckWords): string {
  const { faults } = logCheck;
  if (code === 'note.bad-signature') return faults.headForged;
  const isOther = code === 'note.unsigned' || code === 'seal.other-key' || code === 'checkpoint.other-origin';
  return isOther ? faults.headOther : faults.headUnreadable;
}

/** What proves to others that a log is broken, as text to be kept; empty where nothing does. */
export function evidenceText({ evidence }: SealBroken): string {
  if (!evidence) return '';
  const { key, notes, proof } = evidence;
  return [key, ...notes, ...(proof ? [proof.join('\n')] : [])].join('\n\n');
}

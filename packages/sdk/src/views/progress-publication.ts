// What became of publishing a resident's words, as the resident is told.
import type { TrackedAppeal } from '../types/index.js';
import type { ProgressWords } from '../words/index.js';
import { fill, formatDay } from './format.js';

/** What became of the consent to publish; nothing without one. */
export function publicationLines(
  { publication }: TrackedAppeal,
  words: ProgressWords,
): { readonly term: string; readonly text: string }[] {
  if (!publication) return [];
  const w = words.progress.yours;
  const { state, due, decidedOn = due, words: shown, note = '' } = publication;
  const values = { due: formatDay(due, words), day: formatDay(decidedOn, words), note, ...shown };
  return [{ term: w.publication, text: fill(w[state], values) }];
}

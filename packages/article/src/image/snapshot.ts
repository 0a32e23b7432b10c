// A snapshot that may stand on a picture: checked as an article's is, with its moment as a date.
import { checkSnapshot, type Checked } from '../snapshot.js';
import type { Snapshot } from '../types.js';

export interface ReadSnapshot extends Checked {
  /** `at` as a moment. */
  readonly moment: Date;
}

/** @throws ArticleError `snapshot-unfit`, with the field that is wrong */
export function readSnapshot(snapshot: Snapshot): ReadSnapshot {
  const checked = checkSnapshot(snapshot);
  return { ...checked, moment: new Date(checked.millis) };
}

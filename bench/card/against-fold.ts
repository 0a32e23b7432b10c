// Cards held against the fold: what the server says is what anybody counts from the entries, and so is the root.
import {
  appendLeaves,
  bytesToHex,
  dayOf,
  fold,
  foldWithheld,
  frontierRoot,
  hexToBytes,
  parseMoment,
  reportCardOf,
} from '@huiyin/sdk/rules';
import { isDeepStrictEqual } from 'node:util';
import { sha256 } from '../lives/world.js';
import { STREET } from '../lives/place.js';
import type { Loaded } from '../load/load.js';
import type { Reader } from './reader.js';

const street = { slug: STREET, name: '方庄街道', kind: 'street' } as const;

/** @throws if any card of these periods is another */
export async function holdAgainstFold(
  reader: Reader,
  periods: readonly string[],
  loaded: Loaded,
): Promise<void> {
  const { figures, frontier } = await withWhatFollowed(reader, loaded);
  const root = bytesToHex(frontierRoot(frontier, sha256));
  for (const period of periods) {
    const card = await reader.card(period);
    const { at } = card.asOf;
    const today = dayOf(parseMoment(at) ?? 0);
    const asOf = { at, treeSize: frontier.size, root };
    const folded = reportCardOf(figures, { body: street, period, asOf, today });
    if (!isDeepStrictEqual(card, JSON.parse(JSON.stringify(folded)))) {
      throw new Error(`the card of ${period} is not the fold of the ${frontier.size} entries`);
    }
  }
}

/** What was loaded, and the few entries the server has written since: its settings, what fell due this morning. */
async function withWhatFollowed(
  reader: Reader,
  { figures: loaded, head }: Loaded,
): Promise<{ figures: Loaded['figures']; frontier: Loaded['head']['frontier'] }> {
  let figures = loaded;
  let { frontier } = head;
  for (let from: number | undefined = frontier.size; from !== undefined;) {
    const page = await reader.entries(from);
    for (const entry of page.items) {
      figures = entry.record === 'withheld' ? foldWithheld(figures) : fold(figures, entry.facts);
    }
    frontier = appendLeaves(
      frontier,
      page.items.map(({ hash }) => hexToBytes(hash, 32)),
      sha256,
    );
    from = page.next;
  }
  return { figures, frontier };
}

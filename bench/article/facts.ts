// A report card to draw: of a street whose log was lived, as it is read from it.
import {
  bytesToHex,
  emptyFigures,
  fold,
  foldWithheld,
  frontierRoot,
  momentOf,
  reportCardOf,
  startOfDay,
} from '@huiyin/sdk/rules';
import type { Snapshot } from '@huiyin/article';
import { reportCardView, type ReportCardView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { LivedLog } from '../lives/log.js';
import { LEDGER, STREET } from '../lives/place.js';
import { sha256 } from '../lives/world.js';

const ENTRIES = 10_000;
const AT = momentOf(startOfDay('2026-11-23') + 9 * 3_600_000);

export interface Facts {
  readonly view: ReportCardView;
  readonly snapshot: Snapshot;
}

export function facts(): Facts {
  const log = new LivedLog({ entries: ENTRIES, from: '2025-01-01', until: '2026-11-22', seed: ENTRIES });
  let figures = emptyFigures();
  for (const act of log.acts())
    for (const entry of act.entries)
      figures = act.openedBy ? fold(figures, entry.facts) : foldWithheld(figures);
  const root = bytesToHex(frontierRoot(log.frontier, sha256));
  const card = reportCardOf(figures, {
    body: { slug: STREET, name: '方庄街道', kind: 'street' },
    period: '2026',
    asOf: { at: AT, treeSize: ENTRIES, root },
    today: AT.slice(0, 10),
  });
  return {
    view: reportCardView(card, wordsFor('zh-CN')),
    snapshot: {
      body: '方庄街道',
      at: AT,
      log: { origin: `huiyin.example/${LEDGER}`, size: ENTRIES, root },
      live: `https://huiyin.example/b/${STREET}`,
      verify: `https://huiyin.example/b/${STREET}/log`,
      demo: true,
    },
  };
}

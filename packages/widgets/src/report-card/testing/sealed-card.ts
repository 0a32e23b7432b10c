// A card that was counted from a really signed log, and an element that shows it.
import type { ReportCard } from '@huiyin/sdk';
import type { SealedLog } from '../../controllers/testing/sealed-log.js';
import { mount } from '../../foundation/testing/fixture.js';
import type { HuiyinReportCard } from '../report-card.js';
import type { CardServer } from './card-server.js';
import { cardOf, fangzhuangCases } from './cards.js';
import { drawn } from './drawn-card.js';

const TAG = 'huiyin-report-card';

/** The card counted from the log's first `size` entries. */
export function cardOver(log: SealedLog, size = log.entries.length): ReportCard {
  const card = cardOf(fangzhuangCases(), { treeSize: size });
  return { ...card, asOf: { ...card.asOf, root: log.rootOf(size) } };
}

export async function show(
  server: CardServer,
  key: string | undefined,
  attributes: Record<string, string> = {},
): Promise<HuiyinReportCard> {
  const element = await mount<HuiyinReportCard>(TAG, {
    attributes,
    context: { client: server.client(), body: 'fangzhuang', sealKey: key },
  });
  await drawn(element);
  return element;
}

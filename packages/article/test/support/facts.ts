// Facts to draw: the examples of openapi.json as views, and a snapshot to draw them with.
import { readFileSync } from 'node:fs';
import type { Commitment, DecisionPage, MeetingDetail, ReportCard } from '@huiyin/sdk';
import {
  commitmentListView,
  decisionView,
  meetingDetailView,
  reportCardView,
  type CommitmentListView,
  type DecisionView,
  type MeetingDetailView,
  type ReportCardView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Snapshot } from '../../src/types.js';

export const sdkWords = wordsFor('zh-CN');
export const today = '2026-11-26';

export const snapshot: Snapshot = {
  body: '方庄街道',
  at: '2026-11-26T09:00:00+08:00',
  log: {
    origin: 'huiyin.example/FZ',
    size: 2072,
    root: 'c3a1e0f59b2d47866c0e8f3d5b7a9c1e2f4060718293a4b5c6d7e8f90a1b2c3d',
  },
  live: 'https://huiyin.example/b/fangzhuang/2026',
  verify: 'https://huiyin.example/verify/fangzhuang',
  demo: false,
};
export const head = 'huiyin.example/FZ 2072 w6Hg9ZstR4ZsDo89W3qcHi9AYHGCk6S1xtfo+QobLD0=';

export function exampleCard(): ReportCard {
  const { demo: _, ...card } = example('ReportCard', 'rates') as ReportCard;
  return card;
}

export function cardView(card: ReportCard = exampleCard()): ReportCardView {
  return reportCardView(card, sdkWords);
}

export function exampleCommitment(): Commitment {
  const [one] = (example('CommitmentPage', 'one') as { items: Commitment[] }).items;
  if (!one) throw new RangeError('no commitment');
  const { demo: _, ...commitment } = one;
  return commitment;
}

/** @param count promises, each due a day later than the one before it, over and over within a month */
export function listView(count: number): CommitmentListView {
  const one = exampleCommitment();
  const all = Array.from({ length: count }, (_, index) => ({
    ...one,
    id: `FZ-C-2026-${String(index + 1).padStart(6, '0')}`,
    due: `2026-12-${String((index % 28) + 1).padStart(2, '0')}`,
  }));
  return commitmentListView(all, today, false, sdkWords);
}

export function meetingView(change: Partial<MeetingDetail> = {}): MeetingDetailView {
  const { demo: _, ...meeting } = example('MeetingDetail', 'held') as MeetingDetail;
  return meetingDetailView({ ...meeting, status: 'announced', ...change }, today, sdkWords);
}

export function exampleDecision(): DecisionView {
  const [one] = (example('DecisionPage', 'page') as DecisionPage).items;
  if (!one) throw new RangeError('no decision');
  const { demo: _, ...decision } = one;
  return decisionView(decision, today, sdkWords);
}

function example(name: string, which: string): unknown {
  const file = new URL(`../../../sdk/scripts/schema/examples/${name}.json`, import.meta.url);
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { value: unknown }>;
  const found = all[which];
  if (!found) throw new RangeError(`${name} has no example ${which}`);
  return found.value;
}

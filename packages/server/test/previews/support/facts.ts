// What stands on a picture, from the examples of the schemas.
import type { Commitment, DecisionDetail, MeetingDetail, ReportCard } from '@huiyin/sdk';
import { parseMoment } from '@huiyin/sdk/rules';
import {
  commitmentCountdown,
  commitmentListView,
  commitmentView,
  decisionView,
  meetingDetailView,
  reportCardView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PictureOf, PosterOf } from '../../../src/pages/picture-port.js';
import type { PreviewFacts, PreviewOf } from '../../../src/pages/preview-port.js';
import type { Work } from '../../../src/previews/draw.js';
import { example } from '../../http/support/use-cases.js';

const words = wordsFor('zh-CN');
const today = '2026-11-30';
const now = parseMoment(`${today}T09:30:00+08:00`) ?? 0;

export const snapshot: PreviewFacts['snapshot'] = {
  body: '方庄街道',
  at: `${today}T09:30:00+08:00`,
  log: { origin: 'huiyin.example/FZ', size: 12, root: 'ab'.repeat(32) },
  live: 'https://huiyin.example/b/fangzhuang',
  verify: 'https://huiyin.example/verify/fangzhuang',
  demo: true,
};

const commitment = example('CommitmentDetail') as Commitment;

/** One of each kind. */
export const everyKind: readonly PreviewOf[] = [
  { kind: 'report-card', view: reportCardView(example('ReportCard') as ReportCard, words) },
  {
    kind: 'commitment',
    view: commitmentView(commitment, today, words),
    countdown: commitmentCountdown(commitment, now, 'day', words),
  },
  { kind: 'meeting', view: meetingDetailView(example('MeetingDetail') as MeetingDetail, today, words) },
  { kind: 'decision', view: decisionView(example('DecisionDetail') as DecisionDetail, today, words) },
];

const cardView = reportCardView(example('ReportCard') as ReportCard, words);

/** The card, and each of its drawings. */
export const everyPicture: readonly PictureOf[] = [
  { kind: 'card', view: cardView },
  ...(['closing', 'categories', 'months'] as const).map((name) => ({
    kind: 'chart' as const,
    name,
    view: cardView,
  })),
];

const posters: readonly PosterOf[] = [
  { kind: 'report-card', view: cardView },
  { kind: 'commitments', view: commitmentListView([commitment], today, false, words) },
  {
    kind: 'meeting-notice',
    view: meetingDetailView(
      { ...(example('MeetingDetail') as MeetingDetail), status: 'announced' },
      today,
      words,
    ),
  },
  { kind: 'box', view: { form: 'https://huiyin.example/b/fangzhuang?channel=box#appeal' } },
];

/** Each kind on each paper, and one for a screen. */
export const everyPoster: readonly Extract<PictureOf, { kind: 'poster' }>[] = posters.flatMap((poster) => [
  { kind: 'poster', poster, paper: 'A4', format: 'pdf' },
  { kind: 'poster', poster, paper: 'A3', format: 'pdf' },
  { kind: 'poster', poster, paper: 'A4', format: 'png' },
]);

/** Facts of a commitment that says this. */
export function factsOf(text: string): PreviewFacts {
  return {
    what: { kind: 'commitment', view: commitmentView({ ...commitment, text }, today, words) },
    snapshot,
  };
}

/** The same as it is ordered. */
export function workOf(text: string): Work {
  return { kind: 'preview', ...factsOf(text) };
}

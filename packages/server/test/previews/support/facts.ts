// What stands on a picture, from the examples of the schemas.
import type { Commitment, DecisionDetail, MeetingDetail, ReportCard } from '@huiyin/sdk';
import { parseMoment } from '@huiyin/sdk/rules';
import {
  commitmentCountdown,
  commitmentView,
  decisionView,
  meetingDetailView,
  reportCardView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PreviewFacts, PreviewOf } from '../../../src/pages/preview-port.js';
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

/** Facts of a commitment that says this. */
export function factsOf(text: string): PreviewFacts {
  return {
    what: { kind: 'commitment', view: commitmentView({ ...commitment, text }, today, words) },
    snapshot,
  };
}

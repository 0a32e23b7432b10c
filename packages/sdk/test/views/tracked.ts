// A case as its resident is shown it, for tests that say what is told of it.
import type { Clock, TimelineEntry, TrackedAppeal } from '@huiyin/sdk';
import { progressView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';

export const words = wordsFor('zh-CN');
export const TODAY = '2026-11-22';
export const running = (due: string): Clock => ({ due, state: due < TODAY ? 'late' : 'running' });

export const base: TrackedAppeal = {
  number: 'FZ-2026-000317',
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  responsible: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
  kind: 'request',
  category: 'lifts',
  title: '电梯常停在半层',
  text: '请检修',
  place: '芳古园一区 3 号楼',
  anonymous: false,
  consentToPublish: false,
  state: 'received',
  level: 'street',
  receivedAt: '2026-11-20T09:30:00+08:00',
  ageDays: 2,
  clocks: { firstResponse: running('2026-11-27'), resolution: running('2026-12-05') },
  answers: [],
  evaluations: [],
  supplements: [],
  timeline: [],
  actions: ['supplement', 'withdraw'],
};

export const step = (type: TimelineEntry['type'], more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  type,
  at: '2026-11-21T10:00:00+08:00',
  by: '芳古园社区',
  state: 'in-hand',
  leafIndex: 7,
  ...more,
});
export const answered = (
  type: TrackedAppeal['answers'][number]['type'],
  more = {},
): TrackedAppeal['answers'] => [
  { type, text: '如下', by: '李工', answerer: 'official', at: '2026-11-21T10:00:00+08:00', ...more },
];
export const met = { due: '2026-11-27', metOn: '2026-11-21', state: 'met' } as const;
export const view = (more: Partial<TrackedAppeal>) => progressView({ ...base, ...more }, TODAY, words);
export const headline = (more: Partial<TrackedAppeal>): string => view(more).headline;

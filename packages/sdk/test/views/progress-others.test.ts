// What a resident reads of what others did with their case: looked at the contact, merged it into another.
import { expect, it } from 'vitest';
import type { TrackedAppeal } from '@huiyin/sdk';
import { progressView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';

const words = wordsFor('zh-CN');
const TODAY = '2026-11-22';
const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const community = { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' } as const;
const base: TrackedAppeal = {
  number: 'FZ-2026-000317',
  body: street,
  responsible: community,
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
  clocks: {
    firstResponse: { due: '2026-11-27', state: 'running' },
    resolution: { due: '2026-12-05', state: 'running' },
  },
  answers: [],
  evaluations: [],
  supplements: [],
  timeline: [],
  actions: ['supplement', 'withdraw'],
};

it('says who has looked at the contact that was left, when and why', () => {
  const contactLooks = [
    { at: '2026-11-21T10:05:00+08:00', unit: community, reason: '约上门看电梯的时间。' },
    { at: '2026-11-21T09:05:00+08:00', unit: street, reason: '核实地址。' },
  ];
  const { yours } = progressView({ ...base, contactLooks }, TODAY, words);
  expect(yours[yours.length - 1]).toEqual({
    term: '谁看过您的联系方式',
    text: '2026年11月21日（周六）10:05，芳古园社区：约上门看电梯的时间。\n2026年11月21日（周六）09:05，方庄街道：核实地址。',
  });
  expect(progressView(base, TODAY, words).yours).toHaveLength(3);
});

it('names the case it was merged into, and whose word it still is', () => {
  const { headline } = progressView(
    { ...base, state: 'merged', mergedInto: 'FZ-2026-000007', actions: ['evaluate'] },
    TODAY,
    words,
  );
  expect(headline).toBe(
    '这件和 FZ-2026-000007 是同一件事，已并到那一件一起办。办得怎么样，这件仍由您说了算。',
  );
});

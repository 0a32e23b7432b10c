// What a resident reads of promises that wait for their word.
import { expect, it } from 'vitest';
import type { ClaimedCommitment } from '@huiyin/sdk';
import { view } from './tracked.js';

const claimed: ClaimedCommitment = {
  id: 'FZ-C-2026-000012',
  text: '12月4日以前换好平层感应器。',
  unit: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
  owner: { name: '李工', title: '维修负责人' },
  due: '2026-12-04',
  claimedOn: '2026-11-21',
  confirmBy: '2026-12-06',
};

it('is asked of none where none is claimed', () => {
  expect(view({}).commitments).toEqual([]);
});

it('says who promised what until when, what the unit says, and what silence leads to', () => {
  const [one, ...more] = view({ claimedCommitments: [claimed] }).commitments;
  expect(more).toEqual([]);
  expect(one).toEqual({
    id: 'FZ-C-2026-000012',
    text: '12月4日以前换好平层感应器。',
    who: '芳古园社区 李工（维修负责人）答应的，期限2026年12月4日（周五）',
    standing:
      '芳古园社区说2026年11月21日（周六）办到了。最晚2026年12月6日（周日），请告诉我们。到时候没有您的话，就记作“无人确认”，不算您确认。',
  });
});

it('says that the word is heard still where silence was written down', () => {
  const { confirmBy: _passed, ...late } = claimed;
  const [one] = view({ claimedCommitments: [late] }).commitments;
  expect(one?.standing).toBe('芳古园社区说2026年11月21日（周六）办到了。已经记作“无人确认”。现在说也不晚。');
});

it('keeps each apart, in the order they came', () => {
  const ids = ['FZ-C-2026-000012', 'FZ-C-2026-000013'];
  const { commitments } = view({ claimedCommitments: ids.map((id) => ({ ...claimed, id })) });
  expect(commitments.map(({ id }) => id)).toEqual(ids);
});

// Tasks of a street in every state, near ones first.
import type { Task, TaskCount, TaskHorizon, TaskNode, TaskPage, TaskStatus } from '@huiyin/sdk';

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;

const node = (place: number, title: string, due: string, more: Partial<TaskNode> = {}): TaskNode => ({
  ...{ node: place, title, originalDue: due, due, moves: [], late: false },
  ...more,
});

const base: Task = {
  id: 'FZ-T-2026-000007',
  body: street,
  unit: street,
  owner: { name: '赵主任', title: '街道办事处副主任' },
  title: '芳古园助餐点扩大',
  text: '能坐下 60 人，软食每天有。',
  horizon: 'near',
  status: 'open',
  openedOn: '2026-08-20',
  nodes: [
    node(1, '公示改造方案', '2026-09-10', {
      due: '2026-09-12',
      moves: [
        { from: '2026-09-10', to: '2026-09-12', reason: '方案补了一次消防意见，晚两天。', on: '2026-09-09' },
      ],
      doneOn: '2026-09-12',
      note: '方案贴在社区公告栏和群里。',
      late: true,
    }),
    node(2, '开餐', '2027-02-28'),
  ],
  funding: { text: '改造费由街道承担', yuan: 180_000, source: '街道民生资金' },
  proposal: { title: '关于扩大老年助餐覆盖面的建议', number: '第 27 号' },
  appeals: ['FZ-2026-000041', 'FZ-2026-000077'],
  commitments: ['FZ-C-2026-000012'],
  notes: [{ on: '2026-09-14', recordedOn: '2026-09-15', text: '老人说太硬，菜单每天加一道软食。' }],
  witnessGroup: '居民代表',
  demo: true,
};

export const late: Task = {
  ...base,
  id: 'FZ-T-2026-000008',
  title: '芳星园北门补路灯',
  nodes: [node(1, '装灯', '2026-09-15', { late: true })],
  notes: [],
};
export const claimed: Task = {
  ...base,
  id: 'FZ-T-2026-000009',
  title: '给 8 部老电梯换制动器',
  horizon: 'mid',
  status: 'claimed',
  claimedOn: '2026-09-18',
  confirmBy: '2026-09-25',
};
export const withdrawn: Task = {
  ...base,
  id: 'FZ-T-2026-000010',
  title: '在绿地边加停车位',
  horizon: 'long',
  status: 'withdrawn',
  withdrawalReason: '居民议事没有通过，绿地不动。',
};
export const longest: Task = {
  ...base,
  id: 'FZ-T-2026-000011',
  title: '方庄街道芳古园芳城园芳星园芳群园四个社区老旧小区电梯更新改造与适老化加装扶手坡道一体推进'.repeat(2),
  owner: { name: '欧阳主任', title: '街道办事处副主任兼城市更新专班和物业管理专班负责人' },
};

export const everyTask: readonly Task[] = [base, late, claimed, withdrawn];

const statuses: readonly TaskStatus[] = ['open', 'claimed', 'confirmed', 'unconfirmed', 'withdrawn'];

/** A page as the server tells it: counts of all, and these tasks. */
export function pageOf(tasks: readonly Task[]): TaskPage {
  const countOf = (horizon: TaskHorizon): TaskCount => ({
    horizon,
    ...(Object.fromEntries(
      statuses.map((status) => [
        status,
        tasks.filter((task) => task.horizon === horizon && task.status === status).length,
      ]),
    ) as Record<TaskStatus, number>),
  });
  return { counts: (['near', 'mid', 'long'] as const).map(countOf), items: [...tasks] };
}

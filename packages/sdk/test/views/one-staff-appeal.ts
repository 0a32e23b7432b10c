// One case as staff see it, and its line in the queue, to be changed by tests. It is 22 November 2026.
import type { StaffAppeal, StaffAppealSummary, StaffCommitment } from '@huiyin/sdk';

export const TODAY = '2026-11-22';

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;

export function staffAppeal(different: Partial<StaffAppeal> = {}): StaffAppeal {
  return {
    number: 'FZ-2026-000317',
    body: street,
    responsible: street,
    kind: 'request',
    category: 'lifts',
    channel: 'hotline-12345',
    cohort: 'elderly',
    level: 'street',
    horizon: 'dated',
    title: '3 号楼电梯常停在半层',
    text: '上周起常停在半层。',
    place: '芳古园一区 3 号楼',
    anonymous: false,
    consentToPublish: false,
    hasContact: true,
    state: 'in-hand',
    receivedAt: '2026-11-18T09:30:00+08:00',
    occurredAt: '2026-11-18T09:30:00+08:00',
    ageDays: 4,
    clocks: {
      firstResponse: { due: '2026-11-25', state: 'running' },
      resolution: { due: '2026-12-03', state: 'running' },
    },
    disputed: false,
    reopened: false,
    docketed: false,
    answers: [],
    evaluations: [],
    supplements: [],
    timeline: [
      { type: 'received', at: '2026-11-18T09:30:00+08:00', by: '居民', state: 'received', leafIndex: 4 },
    ],
    actions: ['answer', 'assign'],
    ...different,
  };
}

export function staffSummary(different: Partial<StaffAppealSummary> = {}): StaffAppealSummary {
  const { number, responsible, category, level, state, title, receivedAt, clocks, disputed } = staffAppeal();
  return {
    ...{ number, responsible, category, level, state, receivedAt, clocks, disputed },
    ...(title !== undefined && { title }),
    ...different,
  };
}

export function staffCommitment(different: Partial<StaffCommitment> = {}): StaffCommitment {
  const { body } = staffAppeal();
  return {
    id: 'FZ-C-2026-000012',
    body,
    unit: body,
    owner: { name: '赵敏', title: '街道办事处副主任' },
    text: '换新电梯。',
    origin: 'answer',
    appeal: 'FZ-2026-000317',
    madeOn: '2026-11-20',
    recordedOn: '2026-11-20',
    original: { due: '2026-12-04', basis: 'day', from: '2026-11-20' },
    due: '2026-12-04',
    status: 'open',
    late: false,
    overdue: false,
    daysLeft: 12,
    extensions: [],
    restatements: [],
    nodes: [],
    evidence: [],
    actions: ['claim', 'extend', 'decide-extension', 'add-node', 'add-evidence', 'judge', 'withdraw'],
    ...different,
  };
}

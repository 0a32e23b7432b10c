// Commitments for tests and stories, in every status, their days counted by the rules. It is 21 September 2026.
import type { BodySummary, Commitment, CommitmentDetail, Day } from '@huiyin/sdk';
import { daysBetween, deadlineOf } from '@huiyin/sdk/rules';

export const TODAY: Day = '2026-09-21';

const fangzhuang: BodySummary = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' };
const fangguyuan: BodySummary = { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' };

let made = 0;

/** A commitment with whatever is different about it; what follows from its days is worked out. */
export function commitmentOf(different: Partial<Commitment> = {}): Commitment {
  const madeOn = different.madeOn ?? '2026-09-18';
  const original = different.original ?? deadlineOf({ type: 'working-days', days: 10 }, madeOn);
  const { due = original.due, status = 'open', claimedOn, closedOn } = different;
  const ended = status === 'withdrawn' ? closedOn : (claimedOn ?? closedOn);
  return {
    id: `FZ-C-2026-${String(++made).padStart(6, '0')}`,
    body: fangzhuang,
    unit: fangzhuang,
    owner: { name: '赵敏', title: '街道办事处副主任' },
    text: '芳古园一区 3 号楼两部电梯换新，换好以前每天有人值守。',
    origin: 'meeting',
    madeOn,
    recordedOn: madeOn,
    original,
    due,
    status,
    late: (ended ?? TODAY) > original.due,
    overdue: status === 'open' && TODAY > due,
    daysLeft: daysBetween(TODAY, due),
    extensions: [],
    restatements: [],
    nodes: [],
    evidence: [],
    demo: true,
    ...different,
  };
}

/** The same with its history, as the server sends a single one. */
export function detailOf(commitment: Commitment): CommitmentDetail {
  return { ...commitment, history: [] };
}

const named = (due: Day, from: Day): Commitment['original'] => ({ due, basis: 'day', from });
const nodes = [
  { title: '旧电梯拆完', due: '2026-09-15' },
  { title: '新电梯装好、检验', due: '2026-10-05' },
];

/** Ten working days over the Mid-Autumn and National Day holidays. */
export const running = commitmentOf({
  id: 'FZ-C-2026-000012',
  nodes,
  evidence: [{ kind: 'before', text: '3 号楼东侧电梯八月里停了 11 次。', on: '2026-09-18' }],
});
export const dueToday = commitmentOf({ madeOn: '2026-09-11', original: named(TODAY, '2026-09-11') });
export const overdue = commitmentOf({
  text: '芳城园二区垃圾站改成每天清两次。',
  madeOn: '2026-08-20',
  original: named('2026-09-10', '2026-08-20'),
});
/** Moved twice, the second time with another person's approval; late by its original day and not overdue. */
export const extended = commitmentOf({
  text: '芳星园三区停车棚重新搭好。',
  madeOn: '2026-07-01',
  original: deadlineOf({ type: 'calendar-days', days: 45 }, '2026-07-01'),
  due: '2026-10-15',
  extensions: [
    {
      from: '2026-08-15',
      to: '2026-09-15',
      reason: '连着下了三周雨，地基没法浇。',
      person: '赵敏',
      on: '2026-08-12',
    },
    {
      from: '2026-09-15',
      to: '2026-10-15',
      reason: '两户业主对棚子的位置有意见，正在商量。',
      person: '赵敏',
      on: '2026-09-14',
      approvedBy: '孙立新',
    },
  ],
});
export const requested = commitmentOf({
  requestedExtension: {
    to: '2026-10-30',
    reason: '电梯厂家发货晚了，国庆以后才能装。',
    person: '赵敏',
    on: '2026-09-20',
  },
});
/** Counted past the last calendar that is out, restated once when a notice came. */
export const provisional = commitmentOf({
  text: '蒲黄榆路东口装上红绿灯。',
  madeOn: '2026-08-03',
  recordedOn: '2026-08-10',
  recordedLate: true,
  original: deadlineOf({ type: 'working-days', days: 120 }, '2026-08-03'),
  provisional: true,
});
export const restated = commitmentOf({
  madeOn: '2026-08-03',
  original: {
    ...deadlineOf({ type: 'working-days', days: 40 }, '2026-08-03'),
    due: '2026-09-25',
    provisional: true,
  },
  due: '2026-09-28',
  restatements: [{ from: '2026-09-25', to: '2026-09-28', on: '2026-09-01' }],
});
export const claimed = commitmentOf({
  appeal: 'FZ-2026-000109',
  origin: 'answer',
  status: 'claimed',
  claimedOn: '2026-09-19',
  confirmBy: '2026-09-29',
  evidence: [
    { kind: 'before', text: '八月里停了 11 次。', on: '2026-09-18' },
    { kind: 'after', text: '新电梯运行一周，没有停过。', on: '2026-09-19' },
  ],
});
export const confirmed = commitmentOf({
  appeal: 'FZ-2026-000087',
  origin: 'answer',
  status: 'confirmed',
  claimedOn: '2026-09-18',
  closedOn: '2026-09-20',
  confirmedBy: 'resident',
});
export const confirmedLate = commitmentOf({
  ...extended,
  id: 'FZ-C-2026-000031',
  witnessGroup: '芳星园监督小组',
  status: 'confirmed',
  claimedOn: '2026-09-14',
  closedOn: '2026-09-20',
  confirmedBy: 'group',
});
export const unconfirmed = commitmentOf({
  status: 'unconfirmed',
  claimedOn: '2026-09-01',
  closedOn: '2026-09-16',
});
export const broken = commitmentOf({
  text: '方庄路口装减速带。',
  unit: fangguyuan,
  madeOn: '2026-06-01',
  original: named('2026-08-01', '2026-06-01'),
  status: 'broken',
  closedOn: '2026-09-01',
});
export const withdrawn = commitmentOf({
  text: '芳群园加装直饮水机。',
  status: 'withdrawn',
  closedOn: '2026-09-20',
});
export const longest = commitmentOf({
  text: '把老旧小区里的电梯、停车、垃圾、路灯这四样事情一样一样地查清楚，写成单子贴在每一栋楼的门口。'.repeat(
    8,
  ),
  unit: {
    ...fangguyuan,
    name: '北京市丰台区方庄地区芳古园一区第二社区居民委员会暨物业管理联席会议办公室（筹）',
  },
  owner: { name: '阿卜杜热西提·买买提艾力·吐尔逊', title: '党工委副书记、办事处主任兼联席会议办公室主任' },
});

/** A page of a ledger, as the server orders it: nearest due day first. */
export function ledger(count = 12): Commitment[] {
  const each = [
    broken,
    confirmedLate,
    extended,
    overdue,
    claimed,
    confirmed,
    unconfirmed,
    withdrawn,
    running,
    provisional,
  ];
  return Array.from({ length: count }, (_, index) => {
    const like = each[index % each.length] ?? running;
    return { ...like, id: `FZ-C-2026-${String(index + 101).padStart(6, '0')}` };
  }).sort((a, b) => (a.due < b.due ? -1 : 1));
}

export const everyCommitment: readonly Commitment[] = [
  ...[
    running,
    dueToday,
    overdue,
    extended,
    requested,
    provisional,
    restated,
    claimed,
    confirmed,
    confirmedLate,
  ],
  ...[unconfirmed, broken, withdrawn, longest],
];

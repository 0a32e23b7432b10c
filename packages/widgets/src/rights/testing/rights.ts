// What residents may know and do: at a street where much goes on, and at a community that has begun nothing.
import type { UnitRights } from '@huiyin/sdk';

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const community = { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' } as const;
const district = { slug: 'fengtai', name: '丰台区', kind: 'district' } as const;
const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 } as const;
const hotline = { kind: 'phone', label: '市民热线（24 小时）', value: '12345' } as const;

/** As of the evening of 20 September 2026. */
export const everyRight: UnitRights = {
  body: street,
  asOf: { at: '2026-09-20T20:00:00+08:00', treeSize: 2072, root: 'c3'.repeat(32) },
  know: {
    appeals: { received: 1319, pending: 7, overdue: 2 },
    publication: {
      id: 'FZ-R-2026-000003',
      period: '2026-H1',
      at: '2026-07-09T10:00:00+08:00',
      leaf: 1931,
      digest: '5f'.repeat(32),
    },
    tasks: { open: 38, claimed: 2, confirmed: 8, funded: 12, yuan: 1_860_000 },
    commitments: { made: 26, open: 9, overdue: 1, next: { id: 'FZ-C-2026-000012', due: '2026-09-24' } },
    notice: { id: 'FZ-N-2026-000004', title: '3 号楼电梯周五起停运检修', day: '2026-09-19' },
  },
  takePart: {
    decisions: {
      open: [
        {
          id: 'FZ-D-2026-000002',
          question: '芳古园一区的停车位怎么分配',
          status: 'voting',
          discussion: { opensOn: '2026-09-05', closesOn: '2026-09-14' },
          voting: { opensOn: '2026-09-15', closesOn: '2026-09-23' },
        },
        {
          id: 'FZ-D-2026-000003',
          question: '养老驿站建在哪里',
          status: 'announced',
          discussion: { opensOn: '2026-09-18', closesOn: '2026-09-30' },
          voting: { opensOn: '2026-10-09', closesOn: '2026-10-18' },
        },
      ],
      adopted: 1,
      latestAdopted: [
        {
          id: 'FZ-D-2026-000001',
          question: '垃圾分类的奖惩怎么定',
          on: '2026-08-20',
          in: 'FZ-T-2026-000007',
        },
      ],
    },
    meetings: {
      toCome: [
        {
          id: 'FZ-M-2026-000003',
          title: '方庄街道向群众报告工作',
          place: '街道文化活动中心二层',
          startsAt: '2026-09-26T14:00:00+08:00',
          isOpen: false,
          seatsLeft: 42,
        },
      ],
    },
  },
  speak: {
    standard,
    open: 12,
    contact: {
      body: street,
      phone: '010-6555 0001',
      online: { label: '方庄民意信箱', url: 'https://box.example/fangzhuang' },
      points: [hotline, { kind: 'hall', label: '街道办事大厅', value: '周一至周五 9:00–17:00' }],
    },
    ways: {
      posts: 5,
      reception: {
        body: community,
        title: '周五书记亲民走访日',
        day: '2026-09-25',
        begins: '14:00',
        ends: '16:00',
        place: '芳古园社区议事厅',
        who: '社区党委书记',
      },
    },
  },
  oversee: {
    confirmed: 1210,
    claimed: 5,
    unconfirmed: 60,
    reviews: { period: '2026-H2', n: 6, declared: 1, closesOn: '2027-03-01' },
    above: [{ body: district, phone: '010-5555 0002', points: [hotline] }],
  },
  demo: true,
};

export const bareRights: UnitRights = {
  body: community,
  asOf: { at: '2026-09-20T20:00:00+08:00', treeSize: 0, root: 'e3'.repeat(32) },
  know: { appeals: { received: 0, pending: 0, overdue: 0 } },
  takePart: {},
  speak: { standard, open: 0, contact: { body: community, points: [] } },
  oversee: { confirmed: 0, claimed: 0, unconfirmed: 0, above: [] },
};

/** The most that fits, each as long as its field allows. */
export const longestRights: UnitRights = {
  ...everyRight,
  body: { ...street, name: '方庄街道和周边几个社区联合服务保障办公室（筹备）' },
  know: {
    ...everyRight.know,
    notice: { id: 'FZ-N-2026-000005', title: '停水通知'.repeat(15), day: '2026-09-19' },
  },
  takePart: {
    decisions: {
      open: Array.from({ length: 20 }, (_, at) => ({
        id: `FZ-D-2026-0000${String(at + 10)}`,
        question: '这个问题很长'.repeat(13),
        status: 'voting',
        discussion: { opensOn: '2026-09-05', closesOn: '2026-09-14' },
        voting: { opensOn: '2026-09-15', closesOn: '2026-09-23' },
      })),
      moreOpen: 4,
      adopted: 12,
      latestAdopted: [
        {
          id: 'FZ-D-2026-000001',
          question: '采纳了的'.repeat(20),
          on: '2026-08-20',
          in: 'FZ-C-2026-000007',
        },
      ],
    },
    meetings: {
      toCome: [
        {
          id: 'FZ-M-2026-000004',
          title: '报告会名称'.repeat(12),
          place: 'https://example.example/a-place-written-as-an-address-that-does-not-end',
          startsAt: '2026-09-20T19:00:00+08:00',
          isOpen: true,
        },
      ],
    },
  },
};

// Report meetings before, during and after.
import type { MeetingDetail, MeetingQuestion } from '@huiyin/sdk';

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;

const promised: MeetingQuestion = {
  turn: 1,
  asked: '三号楼电梯老停，什么时候大修？',
  appeal: 'FZ-2026-000131',
  kind: 'request',
  category: 'lifts',
  state: 'answered',
  answer: 'promised',
  answered: '厂家已经定了，年前换主机。',
  promises: [
    {
      commitment: 'FZ-C-2026-000031',
      text: '三号楼电梯换主机。',
      unit: street,
      due: '2026-11-20',
      originalDue: '2026-11-20',
      status: 'open',
    },
  ],
};
export const asked: MeetingQuestion = {
  turn: 2,
  asked: '晚上停车能不能和写字楼错开？',
  appeal: 'FZ-2026-000132',
  kind: 'request',
  category: 'parking',
  state: 'received',
  promises: [],
};
const late: MeetingQuestion = {
  ...promised,
  turn: 3,
  appeal: 'FZ-2026-000133',
  asked: '垃圾站什么时候清？',
  promises: promised.promises.map((one) => ({
    ...one,
    commitment: 'FZ-C-2026-000033',
    text: '垃圾站一天清两次。',
    due: '2026-09-18',
    originalDue: '2026-09-11',
  })),
};
const forgotten: MeetingQuestion = {
  turn: 4,
  appeal: 'FZ-2026-000134',
  kind: 'request',
  category: 'other',
  state: 'withdrawn',
  promises: [],
};

/** To come. */
export const announced: MeetingDetail = {
  id: 'FZ-M-2026-000003',
  body: street,
  kind: 'street',
  title: '方庄街道第三季度向群众报告工作',
  place: '芳古园社区服务站二层',
  startsAt: '2026-09-25T19:00:00+08:00',
  status: 'announced',
  announcedOn: '2026-09-01',
  agenda: ['今年办了什么、还有什么没办好', '现场提问'],
  desks: [{ what: '电梯大修怎么出资', unit: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' } }],
  seats: 240,
  taken: 150,
  moves: [
    {
      on: '2026-09-10',
      reason: '文化中心当天要做消防检修，换到社区服务站。',
      fromStartsAt: '2026-09-25T19:00:00+08:00',
      toStartsAt: '2026-09-25T19:00:00+08:00',
      fromPlace: '方庄文化中心一层',
      toPlace: '芳古园社区服务站二层',
    },
  ],
  splits: [{ into: 'FZ-M-2026-000004', on: '2026-09-12' }],
  voidings: [{ count: 20, on: '2026-09-14', reason: '打印机卡纸，这一批看不清。' }],
  questions: 0,
  answered: 0,
  cards: [],
  asked: [],
  history: [],
  demo: true,
};

/** Part of another one, whose people can come as well. */
export const part: MeetingDetail = {
  ...announced,
  moves: [],
  splits: [],
  linked: [
    {
      id: 'FZ-M-2026-000002',
      relation: 'from',
      title: '方庄街道第三季度向群众报告工作',
      place: '方庄文化中心一层',
      startsAt: '2026-09-25T19:00:00+08:00',
      status: 'announced',
    },
  ],
};

/** Neither moved nor split, with seats left. */
export const registering: MeetingDetail = { ...announced, moves: [], splits: [] };

/** Nobody can take a seat any more. */
export const full: MeetingDetail = { ...registering, taken: 240 };

/** Going on, with one question answered and one open. */
export const going: MeetingDetail = {
  ...announced,
  status: 'open',
  startsAt: '2026-09-21T19:00:00+08:00',
  openedAt: '2026-09-21T19:02:00+08:00',
  questions: 2,
  answered: 1,
  asked: [promised, asked],
};

/** Over, with all that is said afterwards. */
export const held: MeetingDetail = {
  ...going,
  status: 'closed',
  closedAt: '2026-09-21T21:10:00+08:00',
  questions: 4,
  answered: 2,
  asked: [promised, asked, late, forgotten],
  attendance: {
    on: '2026-09-21',
    total: 140,
    cohorts: [{ cohort: 'elderly', count: 96 }, { cohort: 'families' }, { cohort: 'disabled' }],
  },
  minutes: { on: '2026-09-22', text: '七点开始，先讲没办好的七件。\n再讲办好的。' },
  review: {
    on: '2026-09-23',
    well: '先讲没办好的，没有人中途走。',
    badly: '停车的数没有带，答得不清楚。',
    next: '下次每个议题带一张数表。',
  },
  ratings: {
    ...{ n: 62, slips: 150, mean: 3.92, smallestSample: 10, sealed: true },
    counts: [
      { rating: 'very-satisfied', count: 21 },
      { rating: 'satisfied', count: 24 },
      { rating: 'fair', count: 10 },
      { rating: 'dissatisfied', count: 5 },
      { rating: 'very-dissatisfied', count: 2 },
    ],
    solved: [
      { solved: 'solved', count: 30 },
      { solved: 'half', count: 18 },
      { solved: 'unsolved', count: 9 },
    ],
  },
  cards: [{ publication: 'FZ-R-2026-000003', on: '2026-09-21' }],
};

/** Every kind of answer, on one evening. */
export const answeredTypes: MeetingDetail = {
  ...going,
  questions: 6,
  answered: 5,
  asked: [
    promised,
    ...(['resolved', 'needs-coordination', 'cannot', 'policy-only'] as const).map((answer, index) => ({
      ...asked,
      turn: index + 2,
      appeal: `FZ-2026-00014${index}`,
      answer,
      answered: '这件按这样答复，写在这里，谁都能查。',
    })),
    { ...asked, turn: 6, appeal: 'FZ-2026-000149' },
  ],
};

/** Over since this evening: its slips still rate it, and too few have. */
export const justHeld: MeetingDetail = {
  ...held,
  ratings: { n: 4, slips: 150, smallestSample: 10, sealed: false },
};

/** Over, and its promises are followed. */
export const followed: MeetingDetail = {
  ...held,
  asked: [
    {
      ...promised,
      promises: promised.promises.map((one) => ({ ...one, owner: { name: '李主任', title: '副主任' } })),
      whistles: [{ id: 'FZ-W-2026-000002', status: 'open' }],
    },
    late,
  ],
  portfolios: {
    on: '2026-09-24',
    items: [{ owner: { name: '王书记', title: '工委书记' }, commitments: ['FZ-C-2026-000031'] }],
  },
  progress: [
    {
      on: '2026-09-28',
      heldOn: '2026-09-27',
      commitments: ['FZ-C-2026-000031'],
      decided: '主机十月到货，请物业腾出机房，月底前装完。',
    },
  ],
};

export const cancelled: MeetingDetail = {
  ...announced,
  status: 'cancelled',
  cancelledOn: '2026-09-20',
  cancelReason: '会场停电检修，改期另行通知。',
};

export const longest: MeetingDetail = {
  ...held,
  title: '方庄街道芳古园芳城园芳星园芳群园四个社区老旧小区更新改造和物业服务专项向群众报告工作会'.repeat(2),
  asked: [{ ...promised, asked: '想问一下'.repeat(30), answered: '一条一条说。'.repeat(40) }],
};

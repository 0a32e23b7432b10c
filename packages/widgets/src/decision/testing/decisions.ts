// Decisions that are talked about, voted on, counted and adopted.
import type { DecisionDetail } from '@huiyin/sdk';

/** Step facts nobody checks here. */
const sealed = { words: '{}', wordsSalt: '0'.repeat(64) };

/** Being voted on since yesterday; put off once. */
export const voting: DecisionDetail = {
  id: 'FZ-D-2026-000002',
  body: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
  question: '养老助餐点设在哪里？',
  background: '芳古园一区、二区都有老人要吃饭的地方，区里的钱只够设一处。',
  options: [
    { option: 1, title: '一区 3 号楼底商', text: '门口有坡道，要和商户签五年。' },
    { option: 2, title: '二区旧自行车棚', text: '要改造，三个月以后才能用。' },
  ],
  electorate: 'household',
  rollSize: 420,
  discussion: { opensOn: '2026-09-01', closesOn: '2026-09-14' },
  voting: { opensOn: '2026-09-20', closesOn: '2026-09-27', firstClosesOn: '2026-09-25' },
  extensions: [
    { from: '2026-09-25', to: '2026-09-27', on: '2026-09-21', reason: '下了两天雨，很多老人没出门。' },
  ],
  rule: { majority: 'half', quorumPercent: 30, quorum: 126 },
  witnessGroup: '芳古园居民监督小组',
  status: 'voting',
  announcedOn: '2026-08-30',
  printings: [{ count: 300, on: '2026-09-18' }],
  voidings: [{ count: 2, on: '2026-09-19', reason: '印花了两张，看不清号码。' }],
  cast: 61,
  inspections: [],
  history: [
    { type: 'extended', on: '2026-09-21', by: '芳古园社区', leafIndex: 812, ...sealed },
    { type: 'opened', on: '2026-09-20', by: '系统', leafIndex: 790, ...sealed },
    { type: 'announced', on: '2026-08-30', by: '芳古园社区', leafIndex: 655, ...sealed },
  ],
};

/** Still talked about. */
export const announced: DecisionDetail = {
  ...voting,
  status: 'announced',
  discussion: { opensOn: '2026-09-18', closesOn: '2026-09-30' },
  voting: { opensOn: '2026-10-09', closesOn: '2026-10-15', firstClosesOn: '2026-10-15' },
  extensions: [],
  printings: [],
  voidings: [],
  cast: 0,
  history: voting.history.slice(2),
};

/** Counted and adopted. */
export const adopted: DecisionDetail = {
  ...voting,
  status: 'adopted',
  voting: { opensOn: '2026-09-10', closesOn: '2026-09-16', firstClosesOn: '2026-09-16' },
  extensions: [],
  cast: 251,
  result: {
    issued: 290,
    used: 251,
    void: 2,
    unused: 39,
    options: [
      { option: 1, ballots: 156 },
      { option: 2, ballots: 95 },
    ],
    quorumMet: true,
    outcome: 'chosen',
    option: 1,
  },
  closedOn: '2026-09-17',
  adoption: { on: '2026-09-19', text: '租下一区 3 号楼底商，年底前开张。', in: 'FZ-C-2026-000031' },
  history: [
    { type: 'adopted', on: '2026-09-19', by: '芳古园社区', leafIndex: 820, ...sealed },
    ...voting.history.slice(1),
  ],
};

const { adoption: _, ...counted } = adopted;

/** Counted: too few have voted. */
export const tooFew: DecisionDetail = {
  ...counted,
  status: 'not-adopted',
  cast: 80,
  result: {
    issued: 290,
    used: 80,
    void: 2,
    unused: 210,
    options: [
      { option: 1, ballots: 50 },
      { option: 2, ballots: 30 },
    ],
    quorumMet: false,
    outcome: 'no-quorum',
  },
  notAdopted: { on: '2026-09-19', reason: '投票的户数不够，两个月以后再议一次。' },
};

const long = '一个写得很长很长的选项'.repeat(7);

/** With the longest of everything. */
export const longest: DecisionDetail = {
  ...adopted,
  question: '小区里的停车位怎么分、先来后到还是轮流、外来的车收多少钱、晚上能不能借旁边写字楼的'.repeat(2),
  options: [
    { option: 1, title: long },
    { option: 2, title: 'https://huiyin.example/'.repeat(3), text: long },
  ],
  inspections: [
    {
      ...{ inspection: 1, on: '2026-09-20', recordedOn: '2026-09-21', subject: 'work', people: 99 },
      ...{ finding: 'partly', text: `${long}${'https://huiyin.example/'.repeat(6)}`, photos: [] },
    },
  ],
};

const picture = { id: 'FZ-A-0000000000000000000001', width: 640, height: 480, digest: 'ab'.repeat(32) };
const shown = { photo: picture, text: '底商的门还锁着，门上贴着招租。', on: '2026-09-21' } as const;

/** Adopted, and looked at twice: at the count, and where it was to be carried out. */
export const inspected: DecisionDetail = {
  ...adopted,
  inspected: {
    count: 2,
    latest: [
      { subject: 'work', finding: 'not-as-decided', on: '2026-09-20', inspection: 2 },
      { subject: 'ballot', finding: 'as-decided', on: '2026-09-17', inspection: 1 },
    ],
  },
  inspections: [
    {
      ...{ inspection: 1, on: '2026-09-17', recordedOn: '2026-09-17', subject: 'ballot', people: 4 },
      ...{ finding: 'as-decided', text: '开箱计票的时候在场，数了两遍，跟公布的一样。', photos: [] },
    },
    {
      ...{ inspection: 2, on: '2026-09-20', recordedOn: '2026-09-21', subject: 'work', people: 5 },
      finding: 'not-as-decided',
      text: '说好的底商没有租下来，门上还贴着招租。',
      photos: [
        shown,
        {
          ...shown,
          photo: { ...picture, id: 'FZ-A-0000000000000000000002' },
          photoTakenDown: { reason: 'shows-people', on: '2026-09-22' },
        },
      ],
    },
  ],
};

/** The latest look found all as decided. */
export const mended: DecisionDetail = {
  ...inspected,
  inspected: {
    count: 3,
    latest: [
      { subject: 'work', finding: 'as-decided', on: '2026-09-21', inspection: 3 },
      { subject: 'ballot', finding: 'as-decided', on: '2026-09-17', inspection: 1 },
    ],
  },
  inspections: [
    ...inspected.inspections,
    {
      ...{ inspection: 3, on: '2026-09-21', recordedOn: '2026-09-21', subject: 'work', people: 3 },
      ...{ finding: 'as-decided', text: '合同签了，钥匙已经拿到，开始装修。', photos: [] },
    },
  ],
};

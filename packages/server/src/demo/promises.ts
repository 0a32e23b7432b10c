// The demonstration's promises: one of every fate, told backwards from the day it is. Nobody real is named.
import { addDays, daysBetween, knownThrough, startOfDay, type Millis } from '@huiyin/sdk/rules';
import type { CommitmentDraft, Day, DueDraft, EvidenceDraft } from '@huiyin/sdk';
import type { DemoStaff } from './directory.js';
import type { Scene, When } from './scenes.js';

export type PromiseStep = { readonly at: Millis; readonly by: DemoStaff | 'calendar' } & (
  | { readonly act: 'create'; readonly draft: CommitmentDraft }
  | { readonly act: 'extend'; readonly due: Day; readonly reason: string }
  | { readonly act: 'approve' }
  | { readonly act: 'addNode'; readonly title: string; readonly due: Day }
  | { readonly act: 'addEvidence'; readonly kind: EvidenceDraft['kind']; readonly text: string }
  | { readonly act: 'addPhoto'; readonly scene: Scene; readonly kind: When; readonly text: string }
  /** The one that was added last. */
  | { readonly act: 'publishPhoto' }
  | { readonly act: 'claim' }
  | { readonly act: 'witness'; readonly verdict: 'solved' | 'half' }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'keepCalendar' }
);

/** One promise and what became of it, in order. */
export interface DemoPromise {
  readonly name: string;
  readonly steps: readonly PromiseStep[];
}

const HOUR = 3_600_000;
const clerk = 'clerk@fangzhuang';
const lead = 'lead@fangzhuang';
const witness = 'clerk@fangguyuan';
const owner = { name: '值班副主任', title: '方庄街道办事处副主任' };
const witnessGroup = '报告会现场代表';

/** All promises as of `today`; none of their days is later. */
export function demoPromises(today: Day): DemoPromise[] {
  /** Counted from today; negative is past. */
  const day = (offset: number): Day => addDays(today, offset);
  const at = (offset: number, hour: number): Millis => startOfDay(day(offset)) + hour * HOUR;
  const promised = (
    offset: number,
    text: string,
    due: DueDraft,
    origin: CommitmentDraft['origin'] = 'meeting',
  ): PromiseStep => ({
    at: at(offset, 10),
    by: clerk,
    act: 'create',
    draft: { body: 'fangzhuang', origin, text, owner, due, witnessGroup },
  });
  const until = (offset: number): DueDraft => ({ type: 'day', day: day(offset) });
  const claimed = (offset: number): PromiseStep => ({ at: at(offset, 15), by: clerk, act: 'claim' });
  const confirmed = (offset: number): PromiseStep => ({
    at: at(offset, 16),
    by: witness,
    act: 'witness',
    verdict: 'solved',
  });

  /** Added by one, looked at by another an hour later. */
  const photo = (offset: number, scene: Scene, kind: When, text: string): PromiseStep[] => [
    { at: at(offset, 13), by: clerk, act: 'addPhoto', scene, kind, text },
    { at: at(offset, 14), by: lead, act: 'publishPhoto' },
  ];

  return [
    {
      name: 'running',
      steps: [
        promised(-12, '给芳古园一区补装 36 盏楼道灯。', { type: 'working-days', days: 15 }),
        { at: at(-12, 11), by: clerk, act: 'addNode', title: '灯具到货', due: day(-2) },
        {
          at: at(-11, 10),
          by: clerk,
          act: 'addEvidence',
          kind: 'before',
          text: '现场清点，36 处没有灯或灯不亮。',
        },
        ...photo(-11, 'stairwell', 'before', '三号楼二层的楼道，灯不亮，看不清台阶。'),
      ],
    },
    {
      name: 'due-today',
      steps: [
        promised(-10, '把芳星园北门的路面坑洼补平。', until(0)),
        ...photo(-9, 'road', 'before', '北门外路面有三个坑，积着水。'),
        ...photo(-1, 'road', 'after', '坑补平了，画了黄线。'),
      ],
    },
    {
      name: 'extended-twice',
      steps: [
        promised(-60, '芳群园二区旧电梯全部换新。', until(-20)),
        {
          at: at(-25, 10),
          by: clerk,
          act: 'extend',
          due: day(-6),
          reason: '厂家供货推迟两周，已在楼门口张贴说明。',
        },
        {
          at: at(-9, 10),
          by: clerk,
          act: 'extend',
          due: day(10),
          reason: '两部电梯的井道要先加固，施工队已进场。',
        },
        { at: at(-8, 9), by: lead, act: 'approve' },
        {
          at: at(-7, 14),
          by: clerk,
          act: 'addEvidence',
          kind: 'document',
          text: '井道加固的施工许可已公示。',
        },
      ],
    },
    {
      name: 'provisional',
      steps: [
        promised(-5, '方庄路口北侧的停车场改成立体车库。', {
          type: 'working-days',
          // Always past the last day the calendar knows.
          days: Math.max(20, Math.ceil(daysBetween(today, knownThrough()) * 0.75) + 10),
        }),
      ],
    },
    {
      name: 'overdue',
      steps: [promised(-40, '芳城园社区食堂开门，中午能吃上饭。', until(-5), 'public')],
    },
    {
      name: 'broken',
      steps: [
        promised(-75, '拆掉芳古园二区的三处地锁。', until(-45)),
        ...photo(-74, 'locks', 'before', '消防通道上立着三处地锁。'),
        ...photo(-50, 'locks', 'after', '拆了两处，东口那处还在。'),
        { at: at(-14, 1), by: 'calendar', act: 'keepCalendar' },
      ],
    },
    {
      name: 'claimed',
      steps: [
        promised(-30, '在六栋楼门口装上扶手。', until(-3)),
        ...photo(-29, 'handrail', 'before', '楼门口五级台阶，没有扶手。'),
        ...photo(-5, 'handrail', 'after', '台阶左边装上了不锈钢扶手。'),
        claimed(-4),
      ],
    },
    {
      name: 'kept',
      steps: [
        promised(-90, '给独居老人逐户检查燃气管。', until(-50)),
        claimed(-55),
        {
          at: at(-55, 16),
          by: clerk,
          act: 'addEvidence',
          kind: 'after',
          text: '412 户全部查完，换管 37 根。',
        },
        confirmed(-50),
      ],
    },
    {
      name: 'kept-late',
      steps: [
        promised(-120, '芳星园健身角换上新器材。', until(-80)),
        ...photo(-119, 'gym', 'before', '两架旧器材锈了，一架的扶手断了。'),
        {
          at: at(-82, 10),
          by: clerk,
          act: 'extend',
          due: day(-60),
          reason: '招标多走了一轮，中标结果已公示。',
        },
        ...photo(-63, 'gym', 'after', '换了两架新器材，铺了软垫。'),
        claimed(-62),
        confirmed(-55),
      ],
    },
    {
      name: 'unconfirmed',
      steps: [
        promised(-100, '清理芳群园楼顶的旧太阳能架。', until(-60)),
        ...photo(-99, 'roof', 'before', '楼顶堆着三个旧太阳能架。'),
        ...photo(-62, 'roof', 'after', '楼顶清空了。'),
        claimed(-61),
        { at: at(-45, 1), by: 'calendar', act: 'keepCalendar' },
      ],
    },
    {
      name: 'withdrawn',
      steps: [
        promised(-50, '在芳古园小广场加装夜间音箱。', until(-10), 'public'),
        {
          at: at(-40, 10),
          by: lead,
          act: 'withdraw',
          reason: '居民议事会商量后认为太吵，决定不装，改装路灯。',
        },
      ],
    },
  ];
}

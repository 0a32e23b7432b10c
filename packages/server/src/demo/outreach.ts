// The demonstration's visits and sessions, through the use-cases. Every text is made up; no visit adds an appeal.
import type { AgreedItemDraft, Cohort, Day, PublicAppealPage, SessionDraft, SessionKind } from '@huiyin/sdk';
import { addDays, momentOf, startOfDay, type Millis } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { DemoStaff } from './directory.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

type VisitTold = readonly [
  age: number,
  by: DemoStaff,
  grid: string,
  household: string,
  Cohort,
  heard: string,
  care?: string,
];
type SessionTold = readonly [
  age: number,
  hour: number,
  by: DemoStaff,
  SessionKind,
  place: string,
  Cohort,
  people: number,
  heard: number,
  words: string,
  joint?: Pick<SessionDraft, 'parties' | 'alsoPresent' | 'about'> & { readonly agreed: AgreedItemDraft[] },
];

const HOUR = 3_600_000;
/** Between what happened and that it is written down. */
const LATER = 2 * HOUR;

const visits: readonly VisitTold[] = [
  [
    34,
    'grid@fangguyuan',
    '第 3 网格',
    '示例楼 2 单元 301',
    'elderly',
    '老两口独住，买菜靠邻居捎。',
    '入冬前来看一次暖气。',
  ],
  [20, 'grid@fangguyuan', '第 3 网格', '示例楼 2 单元 502', 'families', '孩子放学没人接，问有没有托管。'],
  [9, 'grid@fangguyuan', '第 3 网格', '示例楼 2 单元 301', 'elderly', '暖气够热，电梯也敢坐了。'],
  [
    6,
    'grid@fangxingyuan',
    '第 1 网格',
    '示例楼 1 单元 104',
    'disabled',
    '轮椅出门要人抬，坡道快修好了。',
    '坡道修好以前每周打一个电话。',
  ],
  [15, 'clerk@xincun', '老小区网格', '示例楼 5 单元 201', 'commuters', '早上出门早，说谢谢装了门禁密码。'],
];

const sessions: readonly SessionTold[] = [
  [
    160,
    9,
    'clerk@fangzhuang',
    'on-site',
    '芳古园社区服务站',
    'undisclosed',
    34,
    2,
    '物业、电梯两家一起到场，当场定了维修时间。',
  ],
  [96, 14, 'lead@fangzhuang', 'open-day', '芳城园社区', 'elderly', 18, 1, '书记亲民走访日。'],
  [
    41,
    20,
    'lead@fangzhuang',
    'online-night',
    '线上会议室',
    'commuters',
    63,
    1,
    '晚上八点开，上班族来得多，主要谈停车。',
  ],
  [
    18,
    15,
    'clerk@fangguyuan',
    'mediation',
    '芳古园社区议事厅',
    'undisclosed',
    6,
    0,
    '楼上漏水，两家谈妥了修法和钱。',
  ],
  [
    73,
    9,
    'lead@xincun',
    'talk',
    '新村街道议事厅',
    'families',
    27,
    1,
    '学校门口怎么停车，家长和交警坐到一起谈。',
  ],
  [30, 9, 'clerk@xincun', 'on-site', '菜市场', 'business', 21, 1, '商户提的积水，市场答应每周清一次。'],
  [
    12,
    14,
    'lead@xincun',
    'joint',
    '新村街道三层会议室',
    'undisclosed',
    9,
    0,
    '几个老小区的屋面年年漏，住建委、街道和物业坐到一起，定了先修哪几栋、钱从哪儿出。',
    {
      about: 'property',
      parties: ['zhujian'],
      alsoPresent: '物业三家、居民代表 9 人',
      agreed: [
        {
          unit: 'zhujian',
          text: '给三个老小区的屋面做一次鉴定，结果贴到楼门口。',
          owner: { name: '示例 陈科长', title: '区住建委房屋安全科科长' },
          due: { type: 'working-days', days: 20 },
          witnessGroup: '居民代表 9 人',
        },
        {
          unit: 'xincun',
          text: '牵头把维修资金怎么用的办法讲给每栋楼听，讲一栋公示一栋。',
          owner: { name: '示例 刘主任', title: '新村街道办事处副主任' },
          due: { type: 'calendar-days', days: 60 },
          witnessGroup: '居民代表 9 人',
        },
      ],
    },
  ],
];

export function outreachLived({ useCases }: SeedPorts, today: Day): Turn[] {
  const begins = (age: number, hour: number): Millis => startOfDay(addDays(today, -age)) + hour * HOUR;
  return [
    ...visits.map(([age, by, grid, household, cohort, heard, care], index): Turn => {
      const visitedAt = begins(age, 10 + index);
      return {
        name: `visit-${index}`,
        at: visitedAt + LATER,
        async take(circumstances) {
          const body = {
            body: unitOf(by),
            grid,
            visitedAt: momentOf(visitedAt),
            cohort,
            household,
            heard,
            ...(care !== undefined && { care }),
          };
          const context = { ...circumstances, actor: demoActor(by) };
          await useCases['staff.visits.log']({ path: {}, query: {}, body }, context);
        },
      };
    }),
    ...sessions.map(([age, hour, by, kind, place, cohort, people, heard, words, joint], index): Turn => {
      const heldAt = begins(age, hour);
      return {
        name: `session-${index}`,
        at: heldAt + LATER,
        async take(circumstances) {
          const unit = unitOf(by);
          const appeals = heard > 0 ? await oldestOf(useCases, streetOf(unit), heard, circumstances) : [];
          const told = { kind, heldAt: momentOf(heldAt), place, cohort, people, appeals, words };
          const body = { body: unit, ...told, ...joint };
          const context = { ...circumstances, actor: demoActor(by) };
          await useCases['staff.sessions.record']({ path: {}, query: {}, body }, context);
        },
      };
    }),
  ];
}

/** The street's oldest cases: the same ones also where a seeding is taken up that had gone on further. */
export async function oldestOf(
  useCases: SeedPorts['useCases'],
  street: string,
  count: number,
  circumstances: Circumstances,
): Promise<string[]> {
  const numbers: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const query = { body: street, limit: 100, ...(cursor !== '' && { cursor }) };
    const page: PublicAppealPage = await useCases['appeals.list'](
      { path: {}, query, body: undefined },
      { ...circumstances, actor: { kind: 'anyone' } },
    );
    numbers.push(...page.items.map(({ number }) => number));
    cursor = page.next;
  }
  return numbers.slice(-count);
}

function unitOf(by: DemoStaff): string {
  return by.slice(by.indexOf('@') + 1);
}

/** Where a unit's residents file. */
function streetOf(unit: string): string {
  return unit === 'xincun' ? unit : 'fangzhuang';
}

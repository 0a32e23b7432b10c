// The demonstration's report meetings: one that was held with six questions, two to come. Every text is made up.
import type { Category, Day, MeetingDraft, MeetingQuestionDraft } from '@huiyin/sdk';
import { addDays, momentOf, startOfDay, type Millis } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { DemoStaff } from './directory.js';
import { hallLived, ratingsLived } from './meeting-hall.js';
import { plansWritten } from './plans.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const BODY = 'fangzhuang';
/** Days ago one was held; days ahead the other is to be. */
const HELD = 9;
const AHEAD = 12;

type Asked = readonly [
  asked: string,
  Category,
  body: string,
  place: string,
  answer?: MeetingQuestionDraft['answer'],
];

/** Addressed to communities: the street's own figures are the published ones. */
const asked: readonly Asked[] = [
  [
    '三号楼电梯老停，什么时候大修？',
    'lifts',
    'fangguyuan',
    '芳古园一区 3 号楼',
    {
      type: 'promised',
      text: '厂家定了，两周里换主机，换的时候一部一部停。',
      promise: {
        text: '芳古园一区 3 号楼电梯换主机。',
        owner: { name: '示例 李主任', title: '芳古园社区居委会主任' },
        due: { type: 'calendar-days', days: 24 },
      },
    },
  ],
  [
    '楼道里的旧家具谁来清？',
    'environment',
    'fangguyuan',
    '芳古园二区',
    { type: 'resolved', text: '昨天已经清了三个单元，剩下的今天上午清完了。' },
  ],
  [
    '晚上停车能不能和写字楼错开？',
    'parking',
    'fangxingyuan',
    '芳星园',
    {
      type: 'needs-coordination',
      text: '写字楼的车位归区里的国资单位，街道去谈，区里牵头。',
      called: '区城管委',
      level: 'district',
    },
  ],
  [
    '一层能不能改成小卖部？',
    'housing',
    'fangchengyuan',
    '芳城园',
    {
      type: 'cannot',
      text: '住宅一层不能改作经营，不能办。',
      basis: '《民法典》第二百七十九条',
      alternative: '芳城园便民站有空摊位，社区可以带着去看。',
    },
  ],
  [
    '助餐补贴给哪些人？',
    'eldercare',
    'fangchengyuan',
    '芳城园',
    { type: 'policy-only', text: '六十岁以上的本区老人都有，八十岁以上的多一些，办法贴在助餐点。' },
  ],
  [
    '小区门口的路灯什么时候亮？',
    'facilities',
    'fangxingyuan',
    '芳星园东门',
    {
      type: 'promised',
      text: '线断在地下，十个工作日里接好。',
      promise: {
        text: '芳星园东门外路灯接好线、亮起来。',
        owner: { name: '示例 郑主任', title: '芳星园社区居委会主任' },
        due: { type: 'working-days', days: 10 },
      },
    },
  ],
];

const plan: Omit<MeetingDraft, 'title' | 'startsAt' | 'agenda'> = {
  body: BODY,
  kind: 'street',
  place: '方庄文化中心一层',
  desks: [
    { what: '电梯大修怎么出资', unit: 'zhujian' },
    { what: '助餐补贴怎么领', unit: 'fangguyuan' },
  ],
  seats: 240,
};

export function meetingsLived(ports: SeedPorts, today: Day): Turn[] {
  const { useCases } = ports;
  let id = '';
  let coming = '';
  let promised: string[] = [];
  const held = startOfDay(addDays(today, -HELD)) + 19 * HOUR;
  const by = (who: DemoStaff, circumstances: Circumstances) => ({ ...circumstances, actor: demoActor(who) });
  const turn = (name: string, at: Millis, take: Turn['take']): Turn => ({
    name: `meeting-${name}`,
    at,
    take,
  });
  const announce = async (draft: MeetingDraft, circumstances: Circumstances): Promise<string> => {
    const call = { path: {}, query: {}, body: draft };
    return (await useCases['staff.meetings.announce'](call, by('lead@fangzhuang', circumstances))).id;
  };
  const path = () => ({ path: { id }, query: {} });
  return [
    ...ratingsLived(ports, held, path),
    ...hallLived(ports, today),
    turn('a-announced', held - 16 * 24 * HOUR, async (circumstances) => {
      const startsAt = momentOf(held);
      const agenda = ['还没办好的事，一件一件说', '电梯和停车', '现场提问'];
      id = await announce({ ...plan, title: '秋季向群众报告工作', startsAt, agenda }, circumstances);
    }),
    turn('b-moved', held - 6 * 24 * HOUR, (circumstances) =>
      useCases['staff.meetings.move'](
        {
          ...path(),
          body: { place: '芳古园社区服务站二层', reason: '文化中心当天要做消防检修，换到社区服务站。' },
        },
        by('clerk@fangzhuang', circumstances),
      ),
    ),
    turn('c-opened', held + 2 * MINUTE, (circumstances) =>
      useCases['staff.meetings.open']({ ...path(), body: {} }, by('clerk@fangzhuang', circumstances)),
    ),
    ...asked.map(([sentence, category, body, place, answer], index) =>
      turn(`d-question-${String(index + 1)}`, held + (40 + index * 5) * MINUTE, (circumstances) => {
        const said = { turn: index + 1, asked: sentence, category, body, place, withoutCode: true };
        const question = { ...said, ...(answer && { answer }) };
        return useCases['staff.meetings.capture'](
          { ...path(), body: question },
          by('clerk@fangzhuang', circumstances),
        );
      }),
    ),
    turn('e-attended', held + 110 * MINUTE, (circumstances) =>
      useCases['staff.meetings.attend'](
        {
          ...path(),
          body: {
            cohorts: [
              { cohort: 'elderly', count: 96 },
              { cohort: 'families', count: 31 },
              { cohort: 'commuters', count: 22 },
              { cohort: 'disabled', count: 3 },
            ],
          },
        },
        by('clerk@fangzhuang', circumstances),
      ),
    ),
    turn('f-closed', held + 125 * MINUTE, (circumstances) =>
      useCases['staff.meetings.close']({ ...path(), body: {} }, by('clerk@fangzhuang', circumstances)),
    ),
    turn('g-minuted', held + 15 * HOUR, (circumstances) =>
      useCases['staff.meetings.minute'](
        { ...path(), body: { text: '先讲还没办好的七件，再讲办好的。六人提问，都当场答了，答应了两件。' } },
        by('clerk@fangzhuang', circumstances),
      ),
    ),
    turn('h-reviewed', held + 62 * HOUR, (circumstances) =>
      useCases['staff.meetings.review'](
        {
          ...path(),
          body: {
            well: '先讲没办好的，没有人中途走。',
            badly: '停车的数没有带，答得不清楚。',
            next: '每个议题带一张数表，写字楼的人请到场。',
          },
        },
        by('lead@fangzhuang', circumstances),
      ),
    ),
    turn('h-then-portfolios', held + 64 * HOUR, async (circumstances) => {
      const call = { ...path(), body: undefined };
      const { asked: questions } = await useCases['meetings.get'](call, by('lead@fangzhuang', circumstances));
      promised = questions.flatMap(({ promises }) => promises.map(({ commitment }) => commitment));
      await useCases['staff.meetings.setPortfolios'](
        {
          ...path(),
          body: {
            portfolios: [
              {
                owner: { name: '示例 周副主任', title: '街道办事处副主任' },
                commitments: promised.slice(0, 1),
              },
              { owner: { name: '示例 吴副书记', title: '街道党工委副书记' }, commitments: promised.slice(1) },
            ],
          },
        },
        by('lead@fangzhuang', circumstances),
      );
    }),
    turn('h-then-progress', startOfDay(addDays(today, -2)) + 17 * HOUR, (circumstances) =>
      useCases['staff.meetings.holdProgress'](
        {
          ...path(),
          body: {
            heldOn: addDays(today, -2),
            commitments: promised,
            decided: '主机已经发货，路灯的线周内接好。社区每周五在楼门口贴一次进度。',
          },
        },
        by('lead@fangzhuang', circumstances),
      ),
    ),
    turn('i-to-come', startOfDay(addDays(today, -4)) + 10 * HOUR, async (circumstances) => {
      coming = await announce(
        {
          ...plan,
          kind: 'special',
          title: '停车专项报告会',
          startsAt: momentOf(startOfDay(addDays(today, AHEAD)) + 19 * HOUR),
          agenda: ['芳星园错峰停车的数', '和写字楼谈到哪一步', '现场提问'],
        },
        circumstances,
      );
    }),
    ...plansWritten(ports, today, () => coming),
  ];
}

// The demonstration's decisions 议事: one of 方庄 that is being voted on, one that was counted, adopted and looked at by its witnesses. All of it is made up.
import type { Day, DecisionDraft, InspectionDraft } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

const HOUR = 3_600_000;
const BODY = 'fangzhuang';
const lead = demoActor('lead@fangzhuang');
const anyone = { kind: 'anyone' } as const;

interface Told {
  readonly name: string;
  /** Days before today that it was announced. */
  readonly ago: number;
  readonly ask: Pick<DecisionDraft, 'question' | 'background' | 'options' | 'rollSize' | 'witnessGroup'>;
  /** Days from the announcement: the discussion's last, voting's first and last. */
  readonly days: readonly [talkedTo: number, voteFrom: number, voteTo: number];
  /** Ballots not printed yet, so that the desk has some to print. */
  readonly spare: number;
  /** Ballots of each option. */
  readonly cast: readonly number[];
}

const parking: Told = {
  name: 'decision-parking',
  ago: 62,
  ask: {
    question: '芳星园夜间停车位怎么分配',
    background: '夜间能停 120 辆，有车的 148 户。议事会谈了两次，谈不拢，交给大家投票。',
    options: [
      { title: '一户一个，摇号，一年一换', text: '没摇上的，明年排在前面。' },
      { title: '先到先停，不固定' },
      { title: '一半摇号，一半先到先停' },
    ],
    rollSize: 148,
    witnessGroup: '芳星园监督小组',
  },
  days: [10, 12, 21],
  spare: 0,
  cast: [71, 24, 18],
};

const waste: Told = {
  name: 'decision-waste',
  ago: 16,
  ask: {
    question: '垃圾分类做得好的，奖什么',
    background: '投放点合并以后，分得好的楼门不少，居民提出来要有个说法。',
    options: [
      { title: '每月评一次，奖洗手液、垃圾袋' },
      { title: '攒积分，换助餐点的饭票' },
      { title: '不发东西，楼门口贴光荣榜' },
    ],
    rollSize: 96,
    witnessGroup: '居民代表',
  },
  days: [9, 11, 24],
  spare: 8,
  cast: [17, 22, 9],
};

const atTheCount: Omit<InspectionDraft, 'on'> = {
  ...{ subject: 'ballot', people: 4, finding: 'as-decided' },
  text: '开箱的时候四个人在场，对着名册数了发出去的，跟系统公布的一样。',
};

const atTheWork: Omit<InspectionDraft, 'on'> = {
  ...{ subject: 'work', people: 5, finding: 'partly' },
  text: '摇号那天到场看了，照说好的摇的。120 个车位只划了 86 个，西侧的还停着旧三轮车，没有划。',
};

export function decisionsLived(ports: SeedPorts, today: Day): Turn[] {
  return [...lived(ports, parking, today), ...lived(ports, waste, today)];
}

function lived({ useCases, keepCalendar }: SeedPorts, told: Told, today: Day): Turn[] {
  const { name, ago, ask, days, spare, cast } = told;
  const first = addDays(today, -ago);
  const [talkedTo, voteFrom, voteTo] = days;
  let id = '';
  let codes: readonly string[] = [];
  const turn = (part: string, after: number, hour: number, take: Turn['take']): Turn => ({
    name: `${name}-${part}`,
    at: startOfDay(addDays(first, after)) + hour * HOUR,
    take,
  });
  const of = () => ({ path: { id }, query: {} });
  const steps = [
    turn('a', 0, 10, async (context) => {
      const body: DecisionDraft = {
        ...ask,
        body: BODY,
        electorate: 'household',
        majority: 'half',
        quorumPercent: 50,
        discussion: { opensOn: first, closesOn: addDays(first, talkedTo) },
        voting: { opensOn: addDays(first, voteFrom), closesOn: addDays(first, voteTo) },
      };
      ({ id } = await useCases['staff.decisions.announce'](
        { path: {}, query: {}, body },
        { ...context, actor: lead },
      ));
    }),
    turn('b', talkedTo, 15, async (context) => {
      const body = { count: ask.rollSize - spare };
      ({ codes } = await useCases['staff.decisions.printBallots'](
        { ...of(), body },
        { ...context, actor: lead },
      ));
    }),
    turn('c', voteFrom, 8, ({ now }) => keepCalendar(now)),
    turn('d', voteFrom + 1, 18, (context) => votes(context)),
  ];
  /** A seeding that is taken up finds the box counted, or these very presses in it. */
  async function votes(context: Circumstances): Promise<void> {
    const { result } = await useCases['decisions.get'](
      { ...of(), body: undefined },
      { ...context, actor: anyone },
    );
    if (result) return;
    const options = cast.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
    for (const [index, option] of options.entries()) {
      const idempotencyKey = `${context.idempotencyKey ?? ''}-${index}`;
      const body = { code: codes[index] ?? '', option };
      await useCases['decisions.vote']({ ...of(), body }, { ...context, idempotencyKey, actor: anyone });
    }
  }
  const looked = (after: number, seen: Omit<InspectionDraft, 'on'>): Turn['take'] => {
    const body = { ...seen, on: addDays(first, after) };
    return (context) => useCases['staff.decisions.inspect']({ ...of(), body }, { ...context, actor: lead });
  };
  const counted = [
    turn('e', voteTo + 1, 10, (context) =>
      useCases['staff.decisions.close']({ ...of(), body: { issued: 131 } }, { ...context, actor: lead }),
    ),
    turn('f', voteTo + 6, 10, async (context) => {
      const { items } = await useCases['tasks.list'](
        { path: {}, query: { body: BODY, horizon: 'near', limit: 100 }, body: undefined },
        { ...context, actor: anyone },
      );
      const task = items.find(({ title }) => title.startsWith('芳星园夜间'));
      const body = { text: '按摇号的办法分，一年一换，摇号请监督小组到场。', ...(task && { in: task.id }) };
      await useCases['staff.decisions.adopt']({ ...of(), body }, { ...context, actor: lead });
    }),
    turn('g', voteTo + 1, 11, looked(voteTo + 1, atTheCount)),
    turn('h', voteTo + 20, 16, looked(voteTo + 20, atTheWork)),
  ];
  return told === parking ? [...steps, ...counted] : steps;
}

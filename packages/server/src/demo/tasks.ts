// The demonstration's library of tasks: 方庄's 48 in three horizons, through the use-cases. Every text is made up.
import type { Category, Day, TaskDraft, TaskHorizon } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { DemoStaff } from './directory.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

type UseCases = SeedPorts['useCases'];
type Told = readonly [title: string, Category];

const HOUR = 3_600_000;
const BODY = 'fangzhuang';
const GROUP = '居民代表';
/** Days ago the first tasks were opened. */
const OLDEST = 104;

const near: readonly Told[] = [
  ['芳古园助餐点扩大到 60 个座位', 'eldercare'],
  ['芳城园三部老电梯大修', 'lifts'],
  ['芳星园夜间错峰停车 120 个车位', 'parking'],
  ['楼道堆物每周清一次', 'environment'],
  ['物业收支每季度贴出来', 'property'],
  ['单元门换成不用手推的', 'property'],
  ['小区路灯补 46 盏', 'facilities'],
  ['早市出口加一条人行道', 'transport'],
  ['菜市场积水点改造', 'utilities'],
  ['垃圾桶站挪远、加盖', 'environment'],
  ['老人理发每月上门一次', 'eldercare'],
  ['助浴车每周来一次', 'eldercare'],
  ['充电桩加装 20 个', 'parking'],
  ['电动车棚加喷淋', 'safety'],
  ['楼顶漏水 9 处补漏', 'housing'],
  ['枯死的行道树补种', 'greening'],
  ['公厕夜里不锁门', 'facilities'],
  ['社区医院周末开半天', 'health'],
  ['放学后托管到六点半', 'education'],
  ['快递柜不占消防通道', 'safety'],
];
const mid: readonly Told[] = [
  ['电梯大修资金怎么出，定一个办法', 'lifts'],
  ['两个小区选出业委会', 'property'],
  ['立体停车楼选址和设计', 'parking'],
  ['芳群园上下水主管更换', 'utilities'],
  ['外墙保温层检测和修补', 'housing'],
  ['养老站增加夜间照护 8 张床', 'eldercare'],
  ['屋顶光伏先做两栋', 'utilities'],
  ['三个小区合并物业服务', 'property'],
  ['学校门口改成接送区', 'transport'],
  ['公园步道和座椅翻新', 'greening'],
  ['社区卫生站增加中医诊室', 'health'],
  ['就业服务点搬到地铁口', 'employment'],
  ['消防通道划线和清障', 'safety'],
  ['雨污分流改造芳古园片', 'environment'],
  ['共享车位和写字楼签约 200 个', 'parking'],
  ['残疾人坡道全部连通', 'facilities'],
  ['智慧助老：一键叫人装到 300 户', 'eldercare'],
  ['老旧小区管线入地', 'utilities'],
];
const long: readonly Told[] = [
  ['方庄养老服务综合体', 'eldercare'],
  ['十五分钟生活圈补齐', 'facilities'],
  ['老旧小区综合改造（第二批）', 'housing'],
  ['立体停车楼建成', 'parking'],
  ['所有老楼装上电梯', 'lifts'],
  ['街区慢行系统', 'transport'],
  ['物业服务质价相符', 'property'],
  ['海绵社区改造', 'environment'],
  ['中小学学位增加 400 个', 'education'],
  ['社区医院升级', 'health'],
];

/** How far apart a horizon's nodes are, in days. */
const steps: Readonly<Record<TaskHorizon, readonly [string, number][]>> = {
  near: [
    ['摸底，公示办法', 20],
    ['动工', 50],
    ['办成，请居民代表来看', 90],
  ],
  mid: [
    ['方案征求意见', 45],
    ['资金和单位落实', 120],
    ['办成一半', 240],
  ],
  long: [
    ['调研，议事厅讨论', 60],
    ['列入区里计划', 200],
    ['开工', 420],
  ],
};

export function tasksLived({ useCases }: SeedPorts, today: Day): Turn[] {
  const library = [
    ...near.map((told) => ({ told, horizon: 'near' as const })),
    ...mid.map((told) => ({ told, horizon: 'mid' as const })),
    ...long.map((told) => ({ told, horizon: 'long' as const })),
  ];
  const behind = oldestBehind(useCases, today);
  return library.flatMap(({ told, horizon }, index) =>
    lived(useCases, { told, horizon, index, today, behind }),
  );
}

interface Planned {
  readonly told: Told;
  readonly horizon: TaskHorizon;
  readonly index: number;
  readonly today: Day;
  readonly behind: ReturnType<typeof oldestBehind>;
}

/** One task: opened, and what happened to it since. */
function lived(
  useCases: UseCases,
  { told: [title, category], horizon, index, today, behind }: Planned,
): Turn[] {
  // The first four have been going for long enough to be done.
  const openedOn = addDays(today, index < 4 ? -OLDEST : -(30 + ((index * 7) % 40)));
  let id = '';
  const turn = (name: string, on: Day, take: Turn['take']): Turn => ({
    name: `task-${String(index).padStart(2, '0')}-${name}`,
    at: startOfDay(on) + (10 + (index % 7)) * HOUR,
    take,
  });
  const act = async (by: DemoStaff, circumstances: Circumstances, of: Acting): Promise<void> => {
    const { operation, body } = of;
    const context = { ...circumstances, actor: demoActor(by) };
    await useCases[operation]({ path: { id }, query: {}, body: body as never }, context);
  };
  const open = turn('a', openedOn, async (circumstances) => {
    const body: TaskDraft = {
      body: BODY,
      title,
      horizon,
      owner: ownerOf(category),
      nodes: steps[horizon].map(([name, days]) => ({ title: name, due: addDays(openedOn, days) })),
      appeals: await behind(category, circumstances),
      witnessGroup: GROUP,
      ...moneyOf(index),
    };
    const context = { ...circumstances, actor: demoActor('lead@fangzhuang') };
    ({ id } = await useCases['staff.tasks.create']({ path: {}, query: {}, body }, context));
  });
  const since = storyOf(index, openedOn).map(([name, days, by, of]) =>
    turn(name, addDays(openedOn, days), (circumstances) => act(by, circumstances, of)),
  );
  return [open, ...since];
}

interface Acting {
  readonly operation:
    | 'staff.tasks.moveNode'
    | 'staff.tasks.finishNode'
    | 'staff.tasks.note'
    | 'staff.tasks.claim'
    | 'staff.tasks.witness';
  readonly body: object;
}
type Happening = readonly [name: string, days: number, by: DemoStaff, of: Acting];

const finish = (node: number, note?: string): Acting => ({
  operation: 'staff.tasks.finishNode',
  body: { node, ...(note !== undefined && { note }) },
});
const move = (node: number, due: Day, reason: string): Acting => ({
  operation: 'staff.tasks.moveNode',
  body: { node, due, reason },
});
const note = (text: string): Acting => ({ operation: 'staff.tasks.note', body: { text } });
const claim = (text: string): Acting => ({ operation: 'staff.tasks.claim', body: { note: text } });
const solved: Acting = {
  operation: 'staff.tasks.witness',
  body: { verdict: 'solved', comment: '去看过，是办好了。' },
};

/** What happened to it: the first few have stories of their own, most of the others go on in time. */
function storyOf(index: number, openedOn: Day): readonly Happening[] {
  const clerk = 'clerk@fangzhuang';
  const toTheEnd: readonly Happening[] = [
    ['b', 18, clerk, finish(1, '方案贴在公告栏和群里。')],
    ['c', 49, clerk, finish(2)],
  ];
  switch (index) {
    case 0:
      return [
        ...toTheEnd,
        ['d', 61, clerk, note('老人说太硬，菜单每天加一道软食。')],
        ['e', 75, clerk, note('座位不够，中饭分成两拨。')],
        ['f', 88, clerk, finish(3, '60 个座位，开餐了。')],
        ['g', 89, clerk, claim('60 个座位开餐，软食每天有。')],
        ['h', 92, 'clerk@fangguyuan', solved],
      ];
    case 1:
      return [
        ...toTheEnd,
        ['d', 80, clerk, move(3, addDays(openedOn, 110), '主机到货晚了，检测排到下一周。')],
      ];
    case 2:
      return [
        ...toTheEnd,
        ['d', 87, clerk, finish(3)],
        ['e', 95, clerk, claim('120 个车位划好，晚上八点到早上七点能停。')],
      ];
    case 3:
      return [...toTheEnd, ['d', 70, clerk, note('有人说周三没人，改到周六清。')]];
    default:
      if (index % 6 === 5 || (index >= near.length && index % 2 === 1)) return [];
      return [
        ['b', 19, clerk, finish(1)],
        // What is far off has its second step later than today.
        ...(index < near.length ? ([['c', 48, clerk, finish(2)]] as const) : []),
      ];
  }
}

function ownerOf(category: Category): TaskDraft['owner'] {
  if (category === 'eldercare' || category === 'health')
    return { name: '周敏', title: '街道社区服务中心主任' };
  if (category === 'parking' || category === 'transport') return { name: '韩立', title: '街道办事处副主任' };
  if (category === 'property' || category === 'housing') return { name: '孙悦', title: '街道物业办负责人' };
  return { name: '陈海', title: '街道城市管理办公室主任' };
}

function moneyOf(index: number): Pick<TaskDraft, 'funding' | 'proposal'> {
  if (index === 0) {
    return {
      funding: { text: '改造费由街道承担', yuan: 180_000, source: '街道民生资金' },
      proposal: { title: '关于扩大老年助餐覆盖面的建议', number: '第 27 号' },
    };
  }
  if (index % 3 === 0)
    return { funding: { text: '已列入预算', yuan: 60_000 + index * 5_000, source: '街道民生资金' } };
  return index % 3 === 1 ? { funding: { text: '不用另外花钱' } } : {};
}

/**
 * The oldest of each class, received that long before the first task that nothing is still to be written down: the
 * same in every run, and asked for once.
 */
function oldestBehind(useCases: UseCases, today: Day) {
  const known = new Map<Category, Promise<string[]>>();
  const settled = addDays(today, -OLDEST - 14);
  const ask = async (category: Category, circumstances: Circumstances): Promise<string[]> => {
    const { items } = await useCases['appeals.list'](
      { path: {}, query: { body: BODY, category, limit: 100 }, body: undefined },
      { ...circumstances, actor: { kind: 'anyone' } },
    );
    const old = items.filter(({ receivedOn }) => receivedOn < settled);
    return old.map(({ number }) => number).slice(-4);
  };
  return (category: Category, circumstances: Circumstances): Promise<string[]> => {
    const numbers = known.get(category) ?? ask(category, circumstances);
    known.set(category, numbers);
    return numbers;
  };
}

// Four rights 四权 on one page: what residents may know, take part in, say and watch over at a unit.
import { decisionDays } from './decision-days.js';

/** 知情: plans, progress and funds. */
const know = {
  title: '知情权',
  meaning: '定了什么计划、办到哪一步、花了多少钱，您都可以知道。',
  card: {
    name: '成绩单',
    none: '还没有收到过诉求。',
    counts: '一共收到{received}件，还没办好{pending}件。',
    late: '一共收到{received}件，还没办好{pending}件，其中超过期限{overdue}件。',
    publication: '{period}成绩单',
    publicationCategory: '{period}专项成绩单',
    published: '{day}封存公布',
  },
  tasks: {
    name: '民生任务库',
    open: '在办{count}项',
    claimed: '单位说办好了、没人确认{count}项',
    confirmed: '确认办好了{count}项',
    join: '，',
    end: '。',
    funds: '写明花多少钱的{count}项，一共{yuan}元。',
  },
  commitments: {
    name: '承诺台账',
    counts: '答应过{made}项，还在办{open}项。',
    late: '答应过{made}项，还在办{open}项，其中过了日子{overdue}项。',
    next: '最近到期的一项',
    due: '{day}到期，还有{days}天',
    dueToday: '今天到期',
  },
  notice: { name: '网格通报', day: '说的是{day}的事' },
} as const;

/** 参与: decisions and meetings. */
const takePart = {
  title: '参与权',
  meaning: '大家的事，您可以一起商量、一起定。',
  none: '现在没有要大家定的事，也没有通知要开的报告会。',
  decisions: {
    name: '议事',
    voting: '正在投票的{count}件',
    discussing: '正在讨论的{count}件',
    toCome: '还没开始的{count}件',
    over: '等计票的{count}件',
    join: '，',
    end: '。',
    none: '现在没有正在讨论、投票的。',
    /** Where there are more than are told. */
    all: '还没定的一共{count}件。',
    more: '还有{count}件，没有列在这里。',
  },
  adopted: {
    name: '定下来的',
    count: '采纳了的{count}件。',
    on: '{day}采纳',
    promise: '看承诺办得怎样',
    task: '看任务办得怎样',
  },
  meetings: {
    name: '报告会',
    none: '现在没有通知要开的。',
    when: '{when}，{place}。',
    seats: '还能登记{count}个座位，也可以先提问。',
    full: '座位满了，可以先提问。',
    ask: '可以先提问。',
    open: '正在开，可以提问。',
  },
} as const;

/** 表达: the form, the ways to be heard, what others said. */
const speak = {
  title: '表达权',
  meaning: '您有话可以说，说了要有回音。',
  appeal: {
    name: '提诉求',
    told: '不用注册，可以不留姓名。期限是{first}天答复、{resolution}天办好，从收到的第二天数起。',
  },
  progress: { name: '查进度', told: '凭编号和查询码，看办到哪一步，还可以补充、撤回。' },
  lists: { name: '诉求清单', told: '大家说过的都在里面：一共{received}件，还没结束的{open}件。' },
  ways: {
    name: '不上网也能说',
    phone: '24 小时电话 {phone}',
    point: '{label} {value}',
    posts: '找谁、在哪里，公开了{count}个岗位。',
    reception: '最近有人坐在那里听：{day} {begins}–{ends}，{place}（{body}）。',
  },
} as const;

/** 监督: of the work and of conduct. */
const oversee = {
  title: '监督权',
  meaning: '事办得怎样、人做得怎样，您可以看、可以评、可以向上面说。',
  evaluation: {
    name: '办没办好，您说了算',
    told: '提的人说办好了{confirmed}件；单位称办结、等提的人说话{claimed}件；等不到、记作无人确认{unconfirmed}件。没办好，一年以内都能退回去重办。',
  },
  reviews: {
    name: '第三方评议',
    count: '{period}，算进分数的{n}份。',
    declared: '{period}，算进分数的{n}份，另有{declared}份说明了跟单位的关系，不算。',
    open: '评议到{day}为止。',
  },
  log: {
    name: '封存日志',
    told: '走的每一步，写下就封存，现在一共{size}条。有没有人改过，谁都可以核对。',
  },
  appraisal: {
    name: '考核依据',
    told: '上级考核用的数从封存日志里数，签了名，不排名。拿到那份文件的人，都能自己重算。',
  },
  conduct: {
    name: '工作人员态度不好、推诿、不公道',
    told: '批评照单全收，不会不受理。',
    criticism: '在诉求表里选“{kind}”',
    phone: '{body} {phone}',
    point: '{body} {label} {value}',
    online: '{body} {label}',
    above: '找上级：{body}',
  },
} as const;

export const rights = {
  /** `|` where a line may end. */
  title: '您在|{body}|的四项权利',
  /** In the contents of a page. */
  short: '四项权利',
  about: '能知道什么、参加什么、到哪里说、怎么监督，都列在这里。',
  know,
  takePart,
  speak,
  oversee,
  decisionDays,
} as const;
